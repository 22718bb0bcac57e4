import type { QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { byPosition, contains, overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { Reading } from "./reading.ts";
import { bySpans } from "./reconcile.ts";

/**
 * Speech over several paragraphs: each begins with a mark and only the last one closes it (or the first opens and the last
 * closes). All of them are one quotation, with the cue and the source that one of them has.
 */
export function joinOpenParagraphs(
  reading: Reading,
  quotations: readonly QuotationCandidate[],
  isFree: (span: TextSpan) => boolean,
): QuotationCandidate[] {
  const index = new SpanIndex(
    quotations.flatMap((quotation) => quotation.spans.map((span) => ({ ...span, quotation }))),
  );
  const replaced = new Map<QuotationCandidate, QuotationCandidate | null>();
  for (const chain of chains(reading, isFree)) {
    const parts = chain.map((passage) => ({
      passage,
      held: index.touching(passage).map(({ quotation }) => quotation),
    }));
    for (const group of byCue(parts)) {
      const joined = joinedOf(reading.text.text, group);
      if (joined === null) continue;
      for (const { held } of group) for (const quotation of held) replaced.set(quotation, null);
      replaced.set(joined.of, joined.quotation);
    }
  }
  return quotations
    .flatMap((quotation) => {
      const instead = replaced.get(quotation);
      return instead === undefined ? [quotation] : instead === null ? [] : [instead];
    })
    .sort(bySpans);
}

/** Passages that go on from paragraph to paragraph. */
function chains(
  { text: { text, paragraphs }, passages }: Reading,
  isFree: (span: TextSpan) => boolean,
): TextSpan[][] {
  const found: TextSpan[][] = [];
  let chain: TextSpan[] = [];
  for (const [nth, passage] of passages.entries()) {
    const next = passages[nth + 1];
    chain.push({ start: passage.start, end: passage.end });
    const start = paragraphs[next?.paragraph ?? -1]?.start ?? 0;
    const goesOn =
      next !== undefined &&
      !passage.isClosed &&
      isFree(passage) &&
      isFree(next) &&
      next.paragraph === passage.paragraph + 1 &&
      text.slice(start, next.outer.start).trim() === "";
    if (goesOn) continue;
    if (chain.length > 1) found.push(chain);
    chain = [];
  }
  return found;
}

type Part = { readonly passage: TextSpan; readonly held: readonly QuotationCandidate[] };

/** Parts that have one cue among them. */
function byCue(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  let hasCue = false;
  for (const part of parts) {
    const last = groups.at(-1);
    const known = last?.at(-1)?.held ?? [];
    const itsCue = part.held.some(
      (quotation) => quotation.cue !== null && !known.includes(quotation),
    );
    if (last === undefined || (hasCue && itsCue)) groups.push([part]);
    else last.push(part);
    hasCue = itsCue || (hasCue && last === groups.at(-1));
  }
  return groups.filter(({ length }) => length > 1);
}

/** One quotation of all parts; null where one holds words outside of the marks. */
function joinedOf(
  text: string,
  parts: readonly Part[],
): { readonly of: QuotationCandidate; readonly quotation: QuotationCandidate } | null {
  const held = [...new Set(parts.flatMap((part) => part.held))];
  const [first] = held;
  if (first === undefined) return null;
  const leading =
    held.find(({ cue }) => cue !== null) ?? held.find(({ source }) => source !== null) ?? first;
  const passages = parts.map(({ passage }) => passage);
  const rest = held
    .flatMap(({ spans }) => spans)
    .filter((span) => !passages.some((passage) => contains(passage, span)));
  const apart = rest.filter((span) => !passages.some((passage) => overlaps(passage, span)));
  if (rest.some((span) => !apart.includes(span) && hasWordsOutside(text, span, passages)))
    return null;
  const spans = [...apart, ...passages].sort(byPosition);
  return { of: first, quotation: { ...leading, kind: "direct", spans } };
}

function hasWordsOutside(
  text: string,
  { start, end }: TextSpan,
  passages: readonly TextSpan[],
): boolean {
  let outside = "";
  let at = start;
  for (const passage of passages) {
    if (!overlaps(passage, { start, end })) continue;
    outside += text.slice(at, Math.max(at, passage.start));
    at = Math.max(at, passage.end);
  }
  return /\p{L}/u.test(outside + text.slice(at, Math.max(at, end)));
}
