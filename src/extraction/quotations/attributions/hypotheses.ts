import type { TextSpan } from "../../../domain/text-span.ts";
import type { Reading } from "../reading.ts";
import { LABELS, type Lattice } from "./lattice.ts";
import type { Window } from "./window.ts";

/** A content that may be the cue's: places of the window, its characters, and how probable the lattice finds it. */
export type ContentCandidate = TextSpan & {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
};

/** What the cue may report: nothing, one content, or two. */
export type Hypothesis = readonly ContentCandidate[];

/** Contents and ends less probable than this are not looked at. */
const LEAST_END = 0.01;
const LEAST_CONTENT = 0.003;
/** Contents on each side of the cue that are weighed against each other, and those that are tried in pairs. */
const WEIGHED = 8;
const PAIRED = 4;
/** Tokens between the two halves of a content on one side of the cue. */
const MAX_INSERTION = 40;

/** All that the cue may report, "nothing" first. */
export function hypothesesOf(reading: Reading, window: Window, lattice: Lattice): Hypothesis[] {
  const all = candidatesOf(reading, window, lattice);
  const before = likeliest(all.filter(({ first }) => first < window.cue));
  const after = likeliest(all.filter(({ first }) => first > window.cue));
  const hypotheses: Hypothesis[] = [
    [],
    ...before.map((one) => [one]),
    ...after.map((one) => [one]),
  ];
  for (const one of before.slice(0, PAIRED)) {
    for (const other of after.slice(0, PAIRED)) hypotheses.push([one, other]);
  }
  for (const side of [before.slice(0, PAIRED), after.slice(0, PAIRED)]) {
    for (const one of side) {
      for (const other of side) {
        const gap = other.first - one.last;
        if (gap > 1 && gap < MAX_INSERTION) hypotheses.push([one, other]);
      }
    }
  }
  return hypotheses;
}

function candidatesOf(reading: Reading, window: Window, lattice: Lattice): ContentCandidate[] {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = 0; at < window.length; at++) {
    if (lattice.marginal(at, LABELS.content) > LEAST_END) starts.push(at);
    if (lattice.endMarginal(at) > LEAST_END) ends.push(at);
  }
  const found: ContentCandidate[] = [];
  for (const first of starts) {
    for (const last of ends) {
      if (last < first || first < window.cue !== last < window.cue) continue;
      const probability = lattice.contentProbability(first, last);
      if (probability < LEAST_CONTENT) continue;
      found.push({ first, last, probability, ...withMarks(reading, window, first, last) });
    }
  }
  return found.sort((a, b) => b.probability - a.probability || a.start - b.start || a.end - b.end);
}

/** The characters of a content: one that begins or ends within marks reaches to them, one that fills them is without them. */
function withMarks(
  { text, passages, passageOf }: Reading,
  { tokens }: Window,
  first: number,
  last: number,
): TextSpan {
  const [from, to] = [tokens[first] as number, tokens[last] as number];
  const opening = passages[passageOf[from] as number];
  const closing = passages[passageOf[to] as number];
  const start = Math.min(text.tokens[from]?.start ?? 0, opening?.outer.start ?? Infinity);
  const end = Math.max(text.tokens[to]?.end ?? 0, closing?.outer.end ?? 0);
  const isWhole = opening !== undefined && opening === closing;
  return isWhole && start === opening.outer.start && end === opening.outer.end
    ? { start: opening.start, end: opening.end }
    : { start, end };
}

function likeliest(candidates: readonly ContentCandidate[]): ContentCandidate[] {
  const kept: ContentCandidate[] = [];
  for (const one of candidates) {
    if (kept.length === WEIGHED) break;
    if (!kept.some(({ start, end }) => start === one.start && end === one.end)) kept.push(one);
  }
  return kept;
}

/** How much of two spans is shared: characters of both by characters of either, 0 to 1. */
export function sharedPart(a: TextSpan, b: TextSpan): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
