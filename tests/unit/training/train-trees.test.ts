import { expect, it } from "vitest";
import { randomNumbers } from "../../../src/domain/random-numbers.ts";
import { TreeModel } from "../../../src/extraction/learnt/tree-model.ts";
import { type Examples, trainTrees } from "../../../src/training/train-trees.ts";

const WIDTH = 4;

/** Right where exactly one of the first two features is above 500; the others say nothing. */
function examples(count: number, seed: number): Examples {
  const random = randomNumbers(seed);
  const features = Int16Array.from({ length: count * WIDTH }, () => Math.floor(1000 * random()));
  const rights = Float32Array.from({ length: count }, (_, nth) => {
    const [one, other] = features.subarray(nth * WIDTH);
    return Number(one) > 500 !== Number(other) > 500 ? 1 : 0;
  });
  return { features, width: WIDTH, rights };
}

it("what no feature tells alone is learnt from two, and holds for examples that were not seen", () => {
  const model = new TreeModel(trainTrees(examples(4000, 1), 80));
  const { features, rights } = examples(1000, 2);
  const isTold = (nth: number) => model.probability(features, nth * WIDTH) > 0.5;
  const told = [...rights].filter((right, nth) => isTold(nth) === (right === 1));
  expect(told.length).toBeGreaterThan(960);
});

it("where no feature tells anything, the answer is how many are right", () => {
  const { features, width } = examples(4000, 3);
  const rights = Float32Array.from({ length: 4000 }, (_, nth) => (nth % 4 === 0 ? 1 : 0));
  const model = new TreeModel(trainTrees({ features, width, rights }, 5));
  expect(model.probability(features, 0)).toBeCloseTo(0.25, 1);
});

it("the same examples give the same trees", () => {
  const [one, other] = [1, 2].map(() => trainTrees(examples(2000, 4), 10).weights);
  expect(one).toEqual(other);
});

it("trees that are cut off are refused", () => {
  const { weights, ...rest } = trainTrees(examples(2000, 5), 1);
  const cut = { ...rest, weights: weights.slice(0, -3) };
  expect(() => new TreeModel(cut)).toThrow("cut off");
});
