import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { toArticle } from "../../src/domain/article.ts";
import { type EvaluationError, errorsOf } from "../../src/evaluation/errors.ts";
import { type Figures, figuresOf } from "../../src/evaluation/figures.ts";
import { type GoldArticle, GoldSchema, PredictionSchema } from "../../src/evaluation/gold.ts";
import { readLines } from "../../src/evaluation/read-lines.ts";
import { errorCounts } from "../../src/evaluation/report.ts";
import { scoreArticle } from "../../src/evaluation/score-article.ts";
import { extractionLine } from "../../src/export/extraction-line.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { resources } from "../support/reading.ts";
import { goldArticles } from "../unit/seeds/gold.ts";
import { seedArticles } from "../unit/seeds/seed-articles.ts";
import { aboutResult } from "./about.ts";
import { actionResult } from "./actions.ts";
import { affairResult } from "./affairs.ts";
import { eventResult } from "./events.ts";
import { crossedReaders, judgedReferences, referenceResult } from "./references.ts";

/**
 * `npm run eval [-- FOLDER…] [-- --write]`: what the extraction is worth on the demonstration articles and on all files
 * `*.dev.jsonl` of some folders, whom references mean on their `gum_entities.jsonl` (cross-validated), which actions are
 * found in coded sentences of their `unlabelled.jsonl` and of their `events.dev.jsonl`, and which events statements are
 * tied to in the demonstration articles and in invented affairs, and what graphs of other affairs hold, beside the figures that were kept last. `--write` keeps
 * those of today.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" } },
});
const KEPT = fileURLToPath(new URL("figures.json", import.meta.url));
const read = createArticleReader(resources.reading);
/** Articles from which references are learnt are read by what was learnt from the others. */
const crossed = await crossedReaders(folderOf("gum_entities.jsonl"));

type Line = Readonly<Record<string, number | string | null>>;

const kept = existsSync(KEPT)
  ? (JSON.parse(readFileSync(KEPT, "utf8")) as Record<string, Line>)
  : {};
const today: Record<string, Line> = { ...kept };
for (const [name, articles] of await sets()) {
  const { figures, errors } = evaluated(articles);
  today[name] = lineOf(figures);
  print(name, today[name], kept[name], errorCounts(errors));
}
const references = judgedReferences(folderOf("gum_entities.jsonl"), crossed);
if (references.length > 0) {
  const { figures, errors } = referenceResult(references);
  today["gum_entities"] = figures;
  print("gum_entities", figures, kept["gum_entities"], errors);
}
for (const [name, line] of [
  ["coded sentences", actionResult(folderOf("unlabelled.jsonl"))],
  ["events", eventResult(folderOf("events.dev.jsonl"))],
  ["what statements are about", await aboutResult()],
  ["open affairs", await affairResult("open")],
  ["frozen affairs", await affairResult("frozen")],
] as const) {
  if (line === null) continue;
  today[name] = line;
  print(name, line, kept[name], []);
}
if (positionals[0] === undefined) {
  process.stdout.write(
    "\nName the folders of the corpora to measure those too: npm run eval -- FOLDER…\n",
  );
}
if (values.write === true) writeFileSync(KEPT, `${JSON.stringify(today, null, 2)}\n`);

/** The first of the folders that holds a file; nowhere if none does. */
function folderOf(file: string): string {
  return positionals.find((folder) => existsSync(path.join(folder, file))) ?? "";
}

async function sets(): Promise<[string, readonly GoldArticle[]][]> {
  const texts = new Map((await seedArticles()).map(({ id, text }) => [id, text]));
  const seeds = goldArticles().map(({ id, quotes }) =>
    GoldSchema.parse({ id, text: texts.get(id), quotes }),
  );
  const files = positionals.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".dev.jsonl"))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const others = files.flatMap((file): [string, readonly GoldArticle[]][] => {
    const lines = readLines(readFileSync(file, "utf8"), GoldSchema);
    const articles = lines.flatMap((line) => (line.kind === "value" ? [line.value] : []));
    return articles.length === 0 ? [] : [[path.basename(file, ".dev.jsonl"), articles]];
  });
  return [["demonstration articles", seeds], ...others];
}

function evaluated(articles: readonly GoldArticle[]): {
  figures: Figures;
  errors: readonly EvaluationError[];
} {
  const tallies = articles.map((gold) => {
    const reader = crossed.get(gold.text) ?? read;
    const line = extractionLine(reader(toArticle({ id: gold.id, text: gold.text })));
    return scoreArticle(gold, PredictionSchema.parse(JSON.parse(line)).quotes);
  });
  const errors = tallies.flatMap(({ outcome }, nth) =>
    errorsOf(articles[nth] as GoldArticle, outcome),
  );
  return { figures: figuresOf(tallies), errors };
}

function lineOf(figures: Figures): Line {
  const { spans, recallByType, quotationConfidence, sourceConfidence } = figures;
  const interval = (ends: readonly [number, number] | null) => ends?.join(" to ") ?? null;
  return {
    articles: figures.articles,
    quotations: figures.gold,
    precision: spans.iou5.precision,
    recall: spans.iou5.recall,
    F1: spans.iou5.f1,
    "F1, 95 % interval": interval(figures.f1Interval),
    "F1, four fifths shared": spans.iou8.f1,
    "F1, same edges": spans.exact.f1,
    ...Object.fromEntries(
      Object.entries(recallByType).map(([type, { percentage }]) => [`recall, ${type}`, percentage]),
    ),
    "source mention": figures.mentions.percentage,
    "source mention, 95 % interval": interval(figures.mentionInterval),
    speaker: figures.canonicals.of === 0 ? null : figures.canonicals.percentage,
    "calibration error, quotations": quotationConfidence?.error ?? null,
    "right in the surest half, quotations": quotationConfidence?.surestHalf ?? null,
    "calibration error, sources": sourceConfidence?.error ?? null,
  };
}

function print(
  name: string,
  line: Line,
  before: Line | undefined,
  errors: readonly [string, number][],
): void {
  process.stdout.write(`\n${name}\n`);
  for (const [figure, value] of Object.entries(line)) {
    const old = before?.[figure];
    const change = old === undefined || old === value ? "" : `   was ${old}`;
    process.stdout.write(`  ${figure.padEnd(60)}${value ?? "–"}${change}\n`);
  }
  const counts = errors.map(([kind, count]) => `${count} ${kind}`);
  if (counts.length > 0) process.stdout.write(`  errors: ${counts.join("; ")}\n`);
}
