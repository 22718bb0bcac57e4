import { fnv1a } from "../../../domain/fnv.ts";
import type { FeatureList } from "../../learnt/feature-list.ts";
import { mixed } from "../../learnt/hashing.ts";
import { tagNumber } from "../../learnt/token-features.ts";
import { band, type Reading, sentenceAt } from "../reading.ts";
import type { ContentCandidate, Hypothesis } from "./hypotheses.ts";
import { LABELS, type Lattice } from "./lattice.ts";
import type { Window } from "./window.ts";

const COMMA = fnv1a(",");
const OPENING = [fnv1a("("), fnv1a("[")];
const CLOSING = [fnv1a(")"), fnv1a("]")];
const DASHES = [fnv1a("-"), fnv1a("--"), fnv1a("—"), fnv1a("–")];
const [VERB, AUX] = [tagNumber("VERB"), tagNumber("AUX")];
/** Tokens of a content that are counted. */
const COUNTED = 200;

/** A cue with the probabilities that it reports speech, and that it tells of another attitude. */
export type Cue = { readonly token: number; readonly speech: number; readonly attitude: number };

/** What tells how well a content fits its cue. */
export function contentFeatures(
  reading: Reading,
  window: Window,
  cue: Cue,
  { first, last, probability }: ContentCandidate,
  list: FeatureList,
): void {
  const { features, marks, passageOf, sentenceOf } = reading;
  const { words, tags, lemmas } = features;
  list.begin(1000);
  const word = (at: number): number => words[at] ?? 3;
  const tag = (at: number): number => tags[at] ?? 0;
  const [from, to] = [window.tokens[first] as number, window.tokens[last] as number];
  const side = first < window.cue ? 1 : 2;
  const lemma = lemmas[cue.token] as number;
  const held = heldWithin(reading, from, to);
  const verbs = Math.min(2, held.verbs) * 3 + Math.min(2, held.auxiliaries);
  const sentences = (sentenceOf[to] as number) - (sentenceOf[from] as number);
  const [starts, ends] = [startsAt(reading, from), endsAt(reading, to)];
  const bounds = side * 16 + starts * 4 + ends;
  const [markFrom, markTo] = [marks[from] as number, marks[to] as number];
  const quoted = quotedOf(passageOf[from] as number, passageOf[to] as number);
  const between = betweenOf(
    reading,
    side === 1 ? to + 1 : cue.token + 1,
    side === 1 ? cue.token : from,
  );
  const gap = band(between.length);
  const length = band(to - from + 1);
  const isSame = sentenceOf[from] === sentenceOf[cue.token] ? 1 : 0;
  const likely = logBand(probability);
  list.add(likely, side);
  list.add(likely, cueBand(cue));
  list.add(likely, length);
  list.add(side * 64 + length, quoted);
  list.add(side * 64 + length, lemma);
  list.add(length * 16 + verbs, side);
  list.add(verbs * 4 + side, lemma);
  list.add(verbs, quoted);
  list.add(side, word(from));
  list.add(side * 32 + tag(from), lemma);
  list.add(side * 32 + tag(from - 1), word(from - 1));
  list.add(mixed(word(from - 1), word(from)), side);
  list.add(side * 4 + starts, tag(from));
  list.add(side * 4 + ends, tag(to + 1));
  list.add(side, word(to));
  list.add(side, word(to + 1));
  list.add(side * 32 + tag(to), tag(to + 1));
  list.add(mixed(tag(to) * 32 + tag(to + 1), tag(to + 2)), side);
  list.add(mixed(word(to + 1), tag(to + 2)), side);
  list.add(mixed(word(to), word(to + 1)), side);
  list.add(bounds, band(sentences));
  list.add(bounds, quoted * 4 + isSame);
  list.add(bounds, lemma);
  list.add(markFrom * 4 + markTo, quoted);
  list.add(markFrom * 4 + markTo, side);
  list.add(Math.min(3, held.commas) * 4 + ends, side);
  list.add(Math.max(-2, Math.min(2, held.open)), held.dashes & 1);
  list.add(gap, side);
  list.add(gap * 8 + Math.min(2, between.verbs), Math.min(3, between.commas) * 4 + side);
  list.add(between.length <= 6 ? mixed(between.path, side) : 7);
  list.add(between.length <= 4 ? mixed(between.path, side) : 7, lemma);
  list.add(side, isSame * 4 + markFrom);
}

/** 1 at the beginning of its sentence, 2 right after it. */
function startsAt(reading: Reading, at: number): number {
  const place = at - sentenceAt(reading, at).firstToken;
  return place === 0 ? 1 : place === 1 ? 2 : 0;
}

/** 1 at the end of its sentence, 2 right before it. */
function endsAt(reading: Reading, at: number): number {
  const left = sentenceAt(reading, at).endToken - 1 - at;
  return left === 0 ? 1 : left === 1 ? 2 : 0;
}

/** Whether a content begins in marks, ends in marks, and whether both are the same. */
function quotedOf(from: number, to: number): number {
  return (from < 0 ? 0 : 1) + (to < 0 ? 0 : 2) + (from >= 0 && from === to ? 4 : 0);
}

function heldWithin(
  { features: { words, tags } }: Reading,
  from: number,
  to: number,
): { verbs: number; auxiliaries: number; commas: number; open: number; dashes: number } {
  const held = { verbs: 0, auxiliaries: 0, commas: 0, open: 0, dashes: 0 };
  for (let at = from; at <= Math.min(to, from + COUNTED); at++) {
    const word = words[at] as number;
    if (tags[at] === VERB) held.verbs++;
    else if (tags[at] === AUX) held.auxiliaries++;
    else if (word === COMMA) held.commas++;
    else if (OPENING.includes(word)) held.open++;
    else if (CLOSING.includes(word)) held.open--;
    else if (DASHES.includes(word)) held.dashes++;
  }
  return held;
}

function betweenOf(
  { features: { words, tags } }: Reading,
  from: number,
  end: number,
): { length: number; verbs: number; commas: number; path: number } {
  const between = { length: Math.max(0, end - from), verbs: 0, commas: 0, path: 0 };
  for (let at = from; at < Math.min(end, from + COUNTED); at++) {
    if (tags[at] === VERB) between.verbs++;
    if (words[at] === COMMA) between.commas++;
    between.path = mixed(between.path, tags[at] as number);
  }
  return between;
}

/** What tells whether a cue reports so many contents, on these sides of it. */
export function hypothesisFeatures(
  reading: Reading,
  window: Window,
  cue: Cue,
  hypothesis: Hypothesis,
  lattice: Lattice,
  list: FeatureList,
): void {
  const { words, tags, lemmas, suffixes, shapes } = reading.features;
  list.begin(1200);
  const at = cue.token;
  const kind = kindOf(hypothesis, window.cue);
  const lemma = lemmas[at] as number;
  const nothing = logBand(nothingProbability(window, lattice));
  list.add(kind);
  list.add(kind, lemma);
  list.add(kind, words[at + 1] ?? 0);
  list.add(kind, words[at - 1] ?? 0);
  list.add(kind, cueBand(cue));
  list.add(kind, Math.min(9, Math.floor(cue.speech * 10)));
  list.add(kind, tags[at]);
  list.add(
    kind * 8 + (reading.marks[at] as number),
    band(reading.sinceClosing[at] as number) * 32 + band(reading.untilOpening[at] as number),
  );
  list.add(kind, nothing);
  list.add(kind * 32 + cueBand(cue), lemma);
  list.add(kind, suffixes[at]);
  list.add(kind * 16 + cueBand(cue), nothing);
  const [one, other] = hypothesis;
  if (one === undefined || other === undefined) return;
  const [end, next] = [window.tokens[one.last] as number, window.tokens[other.first] as number];
  const [markEnd, markNext] = [reading.marks[end] as number, reading.marks[next] as number];
  list.add(words[end] as number, 1);
  list.add(words[end + 1] ?? 0, tags[next]);
  list.add((tags[end] as number) * 32 + (tags[next] as number), markEnd * 4 + markNext);
  list.add(words[next - 1] ?? 0, words[next]);
  list.add(shapes[next] as number, words[end]);
  list.add(band(next - end), lemma);
  list.add((reading.sentenceOf[next] as number) - (reading.sentenceOf[end] as number), markNext);
}

/** Nothing, before, after, both, two before, two after. */
function kindOf([one, other]: Hypothesis, cue: number): number {
  if (one === undefined) return 0;
  const isBefore = one.first < cue;
  if (other === undefined) return isBefore ? 1 : 2;
  return isBefore ? (other.first > cue ? 3 : 4) : 5;
}

function nothingProbability({ length }: Window, lattice: Lattice): number {
  let least = 1;
  for (let at = 0; at < length; at++) {
    least = Math.min(least, 1 - lattice.marginal(at, LABELS.content));
  }
  return least;
}

function cueBand({ speech, attitude }: Cue): number {
  return Math.min(9, Math.floor((speech + attitude) * 10));
}

function logBand(probability: number): number {
  return Math.min(24, Math.floor(-Math.log(Math.max(probability, 1e-6)) * 3));
}
