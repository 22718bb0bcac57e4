import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { randomNumbers } from "../../../src/domain/random-numbers.ts";
import { type Figures, figuresOf, type Spans } from "../../../src/evaluation/figures.ts";
import type { GoldArticle, PredictedQuote } from "../../../src/evaluation/gold.ts";
import { scoreArticle } from "../../../src/evaluation/score-article.ts";
import { SHARED } from "../../support/reading.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCORER = join(SHARED, "corpora", "score.py");
const isThere = existsSync(SCORER) && spawnSync("python3", ["--version"]).status === 0;
const WORDS = [
  ...[
    "Lind",
    "said",
    "that",
    "“the",
    "bridge”",
    "é𝔸😀",
    "is",
    "safe.",
    "—",
    "Dr",
    "Marta",
    "Voss",
    "½",
  ],
  ...["(no)", "¶", "42", "she", "added", "…", "naïve"],
];

/** Articles with overlapping, repeated, empty and misplaced quotations, and predictions made of the gold ones by moving their edges. */
function inventedArticle(seed: number): { gold: GoldArticle; predicted: PredictedQuote[] } {
  const random = randomNumbers(seed + 1);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const text = Array.from({ length: 80 }, () => pick(WORDS)).join(" ");
  const place = (): number => Math.floor(random() * (text.length + 1));
  const speaker = () => {
    const start = place();
    const end = Math.min(text.length, start + 1 + Math.floor(random() * 25));
    const mention = random() < 0.8 && start < end ? ([start, end] as const) : null;
    const canonical = pick([null, "Marta Voss", "Dr. Lind", "the Lind Company", ""]);
    return {
      mention: mention === null ? null : ([...mention] as [number, number]),
      text: mention === null ? pick([null, "Marta Voss", "she"]) : text.slice(...mention),
      canonical,
    };
  };
  const quotes = Array.from({ length: 12 }, () => {
    const start = Math.min(place(), text.length - 1);
    const end = Math.min(text.length, start + 1 + Math.floor(random() * 60));
    return {
      ...{ start, end, type: pick(["direct", "indirect", "mixed"] as const), speaker: speaker() },
      ...(random() < 0.2 ? { reporting: false } : {}),
      ...(random() < 0.1 ? { optional: true } : {}),
      ...(random() < 0.3 ? { pronoun: true } : {}),
    };
  });
  const moved = (at: number): number =>
    Math.max(0, Math.min(text.length, at + Math.floor(random() * 30) - 15));
  const predicted = quotes.flatMap(({ start, end, type, speaker: said }) => {
    const from = random() < 0.4 ? start : moved(start);
    const to = random() < 0.4 ? end : moved(end);
    const one = { start: from, end: to, type, speaker: random() < 0.5 ? said : speaker() };
    return random() < 0.2 ? [] : random() < 0.2 ? [one, one] : [one];
  });
  const ignore: [number, number][] = random() < 0.5 ? [[10, 60]] : [];
  return { gold: { id: `article-${seed}`, text, quotes, ignore }, predicted };
}

/** The figures in the reference scorer's form. */
function inReferenceForm(figures: Figures): Record<string, unknown> {
  const triple = ({ precision, recall, f1 }: Spans) => [precision, recall, f1];
  const { spans, mentions, canonicals, unnamed } = figures;
  return {
    articles: figures.articles,
    gold: figures.gold,
    pred: figures.predicted,
    neutral_dropped: figures.dropped,
    ...Object.fromEntries(
      (["iou5", "iou8", "exact", "ggt03", "ggt08"] as const).map((key) => [
        key,
        triple(spans[key]),
      ]),
    ),
    char: triple(spans.letters),
    recall_by_type: Object.fromEntries(
      Object.entries(figures.recallByType).map(([type, { percentage, of }]) => [
        type,
        [percentage, of],
      ]),
    ),
    type_acc: figures.types,
    speaker_mention_acc: [mentions.percentage, mentions.of],
    speaker_canonical_acc: [canonicals.percentage, canonicals.of],
    pronoun_or_implicit_canonical_acc: [unnamed.percentage, unnamed.of],
  };
}

describe.skipIf(!isThere)("the figures are those of the reference scorer", () => {
  it("for invented articles with quotations of all kinds", () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 8; round++) {
      const articles = Array.from({ length: 10 }, (_, nth) => inventedArticle(100 * round + nth));
      const lines = (items: readonly unknown[]) =>
        items.map((one) => JSON.stringify(one)).join("\n");
      const [gold, found] = ["gold.jsonl", "found.jsonl"].map((name) => join(folder, name));
      writeFileSync(gold as string, lines(articles.map((one) => one.gold)));
      writeFileSync(
        found as string,
        lines(articles.map((one) => ({ id: one.gold.id, quotes: one.predicted }))),
      );
      const args = [SCORER, gold as string, found as string, "--json"];
      const reference: unknown = JSON.parse(execFileSync("python3", args, { encoding: "utf8" }));
      const own = figuresOf(articles.map((one) => scoreArticle(one.gold, one.predicted)));
      expect(inReferenceForm(own)).toEqual(reference);
    }
  });
});
