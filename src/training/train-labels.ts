import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { FeatureList } from "../extraction/learnt/feature-list.ts";
import { addScores, type LinearModel } from "../extraction/learnt/linear-model.ts";
import { onlyOutside } from "../extraction/quotations/attributions/attribution-model.ts";
import {
  MAX_RELATIVE,
  OWN,
  ownFeatures,
  RelativeFeatures,
} from "../extraction/quotations/attributions/label-features.ts";
import {
  LABEL_COUNT,
  LABELS,
  Lattice,
  mayFollow,
} from "../extraction/quotations/attributions/lattice.ts";
import {
  LONGEST_WINDOW,
  type Window,
  windowAround,
} from "../extraction/quotations/attributions/window.ts";
import type { CueLemmas, Lesson } from "./cue-lemmas.ts";
import type { GoldAttribution } from "./gold.ts";
import { DROPOUT, isLate, LEAST_SLOPE, LinearLearner } from "./linear-learner.ts";

const LABEL_BITS = 18;

/** Learns what makes a token around a cue its content, its source or neither. */
export function trainLabels(
  lessons: readonly Lesson[],
  lemmas: CueLemmas,
  rounds: number,
): { labels: LinearModel; transitions: Float64Array } {
  const learner = new LabelLearner();
  const bands = (lemma: number): number => lemmas.band(lemma, false);
  for (let round = 0; round < rounds; round++) {
    for (const lesson of shuffled(lessons, round + 11)) {
      const { reading } = lesson;
      const own = ownFeatures(reading, bands);
      for (const [cue, gold] of shuffled([...lemmas.headsOf(lesson)], round)) {
        const window = windowAround(reading, cue);
        learner.look(window, own, new RelativeFeatures(reading, window, bands));
        learner.mend(window, rightLabels(window, gold));
      }
    }
    if (isLate(round, rounds)) learner.keep();
  }
  return learner.average();
}

/** Room for the features of one token of a window. */
const ROOM = MAX_RELATIVE + OWN;

/** Learns to label windows, one after the other. */
class LabelLearner {
  private readonly learner = new LinearLearner(LABEL_COUNT, {
    bits: LABEL_BITS,
    dropout: DROPOUT,
    random: randomNumbers(2),
  });
  private readonly transitions = new Transitions();
  private readonly lattice = new Lattice(LONGEST_WINDOW);
  private readonly list = new FeatureList(MAX_RELATIVE);
  /** Features of the tokens of the window, `ROOM` for each, and how many are left of them. */
  private readonly found = new Uint32Array(LONGEST_WINDOW * ROOM);
  private readonly counts = new Int32Array(LONGEST_WINDOW);
  private readonly scores = new Float64Array(LABEL_COUNT);

  /** Finds out how probable the labels of a window are. */
  look({ tokens, length, cue }: Window, own: Uint32Array, relative: RelativeFeatures): void {
    const { found, counts, list, scores } = this;
    for (let nth = 0; nth < length; nth++) {
      const from = nth * ROOM;
      const first = (tokens[nth] as number) * OWN;
      relative.of(nth, list);
      found.set(list.hashes.subarray(0, list.count), from);
      found.set(own.subarray(first, first + OWN), from + list.count);
      counts[nth] = this.learner.thin(found, from, list.count + OWN);
      scores.fill(0);
      addScores(this.learner.model, found, from, counts[nth] as number, scores);
      if (nth === cue) onlyOutside(scores);
      this.lattice.scores.set(scores, nth * LABEL_COUNT);
    }
    this.lattice.run(length, this.transitions.now);
  }

  /** Makes the right labels of the window just looked at more probable. */
  mend({ length, cue }: Window, right: Uint8Array): void {
    for (let nth = 1; nth < length; nth++) this.transitions.step(this.lattice, nth, right);
    for (let nth = 0; nth < length; nth++) {
      if (nth === cue) continue;
      for (let label = 0; label < LABEL_COUNT; label++) {
        this.scores[label] = this.lattice.marginal(nth, label) - (right[nth] === label ? 1 : 0);
      }
      if (this.scores.some((slope) => Math.abs(slope) > LEAST_SLOPE)) {
        this.learner.step(this.found, nth * ROOM, this.counts[nth] as number, this.scores);
      }
    }
  }

  keep(): void {
    this.learner.keep();
    this.transitions.keep();
  }

  average(): { labels: LinearModel; transitions: Float64Array } {
    return { labels: this.learner.average(), transitions: this.transitions.average() };
  }
}

/** The scores of one label after another, learnt as the weights are. */
class Transitions {
  readonly now = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private readonly squares = new Float64Array(LABEL_COUNT * LABEL_COUNT).fill(0.01);
  private readonly sums = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private readonly expected = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private rounds = 0;

  step(lattice: Lattice, at: number, right: Uint8Array): void {
    lattice.expectedTransitions(at, this.expected);
    const gold = (right[at - 1] as number) * LABEL_COUNT + (right[at] as number);
    for (let one = 0; one < this.now.length; one++) {
      const slope = (this.expected[one] as number) - (one === gold ? 1 : 0);
      if (slope === 0) continue;
      this.squares[one] = (this.squares[one] as number) + slope * slope;
      this.now[one] =
        (this.now[one] as number) - (0.05 * slope) / Math.sqrt(this.squares[one] as number);
    }
  }

  keep(): void {
    for (const [at, value] of this.now.entries()) this.sums[at] = (this.sums[at] as number) + value;
    this.rounds++;
  }

  average(): Float64Array {
    return this.sums.map((sum) => sum / Math.max(1, this.rounds));
  }
}

function rightLabels(
  { tokens, length, cue }: Window,
  { contents, source }: GoldAttribution,
): Uint8Array {
  const labels = new Uint8Array(length);
  const put = ({ first, end }: { first: number; end: number }, label: number): void => {
    for (let nth = 0; nth < length; nth++) {
      const at = tokens[nth] as number;
      if (at >= first && at < end && nth !== cue) labels[nth] = label;
    }
  };
  for (const content of contents) put(content, LABELS.contentOn);
  if (source !== null) put(source, LABELS.sourceOn);
  const starts = new Set([...contents.map(({ first }) => first), source?.first]);
  for (let nth = 0; nth < length; nth++) {
    const label = labels[nth] as number;
    if (label === LABELS.outside) continue;
    const before = nth === 0 ? LABELS.outside : (labels[nth - 1] as number);
    const isFirst = starts.has(tokens[nth] as number) || !mayFollow(before, label);
    if (isFirst) labels[nth] = label === LABELS.contentOn ? LABELS.content : LABELS.source;
  }
  return labels;
}
