import type { QuotationCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { tokenAt } from "./token-index.ts";

const BULLET = /^\s{0,8}(?:[•●▪■◦*·‣>–—-]\s+|\(?\d{1,2}[.)]\s+)/u;
/** `10.42am`, `16:20 GMT –` */
const TIME =
  /^\s{0,8}\d{1,2}[:.]\d{2}(?:\s?[APap]\.?[Mm]\.?)?(?:\s(?:[A-Z]{2,4}))?(?:\s*[-–—:|]\s*|\s+)/u;
/** `KYIV, March 3 (Northern Wire) —` */
const DATELINE =
  /^\s{0,8}\p{Lu}{3}[\p{Lu} .’'-]{0,24}(?:,\s[^—–:\n]{1,30}?)?(?:\s?\([^)\n]{1,30}\))?\s?(?:—|–|--|\s-\s)\s*/u;
const LABEL = /^\s{0,8}(\p{L}[\p{L}’'. ]{1,20}?)\s?(?::|\s[|–—-])\s+/u;
/** Characters that stand before the words of a line at most. */
const MAX_LEAD = 120;

/** Where the words of a line begin, after a bullet, a time, a dateline, a label ("BREAKING:"). */
export function leadEnd(
  text: string,
  { start, end }: TextSpan,
  { labels }: QuotationLexicon,
): number {
  const line = text.slice(start, Math.min(end, start + MAX_LEAD));
  let at = 0;
  for (const pattern of [BULLET, TIME, DATELINE])
    at += pattern.exec(line.slice(at))?.[0].length ?? 0;
  const label = LABEL.exec(line.slice(at));
  if (label !== null && labels.has((label[1] ?? "").toLowerCase())) at += label[0].length;
  return start + at;
}

/** The first token of the sentence of a token, after what its line begins with. */
export function sentenceStart(
  { text, tokens, sentences, paragraphs }: AnalysedText,
  at: number,
  lexicon: QuotationLexicon,
): number {
  const first = sentences[tokens[at]?.sentence ?? -1]?.firstToken ?? at;
  const paragraph = paragraphs[tokens[at]?.paragraph ?? -1];
  if (paragraph === undefined) return first;
  return Math.max(first, tokenAt(tokens, leadEnd(text, paragraph, lexicon)));
}

/** What is left of the quotations when none begins before the words of its line. */
export function withoutLeadIns(
  { text, paragraphs }: AnalysedText,
  quotations: readonly QuotationCandidate[],
  lexicon: QuotationLexicon,
): QuotationCandidate[] {
  const trimmed = (span: TextSpan): TextSpan[] => {
    const paragraph = paragraphs[firstWhere(paragraphs, ({ end }) => end > span.start)];
    if (paragraph === undefined || span.start - paragraph.start > MAX_LEAD) return [span];
    const start = Math.max(span.start, leadEnd(text, paragraph, lexicon));
    return start < span.end ? [{ start, end: span.end }] : [];
  };
  return quotations.flatMap((quotation) => {
    const spans = quotation.spans.flatMap(trimmed);
    const source = quotation.source === null ? null : (trimmed(quotation.source)[0] ?? null);
    const isByLabel = source === null && quotation.source !== null && quotation.kind !== "direct";
    return spans.length === 0 || isByLabel ? [] : [{ ...quotation, spans, source }];
  });
}
