import { type ParseArgsConfig, parseArgs } from "node:util";
import type { StoreUse } from "./open-session.ts";
import type { Output } from "./output.ts";
import type { ProgressBar } from "./progress-bar.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/** 0: done; 1: something failed, and was named; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

export type Option = {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value in the help; null for a switch. */
  readonly value: string | null;
  readonly description: string;
};

/** A command of `whosaid`. */
export type Command = {
  readonly name: string;
  /** What follows the name: "SOURCE…". */
  readonly operands: string;
  readonly summary: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** Whole command lines. */
  readonly examples: readonly string[];
  readonly run: (given: Given, context: Context) => Promise<ExitCode>;
};

/** What was typed after the command's name. */
export type Given = {
  readonly operands: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
};

/** What a command works with. */
export type Context = {
  readonly settings: Settings;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly output: Output;
  /** Writes a line to standard error. */
  readonly note: (line: string) => void;
  readonly progress: ProgressBar;
  /** Opens the store that was chosen, or the way to the server that holds it; asks it unless told to fill it. */
  readonly openSession: (store: string | undefined, use?: StoreUse) => Promise<Session>;
};

export const STORE_OPTION: Option = {
  name: "store",
  value: "STORE",
  description:
    "file:PATH, neo4j://HOST or bolt://HOST; else WHOSAID_STORE, else a file in your data folder",
};

export const FORMAT_OPTION: Option = {
  name: "format",
  value: "FORMAT",
  description: "table, json (one array) or csv; table unless given",
};

const HELP_OPTION: Option = { name: "help", value: null, description: "show this" };

/** Reads what was typed after a command's name. Throws a UsageError for an option that it does not have. */
export function parseGiven(command: Command, args: readonly string[]): Given {
  const options: ParseArgsConfig["options"] = Object.fromEntries(
    optionsOf(command).map(({ name, value }) => [
      name,
      { type: value === null ? "boolean" : "string" } as const,
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return {
      operands: positionals,
      option: (name) => (typeof values[name] === "string" ? values[name] : undefined),
      isSet: (name) => values[name] !== undefined,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What follows the first sentence is about quoting in shells.
    const [what = ""] = error.message.split(/\. |\n/);
    throw new UsageError(`${what}; see whosaid ${command.name} --help`);
  }
}

/** The page that `--help` shows. */
export function helpPage(command: Command): string {
  const options = optionsOf(command).map(
    ({ name, value, description }) =>
      [`--${name}${value === null ? "" : ` ${value}`}`, description] as const,
  );
  const width = Math.max(...options.map(([option]) => option.length));
  return [
    `whosaid ${command.name} ${command.operands}`.trim(),
    "",
    command.description,
    "",
    "Options",
    ...options.map(([option, description]) => `  ${option.padEnd(width)}  ${description}`),
    "",
    command.examples.length === 1 ? "Example" : "Examples",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

/** One of a closed list of words. Throws a UsageError for another one. */
export function oneOf<Word extends string>(
  given: string | undefined,
  words: readonly Word[],
  option: string,
  otherwise: Word,
): Word {
  if (given === undefined) return otherwise;
  const word = words.find((known) => known === given);
  if (word === undefined) throw new UsageError(`--${option} is one of ${words.join(", ")}`);
  return word;
}

function optionsOf(command: Command): readonly Option[] {
  return [...command.options, HELP_OPTION];
}
