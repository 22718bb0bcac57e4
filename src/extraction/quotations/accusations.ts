import type { Token } from "../analyse.ts";
import { clause, clauseEnd, contentOf, type ReportedClause, type Scope } from "./clause-scope.ts";
import { phraseStartingAt } from "./noun-phrase.ts";

/** "accused the firm of hiding it": what somebody is said to have done. */
export function accusation(scope: Scope): ReportedClause | null {
  const { frame, text } = scope;
  const { tokens } = text;
  const { object } = frame;
  if (frame.verb?.preposition == null || frame.source === null || object === null) return null;
  if (frame.isNegated) return null;
  const tie = tieAfter(tokens, object.first, object.end, frame.verb.preposition);
  const isDeed = /ing$/.test(tokens[tie + 1]?.lower ?? "");
  return isDeed ? clause(scope, tie + 1, "accusation") : null;
}

/** Where a preposition stands in a phrase that took in what follows it, or after the phrase; −1 if nowhere. */
function tieAfter(tokens: readonly Token[], first: number, end: number, tie: string): number {
  for (let at = first; at <= end; at++) if (tokens[at]?.lower === tie) return at;
  return -1;
}

/** "called on both sides to stop" */
export function appeal(scope: Scope): ReportedClause | null {
  const { frame, text, end, lexicon } = scope;
  const { tokens } = text;
  if (frame.verb?.appeal == null || frame.source === null || frame.isNegated) return null;
  if (tokens[frame.cue.end]?.lower !== frame.verb.appeal) return null;
  const asked = phraseStartingAt(tokens, frame.cue.end + 1, end, lexicon.times);
  if (asked === null) return null;
  const to = tieAfter(tokens, asked.end - 1, asked.end + MAX_TIE, "to");
  return to >= 0 && to < end && tokens[to + 1]?.tag === "VERB"
    ? clause(scope, asked.first, "appeal")
    : null;
}

/** Tokens that tell more of who is asked: "the people in the north to stay". */
const MAX_TIE = 6;

/** "which they described as a danger", "what she called a farce" */
export function description(scope: Scope): ReportedClause | null {
  const { frame, text } = scope;
  const { tokens } = text;
  if (frame.verb?.words !== true || frame.source === null || frame.isNegated) return null;
  if (!/^(?:which|what)$/.test(tokens[frame.source.first - 1]?.lower ?? "")) return null;
  const from = tokens[frame.cue.end]?.lower === "as" ? frame.cue.end + 1 : frame.cue.end;
  const last = clauseEnd(scope, from);
  let end = from;
  const isPredicate = (at: number): boolean => /^(?:AUX|VERB)$/.test(tokens[at]?.tag ?? "");
  while (end < last && !(tokens[end]?.text === "," && isPredicate(end + 1))) end++;
  return contentOf(scope, from, end, "description");
}
