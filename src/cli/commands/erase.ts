import { type Command, FORMAT_OPTION, oneOf, STORE_OPTION } from "../command.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import { UsageError } from "../usage-error.ts";

const COLUMNS = ["action", "kind", "id", "reason"];
const KINDS = ["article", "person"] as const;

export const eraseCommand: Command = {
  name: "erase",
  operands: "article ID  |  person ID|NAME",
  summary: "take an article or a person out of everything, for good",
  description: [
    "Lists what goes, and erases it. It cannot be undone.",
    "",
    "  article  all of it, and every judgement that holds words of it; no version of it is imported again",
    "  person   each character of the names, and of the words of which this is the speaker, becomes a █ in the texts of all articles, which",
    "           are then read again; every judgement with a name goes, and so does an article whose id or address has one.",
    "           The articles as they were are not imported again. A later article that names the person is. Others of the same name are listed, and kept",
    "",
    "Backups, exports and a Neo4j server's transaction logs that were made before are yours to delete.",
  ].join("\n"),
  options: [
    { name: "dry-run", value: null, description: "list what would go, and change nothing" },
    FORMAT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    'whosaid erase person "Anna Holm" --dry-run',
    "whosaid erase article https://example.org/potomac-wire-2022-01-27",
  ],
  run: async ({ operands: [given, what, ...rest], option, isSet }, context) => {
    const kind = KINDS.find((known) => known === given);
    if (kind === undefined || what === undefined || rest.length > 0) {
      throw new UsageError("say what goes: whosaid erase article ID, or erase person ID|NAME");
    }
    const format = oneOf(option("format"), ROW_FORMATS, "format", "table");
    const dryRun = isSet("dry-run");
    const session = await context.openSession(option("store"));
    try {
      const things = await session.erase({ kind, what }, { dryRun });
      if (things.length === 0) {
        context.note(`there is no ${kind} ${what}`);
        return 1;
      }
      const rows = things.map((thing) => ({ ...thing }));
      await printRows({ columns: COLUMNS, rows, truncated: false }, format, context.output);
      context.note(dryRun ? "nothing was changed" : "erased");
      return 0;
    } finally {
      await session.close();
    }
  },
};
