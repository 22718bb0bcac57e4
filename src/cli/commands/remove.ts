import { type Command, STORE_OPTION } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const removeCommand: Command = {
  name: "remove",
  operands: "ARTICLE…",
  summary: "take back all that an article contributed",
  description:
    "Removes articles by id, with everything in the graph that rests on them alone. What other articles say stays.",
  options: [STORE_OPTION],
  examples: ["whosaid remove https://example.org/potomac-wire-2022-01-27"],
  run: async ({ operands, option }, context) => {
    if (operands.length === 0) throw new UsageError("name an article: whosaid remove ARTICLE…");
    const session = await context.openSession(option("store"));
    try {
      const { removed, unknown } = await session.remove(operands);
      for (const id of unknown) context.note(`${id}: there is no such article`);
      await context.output.write(`${removed} removed\n`);
      return unknown.length === 0 ? 0 : 1;
    } finally {
      await session.close();
    }
  },
};
