import { ADMIN_COMMAND, writeAdminCsv } from "../../export/admin-csv.ts";
import { EXPORT_FORMATS } from "../../export/exporters.ts";
import { SCHEMA_VERSION } from "../../store/schema-version.ts";
import { type Command, type Context, STORE_OPTION } from "../command.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

const FORMATS = [...EXPORT_FORMATS, "csv"] as const;

export const exportCommand: Command = {
  name: "export",
  operands: "FORMAT",
  summary: "print the graph in another format",
  description: [
    "Prints the whole graph.",
    "",
    "  canonical  every node and relationship as a sorted line of JSON, to compare stores by",
    "  jsonld     one JSON-LD document: schema.org/Quotation, W3C Web Annotation, PROV-O; without texts of articles",
    "  gexf       agents, statements, events and articles with their relations, for Gephi",
    "  graphml    the same for yEd, igraph, NetworkX",
    "  gqg        what stands in quotation marks, as lines of the GDELT Global Quotation Graph",
    "  records    all that the store holds, as lines of JSON: what backup keeps",
    "  csv        files for neo4j-admin database import, into the folder that --to names",
  ].join("\n"),
  options: [
    {
      name: "to",
      value: "FOLDER",
      description: "where the files of csv go: an empty or new folder",
    },
    STORE_OPTION,
  ],
  examples: ["whosaid export gexf > graph.gexf", "whosaid export csv --to neo4j-files"],
  run: async ({ operands: [given, ...rest], option }, context) => {
    const format = FORMATS.find((known) => known === given);
    if (format === undefined || rest.length > 0) {
      throw new UsageError(`name one format: ${FORMATS.join(", ")}`);
    }
    const folder = option("to");
    if (format === "csv" && folder === undefined) {
      throw new UsageError("csv is several files; say where they go: --to FOLDER");
    }
    if (format !== "csv" && folder !== undefined) throw new UsageError("--to is for csv only");
    const session = await context.openSession(option("store"));
    try {
      if (format === "csv") await writeFiles(session, folder ?? "", context);
      else await print(session.export(format), context);
    } finally {
      await session.close();
    }
    return 0;
  },
};

async function print(lines: AsyncIterable<string>, { output }: Context): Promise<void> {
  for await (const line of lines) {
    if (!(await output.write(`${line}\n`))) break;
  }
}

async function writeFiles(session: Session, folder: string, context: Context): Promise<void> {
  const count = await writeAdminCsv(session.export("records"), folder, SCHEMA_VERSION);
  await context.output.write(`${count.nodes} nodes, ${count.relationships} relationships\n`);
  context.note(`In that folder, with the server stopped: ${ADMIN_COMMAND}`);
}
