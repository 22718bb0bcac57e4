import { fnv1a } from "../../../domain/fnv.ts";
import { FeatureList } from "../../learnt/feature-list.ts";
import { mixed } from "../../learnt/hashing.ts";
import { tagNumber } from "../../learnt/token-features.ts";
import { band, MARKS, type Reading, sentenceAt } from "../reading.ts";
import { type CueBands, LIKELY } from "./cue-features.ts";
import type { Window } from "./window.ts";

/** How many features each token has of its own. */
export const OWN = 24;
/** Room for the features of one token as seen from a cue. */
export const MAX_RELATIVE = 40;

/** The features of all tokens that do not depend on a cue, `OWN` for each. */
export function ownFeatures(reading: Reading, bands: CueBands): Uint32Array {
  const { length } = reading.features;
  const own = new Uint32Array(length * OWN);
  const list = new FeatureList(OWN);
  for (let at = 0; at < length; at++) {
    addOwn(reading, at, bands, list);
    own.set(list.hashes, at * OWN);
  }
  return own;
}

function addOwn(reading: Reading, at: number, bands: CueBands, list: FeatureList): void {
  const { features, marks, passageOf, passageTokens, sinceClosing, untilOpening } = reading;
  const { words, lemmas, tags, suffixes, shapes } = features;
  const { firstToken, endToken } = sentenceAt(reading, at);
  const word = (place: number): number =>
    place < firstToken ? 1 : place >= endToken ? 2 : (words[place] as number);
  const tag = (place: number): number =>
    place < firstToken ? 31 : place >= endToken ? 30 : (tags[place] as number);
  const [before, own, after] = [tag(at - 1), tag(at), tag(at + 1)];
  const mark = marks[at] as number;
  const range = passageTokens[passageOf[at] as number];
  list.begin(100);
  list.add(word(at));
  list.add(lemmas[at] as number);
  list.add(suffixes[at] as number);
  list.add(own);
  list.add(shapes[at] as number);
  list.add(word(at - 1));
  list.add(word(at + 1));
  list.add(word(at - 2));
  list.add(word(at + 2));
  list.add(before * 32 + own);
  list.add(own * 32 + after);
  list.add(before * 32 + own, after);
  list.add(tag(at - 2) * 32 + before, own);
  list.add(own * 32 + after, tag(at + 2));
  list.add(word(at - 1), word(at));
  list.add(word(at), word(at + 1));
  list.add(mark, range === undefined ? 0 : band(range.end - range.first));
  list.add(mark * 32 + (range === undefined ? 0 : 1), marks[at + 1] ?? 0);
  list.add(band(sinceClosing[at] as number), band(untilOpening[at] as number));
  list.add(band(at - firstToken));
  list.add(band(endToken - 1 - at));
  list.add(bands(lemmas[at] as number), own);
  list.add(word(at - 1), own);
  list.add(word(at + 1), own);
}

const THAT = fnv1a("that");
const COMMA = fnv1a(",");
const COLON = fnv1a(":");
const [VERB, AUX] = [tagNumber("VERB"), tagNumber("AUX")];
/** Bands of distance up to which the words between are told one by one. */
const NEAR = 6;

/** The features of the tokens of a window as seen from its cue, one token at a time. */
export class RelativeFeatures {
  private readonly reading: Reading;
  private readonly window: Window;
  private readonly between: Between;
  private readonly cue: CueView;

  constructor(reading: Reading, window: Window, bands: CueBands) {
    this.reading = reading;
    this.window = window;
    this.between = betweenOf(reading, window, bands);
    this.cue = viewOf(reading, window.tokens[window.cue] as number, bands);
  }

  /** Collects those of the token at a place of the window. */
  of(nth: number, list: FeatureList): void {
    const { reading, between, cue } = this;
    const { features, marks, passageOf, paragraphOf, sentenceOf } = reading;
    const at = this.window.tokens[nth] as number;
    const tag = features.tags[at] as number;
    const word = features.words[at] as number;
    const mark = marks[at] as number;
    const side = nth < this.window.cue ? 1 : nth > this.window.cue ? 2 : 0;
    const distance = band(Math.abs(nth - this.window.cue));
    const sentence = clamped((sentenceOf[at] as number) - (sentenceOf[cue.at] as number));
    const paragraph = clamped((paragraphOf[at] as number) - (paragraphOf[cue.at] as number));
    const where = side * 64 + sentence * 8 + paragraph;
    const isSame = passageOf[at] === passageOf[cue.at] ? 1 : 0;
    const commas = between.commas[nth] as number;
    const cues = between.cues[nth] as number;
    const flags = between.flags[nth] as number;
    const verbs = between.verbs[nth] as number;
    const all = commas * 64 + flags * 4 + verbs;
    const isFirst = at > 0 && sentenceOf[at] !== sentenceOf[at - 1] ? 1 : 0;
    list.begin(200);
    list.add(where);
    list.add(where, distance);
    list.add(where, tag);
    list.add(where, cue.lemma);
    list.add(where, cue.tag * 32 + tag);
    list.add(where, word);
    list.add(where * 4 + mark, cue.mark * 2 + isSame);
    list.add(where * 4 + mark, cue.lemma);
    list.add(where * 8 + isFirst, mark);
    list.add(where * 8 + isFirst, all);
    list.add(where, all);
    list.add(where * 4 + commas, distance);
    list.add(where * 4 + commas, cue.band);
    list.add(where * 4 + cues, tag);
    list.add(where * 4 + cues, commas);
    list.add(where * 64 + flags, tag);
    list.add(where * 64 + flags, cue.lemma);
    list.add(where * 4 + verbs, tag);
    list.add(where * 4 + verbs, cue.lemma);
    list.add(where, cue.next);
    list.add(where, cue.previous);
    list.add(where * 32 + cue.nextTag, cue.lemma);
    list.add(where * 32 + cue.nextTag, cue.previousTag);
    list.add(where * 4 + cue.place, tag);
    list.add(where * 4 + cue.place, all);
    list.add(where, cue.suffix);
    list.add(where * 32 + tag, cue.lemma);
    list.add(side * 64 + distance, cue.lemma);
    list.add(where * 32 + distance, tag);
    list.add(where * 4 + mark, distance);
    list.add(mixed(word, side), cue.lemma);
    list.add(side * 8 + sentence, mixed(cue.next, tag));
    if (distance > NEAR) return;
    const path = mixed(between.paths[nth] as number, side);
    list.add(path, tag);
    list.add(path, cue.lemma);
    list.add(side * 64 + distance, word);
    list.add(mixed(side * 64 + distance, cue.lemma), tag);
  }
}

/** What the features of all tokens of a window tell of its cue. */
type CueView = {
  readonly at: number;
  readonly lemma: number;
  readonly tag: number;
  readonly suffix: number;
  readonly mark: number;
  readonly band: number;
  readonly next: number;
  readonly previous: number;
  readonly nextTag: number;
  readonly previousTag: number;
  /** 1 where it is first in its sentence, 2 more where it is last or stands before the last token. */
  readonly place: number;
};

function viewOf(reading: Reading, at: number, bands: CueBands): CueView {
  const { words, lemmas, tags, suffixes } = reading.features;
  const { firstToken, endToken } = sentenceAt(reading, at);
  const lemma = lemmas[at] as number;
  const [hasNext, hasPrevious] = [at + 1 < endToken, at > firstToken];
  return {
    ...{ at, lemma, tag: tags[at] as number, suffix: suffixes[at] as number },
    ...{ mark: reading.marks[at] as number, band: bands(lemma) },
    next: hasNext ? (words[at + 1] as number) : 2,
    previous: hasPrevious ? (words[at - 1] as number) : 1,
    nextTag: hasNext ? (tags[at + 1] as number) : 30,
    previousTag: hasPrevious ? (tags[at - 1] as number) : 31,
    place: (hasPrevious ? 0 : 1) + (endToken - at <= 2 ? 2 : 0),
  };
}

/** What stands between the cue and each token of the window, the token itself left out. */
type Between = {
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  /** Other likely cues. */
  readonly cues: Uint8Array;
  /** 1 that, 2 colon, 4 opening mark, 8 closing mark. */
  readonly flags: Uint8Array;
  /** The parts of speech, in order. */
  readonly paths: Uint32Array;
};

function betweenOf(reading: Reading, window: Window, bands: CueBands): Between {
  const { length } = window;
  const between = {
    commas: new Uint8Array(length),
    verbs: new Uint8Array(length),
    cues: new Uint8Array(length),
    flags: new Uint8Array(length),
    paths: new Uint32Array(length),
  };
  for (const step of [1, -1]) {
    const passed = { commas: 0, verbs: 0, cues: 0, flags: 0, path: 0 };
    for (let nth = window.cue + step; nth >= 0 && nth < length; nth += step) {
      between.commas[nth] = passed.commas;
      between.verbs[nth] = passed.verbs;
      between.cues[nth] = passed.cues;
      between.flags[nth] = passed.flags;
      between.paths[nth] = passed.path;
      pass(reading, window.tokens[nth] as number, bands, passed);
    }
  }
  return between;
}

function pass(
  { features: { words, lemmas, tags }, marks }: Reading,
  at: number,
  bands: CueBands,
  passed: { commas: number; verbs: number; cues: number; flags: number; path: number },
): void {
  const [word, tag, mark] = [words[at], tags[at] as number, marks[at]];
  if (word === COMMA) passed.commas = Math.min(3, passed.commas + 1);
  if (word === THAT) passed.flags |= 1;
  if (word === COLON) passed.flags |= 2;
  if (mark === MARKS.opening) passed.flags |= 4;
  if (mark === MARKS.closing) passed.flags |= 8;
  if (tag === VERB || tag === AUX) passed.verbs = Math.min(3, passed.verbs + 1);
  const isCue = mark === MARKS.outside && bands(lemmas[at] as number) >= LIKELY;
  if (isCue) passed.cues = Math.min(2, passed.cues + 1);
  passed.path = mixed(passed.path, tag);
}

/** −2 or less, −1, 0, 1, 2 or more, as 0 to 4. */
function clamped(difference: number): number {
  return Math.max(-2, Math.min(2, difference)) + 2;
}
