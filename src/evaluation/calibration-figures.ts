import type { Judged } from "./score-article.ts";

/** How well confidences tell how often what has them is right. */
export type CalibrationFigures = {
  /** Expected calibration error over ten bins of equal mass (Naeini et al. 2015), 0 to 1. */
  readonly error: number;
  /** Of the half that is surest, the part that is right, per cent. */
  readonly surestHalf: number;
  readonly of: number;
};

const BINS = 10;

/** Null where something has no confidence, or there is nothing. */
export function calibrationFigures(judged: readonly Judged[]): CalibrationFigures | null {
  const sure = judged.flatMap(({ confidence, isRight }) =>
    confidence === null ? [] : [{ confidence, isRight: isRight ? 1 : 0 }],
  );
  if (sure.length === 0 || sure.length < judged.length) return null;
  sure.sort((a, b) => a.confidence - b.confidence || a.isRight - b.isRight);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const [from, to] = [bin, bin + 1].map((edge) => Math.floor((edge * sure.length) / BINS));
    const part = sure.slice(from, to);
    if (part.length === 0) continue;
    const gap = mean(part.map((one) => one.confidence)) - mean(part.map((one) => one.isRight));
    error += (Math.abs(gap) * part.length) / sure.length;
  }
  const half = sure.slice(Math.floor(sure.length / 2));
  return {
    error: Number(error.toFixed(4)),
    surestHalf: Number((100 * mean(half.map(({ isRight }) => isRight))).toFixed(1)),
    of: sure.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
