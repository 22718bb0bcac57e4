/** What each token of a window can be: outside, first or further token of a content, first or further token of the source. */
export const LABELS = { outside: 0, content: 1, contentOn: 2, source: 3, sourceOn: 4 } as const;
export const LABEL_COUNT = 5;

/** Whether a label may follow another: only a content goes on as a content, only a source as a source. */
export function mayFollow(before: number, label: number): boolean {
  if (label === LABELS.contentOn) return before === LABELS.content || before === LABELS.contentOn;
  if (label === LABELS.sourceOn) return before === LABELS.source || before === LABELS.sourceOn;
  return true;
}

const K = LABEL_COUNT;

/**
 * A linear chain of labels (Lafferty, McCallum & Pereira 2001, "Conditional random fields"): how probable each label is
 * at each place, and how probable it is that exactly certain places make a content, given a score of each label at each
 * place and of each label after another.
 */
export class Lattice {
  /** Scores of the labels, place by place; to be filled in before `run`. */
  readonly scores: Float64Array;
  /** Probabilities of the labels, place by place. */
  readonly marginals: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly scale: Float64Array;
  private readonly highest: Float64Array;
  /** How much each label weighs at each place, the heaviest 1. */
  private readonly weights: Float64Array;
  /** Sums of how much each place weighs as a further token of a content. */
  private readonly chain: Float64Array;
  private readonly factors = new Float64Array(K * K);
  private transitions: Float64Array = new Float64Array(K * K);
  length = 0;

  constructor(longest: number) {
    this.scores = new Float64Array(longest * K);
    this.marginals = new Float64Array(longest * K);
    this.forward = new Float64Array(longest * K);
    this.backward = new Float64Array(longest * K);
    this.weights = new Float64Array(longest * K);
    this.scale = new Float64Array(longest);
    this.highest = new Float64Array(longest);
    this.chain = new Float64Array(longest + 1);
  }

  run(length: number, transitions: Float64Array): void {
    this.length = length;
    this.transitions = transitions;
    for (let before = 0; before < K; before++) {
      for (let label = 0; label < K; label++) {
        const at = before * K + label;
        this.factors[at] = mayFollow(before, label) ? Math.exp(transitions[at] as number) : 0;
      }
    }
    this.goForward();
    this.goBackward();
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let one = at * K; one < at * K + K; one++) {
        this.marginals[one] = (this.forward[one] as number) * (this.backward[one] as number);
        sum += this.marginals[one] as number;
      }
      for (let one = at * K; one < at * K + K; one++) {
        this.marginals[one] = (this.marginals[one] as number) / sum;
      }
      const step =
        (this.scores[at * K + LABELS.contentOn] as number) -
        (this.highest[at] as number) -
        Math.log(this.scale[at] as number) +
        (transitions[LABELS.contentOn * K + LABELS.contentOn] as number);
      this.chain[at + 1] = (this.chain[at] as number) + step;
    }
  }

  marginal(at: number, label: number): number {
    return at < this.length ? (this.marginals[at * K + label] as number) : 0;
  }

  /** How probable it is that a content ends at this place. */
  endMarginal(at: number): number {
    const within = this.marginal(at, LABELS.content) + this.marginal(at, LABELS.contentOn);
    return within - this.marginal(at + 1, LABELS.contentOn);
  }

  /** How probable it is that exactly the places from `first` to `last` are one content. */
  contentProbability(first: number, last: number): number {
    let log = Math.log((this.forward[first * K + LABELS.content] as number) + 1e-300);
    const isLong = last > first;
    if (isLong) {
      log += (this.chain[last + 1] as number) - (this.chain[first + 1] as number);
      log += this.transitions[LABELS.content * K + LABELS.contentOn] as number;
      log -= this.transitions[LABELS.contentOn * K + LABELS.contentOn] as number;
    }
    const label = isLong ? LABELS.contentOn : LABELS.content;
    if (last + 1 >= this.length) return Math.min(1, Math.exp(log));
    let out = 0;
    for (let next = 0; next < K; next++) {
      if (next !== LABELS.contentOn) out += this.link(label, last + 1, next);
    }
    return Math.min(1, (Math.exp(log) * out) / (this.scale[last + 1] as number));
  }

  /** Adds the expected number of each transition into a place; they add up to 1. */
  expectedTransitions(at: number, into: Float64Array): void {
    let sum = 0;
    for (let before = 0; before < K; before++) {
      for (let label = 0; label < K; label++) {
        const value =
          (this.forward[(at - 1) * K + before] as number) * this.link(before, at, label);
        into[before * K + label] = value;
        sum += value;
      }
    }
    for (let one = 0; one < K * K; one++) into[one] = (into[one] as number) / sum;
  }

  /** The weight of going from a label to another one at the next place, and of all that comes after. */
  private link(before: number, at: number, label: number): number {
    return (
      (this.factors[before * K + label] as number) *
      this.weight(at, label) *
      (this.backward[at * K + label] as number)
    );
  }

  private weight(at: number, label: number): number {
    return this.weights[at * K + label] as number;
  }

  private goForward(): void {
    for (let at = 0; at < this.length; at++) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let one = at * K; one < at * K + K; one++) {
        highest = Math.max(highest, this.scores[one] as number);
      }
      this.highest[at] = highest;
      for (let one = at * K; one < at * K + K; one++) {
        this.weights[one] = Math.exp((this.scores[one] as number) - highest);
      }
      let sum = 0;
      for (let label = 0; label < K; label++) {
        const value = this.into(at, label) * this.weight(at, label);
        this.forward[at * K + label] = value;
        sum += value;
      }
      this.scale[at] = sum || Number.MIN_VALUE;
      for (let one = at * K; one < at * K + K; one++) {
        this.forward[one] = (this.forward[one] as number) / (this.scale[at] as number);
      }
    }
  }

  private into(at: number, label: number): number {
    if (at === 0) return mayFollow(LABELS.outside, label) ? 1 : 0;
    let sum = 0;
    for (let before = 0; before < K; before++) {
      sum +=
        (this.forward[(at - 1) * K + before] as number) *
        (this.factors[before * K + label] as number);
    }
    return sum;
  }

  private goBackward(): void {
    const last = (this.length - 1) * K;
    for (let label = 0; label < K; label++) this.backward[last + label] = 1;
    for (let at = this.length - 2; at >= 0; at--) {
      for (let label = 0; label < K; label++) {
        let sum = 0;
        for (let next = 0; next < K; next++) sum += this.link(label, at + 1, next);
        this.backward[at * K + label] = sum / (this.scale[at + 1] as number);
      }
    }
  }
}
