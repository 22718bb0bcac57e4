import fc from "fast-check";
import { expect, it } from "vitest";
import type { QuotationCandidate } from "../../../src/domain/candidates.ts";
import type { TextSpan } from "../../../src/domain/text-span.ts";
import {
  type FoundQuotations,
  findQuotations,
} from "../../../src/extraction/quotations/find-quotations.ts";
import { findMarkedWords } from "../../../src/extraction/quotations/marked-words.ts";
import { FUZZ_RUNS } from "../../support/fuzz-runs.ts";
import { resources } from "../../support/reading.ts";
import { seedArticles } from "../seeds/seed-articles.ts";

const { analyse, quotationLexicon, attributionFinder } = resources.reading;
const articles = (await seedArticles()).map(({ text }) => text);

const PIECES = [
  ..."“ ” \" ' ‘ ’ « » „ ‚ 「 」 '' `` ( ) [ ] … . , : ; ! ? — – - -- # @ & / \\ * 5'11\"".split(
    " ",
  ),
  ..."said told tweeted according to that he she they Lind the minister accused of denied and".split(
    " ",
  ),
  ..."#Lind: @port Q. A. LIND: 12 $5 U.S. Mr. can't Lind’s Kamiński 💬 🇷🇺 é ß İ ﬁ 東京 мэр عاجل".split(
    " ",
  ),
  ...["\u202e", "\u0000", "\u00a0", "\u2028", "\ufeff", "\u0301", "\u200d", "\ud83d", "\udcac"],
  ...[
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "   ",
    "\n“",
    "— Port (@port) March 3, 2023\n",
    "https://a.example/b?c",
  ],
];
const piece = fc.constantFrom(...PIECES);

const ofPieces = fc
  .tuple(fc.array(piece, { maxLength: 24 }), fc.constantFrom(" ", ""))
  .map(([pieces, between]) => pieces.join(between));

/** A part of a demonstration article in which some places are changed. */
const mutated = fc
  .record({
    article: fc.nat(articles.length - 1),
    from: fc.nat(5_000),
    length: fc.integer({ min: 1, max: 250 }),
    changes: fc.array(
      fc.record({
        at: fc.nat(250),
        length: fc.nat(30),
        kind: fc.constantFrom("cut", "double", "insert", "capitals", "turn"),
        piece,
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ article, from, length, changes }) => {
    const whole = articles[article] ?? "";
    const start = from % Math.max(1, whole.length);
    return changes.reduce(changed, whole.slice(start, start + length));
  });

type Change = { at: number; length: number; kind: string; piece: string };

function changed(text: string, { at, length, kind, piece: inserted }: Change): string {
  const start = at % (text.length + 1);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (kind) {
    case "cut":
      return before + after;
    case "double":
      return before + part + part + after;
    case "capitals":
      return before + part.toUpperCase() + after;
    case "turn":
      return before + [...part].reverse().join("") + after;
    default:
      return before + inserted + part + after;
  }
}

it(
  "any text is read: no exception, spans in it and in order, contents of a cue apart, the same each time",
  () => {
    fc.assert(
      fc.property(fc.oneof(ofPieces, mutated), fc.nat(9), (text, nth) => {
        const analysed = analyse(text);
        const found = findQuotations(analysed, quotationLexicon, attributionFinder);
        const again =
          nth === 0 ? findQuotations(analyse(text), quotationLexicon, attributionFinder) : found;
        const marked = findMarkedWords(text, analysed.paragraphs);
        expect([
          ...(isInOrder(analysed.tokens, text.length) ? [] : ["tokens out of order"]),
          ...analysed.tokens.filter(
            ({ start, end, text: word }) => text.slice(start, end) !== word,
          ),
          ...problems(text, found),
          ...problems(text, marked),
        ]).toEqual([]);
        if (again !== found) expect(again).toEqual(found);
      }),
      { numRuns: FUZZ_RUNS },
    );
  },
  Math.max(60_000, FUZZ_RUNS * 20),
);

function problems(text: string, { quotations, other }: FoundQuotations): unknown[] {
  const { length } = text;
  const contentsOf = new Map<string, TextSpan[]>();
  for (const { cue, spans } of quotations) {
    const key = cue === null ? "" : `${cue.start}-${cue.end}`;
    if (cue !== null) contentsOf.set(key, [...(contentsOf.get(key) ?? []), ...spans]);
  }
  const starts = quotations.map(({ spans }) => spans[0]?.start ?? -1);
  return [
    ...quotations.filter((quotation) => !isWhole(quotation, length)),
    ...(isInOrder(other, length) ? [] : ["other passages out of order"]),
    ...(starts.every((start, nth) => start >= (starts[nth - 1] ?? 0))
      ? []
      : ["quotations out of order"]),
    ...[...contentsOf.values()].filter(
      (contents) =>
        !isInOrder(
          [...contents].sort((a, b) => a.start - b.start),
          length,
        ),
    ),
  ];
}

function isWhole(quotation: QuotationCandidate, length: number): boolean {
  const { spans, cue, source, addressee, conduits, confidence, sourceConfidence } = quotation;
  const others = [cue, source, addressee, ...conduits.map(({ span }) => span)];
  return (
    spans.length > 0 &&
    isInOrder(spans, length) &&
    others.every((span) => span === null || isInOrder([span], length)) &&
    isProbability(confidence) &&
    isProbability(sourceConfidence)
  );
}

/** Not empty, in the text, ascending and apart. */
function isInOrder(spans: readonly TextSpan[], length: number): boolean {
  return spans.every(({ start, end }, nth) => {
    const previous = spans[nth - 1]?.end ?? 0;
    return previous <= start && start < end && end <= length;
  });
}

function isProbability(value: number): boolean {
  return value >= 0 && value <= 1;
}
