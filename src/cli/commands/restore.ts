import { checkBackup, readBackup } from "../../care/backup-file.ts";
import { SCHEMA_VERSION } from "../../store/schema-version.ts";
import { type Command, STORE_OPTION } from "../command.ts";
import { fillStore } from "../fill-store.ts";
import { chooseStore } from "../store-choice.ts";
import { UsageError } from "../usage-error.ts";

export const restoreCommand: Command = {
  name: "restore",
  operands: "FILE",
  summary: "make a store of a backup",
  description: [
    "Fills an empty store with what a backup holds. The file is read to its end before anything is written. A backup of an older program",
    "makes a store as that program wrote it, which whosaid upgrade brings up to date.",
  ].join("\n"),
  options: [STORE_OPTION],
  examples: ["whosaid restore graph-2022-03-01.whosaid.gz --store neo4j://127.0.0.1"],
  run: async ({ operands: [file, ...rest], option }, context) => {
    if (file === undefined || rest.length > 0) {
      throw new UsageError("name one backup: whosaid restore FILE");
    }
    const schema = await checkBackup(file, SCHEMA_VERSION);
    const target = chooseStore(option("store"), context.settings);
    const count = await fillStore(readBackup(file, SCHEMA_VERSION), target, context, schema);
    await context.output.write(`${count}\n`);
    if (schema !== SCHEMA_VERSION) {
      context.note(
        `the backup has schema ${schema} and this program knows ${SCHEMA_VERSION}; whosaid upgrade brings the store up to date`,
      );
    }
    return 0;
  },
};
