import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { FeatureList } from "../extraction/learnt/feature-list.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import { FEATURE_ROOM } from "../extraction/quotations/attributions/attribution-model.ts";
import { cueFeatures } from "../extraction/quotations/attributions/cue-features.ts";
import type { Reading } from "../extraction/quotations/reading.ts";
import type { CueLemmas, Lesson } from "./cue-lemmas.ts";
import type { GoldAttribution } from "./gold.ts";
import { DROPOUT, isLate, LEAST_SLOPE, LinearLearner } from "./linear-learner.ts";

const CUE_BITS = 18;

/** Learns what tells the heads of cues of speech, and of other attitudes, from other tokens. */
export function trainCues(
  lessons: readonly Lesson[],
  lemmas: CueLemmas,
  rounds: number,
): LinearModel {
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
