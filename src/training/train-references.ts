import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import { LinearLearner } from "./linear-learner.ts";
import type { ReferenceLesson } from "./reference-lessons.ts";

const BITS = 15;
const ROUNDS = 8;
const DROPOUT = 0.2;

/** Learns who is meant: the probability of all right candidates together is raised. The same lessons give the same model. */
export function trainReferences(lessons: readonly ReferenceLesson[]): LinearModel {
  const learner = new LinearLearner(1, { bits: BITS, dropout: DROPOUT, random: randomNumbers(1) });
  for (let round = 0; round < ROUNDS; round++) {
    for (const lesson of shuffled(lessons, round + 1)) learnFrom(lesson, learner);
    if (round >= ROUNDS / 3) learner.keep();
  }
  return learner.average();
}

function learnFrom({ features, right }: ReferenceLesson, learner: LinearLearner): void {
  const some = features.map((one) => one.slice());
  const counts = some.map((one) => learner.thin(one, 0, one.length));
  const score = new Float64Array(1);
  const scores = Float64Array.from(some, (one, nth) => {
    score[0] = 0;
    addScores(learner.model, one, 0, counts[nth] as number, score);
    return score[0];
  });
  toProbabilities(scores, scores.length);
  const sum = right.reduce((total, nth) => total + (scores[nth] as number), 0);
  for (const [nth, one] of some.entries()) {
    const share = right.includes(nth) ? (scores[nth] as number) / Math.max(sum, 1e-9) : 0;
    const slope = (scores[nth] as number) - share;
    if (Math.abs(slope) > LEAST_SLOPE) {
      score[0] = slope;
      learner.step(one, 0, counts[nth] as number, score);
    }
  }
}

/** Slopes smaller than this change nothing worth the time. */
const LEAST_SLOPE = 0.005;
