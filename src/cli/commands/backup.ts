import { writeBackup } from "../../care/backup-file.ts";
import { SCHEMA_VERSION } from "../../store/schema-version.ts";
import { type Command, STORE_OPTION } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const backupCommand: Command = {
  name: "backup",
  operands: "FILE",
  summary: "keep all that a store holds in one file",
  description: [
    "Writes every node and relationship into a gzipped file, from either engine; whosaid restore makes a store of it again, on either engine.",
    "The file is there whole or not at all. Do not import meanwhile.",
  ].join("\n"),
  options: [STORE_OPTION],
  examples: ["whosaid backup graph-2022-03-01.whosaid.gz"],
  run: async ({ operands: [file, ...rest], option }, context) => {
    if (file === undefined || rest.length > 0) {
      throw new UsageError("name one file: whosaid backup FILE");
    }
    const session = await context.openSession(option("store"));
    try {
      const records = await writeBackup(session.export("records"), file, SCHEMA_VERSION);
      await context.output.write(`${records} nodes and relationships\n`);
    } finally {
      await session.close();
    }
    return 0;
  },
};
