import { SpanIndex } from "../domain/span-index.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { GoldArticle, GoldQuote, PredictedQuote } from "./gold.ts";
import { LetterCounts } from "./letter-counts.ts";
import { isOneName, plainWords } from "./names.ts";

/**
 * When a predicted quotation is a gold one: by the letters and digits that both share of those that either has, by its
 * first and last letter or digit, or by the shared part of the gold one alone (GenderGapTracker's measure).
 */
export const MEASURES = ["iou5", "iou8", "exact", "ggt03", "ggt08"] as const;
export type Measure = (typeof MEASURES)[number];

export type Share = { readonly right: number; readonly of: number };

/** A quotation that was found and is right or not, with how sure the program was. */
export type Judged = { readonly confidence: number | null; readonly isRight: boolean };

/** What was found where: pairs of a gold quotation and a predicted one, and those without a partner. */
export type Outcome = {
  readonly pairs: readonly {
    readonly gold: GoldQuote;
    readonly predicted: PredictedQuote;
    readonly isSource: boolean | null;
  }[];
  readonly missed: readonly GoldQuote[];
  readonly spurious: readonly PredictedQuote[];
};

/** The counts of one article; those of several add up. */
export type Tally = {
  readonly gold: number;
  readonly predicted: number;
  readonly dropped: number;
  readonly matched: Readonly<Record<Measure, number>>;
  readonly byType: Readonly<Record<string, Share>>;
  readonly types: Share;
  readonly mentions: Share;
  readonly canonicals: Share;
  readonly unnamed: Share;
  readonly letters: { readonly right: number; readonly wrong: number; readonly missed: number };
  readonly quotations: readonly Judged[];
  readonly sources: readonly Judged[];
  readonly outcome: Outcome;
};

type Types = ReadonlySet<string> | null;

/** Scores the predictions for one article. With `types`, gold quotations of other types are neither right nor wrong. */
export function scoreArticle(
  article: GoldArticle,
  predictions: readonly PredictedQuote[],
  types: Types = null,
): Tally {
  const letters = new LetterCounts(article.text);
  const isNeutral = (quote: GoldQuote): boolean =>
    quote.reporting === false ||
    quote.optional === true ||
    (types !== null && !types.has(quote.type));
  const gold = article.quotes.filter((quote) => !isNeutral(quote));
  const neutral = article.quotes.filter(isNeutral);
  const { kept, dropped } = sift(predictions, { article, gold, neutral, letters });
  const matched = Object.fromEntries(
    MEASURES.map((measure) => [measure, match(gold, kept, measure, letters).length]),
  ) as Record<Measure, number>;
  const pairs = match(gold, kept, "iou5", letters).map(([one, other]) => ({
    gold: gold[one] as GoldQuote,
    predicted: kept[other] as PredictedQuote,
  }));
  const judged = pairs.map((pair) => ({ ...pair, isSource: isSource(pair.gold, pair.predicted) }));
  const found = new Set(pairs.map(({ predicted }) => predicted));
  const hit = new Set(pairs.map((pair) => pair.gold));
  return {
    ...{ gold: gold.length, predicted: kept.length, dropped, matched },
    byType: byType(gold, hit),
    types: shareOf(pairs, (pair) => pair.gold.type === pair.predicted.type),
    mentions: shareOf(
      judged.filter(({ isSource: known }) => known !== null),
      ({ isSource: known }) => known === true,
    ),
    ...namesOf(article, pairs),
    letters: lettersOf(gold, neutral, kept, letters),
    quotations: kept.map((predicted) => ({
      confidence: predicted.confidence ?? null,
      isRight: found.has(predicted),
    })),
    sources: judged.flatMap(({ predicted, isSource: known }) =>
      known === null ? [] : [{ confidence: predicted.speaker?.confidence ?? null, isRight: known }],
    ),
    outcome: {
      pairs: judged,
      missed: gold.filter((quote) => !hit.has(quote)),
      spurious: kept.filter((quote) => !found.has(quote)),
    },
  };
}

type Sifting = {
  readonly article: GoldArticle;
  readonly gold: readonly GoldQuote[];
  readonly neutral: readonly GoldQuote[];
  readonly letters: LetterCounts;
};

/** Leaves out predictions twice given or without a letter, and those that best fit what is neither right nor wrong. */
function sift(
  predictions: readonly PredictedQuote[],
  { article, gold, neutral, letters }: Sifting,
): { kept: PredictedQuote[]; dropped: number } {
  const [ofGold, ofNeutral] = [new SpanIndex(gold), new SpanIndex(neutral)];
  const ignored = new SpanIndex((article.ignore ?? []).map(([start, end]) => ({ start, end })));
  const seen = new Set<string>();
  const kept: PredictedQuote[] = [];
  let dropped = 0;
  for (const one of predictions) {
    const length = letters.within(one);
    const key = `${one.start}-${one.end}`;
    if (seen.has(key) || length === 0) continue;
    seen.add(key);
    const most = (index: SpanIndex<TextSpan>): number =>
      Math.max(0, ...index.touching(one).map((other) => letters.shared(one, other)));
    const isIgnored = ignored
      .touching(one)
      .some((other) => letters.shared(one, other) >= 0.5 * length);
    const [best, bestNeutral] = [most(ofGold), most(ofNeutral)];
    if (isIgnored || (bestNeutral > best && bestNeutral >= 0.3 * length)) dropped++;
    else kept.push(one);
  }
  return { kept, dropped };
}

/** Pairs of places in both lists, one to one, the best first. */
function match(
  gold: readonly TextSpan[],
  predicted: readonly TextSpan[],
  measure: Measure,
  letters: LetterCounts,
): [number, number][] {
  const index = new SpanIndex(predicted.map(({ start, end }, place) => ({ start, end, place })));
  const pairs: { merit: number; one: number; other: number }[] = [];
  for (const [one, quote] of gold.entries()) {
    for (const candidate of index.touching(quote)) {
      const merit = meritOf(quote, candidate, measure, letters);
      if (merit !== null) pairs.push({ merit, one, other: candidate.place });
    }
  }
  pairs.sort((a, b) => b.merit - a.merit || a.one - b.one || a.other - b.other);
  const [ones, others] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ one, other }): [number, number][] => {
    if (ones.has(one) || others.has(other)) return [];
    ones.add(one);
    others.add(other);
    return [[one, other]];
  });
}

/** How well a prediction fits, or null where it is not the gold quotation by this measure. */
function meritOf(
  gold: TextSpan,
  predicted: TextSpan,
  measure: Measure,
  letters: LetterCounts,
): number | null {
  const shared = letters.shared(gold, predicted);
  if (shared === 0) return null;
  const length = letters.within(gold);
  const union = shared / (length + letters.within(predicted) - shared);
  const part = shared / length;
  switch (measure) {
    case "iou5":
      return union >= 0.5 ? union : null;
    case "iou8":
      return union >= 0.8 ? union : null;
    case "exact":
      return letters.haveSameEdges(gold, predicted) ? union : null;
    case "ggt03":
      return part > 0.3 ? part : null;
    case "ggt08":
      return part > 0.8 ? part : null;
    default:
      return measure satisfies never;
  }
}

function byType(gold: readonly GoldQuote[], hit: ReadonlySet<GoldQuote>): Record<string, Share> {
  const types = [...new Set(gold.map(({ type }) => type))].sort();
  return Object.fromEntries(
    types.map((type) => [
      type,
      shareOf(
        gold.filter((quote) => quote.type === type),
        (quote) => hit.has(quote),
      ),
    ]),
  );
}

/** Whether the predicted source is the gold one; null where the gold names none. */
function isSource({ speaker: gold }: GoldQuote, { speaker }: PredictedQuote): boolean | null {
  const right = gold.mention;
  if (right === null || right === undefined) return null;
  const mention = speaker?.mention;
  if (mention !== null && mention !== undefined && isSameMention(right, mention)) return true;
  const words = plainWords(speaker?.text);
  return words.length > 0 && words.join(" ") === plainWords(gold.text).join(" ");
}

type Range = readonly [number, number];

/** Inside the gold mention; or around it and at most twice as long or 80 characters; or half of both is shared. */
function isSameMention([start, end]: Range, [from, to]: Range): boolean {
  const shared = Math.min(end, to) - Math.max(start, from);
  if (shared <= 0) return false;
  const [gold, predicted] = [end - start, to - from];
  const isAround = shared === gold && predicted <= Math.max(2 * gold, 80);
  return shared === predicted || isAround || shared / (gold + predicted - shared) >= 0.5;
}

function namesOf(
  { quotes }: GoldArticle,
  pairs: readonly { readonly gold: GoldQuote; readonly predicted: PredictedQuote }[],
): Pick<Tally, "canonicals" | "unnamed"> {
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker.canonical || []))];
  const named = pairs.filter(({ gold }) => Boolean(gold.speaker.canonical));
  const isRight = ({ gold, predicted: { speaker } }: (typeof pairs)[number]): boolean =>
    isOneName(speaker?.canonical || speaker?.text, gold.speaker.canonical ?? "", speakers);
  const unnamed = named.filter(({ gold }) => gold.pronoun === true || !gold.speaker.mention);
  return { canonicals: shareOf(named, isRight), unnamed: shareOf(unnamed, isRight) };
}

function lettersOf(
  gold: readonly TextSpan[],
  neutral: readonly TextSpan[],
  predicted: readonly TextSpan[],
  letters: LetterCounts,
): Tally["letters"] {
  const [inGold, inNeutral, inPredicted] = [gold, neutral, predicted].map((spans) =>
    letters.covered(spans),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (let at = 0; at < inGold.length; at++) {
    if (!letters.isLetter(at)) continue;
    if (inGold[at] && inPredicted[at]) counts.right++;
    else if (inPredicted[at] && !inNeutral[at]) counts.wrong++;
    else if (inGold[at]) counts.missed++;
  }
  return counts;
}

function shareOf<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Share {
  return { right: items.filter(isRight).length, of: items.length };
}
