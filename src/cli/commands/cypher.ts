import type { CypherValue } from "../../domain/graph-store.ts";
import { readBytes } from "../../readers/read-bytes.ts";
import { type Command, type Context, FORMAT_OPTION, oneOf, STORE_OPTION } from "../command.ts";
import { parsePairs } from "../pairs.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import { UsageError } from "../usage-error.ts";

const DEFAULT_ROWS = 1_000;
const MAX_ROWS = 1_000_000;
const DEFAULT_SECONDS = 30;
const MAX_SECONDS = 3_600;

export const cypherCommand: Command = {
  name: "cypher",
  operands: "TEXT [key=value…]",
  summary: "run your own Cypher, read-only",
  description: [
    "Runs one Cypher statement that only reads; - takes it from standard input. Values are its parameters ($key): JSON",
    "where they are that (12, true, [1, 2]), else text. A number of rows and a time bound it.",
  ].join("\n"),
  options: [
    { name: "limit", value: "ROWS", description: `most rows; ${DEFAULT_ROWS} unless given` },
    { name: "seconds", value: "N", description: `most time; ${DEFAULT_SECONDS} unless given` },
    FORMAT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    "whosaid cypher 'MATCH (a:Person)-[:SAID]->(s) RETURN a.name AS name, count(s) AS statements ORDER BY statements DESC, name'",
  ],
  run: async ({ operands: [text, ...pairs], option }, context) => {
    if (text === undefined) throw new UsageError("give a query: whosaid cypher 'MATCH …'");
    const format = oneOf(option("format"), ROW_FORMATS, "format", "table");
    const limits = {
      rows: wholeNumber(option("limit"), "limit", MAX_ROWS) ?? DEFAULT_ROWS,
      milliseconds:
        1_000 * (wholeNumber(option("seconds"), "seconds", MAX_SECONDS) ?? DEFAULT_SECONDS),
    };
    const values = Object.entries(parsePairs(pairs)).map(([key, value]) => [
      key,
      parameterValue(value),
    ]);
    const query = text === "-" ? await standardInput(context) : text;
    const session = await context.openSession(option("store"));
    try {
      const rows = await session.cypher(query, Object.fromEntries(values), limits);
      await printRows(rows, format, context.output);
      if (rows.truncated) {
        context.note(`only the first ${rows.rows.length} rows; narrow the query, or raise --limit`);
      }
    } finally {
      await session.close();
    }
    return 0;
  },
};

function wholeNumber(given: string | undefined, option: string, most: number): number | null {
  if (given === undefined) return null;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > most) {
    throw new UsageError(`--${option} is a whole number from 1 to ${most}`);
  }
  return number;
}

function parameterValue(given: string): CypherValue {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

/** A query is not longer than this. */
const MAX_QUERY_BYTES = 1024 * 1024;

async function standardInput({ stdin }: Context): Promise<string> {
  const bytes = await readBytes(stdin, MAX_QUERY_BYTES);
  if (bytes === null) throw new UsageError("the query on standard input is longer than 1 MiB");
  return new TextDecoder("utf-8").decode(bytes);
}
