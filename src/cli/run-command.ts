import { QueryRefused, StoreError } from "../domain/graph-store.ts";
import { NotChangeable } from "../domain/importer.ts";
import { InputError, NotFound } from "../query/input-error.ts";
import { StoreHeld } from "../store/store-held.ts";
import { type Command, type Context, type ExitCode, helpPage, parseGiven } from "./command.ts";
import { backupCommand } from "./commands/backup.ts";
import { copyCommand } from "./commands/copy.ts";
import { cypherCommand } from "./commands/cypher.ts";
import { eraseCommand } from "./commands/erase.ts";
import { evalCommand } from "./commands/eval.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import { importCommand } from "./commands/import.ts";
import { judgeCommand } from "./commands/judge.ts";
import { queryCommand } from "./commands/query.ts";
import { removeCommand } from "./commands/remove.ts";
import { restoreCommand } from "./commands/restore.ts";
import { serveCommand } from "./commands/serve.ts";
import { upgradeCommand } from "./commands/upgrade.ts";
import { verifyCommand } from "./commands/verify.ts";
import { programVersion } from "./project-files.ts";
import { UsageError } from "./usage-error.ts";

const COMMANDS: readonly Command[] = [
  importCommand,
  extractCommand,
  evalCommand,
  queryCommand,
  cypherCommand,
  serveCommand,
  removeCommand,
  eraseCommand,
  judgeCommand,
  exportCommand,
  verifyCommand,
  upgradeCommand,
  backupCommand,
  restoreCommand,
  copyCommand,
];

/** Runs what was typed after `whosaid`, and says how it ended. */
export async function runCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  try {
    return await run(args, context);
  } catch (error) {
    context.progress.clear();
    context.note(`whosaid: ${explain(error)}`);
    return isWrongUse(error) ? 2 : 1;
  }
}

async function run([first, ...rest]: readonly string[], context: Context): Promise<ExitCode> {
  if (first === "--version") {
    await context.output.write(`${await programVersion()}\n`);
    return 0;
  }
  if (first === "--help" || first === "help" || first === "-h") {
    await context.output.write(overview());
    return 0;
  }
  if (first === undefined) throw new UsageError("name a command; whosaid --help shows them");
  const command = COMMANDS.find(({ name }) => name === first);
  if (command === undefined) {
    throw new UsageError(`there is no command "${first}"; whosaid --help shows them`);
  }
  const given = parseGiven(command, rest);
  if (given.isSet("help")) {
    await context.output.write(helpPage(command));
    return 0;
  }
  return await command.run(given, context);
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    "whosaid COMMAND …",
    "",
    "Who said what, about which action, and where it was reported: a graph of quotations from news articles.",
    "",
    "Commands",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "whosaid COMMAND --help tells more of each; whosaid --version prints the version.",
    "",
    "Example",
    "  whosaid import articles/ && whosaid serve",
    "",
  ].join("\n");
}

function isWrongUse(error: unknown): boolean {
  return error instanceof UsageError || error instanceof InputError || error instanceof NotFound;
}

/** What we throw ourselves says it all; anything else is a defect, and its stack helps to report it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = isWrongUse(error) || OURS.some((type) => error instanceof type);
  return isOurs || error.constructor === Error ? error.message : (error.stack ?? error.message);
}

const OURS = [StoreError, StoreHeld, QueryRefused, NotChangeable];
