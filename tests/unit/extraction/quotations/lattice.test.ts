import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  LABEL_COUNT,
  LABELS,
  Lattice,
  mayFollow,
} from "../../../../src/extraction/quotations/attributions/lattice.ts";

const LENGTH = 4;
const score = fc.double({ min: -3, max: 3, noNaN: true });
const scores = fc.array(score, {
  minLength: LENGTH * LABEL_COUNT,
  maxLength: LENGTH * LABEL_COUNT,
});
const transitions = fc.array(score, {
  minLength: LABEL_COUNT ** 2,
  maxLength: LABEL_COUNT ** 2,
});

/** Every allowed sequence of labels with its weight. */
function sequences(
  own: readonly number[],
  steps: readonly number[],
): { labels: number[]; weight: number }[] {
  let open = [{ labels: [] as number[], weight: 1 }];
  for (let at = 0; at < LENGTH; at++) {
    open = open.flatMap(({ labels, weight }) =>
      Array.from({ length: LABEL_COUNT }, (_, label) => label)
        .filter((label) => mayFollow(labels.at(-1) ?? LABELS.outside, label))
        .map((label) => {
          const step =
            at === 0 ? 0 : (steps[(labels.at(-1) as number) * LABEL_COUNT + label] as number);
          const here = own[at * LABEL_COUNT + label] as number;
          return { labels: [...labels, label], weight: weight * Math.exp(step + here) };
        }),
    );
  }
  return open;
}

function latticeOf(own: readonly number[], steps: readonly number[]): Lattice {
  const lattice = new Lattice(LENGTH);
  lattice.scores.set(own);
  lattice.run(LENGTH, Float64Array.from(steps));
  return lattice;
}

it("a label is as probable as all sequences together that have it there", () => {
  void fc.assert(
    fc.property(scores, transitions, (own, steps) => {
      const lattice = latticeOf(own, steps);
      const all = sequences(own, steps);
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      for (let at = 0; at < LENGTH; at++) {
        for (let label = 0; label < LABEL_COUNT; label++) {
          const having = all.filter(({ labels }) => labels[at] === label);
          const expected = having.reduce((sum, { weight }) => sum + weight, 0) / total;
          expect(lattice.marginal(at, label)).toBeCloseTo(expected, 8);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it("a content is as probable as all sequences together in which exactly it is one", () => {
  void fc.assert(
    fc.property(scores, transitions, (own, steps) => {
      const lattice = latticeOf(own, steps);
      const all = sequences(own, steps);
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      for (let first = 0; first < LENGTH; first++) {
        for (let last = first; last < LENGTH; last++) {
          const having = all.filter(
            ({ labels }) =>
              labels[first] === LABELS.content &&
              labels.slice(first + 1, last + 1).every((label) => label === LABELS.contentOn) &&
              labels[last + 1] !== LABELS.contentOn,
          );
          const expected = having.reduce((sum, { weight }) => sum + weight, 0) / total;
          expect(lattice.contentProbability(first, last)).toBeCloseTo(expected, 8);
        }
      }
    }),
    { numRuns: 50 },
  );
});
