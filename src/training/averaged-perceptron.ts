import type { LinearModel } from "../extraction/learnt/linear-model.ts";

/**
 * Learns the weights of a linear model over hashed features from examples in turn; what it gives is the average over all
 * of them (Freund & Schapire 1999, "Large margin classification using the perceptron algorithm").
 */
export class AveragedPerceptron {
  readonly classes: number;
  private readonly mask: number;
  private readonly weights: Float32Array;
  /** For each weight, the sum of every change times the moment of it. */
  private readonly moments: Float64Array;
  private now = 1;

  constructor(classes: number, bits: number) {
    this.classes = classes;
    this.mask = 2 ** bits - 1;
    this.weights = new Float32Array(classes * 2 ** bits);
    this.moments = new Float64Array(classes * 2 ** bits);
  }

  /** Adds up the weights of the first `count` features for each class. */
  score(features: Uint32Array, count: number, scores: Float64Array): void {
    scores.fill(0);
    for (let nth = 0; nth < count; nth++) {
      const row = ((features[nth] as number) & this.mask) * this.classes;
      for (let one = 0; one < this.classes; one++) {
        scores[one] = (scores[one] as number) + (this.weights[row + one] as number);
      }
    }
  }

  /** Makes one class more (or with a negative step less) likely where these features are. */
  change(features: Uint32Array, count: number, one: number, step: number): void {
    for (let nth = 0; nth < count; nth++) {
      const at = ((features[nth] as number) & this.mask) * this.classes + one;
      this.weights[at] = (this.weights[at] as number) + step;
      this.moments[at] = (this.moments[at] as number) + step * this.now;
    }
  }

  /** To be called after every example, whether or not it changed something. */
  tick(): void {
    this.now++;
  }

  /** The averaged weights, in 255 steps; those below one step are nothing. */
  average(): LinearModel {
    const averaged = this.weights.map(
      (weight, at) => weight - (this.moments[at] as number) / this.now,
    );
    let largest = 0;
    for (const weight of averaged) largest = Math.max(largest, Math.abs(weight));
    const scale = largest === 0 ? 1 : largest / 127;
    const weights = Int8Array.from(averaged, (weight) => Math.round(weight / scale));
    return { classes: this.classes, weights, scale };
  }
}
