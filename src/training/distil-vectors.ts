import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { VectorTable } from "../domain/word-vectors.ts";

/** Words that are kept. */
const WORDS = 40_000;
const DIMENSIONS = 64;
/** The directions in which all words vary most tell how frequent a word is, not what it means (Mu & Viswanath 2018). */
const COMMON = 2;
/** The number that stands for 0.5: hardly any of a vector of length 1 is larger. */
const SCALE = 127 / 0.5;

/**
 * Makes vectors of few small numbers from long ones, `words` being sorted from the most frequent on: their mean and common directions are taken
 * away, and of what is left the principal components kept.
 */
export function distilVectors(
  words: readonly string[],
  vectorOf: (word: string) => readonly number[],
): VectorTable {
  const kept = words.filter((word) => /^[a-z]{2,}(?:-[a-z]+)*$/.test(word)).slice(0, WORDS);
  const whole = new Matrix(kept.map((word) => [...vectorOf(word)])).center("column");
  const spread = whole.transpose().mmul(whole);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(spread, { assumeSymmetric: true });
  // Eigenvalues come in ascending order.
  const last = eigenvectorMatrix.columns - COMMON;
  const directions = eigenvectorMatrix.subMatrix(
    ...([0, eigenvectorMatrix.rows - 1, last - DIMENSIONS, last - 1] as const),
  );
  const short = whole.mmul(directions);
  const numbers = new Int8Array(kept.length * DIMENSIONS);
  for (let nth = 0; nth < kept.length; nth++) {
    const row = short.getRow(nth);
    const length = Math.hypot(...row);
    for (const [at, value] of row.entries()) {
      const number = Math.round((SCALE * value) / length);
      numbers[nth * DIMENSIONS + at] = Math.max(-127, Math.min(127, number));
    }
  }
  return { dimensions: DIMENSIONS, words: kept, numbers };
}
