import type { AnalysedText } from "../analyse.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import type { TokenRange } from "./noun-phrase.ts";

/** A clause that reports speech in the reporter's own words. */
export type ReportedClause = {
  readonly frame: CueFrame;
  readonly content: TokenRange;
  /** "The dam, he said, will hold": what follows the cue. */
  readonly rest: TokenRange | null;
  readonly method:
    | "reported with that"
    | "reported without that"
    | "reported, cue after"
    | "clause, cue after"
    | "according to"
    | "denial"
    | "answer"
    | "accusation"
    | "appeal"
    | "description";
};

/** Where a clause that a cue reports is looked for. */
export type Scope = {
  readonly text: AnalysedText;
  readonly starts: ReadonlySet<number>;
  readonly frame: CueFrame;
  readonly lexicon: QuotationLexicon;
  readonly from: number;
  readonly end: number;
};

/** Tokens of the longest clause that is followed. */
export const MAX_CLAUSE = 300;

/** What is reported from a token on. */
export function clause(
  scope: Scope,
  first: number,
  method: ReportedClause["method"],
): ReportedClause | null {
  return contentOf(scope, first, clauseEnd(scope, first), method);
}

/** Where the reporter speaks again: another report begins, or a remark of the reporter's own. */
export function clauseEnd(
  { text: { tokens }, starts, end, lexicon }: Scope,
  first: number,
): number {
  const last = Math.min(end, first + MAX_CLAUSE);
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]?.text === ";") return at;
    if (tokens[at]?.text !== ",") continue;
    const next = tokens[at + 1]?.lower ?? "";
    const [one, two] = [
      starts.has(at + 1),
      /^(?:and|but|as|while)$/.test(next) && starts.has(at + 2),
    ];
    if (one || two || (lexicon.concessive.has(next) && next !== "but" && next !== "while"))
      return at;
  }
  return last;
}

/** What is reported between two tokens, without the punctuation around it; null where that is one word at most. */
export function contentOf(
  { text: { tokens }, frame }: Scope,
  first: number,
  end: number,
  method: ReportedClause["method"],
): ReportedClause | null {
  let [start, stop] = [first, end];
  while (start < stop && /^[,:;.\-–—]+$/.test(tokens[start]?.text ?? "")) start++;
  while (stop > start && /^[,:;.!?\-–—]+$/.test(tokens[stop - 1]?.text ?? "")) stop--;
  // One word is an object, not a clause.
  return stop - start < 2
    ? null
    : { frame, content: { first: start, end: stop }, rest: null, method };
}
