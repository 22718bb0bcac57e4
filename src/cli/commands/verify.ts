import { type Command, FORMAT_OPTION, oneOf, STORE_OPTION } from "../command.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import { UsageError } from "../usage-error.ts";

const COLUMNS = ["invariant", "thing", "problem", "advice"];

export const verifyCommand: Command = {
  name: "verify",
  operands: "",
  summary: "check that the graph keeps all its promises",
  description: [
    "Reads the whole store and lists what is not as it should be, with what mends it: passages that do not stand where they say,",
    "relationships without evidence, what nothing leads to, wrong counts, things changed by another program. Ends with 1 when it finds something.",
  ].join("\n"),
  options: [FORMAT_OPTION, STORE_OPTION],
  examples: ["whosaid verify", "whosaid verify --store neo4j://127.0.0.1 --format json"],
  run: async ({ operands, option }, context) => {
    if (operands.length > 0) throw new UsageError("verify takes no operand");
    const format = oneOf(option("format"), ROW_FORMATS, "format", "table");
    const session = await context.openSession(option("store"));
    try {
      const rows: Record<string, unknown>[] = [];
      let checked = "";
      for await (const line of session.export("verification")) {
        const found = JSON.parse(line);
        if (found.checked === undefined) rows.push(found);
        else checked = `${found.checked.nodes} nodes, ${found.checked.relationships} relationships`;
      }
      if (rows.length > 0 || format !== "table") {
        await printRows({ columns: COLUMNS, rows, truncated: false }, format, context.output);
      }
      context.note(
        `${checked}: ${rows.length === 0 ? "nothing wrong" : `${rows.length} problems`}`,
      );
      return rows.length === 0 ? 0 : 1;
    } finally {
      await session.close();
    }
  },
};
