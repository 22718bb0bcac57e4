import { type Command, STORE_OPTION } from "../command.ts";
import { EXPORT_FORMATS } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export const exportCommand: Command = {
  name: "export",
  operands: "FORMAT",
  summary: "print the graph in another format",
  description: [
    "Prints the whole graph. canonical: every node and relationship as a sorted line of JSON, to compare stores by. gexf:",
    "agents, statements, events and articles with their relations, for Gephi.",
  ].join("\n"),
  options: [STORE_OPTION],
  examples: ["whosaid export gexf > graph.gexf"],
  run: async ({ operands: [given, ...rest], option }, context) => {
    const format = EXPORT_FORMATS.find((known) => known === given);
    if (format === undefined || rest.length > 0) {
      throw new UsageError(`name one format: ${EXPORT_FORMATS.join(" or ")}`);
    }
    const session = await context.openSession(option("store"));
    try {
      for await (const line of session.export(format)) {
        if (!(await context.output.write(`${line}\n`))) break;
      }
    } finally {
      await session.close();
    }
    return 0;
  },
};
