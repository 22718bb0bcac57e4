import { describe, expect, it } from "vitest";
import type { QuotationCandidate } from "../../../../src/domain/candidates.ts";
import type { TextSpan } from "../../../../src/domain/text-span.ts";
import { findQuotations } from "../../../../src/extraction/quotations/find-quotations.ts";
import { type ExtractionCase, phenomena } from "../../../support/extraction-cases.ts";
import { markedText } from "../../../support/marked-text.ts";
import { resources } from "../../../support/reading.ts";

const { analyse, quotationLexicon, attributionFinder } = resources.reading;

/** What is found, and what the case says, in one form. */
function compare(example: ExtractionCase): { found: unknown; expected: unknown } {
  const { text, spans, others } = markedText(example.text);
  const { quotations, other } = findQuotations(analyse(text), quotationLexicon, attributionFinder);
  const slice = (span: TextSpan | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  let next = 0;
  const expected = example.quotations.map(({ spans: count = 1, ...quotation }) => {
    next += count;
    return { ...quotation, contents: spans.slice(next - count, next).map(slice) };
  });
  const describeFound = (quotation: QuotationCandidate, nth: number) => ({
    kind: quotation.kind,
    source: slice(quotation.source),
    contents: quotation.spans.map(slice),
    ...(expected[nth]?.cue !== undefined && { cue: slice(quotation.cue) }),
    ...(expected[nth]?.conduits !== undefined && {
      conduits: quotation.conduits.map(({ span, role }) => ({ role, words: slice(span) })),
    }),
  });
  return {
    found: {
      quotations: quotations.map(describeFound),
      other: other.map((passage) => ({ kind: passage.kind, words: slice(passage) })),
    },
    expected: {
      quotations: expected,
      other: others.map((span, nth) => ({ kind: example.other?.[nth], words: slice(span) })),
    },
  };
}

const all = phenomena.flatMap(({ phenomenon, variants, nearMisses }) =>
  [...variants, ...nearMisses].map((example) => ({ phenomenon, ...example })),
);
const failing = all.filter(({ fails }) => fails !== undefined);

describe("quotations are found, and what is none is told apart", () => {
  it.each(all.filter(({ fails }) => fails === undefined))("$phenomenon: $text", (example) => {
    const { found, expected } = compare(example);
    expect(found).toEqual(expected);
  });
});

describe(`of ${all.length} passages ${failing.length} are not read rightly yet; the list of them stays true`, () => {
  it.each(failing)("$phenomenon: $text ($fails)", (example) => {
    const { found, expected } = compare(example);
    expect(found).not.toEqual(expected);
  });
});

it.each(phenomena)("$phenomenon: shown by four variants and two near misses at least", (one) => {
  expect(one.variants.length).toBeGreaterThanOrEqual(4);
  expect(one.nearMisses.length).toBeGreaterThanOrEqual(2);
});
