import type { QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { enclosing, overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { FoundQuotations } from "./find-quotations.ts";
import { unreadQuotation } from "./marked-words.ts";
import { bySpans } from "./reconcile.ts";

/**
 * The quotations of a text whose source says which of its words are quoted: those words and no others, each with the cue, the source and
 * the confidence of what was found there. Of one at whose place nothing was found only the source's word is known.
 */
export function givenQuotations(
  found: FoundQuotations,
  given: readonly TextSpan[],
): FoundQuotations {
  const places = new SpanIndex(given);
  const taken = new Set<TextSpan>();
  const quotations: QuotationCandidate[] = [];
  for (const candidate of found.quotations) {
    const spans = [...new Set(candidate.spans.flatMap((span) => places.touching(span)))].filter(
      (span) => !taken.has(span) && isMostlyIn(span, candidate.spans),
    );
    if (spans.length === 0) continue;
    for (const span of spans) taken.add(span);
    quotations.push(asGiven(candidate, spans));
  }
  const unread = given
    .filter((span) => !taken.has(span))
    .map((span) => unreadQuotation(span, "given by the source"));
  return {
    quotations: [...quotations, ...unread].sort(bySpans),
    other: found.other.filter((span) => places.touching(span).length === 0),
  };
}

/** A span is that of a quotation that covers most of it: whoever cut it may have taken a mark or a comma more. */
function isMostlyIn(given: TextSpan, spans: readonly TextSpan[]): boolean {
  const common = spans.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, given.end) - Math.max(start, given.start)),
    0,
  );
  return common > (given.end - given.start) / 2;
}

/** In marks stands what was said word by word, unless the source gives a whole sentence with marks in it. */
function asGiven(candidate: QuotationCandidate, spans: readonly TextSpan[]): QuotationCandidate {
  const { start, end } = enclosing(spans);
  const found = enclosing(candidate.spans);
  const isWhole = start === found.start && end === found.end;
  const free = (span: TextSpan | null): TextSpan | null =>
    span !== null && spans.some((other) => overlaps(other, span)) ? null : span;
  return {
    ...candidate,
    kind: isWhole && candidate.kind === "mixed" ? "mixed" : "direct",
    spans,
    cue: free(candidate.cue),
    source: free(candidate.source),
    conduits: candidate.conduits.filter(({ span }) => free(span) !== null),
    addressee: free(candidate.addressee),
  };
}
