import { upgradeStore } from "../../care/upgrade-store.ts";
import { SCHEMA_VERSION } from "../../store/schema-version.ts";
import { type Command, STORE_OPTION } from "../command.ts";
import { openParts } from "../open-parts.ts";
import { requireStore } from "../open-session.ts";
import { noteRefusal } from "../refusal-notes.ts";
import { chooseStore } from "../store-choice.ts";
import { UsageError } from "../usage-error.ts";

export const upgradeCommand: Command = {
  name: "upgrade",
  operands: "",
  summary: "bring a store of an older program up to date",
  description: [
    "Reads every article of the store again, from the text that the store has, under the judgements that it has. Nothing else opens",
    "the store meanwhile. If it is interrupted, the same command goes on where it was. Stop whosaid serve before, and make a backup",
    "with the program that wrote the store.",
  ].join("\n"),
  options: [STORE_OPTION],
  examples: ["whosaid upgrade", "whosaid upgrade --store neo4j://127.0.0.1"],
  run: async ({ operands, option }, context) => {
    if (operands.length > 0) throw new UsageError("upgrade takes no operand");
    const location = chooseStore(option("store"), context.settings);
    requireStore(location);
    const parts = await openParts(location, async () => {});
    try {
      const report = await upgradeStore(parts, SCHEMA_VERSION, ({ articles }) =>
        context.progress.show(articles, null, `articles: ${articles}`),
      );
      context.progress.clear();
      if (report === null) {
        await context.output.write(`nothing to do: the store has schema ${SCHEMA_VERSION}\n`);
        return 0;
      }
      for (const refusal of report.refused) noteRefusal(context, refusal);
      const { changed, unchanged, refused } = report;
      const read = `${changed + unchanged} articles read again, ${refused.length} refused`;
      await context.output.write(`schema ${SCHEMA_VERSION}: ${read}\n`);
      return refused.length === 0 ? 0 : 1;
    } finally {
      await parts.store.close();
    }
  },
};
