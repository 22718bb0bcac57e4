import type { AnalysedText, Token } from "../analyse.ts";
import { accusation, appeal, description } from "./accusations.ts";
import {
  clause,
  clauseEnd,
  contentOf,
  MAX_CLAUSE,
  type ReportedClause,
  type Scope,
} from "./clause-scope.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import type { TokenRange } from "./noun-phrase.ts";

/** Tokens among which a clause shows its verb. */
const CLAUSE_VERB_WITHIN = 14;

/**
 * The clause that a cue reports, or null where it reports none. `isTaken` tells whether a quoted passage is already
 * its content; `starts` are the first tokens of all cue frames.
 */
export function reportedClause(
  text: AnalysedText,
  report: {
    readonly frame: CueFrame;
    readonly previous: CueFrame | undefined;
    readonly isTaken: boolean;
  },
  starts: ReadonlySet<number>,
  lexicon: QuotationLexicon,
): ReportedClause | null {
  const { frame, previous, isTaken } = report;
  const scope = { text, starts, frame, lexicon, ...boundsOf(text, frame) };
  if (frame.verb === null) return isTaken ? null : accordingTo(scope);
  if (isQuestion(text.tokens, frame)) return null;
  return (
    withThat(scope) ??
    answer(scope) ??
    (isTaken ? null : withoutThat(scope)) ??
    (isTaken ? null : clauseBefore(scope, previous)) ??
    (isTaken ? null : (denial(scope) ?? accusation(scope) ?? appeal(scope) ?? description(scope)))
  );
}

/** "Asked about reports that it had failed, she …": who asks is not told. */
function isQuestion(tokens: readonly Token[], { cue, source }: CueFrame): boolean {
  const [before, verb] = [tokens[cue.first - 1], tokens[cue.first]];
  return source === null && verb?.lower === "asked" && before?.sentence !== verb.sentence;
}

function boundsOf({ sentences }: AnalysedText, frame: CueFrame): { from: number; end: number } {
  const { firstToken, endToken } = sentences[frame.sentence] ?? { firstToken: 0, endToken: 0 };
  return {
    from: Math.max(firstToken, frame.first - MAX_CLAUSE),
    end: Math.min(endToken, frame.end + MAX_CLAUSE),
  };
}

function withThat(scope: Scope): ReportedClause | null {
  const { frame, text, end } = scope;
  const { verb } = frame;
  if (verb === null || (!verb.that && !verb.object) || frame.isNegated) return null;
  const at = afterTime(text.tokens, frame.end, scope);
  if (text.tokens[at]?.lower !== "that" || at >= end) return null;
  return clause(scope, at + 1, "reported with that");
}

/** "said no." */
function answer({ frame, text: { tokens }, end }: Scope): ReportedClause | null {
  const at = frame.cue.end;
  const next = tokens[at + 1];
  const isAnswer = frame.verb?.bare === true && /^(?:yes|no)\.?$/.test(tokens[at]?.lower ?? "");
  const isAll = at + 1 >= end || /^[.,;!?]$/.test(next?.text ?? "");
  return isAnswer && isAll && !frame.isNegated
    ? { frame, content: { first: at, end: at + 1 }, rest: null, method: "answer" }
    : null;
}

/** "said on Monday, in a speech, that": steps over one short insertion between commas. */
function afterTime(tokens: readonly Token[], at: number, { end }: Scope): number {
  if (tokens[at]?.text !== ",") return at;
  for (let next = at + 1; next < Math.min(end, at + 9); next++) {
    if (tokens[next]?.text === ",") return tokens[next + 1]?.lower === "that" ? next + 1 : at;
    if (tokens[next]?.tag === "VERB") return at;
  }
  return at;
}

const QUESTION = /^(?:whether|how|why|what|where|if)$/;

function withoutThat(scope: Scope): ReportedClause | null {
  const { frame, text, end } = scope;
  const { tokens } = text;
  const from = Math.max(frame.cue.end, frame.object?.end ?? 0);
  const first = tokens[from];
  if (first === undefined || from >= end || frame.verb === null || frame.isNegated) return null;
  if (frame.source !== null && frame.source.first >= frame.cue.end) return null;
  if (QUESTION.test(first.lower) && (frame.verb.that || frame.verb.object)) {
    return clause(scope, from, "reported without that");
  }
  if (!frame.verb.bare) return null;
  const start = skipTime(scope, from);
  return startsClause(tokens, start, end) ? clause(scope, start, "reported without that") : null;
}

/** "said Monday the talks …", "said on Monday the talks …". */
function skipTime({ text: { tokens }, lexicon, end }: Scope, from: number): number {
  let at = from;
  if (
    /^(?:on|in|late|early)$/.test(tokens[at]?.lower ?? "") &&
    lexicon.times.has(tokens[at + 1]?.lower ?? "")
  )
    at++;
  while (at < end && lexicon.times.has(tokens[at]?.lower ?? "") && tokens[at]?.lower !== "this")
    at++;
  return at;
}

/** Whether a subject and then a finite verb follow before any mark. */
export function startsClause(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= end) return false;
  if (!["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADV"].includes(first.tag)) return false;
  for (let at = from + 1; at < Math.min(end, from + CLAUSE_VERB_WITHIN); at++) {
    const token = tokens[at] as Token;
    if (token.tag === "AUX") return true;
    if (token.tag === "VERB" && !token.lower.endsWith("ing") && tokens[at - 1]?.lower !== "to")
      return true;
    if (/^[.;:!?]$/.test(token.text)) return false;
  }
  return false;
}

/** "The talks have failed, the minister said." */
function clauseBefore(scope: Scope, previous: CueFrame | undefined): ReportedClause | null {
  const { frame, text, from, end } = scope;
  const { tokens } = text;
  if (frame.verb === null || !(frame.verb.bare || frame.verb.that) || frame.isParticiple)
    return null;
  if (tokens[frame.first - 1]?.text !== "," || frame.source === null) return null;
  const next = tokens[frame.end];
  const endsHere = next === undefined || frame.end >= end || /^[.,;!?]$/.test(next.text);
  if (!endsHere || frame.isNegated) return null;
  const isSecond = previous?.sentence === frame.sentence && tokens[previous.end]?.lower === "that";
  const start = isSecond ? afterPrevious(tokens, previous, frame) : from;
  const stop = beforeRemark(scope, start, frame.first - 1);
  const clause = contentOf(scope, afterAside(scope, start, stop), stop, "reported, cue after");
  if (clause === null) return null;
  const rest = goingOn(scope);
  const isWhole = rest === null && startsClause(tokens, clause.content.first, clause.content.end);
  return { ...clause, rest, method: isWhole ? "clause, cue after" : clause.method };
}

/** The predicate after ", he added,": only a verb there shows that the clause goes on. */
function goingOn({ text: { tokens }, frame, end }: Scope): TokenRange | null {
  const first = tokens[frame.end + 1];
  if (tokens[frame.end]?.text !== "," || first === undefined || frame.end + 1 >= end) return null;
  if (first.tag !== "AUX" && first.tag !== "VERB") return null;
  if (first.lower.endsWith("ing")) return null;
  let stop = end;
  while (stop > frame.end + 1 && /^[.!?,;]$/.test(tokens[stop - 1]?.text ?? "")) stop--;
  return { first: frame.end + 1, end: stop };
}

/** "The twelve, whose names are not known, were …": what follows the reporter's aside is reported. */
function afterAside({ text: { tokens } }: Scope, start: number, end: number): number {
  const isComma = (at: number): boolean => tokens[at]?.text === ",";
  let open = start + 1;
  while (open < end && !isComma(open)) open++;
  if (!/^(?:who|whose|whom|which)$/.test(tokens[open + 1]?.lower ?? "")) return start;
  let close = open + 2;
  while (close < end && !isComma(close)) close++;
  const next = tokens[close + 1];
  const isPredicate = next?.tag === "AUX" || next?.tag === "VERB";
  return close < end && isPredicate ? close + 1 : start;
}

/** "…, though little is known of it, CNN reported": the reporter's own remark at the end is not reported. */
function beforeRemark({ text: { tokens }, lexicon }: Scope, start: number, end: number): number {
  for (let at = end - 1; at > start + 2; at--) {
    if (tokens[at - 1]?.text === "," && lexicon.concessive.has(tokens[at]?.lower ?? ""))
      return at - 1;
  }
  return end;
}

function afterPrevious(tokens: readonly Token[], previous: CueFrame, frame: CueFrame): number {
  for (let at = frame.first - 2; at > previous.end; at--) {
    if (/^(?:but|;)$/.test(tokens[at]?.lower ?? "")) return at + 1;
  }
  return frame.first;
}

function accordingTo(scope: Scope): ReportedClause | null {
  const { frame, text, from, end } = scope;
  const { tokens } = text;
  if (frame.first - from <= 1) {
    const start = afterDescription(scope, frame.end);
    return start < end ? clause(scope, start, "according to") : null;
  }
  const stop = tokens[frame.first - 1]?.text === "," ? frame.first - 1 : frame.first;
  // "By May, in her view, the port will have lost a million"
  const isAside = tokens[frame.end]?.text === "," && !startsClause(tokens, from, stop);
  if (isAside && startsClause(tokens, frame.end + 1, end))
    return clause(scope, frame.end + 1, "according to");
  const before = contentOf(scope, from, stop, "according to");
  return before === null ? null : { ...before, rest: stop < frame.first ? goingOn(scope) : null };
}

/** "According to Lind, who was there, the crane fell": where the report begins. */
function afterDescription({ text: { tokens }, end }: Scope, at: number): number {
  if (tokens[at]?.text !== ",") return at;
  if (!/^(?:who|whose|whom|which)$/.test(tokens[at + 1]?.lower ?? "")) return at + 1;
  let close = at + 2;
  while (close < end && tokens[close]?.text !== ",") close++;
  return close < end ? close + 1 : at + 1;
}

/** "Moscow denies the charges", "which their representatives strongly deny". */
function denial(scope: Scope): ReportedClause | null {
  const { frame, text, end } = scope;
  const { tokens } = text;
  if (frame.verb === null || !frame.verb.denial || frame.isNegated) return null;
  const relative = frame.source === null ? -1 : frame.source.first - 1;
  if (tokens[relative]?.lower === "which") {
    return {
      frame,
      content: { first: relative, end: frame.cue.end },
      rest: null,
      method: "denial",
    };
  }
  // "denied him entry"
  if (/^(?:me|him|her|them|us|you)$/.test(tokens[frame.cue.end]?.lower ?? "")) return null;
  const isThat = tokens[frame.end]?.lower === "that";
  const stop = isThat ? clauseEnd(scope, frame.end) : Math.min(end, frame.end);
  return stop > frame.cue.end ? contentOf(scope, frame.cue.end, stop, "denial") : null;
}
