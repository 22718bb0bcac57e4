import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import { isLate, LEAST_SLOPE, LinearLearner } from "./linear-learner.ts";

/** Hypotheses of which one is right. */
export type Choice = {
  readonly hypotheses: readonly {
    readonly features: Uint32Array;
    /** Indexes of the contents that it holds. */
    readonly contents: readonly number[];
  }[];
  readonly contents: readonly { readonly features: Uint32Array }[];
  readonly right: number;
};

const BITS = 18;
/** The part of the hypotheses whose own features are left out at each step. */
const LEFT_OUT = 0.2;

/** Learns what makes one hypothesis more probable than the others: log-linear, the features of its contents added to its own. */
export function trainRanking(choices: readonly Choice[], rounds: number): LinearModel {
  const random = randomNumbers(3);
  const learner = new LinearLearner(1, { bits: BITS, dropout: 0, random });
  for (let round = 0; round < rounds; round++) {
    for (const choice of shuffled(choices, round + 31)) learn(learner, choice, random);
    if (isLate(round, rounds)) learner.keep();
  }
  return learner.average();
}

function learn(learner: LinearLearner, choice: Choice, random: () => number): void {
  const { hypotheses, contents, right } = choice;
  const probabilities = probabilitiesOf(choice, learner.model);
  const slope = new Float64Array(1);
  const slopes = new Float64Array(contents.length);
  for (const [nth, { features, contents: held }] of hypotheses.entries()) {
    slope[0] = (probabilities[nth] as number) - (nth === right ? 1 : 0);
    if (Math.abs(slope[0]) < LEAST_SLOPE / 3) continue;
    if (random() >= LEFT_OUT) learner.step(features, 0, features.length, slope);
    for (const content of held) slopes[content] = (slopes[content] as number) + slope[0];
  }
  for (const [nth, { features }] of contents.entries()) {
    slope[0] = slopes[nth] as number;
    learner.step(features, 0, features.length, slope);
  }
}

/** How probable each hypothesis is by a model. */
function probabilitiesOf({ hypotheses, contents }: Choice, model: LinearModel): Float64Array {
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
