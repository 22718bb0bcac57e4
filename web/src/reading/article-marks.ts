import type { Article, Quotation } from "../../../src/contract/things.ts";
import type { Span } from "../state/route.ts";
import type { Mark } from "./segments.ts";

/** All that a reader sees marked in an article; `passage` is what the link pointed at. */
export function articleMarks(article: Article, passage: Span | null): Mark[] {
  const marks: Mark[] = article.quotationList.flatMap((quotation) => quotationMarks(quotation));
  for (const { id, start, end } of article.eventMentions)
    marks.push({ role: "event", id, start, end });
  if (passage !== null) marks.push({ role: "passage", id: "passage", ...passage });
  return marks;
}

/** The quotation that a passage belongs to: the one that shares most characters with it, the shorter one of two equals. */
export function quotationAt(quotations: readonly Quotation[], passage: Span): Quotation | null {
  const shared = (quotation: Quotation) =>
    quotation.spans.reduce((sum, span) => sum + overlap(span, passage), 0);
  const length = ({ evidence }: Quotation) => evidence.end - evidence.start;
  return (
    quotations
      .filter((quotation) => shared(quotation) > 0)
      .toSorted((a, b) => shared(b) - shared(a) || length(a) - length(b))[0] ?? null
  );
}

/** The other quotations of the article that share characters with this one, in its order. */
export function overlapping(quotation: Quotation, all: readonly Quotation[]): Quotation[] {
  return all.filter(
    (other) =>
      other.id !== quotation.id &&
      other.spans.some((span) => quotation.spans.some((own) => overlap(span, own) > 0)),
  );
}

function quotationMarks(quotation: Quotation): Mark[] {
  const { id, spans, cue, source } = quotation;
  return [
    ...spans.map(({ start, end }): Mark => ({ role: "quotation", id, start, end })),
    ...(cue === null ? [] : [{ role: "cue", id, ...cue } as const]),
    ...(source === null ? [] : [{ role: "source", id, ...source } as const]),
  ];
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
