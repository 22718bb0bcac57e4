import { type CalibrationFigures, calibrationFigures } from "./calibration-figures.ts";
import { intervalOf } from "./interval.ts";
import { MEASURES, type Measure, type Share, type Tally } from "./score-article.ts";

/** Per cent, one digit after the point; null where there is nothing to divide by. */
type Percentage = number | null;

export type Spans = {
  readonly precision: Percentage;
  readonly recall: Percentage;
  readonly f1: Percentage;
};

/** A percentage of so many. */
export type Part = { readonly percentage: Percentage; readonly of: number };

/** What the predictions for some articles are worth. */
export type Figures = {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  /** Predictions that are neither right nor wrong. */
  readonly dropped: number;
  readonly spans: Readonly<Record<Measure | "letters", Spans>>;
  /** The 95 % interval of F1 at half of the letters shared, and of the sources, over samples of articles. */
  readonly f1Interval: readonly [number, number] | null;
  readonly mentionInterval: readonly [number, number] | null;
  readonly recallByType: Readonly<Record<string, Part>>;
  readonly types: Percentage;
  readonly mentions: Part;
  readonly canonicals: Part;
  /** Canonical names where a pronoun or nothing names the source. */
  readonly unnamed: Part;
  readonly quotationConfidence: CalibrationFigures | null;
  readonly sourceConfidence: CalibrationFigures | null;
};

export function figuresOf(tallies: readonly Tally[]): Figures {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const part = (share: (tally: Tally) => Share): Part =>
    partOf({ right: sum((tally) => share(tally).right), of: sum((tally) => share(tally).of) });
  const [gold, predicted] = [sum((tally) => tally.gold), sum((tally) => tally.predicted)];
  const matched = Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      spansOf(
        sum((tally) => tally.matched[measure]),
        predicted,
        gold,
      ),
    ]),
  ) as Record<Measure, Spans>;
  const right = sum(({ letters }) => letters.right);
  const letters = spansOf(
    right,
    right + sum((tally) => tally.letters.wrong),
    right + sum((tally) => tally.letters.missed),
  );
  const types = [...new Set(tallies.flatMap(({ byType }) => Object.keys(byType)))].sort();
  return {
    ...{ articles: tallies.length, gold, predicted, dropped: sum((tally) => tally.dropped) },
    spans: { ...matched, letters },
    f1Interval: intervalOf(tallies, f1Of),
    mentionInterval: intervalOf(tallies, (some) => partOfAll(some, "mentions")),
    recallByType: Object.fromEntries(
      types.map((type) => [type, part(({ byType }) => byType[type] ?? NONE)]),
    ),
    types: percentage(
      sum((tally) => tally.types.right),
      Math.max(
        1,
        sum((tally) => tally.types.of),
      ),
    ),
    mentions: part((tally) => tally.mentions),
    canonicals: part((tally) => tally.canonicals),
    unnamed: part((tally) => tally.unnamed),
    quotationConfidence: calibrationFigures(tallies.flatMap(({ quotations }) => quotations)),
    sourceConfidence: calibrationFigures(tallies.flatMap(({ sources }) => sources)),
  };
}

const NONE: Share = { right: 0, of: 0 };

function f1Of(tallies: readonly Tally[]): number | null {
  let [right, all] = [0, 0];
  for (const { matched, gold, predicted } of tallies) {
    right += matched.iou5;
    all += gold + predicted;
  }
  return all === 0 ? null : (200 * right) / all;
}

function partOfAll(tallies: readonly Tally[], which: "mentions"): number | null {
  let [right, of] = [0, 0];
  for (const tally of tallies) {
    right += tally[which].right;
    of += tally[which].of;
  }
  return of === 0 ? null : (100 * right) / of;
}

function spansOf(right: number, predicted: number, gold: number): Spans {
  return {
    precision: percentage(right, predicted),
    recall: percentage(right, gold),
    f1: percentage(2 * right, predicted + gold),
  };
}

function partOf({ right, of }: Share): Part {
  return { percentage: percentage(right, Math.max(1, of)), of };
}

function percentage(part: number, whole: number): Percentage {
  return whole === 0 ? null : rounded((100 * part) / whole);
}

/** To one digit, halves to the even one. Only a quarter is such a half that a floating-point number can be. */
export function rounded(value: number): number {
  const isHalf = Number.isInteger(value * 4) && !Number.isInteger(value * 2);
  if (!isHalf) return Number(value.toFixed(1));
  const tenths = Math.floor(value * 10);
  return (tenths % 2 === 0 ? tenths : tenths + 1) / 10;
}
