import { fnv1a } from "../../../domain/fnv.ts";
import type { FeatureList } from "../../learnt/feature-list.ts";
import { tagNumber } from "../../learnt/token-features.ts";
import { band, MARKS, type Reading, sentenceAt } from "../reading.ts";

/** How often the lemma with this hash is the head of a cue of speech, from 0, never, to 5, mostly. */
export type CueBands = (lemma: number) => number;

/** The band from which on a lemma is a likely cue. */
export const LIKELY = 3;

const THAT = fnv1a("that");
const COMMA = fnv1a(",");
const COLON = fnv1a(":");
const [VERB, AUX] = [tagNumber("VERB"), tagNumber("AUX")];
const [PRON, PROPN] = [tagNumber("PRON"), tagNumber("PROPN")];
/** Tokens before and after that are looked at for marks and verbs, and for another cue. */
const NEAR = 8;
const WITHIN = 20;

/** A token with those of its sentence. */
type Place = {
  readonly reading: Reading;
  readonly at: number;
  readonly from: number;
  readonly end: number;
  readonly cue: number;
  readonly bands: CueBands;
};

/** What tells whether a token is the head of a cue ("said", "according", ":"). */
export function cueFeatures(
  reading: Reading,
  at: number,
  bands: CueBands,
  list: FeatureList,
): void {
  const { firstToken: from, endToken: end } = sentenceAt(reading, at);
  const cue = bands(reading.features.lemmas[at] as number);
  const place = { reading, at, from, end, cue, bands };
  list.begin(1);
  addWords(place, list);
  addMarks(place, list);
  addClauseAfter(place, list);
  addClauseBefore(place, list);
  addPosition(place, list);
  list.goOn(60);
  addOtherCues(place, list);
}

function addWords({ reading, at, from, end, cue }: Place, list: FeatureList): void {
  const { words, lemmas, tags, suffixes, shapes } = reading.features;
  const word = (offset: number): number => {
    const place = at + offset;
    return place < from ? 1 : place >= end ? 2 : (words[place] as number);
  };
  const tag = (offset: number): number => {
    const place = at + offset;
    return place < from ? 31 : place >= end ? 30 : (tags[place] as number);
  };
  const lemma = lemmas[at] as number;
  const [before, own, after] = [tag(-1), tag(0), tag(1)];
  const [wordBefore, wordAfter] = [word(-1), word(1)];
  list.add(0);
  list.add(word(0));
  list.add(lemma);
  list.add(suffixes[at] as number);
  list.add(own);
  list.add(shapes[at] as number);
  list.add(cue);
  list.add(cue, own);
  list.add(wordBefore);
  list.add(wordAfter);
  list.add(word(-2));
  list.add(word(2));
  list.add(before);
  list.add(after);
  list.add(tag(-2));
  list.add(tag(2));
  list.add(before * 32 + own, after);
  list.add(tag(-2) * 32 + before, own);
  list.add(after * 32 + tag(2), own);
  list.add(lemma, wordAfter);
  list.add(lemma, wordBefore);
  list.add(lemma, after);
  list.add(lemma, before);
  list.add(cue, wordAfter);
  list.add(cue, wordBefore);
  list.add(cue * 32 + before, after);
  list.add(cue, word(2));
  list.add(cue, word(-2));
}

function addMarks({ reading, at, cue }: Place, list: FeatureList): void {
  const lemma = reading.features.lemmas[at] as number;
  const mark = reading.marks[at] as number;
  const since = band(reading.sinceClosing[at] as number);
  const until = band(reading.untilOpening[at] as number);
  list.add(lemma, mark);
  list.add(cue, mark);
  list.add(lemma, since);
  list.add(lemma, until);
  list.add(cue * 32 + since, until);
  list.add(since);
  list.add(until);
}

function addClauseAfter({ reading, at, end, cue }: Place, list: FeatureList): void {
  const { words, tags, lemmas } = reading.features;
  const lemma = lemmas[at] as number;
  const last = Math.min(end, at + NEAR);
  const distance = (holds: (place: number) => boolean): number => {
    for (let place = at + 1; place < last; place++) if (holds(place)) return place - at;
    return 0;
  };
  const that = distance((place) => words[place] === THAT);
  const verb = distance((place) => tags[place] === VERB || tags[place] === AUX);
  list.add(
    distance((place) => words[place] === COMMA),
    cue,
  );
  list.add(that, cue);
  list.add(that, lemma);
  list.add(
    distance((place) => words[place] === COLON),
    cue,
  );
  list.add(verb, cue);
  list.add(verb, lemma);
}

function addClauseBefore({ reading, at, from, cue }: Place, list: FeatureList): void {
  const { words, tags, lemmas } = reading.features;
  const first = Math.max(from, at - NEAR);
  const distance = (holds: (place: number) => boolean): number => {
    for (let place = at - 1; place >= first; place--) if (holds(place)) return at - place;
    return 0;
  };
  const verb = distance((place) => tags[place] === VERB || tags[place] === AUX);
  list.add(
    distance((place) => words[place] === COMMA),
    cue,
  );
  list.add(verb, cue);
  list.add(verb === 0 ? 0 : (lemmas[at - verb] as number), cue);
  list.add(
    distance((place) => tags[place] === PROPN || tags[place] === PRON),
    cue,
  );
}

function addPosition({ reading, at, from, end, cue }: Place, list: FeatureList): void {
  const { passageOf, passageTokens, passages, features } = reading;
  const lemma = features.lemmas[at] as number;
  list.add(band(at - from), cue);
  list.add(band(end - 1 - at), cue);
  list.add(end - at < 4 ? 1 : 0, lemma);
  const range = passageTokens[passageOf[at] as number];
  if (range === undefined) return;
  list.add(band(range.end - range.first), cue);
  list.add(passages[passageOf[at] as number]?.isClosed ? 1 : 2, cue);
  list.add(band(at - range.first), lemma);
}

/** Whether the sentence begins or ends in marks, and another likely cue before and after the token. */
function addOtherCues({ reading, at, from, end, cue, bands }: Place, list: FeatureList): void {
  const { marks, features } = reading;
  const opens = marks[from] === MARKS.opening ? 1 : 0;
  const isOther = (place: number): boolean =>
    marks[place] === MARKS.outside && bands(features.lemmas[place] as number) >= LIKELY;
  let [before, after] = [0, 0];
  for (let place = at - 1; place >= Math.max(from, at - WITHIN) && before === 0; place--) {
    if (isOther(place)) before = band(at - place);
  }
  for (let place = at + 1; place < Math.min(end, at + WITHIN) && after === 0; place++) {
    if (isOther(place)) after = band(place - at);
  }
  list.add(opens * 4 + (marks[end - 1] as number), cue);
  list.add(before, cue);
  list.add(after, cue);
}
