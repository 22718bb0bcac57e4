import { expect, it } from "vitest";
import { calibrationFigures } from "../../../src/evaluation/calibration-figures.ts";
import { errorsOf } from "../../../src/evaluation/errors.ts";
import { figuresOf, rounded } from "../../../src/evaluation/figures.ts";
import type { GoldQuote } from "../../../src/evaluation/gold.ts";
import { scoreArticle } from "../../../src/evaluation/score-article.ts";
import { markedText } from "../../support/marked-text.ts";

const marked = markedText(
  "⟦Lind⟧ said ⟦the bridge is safe⟧. ⟦Voss⟧ hopes ⟦it is⟧. ⟦Reyes⟧ said ⟦no⟧.",
);
const { text } = marked;
const [lind, bridge, voss, hope, reyes, no] = marked.spans as [Span, Span, Span, Span, Span, Span];
type Span = { readonly start: number; readonly end: number };

const speaker = ({ start, end }: Span) => ({
  mention: [start, end] as [number, number],
  text: text.slice(start, end),
  canonical: null,
});
const quotes: GoldQuote[] = [
  { ...bridge, type: "indirect", speaker: speaker(lind) },
  { ...hope, type: "indirect", speaker: speaker(voss), reporting: false },
  { ...no, type: "indirect", speaker: speaker(reyes) },
];
const gold = { id: "bridge", text, quotes };

it("a quotation is found where half of the letters are shared", () => {
  const half = { start: bridge.start, end: bridge.start + "the bridge".length };
  const less = { start: bridge.start, end: bridge.start + "the bri".length };
  expect(scoreArticle(gold, [half]).matched).toMatchObject({ iou5: 1, iou8: 0, exact: 0 });
  expect(scoreArticle(gold, [less]).matched.iou5).toBe(0);
});

it("what only tells of an attitude is neither right nor wrong", () => {
  const tally = scoreArticle(gold, [hope]);
  expect(tally).toMatchObject({ gold: 2, predicted: 0, dropped: 1 });
});

it("the figures of one found, one missed and one wrong quotation", () => {
  const wrong = { start: lind.start, end: lind.end };
  const found = { ...bridge, type: "direct", speaker: speaker(reyes) };
  const tally = scoreArticle(gold, [found, wrong]);
  const figures = figuresOf([tally]);
  expect(figures.spans.iou5).toEqual({ precision: 50, recall: 50, f1: 50 });
  expect(figures.mentions).toEqual({ percentage: 0, of: 1 });
  expect(figures.types).toBe(0);
  expect(errorsOf(gold, tally.outcome).map(({ kind, words }) => [kind, words])).toEqual([
    ["missed, indirect", "no"],
    ["spurious", "Lind"],
    ["source wrong", "the bridge is safe"],
  ]);
});

it("halves are rounded to the even digit", () => {
  expect([12.25, 12.35, 12.75, 33.333].map(rounded)).toEqual([12.2, 12.3, 12.8, 33.3]);
});

it("the calibration error is how far confidence and the part that is right are apart", () => {
  const judged = (confidence: number, right: number) =>
    Array.from({ length: 10 }, (_, nth) => ({ confidence, isRight: nth < right }));
  expect(calibrationFigures(judged(0.9, 10))?.error).toBeCloseTo(0.1);
  expect(calibrationFigures([...judged(0.2, 10), ...judged(0.9, 0)])).toEqual({
    error: 0.85,
    surestHalf: 0,
    of: 20,
  });
});
