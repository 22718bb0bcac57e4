import { readFile } from "node:fs/promises";
import { toArticle } from "../../domain/article.ts";
import { type EvaluationError, errorsOf } from "../../evaluation/errors.ts";
import { figuresOf } from "../../evaluation/figures.ts";
import {
  type GoldArticle,
  GoldSchema,
  type PredictedQuote,
  PredictionSchema,
} from "../../evaluation/gold.ts";
import { readLines } from "../../evaluation/read-lines.ts";
import { errorCounts, errorLine, figureRows } from "../../evaluation/report.ts";
import { scoreArticle, type Tally } from "../../evaluation/score-article.ts";
import { extractionLine } from "../../export/extraction-line.ts";
import { createArticleReader } from "../../importer/read-article.ts";
import { type Command, type Context, FORMAT_OPTION, oneOf } from "../command.ts";
import { onOneLine } from "../plain-text.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import { noteRefusal } from "../refusal-notes.ts";
import { resources } from "../resources.ts";
import { UsageError } from "../usage-error.ts";

export const evalCommand: Command = {
  name: "eval",
  operands: "GOLD.jsonl",
  summary: "measure what is found against what should be",
  description: [
    "Reads the articles of a gold file and compares the quotations that are found with those that it lists. A line is",
    '{"id","text","quotes":[{"start","end","type","speaker":{"mention":[s,e]|null,"text","canonical"},"reporting"?,"optional"?}],',
    '"ignore"?:[[s,e]]}; offsets count UTF-16 code units. What is optional, or not reporting, is neither right nor wrong.',
  ].join("\n"),
  options: [
    {
      name: "predictions",
      value: "FILE",
      description: "score these lines of `whosaid extract` instead of reading the articles",
    },
    {
      name: "errors",
      value: "N",
      description: "show so many errors of each kind, with their words",
    },
    FORMAT_OPTION,
  ],
  examples: [
    "whosaid eval gold.jsonl",
    "whosaid eval gold.jsonl --errors 5",
    "whosaid eval gold.jsonl --predictions found.jsonl --format json",
  ],
  run: async ({ operands, option }, context) => {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) {
      throw new UsageError("name one gold file: whosaid eval GOLD.jsonl");
    }
    const format = oneOf(option("format"), ROW_FORMATS, "format", "table");
    const shown = numberOf(option("errors"));
    const gold = await linesOf(file, GoldSchema, context);
    if (gold.values.length === 0) {
      context.note(`${file}: no line of it is a gold article; see whosaid eval --help`);
      return 1;
    }
    const given = option("predictions");
    const { find, isWhole } =
      given === undefined ? await reader() : await predictions(given, context);
    const tallies: Tally[] = [];
    const errors: EvaluationError[] = [];
    for (const article of gold.values) {
      const tally = scoreArticle(article, find(article));
      tallies.push(tally);
      errors.push(...errorsOf(article, tally.outcome));
    }
    await printRows(figureRows(figuresOf(tallies)), format, context.output);
    if (format === "table") await printErrors(errors, shown, context);
    return gold.isWhole && isWhole ? 0 : 1;
  },
};

type Finder = {
  readonly find: (article: GoldArticle) => readonly PredictedQuote[];
  readonly isWhole: boolean;
};

/** Finds quotations as `whosaid extract` does. */
async function reader(): Promise<Finder> {
  const read = createArticleReader((await resources()).reading);
  const find = ({ id, text }: GoldArticle): readonly PredictedQuote[] =>
    PredictionSchema.parse(JSON.parse(extractionLine(read(toArticle({ id, text }))))).quotes;
  return { find, isWhole: true };
}

/** Takes quotations from a file; an article that is not in it has none. */
async function predictions(file: string, context: Context): Promise<Finder> {
  const { values, isWhole } = await linesOf(file, PredictionSchema, context);
  const byId = new Map(values.map(({ id, quotes }) => [id, quotes]));
  return { find: ({ id }) => byId.get(id) ?? [], isWhole };
}

async function linesOf<Value>(
  source: string,
  schema: Parameters<typeof readLines<Value>>[1],
  context: Context,
): Promise<{ values: Value[]; isWhole: boolean }> {
  let text: string;
  try {
    text = await readFile(source, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${source} cannot be read: ${reason}`, { cause });
  }
  const lines = readLines(text, schema);
  let isWhole = true;
  const values = lines.flatMap((line) => {
    if (line.kind === "value") return [line.value];
    isWhole = false;
    noteRefusal(context, { source, place: line.place, reason: line.reason });
    return [];
  });
  return { values, isWhole };
}

function numberOf(given: string | undefined): number {
  if (given === undefined) return 0;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw new UsageError("--errors is a whole number");
  return number;
}

async function printErrors(
  errors: readonly EvaluationError[],
  shown: number,
  { output }: Context,
): Promise<void> {
  for (const [kind, count] of errorCounts(errors)) {
    await output.write(`${String(count).padStart(6)}  ${kind}\n`);
    for (const error of errors.filter((one) => one.kind === kind).slice(0, shown)) {
      await output.write(`        ${onOneLine(errorLine(error))}\n`);
    }
  }
}
