import type { Token } from "../analyse.ts";

/** A half-open range of token indexes. */
export type TokenRange = { readonly first: number; readonly end: number };

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
const INNER = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "SYM"]);
const CONNECTORS = new Set(["of", "to", "for", "at", "in", "from", "and", "with", "&", "on"]);
/** Connectors that also begin something else; they count only before a name or an article. */
const POSSESSIVE = /^(?:'s|’s|'|’|his|her|its|their|our|my|your)$/;
const RELATIVE = /^(?:who|which|that|whom|what)$/;
const PERSONAL = /^(?:he|she|they|it|we|i|you|one)$/;
/** A phrase longer than this is not the name of a source but a tagging error. */
const MAX_TOKENS = 30;

/** The noun phrase that ends with token `last`, at or after token `from`; null where there is none. Words of time do not belong to it. */
export function phraseEndingAt(
  tokens: readonly Token[],
  last: number,
  from: number,
  times: ReadonlySet<string>,
): TokenRange | null {
  const head = tokens[last];
  if (head === undefined || last < from) return null;
  if (PERSONAL.test(head.lower)) return { first: last, end: last + 1 };
  if (!isHead(head) || times.has(head.lower)) return null;
  let first = last;
  while (first > from && last - first < MAX_TOKENS) {
    const step = stepLeft(tokens, first, from);
    if (step === 0 || times.has(tokens[first - step]?.lower ?? "")) break;
    first -= step;
  }
  return { first, end: last + 1 };
}

function stepLeft(tokens: readonly Token[], first: number, from: number): number {
  const [current, previous, before] = [tokens[first], tokens[first - 1], tokens[first - 2]];
  if (current === undefined || previous === undefined) return 0;
  if (current.tag === "DET" && previous.lower !== "all" && previous.lower !== "both") {
    return connects(previous, before, first - 2 >= from) ? 2 : 0;
  }
  if (isInner(previous) && !RELATIVE.test(previous.lower)) return 1;
  // "The Met Office": a name whose first word is tagged as a verb.
  if (before?.lower === "the" && /^\p{Lu}/u.test(previous.text) && first - 2 >= from) return 1;
  if (isHyphen(before, previous, current)) return 2;
  return connects(previous, before, first - 2 >= from) ? 2 : 0;
}

function connects(connector: Token, before: Token | undefined, isInRange: boolean): boolean {
  if (!isInRange || before === undefined) return false;
  return CONNECTORS.has(connector.lower) && isHead(before) && !PERSONAL.test(before.lower);
}

/** The noun phrase that begins with token `first`, before token `end`; null where there is none. */
export function phraseStartingAt(
  tokens: readonly Token[],
  first: number,
  end: number,
  times: ReadonlySet<string>,
): TokenRange | null {
  const head = tokens[first];
  if (head === undefined || first >= end) return null;
  if (PERSONAL.test(head.lower)) return { first, end: first + 1 };
  if (!isInner(head) || RELATIVE.test(head.lower) || times.has(head.lower)) return null;
  let stop = first + 1;
  while (stop < end && stop - first < MAX_TOKENS) {
    const step = stepRight(tokens, stop, end);
    if (step === 0 || times.has(tokens[stop]?.lower ?? "")) break;
    stop += step;
  }
  while (stop > first && !isHead(tokens[stop - 1] as Token)) stop--;
  return stop === first ? null : { first, end: stop };
}

function stepRight(tokens: readonly Token[], stop: number, end: number): number {
  const [current, next] = [tokens[stop], tokens[stop + 1]];
  if (current === undefined) return 0;
  if (isInner(current) && !RELATIVE.test(current.lower)) {
    return current.tag === "DET" ? 0 : 1;
  }
  if (stop + 1 >= end || next === undefined) return 0;
  if (isHyphen(tokens[stop - 1], current, next)) return 2;
  if (["of", "to", "for", "and", "&", "at"].includes(current.lower)) {
    return (isInner(next) && !RELATIVE.test(next.lower)) || POSSESSIVE.test(next.lower) ? 2 : 0;
  }
  return 0;
}

/** "state-affiliated": a hyphen without spaces. */
function isHyphen(left: Token | undefined, mark: Token, right: Token): boolean {
  return (
    left !== undefined &&
    /^[-‐]$/.test(mark.text) &&
    left.end === mark.start &&
    mark.end === right.start
  );
}

function isHead(token: Token): boolean {
  return (
    NOMINAL.has(token.tag) ||
    /^[@#]\w/.test(token.text) ||
    /^(?:latter|former|others?|official|many|some|both)$/.test(token.lower)
  );
}

function isInner(token: Token): boolean {
  return (
    INNER.has(token.tag) ||
    POSSESSIVE.test(token.lower) ||
    /^[@#]\w/.test(token.text) ||
    isHead(token)
  );
}
