import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import type { ReferentModels } from "../linking/agents/referents.ts";
import { averageOf, LinearLearner } from "./linear-learner.ts";
import type { ReferenceLesson } from "./reference-lessons.ts";

const BITS = 17;
const ROUNDS = 8;
const DROPOUT = 0.4;
/** Orders of the lessons that are learnt one by one: few lessons, taken in one order alone, tip what is close. */
const ORDERS = 9;

/**
 * Learns who is meant by any reference, and by those that speak: for these also from texts that only tell who speaks, beside which the others
 * count twice, as they are fewer and of more kinds.
 */
export function trainReferents(lessons: readonly ReferenceLesson[]): ReferentModels {
  const general = lessons.filter(({ isOfSpeaker }) => !isOfSpeaker);
  return {
    referents: trainReferences(general),
    speakers: trainReferences([...lessons, ...general]),
  };
}

/** Learns who is meant: the probability of all right candidates together is raised. The same lessons give the same model. */
function trainReferences(lessons: readonly ReferenceLesson[]): LinearModel {
  return averageOf(
    Array.from({ length: ORDERS }, (_, order) => {
      const random = randomNumbers(order + 1);
      const learner = new LinearLearner(1, { bits: BITS, dropout: DROPOUT, random });
      for (let round = 0; round < ROUNDS; round++) {
        for (const lesson of shuffled(lessons, order * ROUNDS + round + 1))
          learnFrom(lesson, learner);
        if (round >= ROUNDS / 3) learner.keep();
      }
      return learner.average();
    }),
  );
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
