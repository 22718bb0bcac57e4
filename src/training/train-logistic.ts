import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { addScores, type LinearModel } from "../extraction/learnt/linear-model.ts";
import { LinearLearner } from "./linear-learner.ts";

/** A case, by what is seen of it, and the answer. */
export type YesNoLesson = { readonly features: Uint32Array; readonly isRight: boolean };

const ROUNDS = 15;

/** Learns to answer with yes or no (logistic regression). The same lessons give the same model. */
export function trainLogistic(
  lessons: readonly YesNoLesson[],
  { bits, dropout }: { readonly bits: number; readonly dropout: number },
): LinearModel {
  const learner = new LinearLearner(1, { bits, dropout, random: randomNumbers(1) });
  const score = new Float64Array(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, isRight } of shuffled(lessons, round + 1)) {
      const some = features.slice();
      const count = learner.thin(some, 0, some.length);
      score.fill(0);
      addScores(learner.model, some, 0, count, score);
      score[0] = 1 / (1 + Math.exp(-(score[0] as number))) - (isRight ? 1 : 0);
      learner.step(some, 0, count, score);
    }
    if (round >= ROUNDS / 3) learner.keep();
  }
  return learner.average();
}
