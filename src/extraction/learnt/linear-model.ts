/**
 * A linear classifier over hashed features (Weinberger et al. 2009, "Feature hashing for large scale multitask
 * learning"): a feature is a 32-bit hash, its low bits name a row of weights, one for each class.
 */
export type LinearModel = {
  readonly classes: number;
  /** Row by row, `classes` weights each; the number of rows is a power of two. A weight is its number times `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
};

/** How many classes a model tells apart at most. */
export const MAX_CLASSES = 255;

/** Adds up the weights of the first `count` features for each class. `scores` has one place a class. */
export function scoreFeatures(
  { classes, weights, scale }: LinearModel,
  features: Uint32Array,
  count: number,
  scores: Float64Array,
): void {
  const mask = weights.length / classes - 1;
  scores.fill(0);
  for (let nth = 0; nth < count; nth++) {
    const row = ((features[nth] as number) & mask) * classes;
    for (let one = 0; one < classes; one++) {
      scores[one] = (scores[one] as number) + (weights[row + one] as number);
    }
  }
  for (let one = 0; one < classes; one++) scores[one] = (scores[one] as number) * scale;
}
