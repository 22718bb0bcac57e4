import type { LinearModel } from "../extraction/learnt/linear-model.ts";

/** What one unit of a kept weight is worth; smaller weights are nothing. */
const STEP = 1 / 64;
const RATE = 0.05;

/** The part of the features that is left out at each step. */
export const DROPOUT = 0.5;
/** Slopes smaller than this change nothing worth the time. */
export const LEAST_SLOPE = 0.01;

/** Whether the weights after a round count towards the average: those of the second half do. */
export function isLate(round: number, rounds: number): boolean {
  return round >= rounds / 2 - 1;
}

/**
 * Learns the weights of a linear model by stochastic gradient descent with a rate of its own for each weight (Duchi, Hazan
 * & Singer 2011, "Adaptive subgradient methods"). Part of the features is left out at each step, so that none is relied on
 * alone (Srivastava et al. 2014, "Dropout"); what it gives is the average of the weights after several rounds.
 */
export class LinearLearner {
  /** The weights as they are now. */
  readonly model: LinearModel;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private rounds = 0;
  private readonly dropout: number;
  private readonly random: () => number;

  constructor(
    classes: number,
    { bits, dropout, random }: { bits: number; dropout: number; random: () => number },
  ) {
    this.weights = new Float32Array(classes * 2 ** bits);
    this.squares = new Float32Array(classes * 2 ** bits).fill(0.01);
    this.sums = new Float32Array(classes * 2 ** bits);
    this.model = { classes, weights: this.weights, scale: 1 };
    this.dropout = dropout;
    this.random = random;
  }

  /** Leaves out part of the features; gives how many are left, from the same place on. */
  thin(features: Uint32Array, from: number, count: number): number {
    let left = from;
    for (let at = from; at < from + count; at++) {
      if (this.random() >= this.dropout) features[left++] = features[at] as number;
    }
    return left - from;
  }

  /** Goes a step down the slope, which is how much the loss grows with the score of each class. */
  step(features: Uint32Array, from: number, count: number, slope: Float64Array): void {
    const { classes } = this.model;
    const mask = this.weights.length / classes - 1;
    for (let nth = from; nth < from + count; nth++) {
      const row = ((features[nth] as number) & mask) * classes;
      for (let one = 0; one < classes; one++) {
        const gradient = slope[one] as number;
        if (gradient === 0) continue;
        const square = (this.squares[row + one] as number) + gradient * gradient;
        this.squares[row + one] = square;
        this.weights[row + one] =
          (this.weights[row + one] as number) - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }

  /** Counts the weights as they are now towards the average. */
  keep(): void {
    for (let at = 0; at < this.sums.length; at++) {
      this.sums[at] = (this.sums[at] as number) + (this.weights[at] as number);
    }
    this.rounds++;
  }

  /** The average of what was kept, in whole steps. Features that are all there weigh less than those left over from thinning. */
  average(): LinearModel {
    const part = (1 - this.dropout) / Math.max(1, this.rounds) / STEP;
    const weights = Int16Array.from(this.sums, (sum) =>
      Math.max(-32768, Math.min(32767, Math.round(sum * part))),
    );
    return { classes: this.model.classes, weights, scale: STEP };
  }
}

/** The model that scores as all of them do on average (Breiman 1996, "Bagging predictors"). They have one size and scale. */
export function averageOf(models: readonly LinearModel[]): LinearModel {
  const [first] = models;
  if (first === undefined) throw new Error("no model to average");
  const weights = first.weights.map((_, at) => {
    const sum = models.reduce((total, one) => total + (one.weights[at] as number), 0);
    return Math.round(sum / models.length);
  });
  return { ...first, weights };
}
