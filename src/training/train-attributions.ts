import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { FeatureList } from "../extraction/learnt/feature-list.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import {
  AttributionFinder,
  type AttributionModels,
  choose,
  FEATURE_ROOM,
  onlyOutside,
  sourceIn,
} from "../extraction/quotations/attribution-model.ts";
import { cueFeatures } from "../extraction/quotations/cue-features.ts";
import {
  type ContentCandidate,
  hypothesesOf,
  sharedPart,
} from "../extraction/quotations/hypotheses.ts";
import {
  type Cue,
  contentFeatures,
  hypothesisFeatures,
} from "../extraction/quotations/hypothesis-features.ts";
import {
  MAX_RELATIVE,
  OWN,
  ownFeatures,
  RelativeFeatures,
} from "../extraction/quotations/label-features.ts";
import { LABEL_COUNT, LABELS, Lattice, mayFollow } from "../extraction/quotations/lattice.ts";
import type { Reading } from "../extraction/quotations/reading.ts";
import { LONGEST_WINDOW, type Window, windowAround } from "../extraction/quotations/window.ts";
import { calibrationOf, type Outcome } from "./calibration.ts";
import { CueLemmas, type Lesson } from "./cue-lemmas.ts";
import type { GoldAttribution } from "./gold.ts";
import { LinearLearner } from "./linear-learner.ts";

/** Rounds over the lessons, and parts that take turns in being left out. */
export type Effort = {
  readonly cueRounds: number;
  readonly labelRounds: number;
  readonly rankingRounds: number;
  readonly folds: number;
};

export const FULL_EFFORT: Effort = { cueRounds: 5, labelRounds: 8, rankingRounds: 8, folds: 4 };

const DROPOUT = 0.5;
const RANKING_DROPOUT = 0.2;
const CUE_BITS = 18;
const LABEL_BITS = 18;
const RANKING_BITS = 18;
/** Slopes smaller than this change nothing worth the time. */
const LEAST_SLOPE = 0.01;

type Stages = Pick<AttributionModels, "cueLemmas" | "cues" | "labels" | "transitions"> & {
  readonly lemmas: CueLemmas;
};

/**
 * Learns all models. What ranks hypotheses and what tells how sure they are is learnt from articles that the earlier stages
 * have not seen: these are learnt anew without each part of the lessons in turn. The same lessons give the same models.
 */
export function trainAttributions(
  lessons: readonly Lesson[],
  effort: Effort,
  tell: (line: string) => void,
): AttributionModels {
  const exercises: Exercise[] = [];
  for (let fold = 0; fold < effort.folds; fold++) {
    tell(`part ${fold + 1} of ${effort.folds}`);
    const stages = trainStages(
      lessons.filter((_, nth) => nth % effort.folds !== fold),
      effort,
      tell,
    );
    const unseen = lessons.filter((_, nth) => nth % effort.folds === fold);
    for (const lesson of unseen) exercises.push(...exercisesOf(lesson, stages));
  }
  const outcomes = crossedOutcomes(exercises, effort);
  const ranking = trainRanking(exercises, effort);
  tell(`ranking learnt from ${exercises.length} cues`);
  const { lemmas: _, ...stages } = trainStages(lessons, effort, tell);
  return {
    ...stages,
    ranking,
    quotationCalibration: calibrationOf(outcomes.quotations),
    sourceCalibration: calibrationOf(outcomes.sources),
  };
}

function trainStages(
  lessons: readonly Lesson[],
  effort: Effort,
  tell: (line: string) => void,
): Stages {
  const lemmas = new CueLemmas(lessons);
  const cueLemmas = lemmas.model();
  const cues = trainCues(lessons, lemmas, effort.cueRounds);
  tell("  cues learnt");
  const { labels, transitions } = trainLabels(lessons, lemmas, effort.labelRounds);
  tell("  contents and sources learnt");
  return { cueLemmas, cues, labels, transitions, lemmas };
}

function trainCues(lessons: readonly Lesson[], lemmas: CueLemmas, rounds: number): LinearModel {
  const learner = new CueLearner(lemmas);
  for (let round = 0; round < rounds; round++) {
    for (const lesson of shuffled(lessons, round + 1)) {
      const heads = lemmas.headsOf(lesson);
      for (let at = 0; at < lesson.reading.features.length; at++) {
        learner.learn(lesson.reading, at, heads.get(at));
      }
    }
    if (isLate(round, rounds)) learner.keep();
  }
  return learner.average();
}

/** Learns to tell heads of cues, one token after the other. */
class CueLearner {
  private readonly lemmas: CueLemmas;
  private readonly learner = new LinearLearner(3, {
    bits: CUE_BITS,
    dropout: DROPOUT,
    random: randomNumbers(1),
  });
  private readonly list = new FeatureList(FEATURE_ROOM);
  private readonly scores = new Float64Array(3);

  constructor(lemmas: CueLemmas) {
    this.lemmas = lemmas;
  }

  learn(reading: Reading, at: number, gold: GoldAttribution | undefined): void {
    const { learner, list, scores, lemmas } = this;
    const right = gold === undefined ? 0 : gold.isReporting ? 1 : 2;
    const own = right === 1 ? (reading.features.lemmas[at] as number) : -1;
    cueFeatures(reading, at, (lemma) => lemmas.band(lemma, lemma === own), list);
    const count = learner.thin(list.hashes, 0, list.count);
    scores.fill(0);
    addScores(learner.model, list.hashes, 0, count, scores);
    toProbabilities(scores, 3);
    scores[right] = (scores[right] as number) - 1;
    if (scores.some((slope) => Math.abs(slope) > LEAST_SLOPE / 2)) {
      learner.step(list.hashes, 0, count, scores);
    }
  }

  keep(): void {
    this.learner.keep();
  }

  average(): LinearModel {
    return this.learner.average();
  }
}

function isLate(round: number, rounds: number): boolean {
  return round >= rounds / 2 - 1;
}

function trainLabels(
  lessons: readonly Lesson[],
  lemmas: CueLemmas,
  rounds: number,
): { labels: LinearModel; transitions: Float64Array } {
  const learner = new LabelLearner();
  const bands = (lemma: number): number => lemmas.band(lemma, false);
  for (let round = 0; round < rounds; round++) {
    for (const lesson of shuffled(lessons, round + 11)) {
      const { reading } = lesson;
      const own = ownFeatures(reading, bands);
      for (const [cue, gold] of shuffled([...lemmas.headsOf(lesson)], round)) {
        const window = windowAround(reading, cue);
        learner.look(window, own, new RelativeFeatures(reading, window, bands));
        learner.mend(window, rightLabels(window, gold));
      }
    }
    if (isLate(round, rounds)) learner.keep();
  }
  return learner.average();
}

/** Room for the features of one token of a window. */
const ROOM = MAX_RELATIVE + OWN;

/** Learns to label windows, one after the other. */
class LabelLearner {
  private readonly learner = new LinearLearner(LABEL_COUNT, {
    bits: LABEL_BITS,
    dropout: DROPOUT,
    random: randomNumbers(2),
  });
  private readonly transitions = new Transitions();
  private readonly lattice = new Lattice(LONGEST_WINDOW);
  private readonly list = new FeatureList(MAX_RELATIVE);
  /** Features of the tokens of the window, `ROOM` for each, and how many are left of them. */
  private readonly found = new Uint32Array(LONGEST_WINDOW * ROOM);
  private readonly counts = new Int32Array(LONGEST_WINDOW);
  private readonly scores = new Float64Array(LABEL_COUNT);

  /** Finds out how probable the labels of a window are. */
  look({ tokens, length, cue }: Window, own: Uint32Array, relative: RelativeFeatures): void {
    const { found, counts, list, scores } = this;
    for (let nth = 0; nth < length; nth++) {
      const from = nth * ROOM;
      const first = (tokens[nth] as number) * OWN;
      relative.of(nth, list);
      found.set(list.hashes.subarray(0, list.count), from);
      found.set(own.subarray(first, first + OWN), from + list.count);
      counts[nth] = this.learner.thin(found, from, list.count + OWN);
      scores.fill(0);
      addScores(this.learner.model, found, from, counts[nth] as number, scores);
      if (nth === cue) onlyOutside(scores);
      this.lattice.scores.set(scores, nth * LABEL_COUNT);
    }
    this.lattice.run(length, this.transitions.now);
  }

  /** Makes the right labels of the window just looked at more probable. */
  mend({ length, cue }: Window, right: Uint8Array): void {
    for (let nth = 1; nth < length; nth++) this.transitions.step(this.lattice, nth, right);
    for (let nth = 0; nth < length; nth++) {
      if (nth === cue) continue;
      for (let label = 0; label < LABEL_COUNT; label++) {
        this.scores[label] = this.lattice.marginal(nth, label) - (right[nth] === label ? 1 : 0);
      }
      if (this.scores.some((slope) => Math.abs(slope) > LEAST_SLOPE)) {
        this.learner.step(this.found, nth * ROOM, this.counts[nth] as number, this.scores);
      }
    }
  }

  keep(): void {
    this.learner.keep();
    this.transitions.keep();
  }

  average(): { labels: LinearModel; transitions: Float64Array } {
    return { labels: this.learner.average(), transitions: this.transitions.average() };
  }
}

/** The scores of one label after another, learnt as the weights are. */
class Transitions {
  readonly now = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private readonly squares = new Float64Array(LABEL_COUNT * LABEL_COUNT).fill(0.01);
  private readonly sums = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private readonly expected = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private rounds = 0;

  step(lattice: Lattice, at: number, right: Uint8Array): void {
    lattice.expectedTransitions(at, this.expected);
    const gold = (right[at - 1] as number) * LABEL_COUNT + (right[at] as number);
    for (let one = 0; one < this.now.length; one++) {
      const slope = (this.expected[one] as number) - (one === gold ? 1 : 0);
      if (slope === 0) continue;
      this.squares[one] = (this.squares[one] as number) + slope * slope;
      this.now[one] =
        (this.now[one] as number) - (0.05 * slope) / Math.sqrt(this.squares[one] as number);
    }
  }

  keep(): void {
    for (const [at, value] of this.now.entries()) this.sums[at] = (this.sums[at] as number) + value;
    this.rounds++;
  }

  average(): Float64Array {
    return this.sums.map((sum) => sum / Math.max(1, this.rounds));
  }
}

function rightLabels(
  { tokens, length, cue }: Window,
  { contents, source }: GoldAttribution,
): Uint8Array {
  const labels = new Uint8Array(length);
  const put = ({ first, end }: { first: number; end: number }, label: number): void => {
    for (let nth = 0; nth < length; nth++) {
      const at = tokens[nth] as number;
      if (at >= first && at < end && nth !== cue) labels[nth] = label;
    }
  };
  for (const content of contents) put(content, LABELS.contentOn);
  if (source !== null) put(source, LABELS.sourceOn);
  const starts = new Set([...contents.map(({ first }) => first), source?.first]);
  for (let nth = 0; nth < length; nth++) {
    const label = labels[nth] as number;
    if (label === LABELS.outside) continue;
    const before = nth === 0 ? LABELS.outside : (labels[nth - 1] as number);
    const isFirst = starts.has(tokens[nth] as number) || !mayFollow(before, label);
    if (isFirst) labels[nth] = label === LABELS.contentOn ? LABELS.content : LABELS.source;
  }
  return labels;
}

/** A cue with all that it may report, and which of it is right. */
type Exercise = {
  readonly article: string;
  readonly cue: Cue;
  readonly hypotheses: readonly {
    readonly features: Uint32Array;
    readonly contents: readonly number[];
  }[];
  readonly contents: readonly {
    readonly candidate: ContentCandidate;
    readonly features: Uint32Array;
  }[];
  readonly right: number;
  readonly gold: {
    readonly contents: readonly TextSpan[];
    readonly source: TextSpan | null;
    readonly isReporting: boolean;
  } | null;
  readonly source: { readonly span: TextSpan; readonly probability: number } | null;
};

function exercisesOf(lesson: Lesson, stages: Stages): Exercise[] {
  const { reading } = lesson;
  const finder = new AttributionFinder({
    ...stages,
    ranking: NO_MODEL,
    quotationCalibration: [],
    sourceCalibration: [],
  });
  const own = finder.ownScores(reading);
  const heads = stages.lemmas.headsOf(lesson);
  const list = new FeatureList(FEATURE_ROOM);
  const collected = (collect: () => void): Uint32Array => {
    collect();
    return list.copy();
  };
  return finder.cues(reading).map((cue) => {
    const window = finder.label(reading, own, cue.token);
    const { lattice } = finder;
    const all = hypothesesOf(reading, window, lattice);
    const candidates = [...new Set(all.flat())];
    const gold = goldOf(lesson, heads.get(cue.token));
    return {
      article: lesson.id,
      cue,
      hypotheses: all.map((hypothesis) => ({
        features: collected(() =>
          hypothesisFeatures(reading, window, cue, hypothesis, lattice, list),
        ),
        contents: hypothesis.map((content) => candidates.indexOf(content)),
      })),
      contents: candidates.map((candidate) => ({
        candidate,
        features: collected(() => contentFeatures(reading, window, cue, candidate, list)),
      })),
      right: gold === null ? 0 : bestOf(all, gold.contents),
      gold,
      source: sourceIn(reading, window, lattice),
    };
  });
}

const NO_MODEL: LinearModel = { classes: 1, weights: new Int16Array(1), scale: 1 };

function goldOf(
  {
    reading: {
      text: { tokens },
    },
  }: Lesson,
  gold: GoldAttribution | undefined,
): Exercise["gold"] {
  if (gold === undefined) return null;
  const spanOf = ({ first, end }: { first: number; end: number }): TextSpan => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  return {
    contents: gold.contents.map(spanOf),
    source: gold.source === null ? null : spanOf(gold.source),
    isReporting: gold.isReporting,
  };
}

/** The hypothesis that is most alike. */
function bestOf(
  hypotheses: readonly (readonly ContentCandidate[])[],
  gold: readonly TextSpan[],
): number {
  let [best, most] = [0, 0.1];
  for (const [nth, hypothesis] of hypotheses.entries()) {
    let merit = 0;
    for (const content of hypothesis) {
      const shared = Math.max(...gold.map((one) => sharedPart(one, content)));
      merit += shared >= 0.5 ? shared : shared - 1;
    }
    if (hypothesis.length > 0 && merit > most) [best, most] = [nth, merit];
  }
  return best;
}

function trainRanking(exercises: readonly Exercise[], { rankingRounds }: Effort): LinearModel {
  const random = randomNumbers(3);
  const learner = new LinearLearner(1, { bits: RANKING_BITS, dropout: 0, random });
  for (let round = 0; round < rankingRounds; round++) {
    for (const exercise of shuffled(exercises, round + 31)) learnRanking(learner, exercise, random);
    if (isLate(round, rankingRounds)) learner.keep();
  }
  return learner.average();
}

function learnRanking(learner: LinearLearner, exercise: Exercise, random: () => number): void {
  const { hypotheses, contents, right } = exercise;
  const probabilities = ranked(exercise, learner.model);
  const slope = new Float64Array(1);
  const slopes = new Float64Array(contents.length);
  for (const [nth, { features, contents: held }] of hypotheses.entries()) {
    slope[0] = (probabilities[nth] as number) - (nth === right ? 1 : 0);
    if (Math.abs(slope[0]) < LEAST_SLOPE / 3) continue;
    if (random() >= RANKING_DROPOUT) learner.step(features, 0, features.length, slope);
    for (const content of held) slopes[content] = (slopes[content] as number) + slope[0];
  }
  for (const [nth, { features }] of contents.entries()) {
    slope[0] = slopes[nth] as number;
    learner.step(features, 0, features.length, slope);
  }
}

function ranked({ hypotheses, contents }: Exercise, model: LinearModel): Float64Array {
  const score = new Float64Array(1);
  const scoreOf = (features: Uint32Array): number => {
    score[0] = 0;
    addScores(model, features, 0, features.length, score);
    return score[0];
  };
  const own = contents.map(({ features }) => scoreOf(features));
  const probabilities = Float64Array.from(hypotheses, ({ features, contents: held }) =>
    held.reduce((sum, content) => sum + (own[content] as number), scoreOf(features)),
  );
  toProbabilities(probabilities, probabilities.length);
  return probabilities;
}

type Outcomes = { readonly quotations: Outcome[]; readonly sources: Outcome[] };

/** What each half of the exercises says of the other half. */
function crossedOutcomes(exercises: readonly Exercise[], effort: Effort): Outcomes {
  const outcomes: Outcomes = { quotations: [], sources: [] };
  const articles = [...new Set(exercises.map(({ article }) => article))];
  const even = new Set(articles.filter((_, nth) => nth % 2 === 0));
  for (const isEven of [true, false]) {
    const model = trainRanking(
      exercises.filter(({ article }) => even.has(article) !== isEven),
      effort,
    );
    for (const exercise of exercises.filter(({ article }) => even.has(article) === isEven)) {
      addOutcomes(exercise, model, outcomes);
    }
  }
  return outcomes;
}

function addOutcomes(exercise: Exercise, model: LinearModel, into: Outcomes): void {
  const { cue, gold, source, hypotheses } = exercise;
  const { contents, probability } = choose(
    hypotheses.map((one) => one.contents.map((nth) => candidateOf(exercise, nth))),
    ranked(exercise, model),
  );
  const raw = (probability * cue.speech) / (cue.speech + cue.attitude);
  for (const content of contents) {
    const isAlike = gold?.contents.some((one) => sharedPart(one, content) >= 0.5) ?? false;
    if (isAlike && gold?.isReporting === false) continue;
    into.quotations.push({ raw, isRight: isAlike });
    if (!isAlike || gold === null || gold.source === null) continue;
    const isRight = source !== null && sharedPart(source.span, gold.source) > 0.3;
    into.sources.push({ raw: source?.probability ?? 0, isRight });
  }
}

function candidateOf({ contents }: Exercise, nth: number): ContentCandidate {
  return (contents[nth] as Exercise["contents"][number]).candidate;
}
