/**
 * A linear model over hashed features (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"): a
 * feature is a 32-bit hash; its low bits name a row of weights, one for each class.
 */
export type LinearModel = {
  readonly classes: number;
  /** Row by row, `classes` weights each; the number of rows is a power of two. Floats while they are learnt. */
  readonly weights: Int16Array | Float32Array;
  /** What one unit of a weight is worth. */
  readonly scale: number;
};

/** Adds to the score of each class the weights of `count` features, from place `from` on. */
export function addScores(
  { classes, weights, scale }: LinearModel,
  features: Uint32Array,
  from: number,
  count: number,
  scores: Float64Array,
): void {
  const mask = weights.length / classes - 1;
  for (let nth = from; nth < from + count; nth++) {
    const row = ((features[nth] as number) & mask) * classes;
    for (let one = 0; one < classes; one++) {
      scores[one] = (scores[one] as number) + (weights[row + one] as number) * scale;
    }
  }
}

/** Turns the first `count` scores into probabilities that add up to 1. */
export function toProbabilities(scores: Float64Array, count: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < count; one++) highest = Math.max(highest, scores[one] as number);
  let sum = 0;
  for (let one = 0; one < count; one++) {
    scores[one] = Math.exp((scores[one] as number) - highest);
    sum += scores[one] as number;
  }
  for (let one = 0; one < count; one++) scores[one] = (scores[one] as number) / sum;
}
