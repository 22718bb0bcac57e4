import type { TextSpan } from "../../domain/text-span.ts";
import type { Token } from "../analyse.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { tokenAt } from "./token-index.ts";

/**
 * What is left of reported words without what the reporter puts in: "The bridge, which was built in 1911, is safe, though
 * nobody has tested it, the mayor said." One span, or two where a clause stood between. Words in marks stay whole.
 */
export function withoutRemarks(
  { text: { tokens }, passageOf }: Reading,
  span: TextSpan,
  { concessive }: QuotationLexicon,
): TextSpan[] {
  const first = tokenAt(tokens, span.start);
  const commas: number[] = [];
  for (let at = first; at < tokens.length && (tokens[at]?.start ?? span.end) < span.end; at++) {
    if ((passageOf[at] as number) >= 0) return [span];
    if (tokens[at]?.text === ",") commas.push(at);
  }
  const tail = commas.find((at) => concessive.has(tokens[at + 1]?.lower ?? ""));
  const end = tail === undefined || tail === first ? span.end : startOf(tokens, tail, span.end);
  const [opening, closing] = commas;
  if (opening === undefined || closing === undefined || !isInsertion(tokens, opening, closing)) {
    return [{ start: span.start, end }];
  }
  const resumed = startOf(tokens, closing + 1, end);
  return resumed >= end
    ? [{ start: span.start, end }]
    : [
        { start: span.start, end: startOf(tokens, opening, end) },
        { start: resumed, end },
      ];
}

/** ", which was built in 1911," before a verb. */
function isInsertion(tokens: readonly Token[], opening: number, closing: number): boolean {
  const isRelative = /^(?:who|whose|which)$/.test(tokens[opening + 1]?.lower ?? "");
  return isRelative && /^(?:VERB|AUX)$/.test(tokens[closing + 1]?.tag ?? "");
}

function startOf(tokens: readonly Token[], at: number, otherwise: number): number {
  return tokens[at]?.start ?? otherwise;
}
