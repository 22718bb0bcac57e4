import { type AboutWeights, EVIDENCE_NAMES, type Evidence } from "../linking/about/evidence.ts";
import { marginsOf } from "../linking/about/margins.ts";

/** A quotation: what speaks for each event that it may be about, and those that it is about (none: about nothing). */
export type AboutLesson = {
  readonly candidates: readonly Evidence[];
  readonly right: readonly number[];
};

/** Lessons that the weights at the start count for. */
const PRIOR = 16;
const STEPS = 300;
const RATE = 0.5;

/**
 * Learns the weights of a conditional logit (McFadden 1974): the probability of all right events together, or of none, is
 * raised, with a rate of its own for each weight (Duchi, Hazan & Singer 2011). Weights stay near those that they start from:
 * a normal prior. The same lessons give the same weights.
 */
export function trainAbout(lessons: readonly AboutLesson[], start: AboutWeights): AboutWeights {
  const seen = lessons.map(({ candidates, right }) => ({
    candidates: presentIn(candidates),
    isRight: candidates.map((_, nth) => right.includes(nth)),
    isNothing: right.length === 0,
  }));
  const first = Float64Array.from([
    ...EVIDENCE_NAMES.map((name) => start.weights[name]),
    ...EVIDENCE_NAMES.map((name) => start.margins[name]),
    start.none,
  ]);
  const weights = first.slice();
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => PRIOR * (weight - (first[at] as number)));
    for (const lesson of seen) addSlope(lesson, weights, slope);
    for (const [at, own] of slope.entries()) {
      squares[at] = (squares[at] as number) + own ** 2;
      weights[at] = (weights[at] as number) - (RATE * own) / Math.sqrt(squares[at] as number);
    }
  }
  const rounded = [...weights].map((weight) => Math.round(100 * weight) / 100);
  return {
    ...start,
    none: rounded[NONE] as number,
    weights: byName(rounded),
    margins: byName(rounded.slice(EVIDENCE_NAMES.length)),
  };
}

function byName(weights: readonly number[]): AboutWeights["weights"] {
  return Object.fromEntries(
    EVIDENCE_NAMES.map((name, at) => [name, weights[at]]),
  ) as AboutWeights["weights"];
}

/** Place of the score of being about nothing, after the weights of all evidence and of all margins. */
const NONE = 2 * EVIDENCE_NAMES.length;

/** What speaks for one event: places of its evidence and its margins, and how much there is of each. */
type Present = readonly (readonly [at: number, value: number])[];

type Seen = {
  readonly candidates: readonly Present[];
  readonly isRight: readonly boolean[];
  readonly isNothing: boolean;
};

function presentIn(candidates: readonly Evidence[]): Present[] {
  const margins = marginsOf(candidates);
  return candidates.map((evidence, nth) => [
    ...present(evidence, 0),
    ...present(margins[nth] ?? {}, EVIDENCE_NAMES.length),
  ]);
}

function present(evidence: Evidence, from: number): Present {
  return EVIDENCE_NAMES.flatMap((name, at) => {
    const value = evidence[name] ?? 0;
    return value === 0 ? [] : [[from + at, value] as const];
  });
}

/** Adds to `slope` how the loss of one lesson changes with each weight. */
function addSlope(
  { candidates, isRight, isNothing }: Seen,
  weights: Float64Array,
  slope: Float64Array,
): void {
  const none = weights[NONE] as number;
  const scores = candidates.map((present) =>
    present.reduce((sum, [at, value]) => sum + value * (weights[at] as number), 0),
  );
  const highest = Math.max(none, ...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const nothing = Math.exp(none - highest);
  const all = parts.reduce((sum, part) => sum + part, nothing);
  const rightly = parts.reduce((sum, part, nth) => sum + (isRight[nth] === true ? part : 0), 0);
  slope[NONE] = (slope[NONE] as number) + nothing / all - (isNothing ? 1 : 0);
  for (const [nth, present] of candidates.entries()) {
    const part = parts[nth] as number;
    const error = part / all - (isRight[nth] === true ? part / rightly : 0);
    for (const [at, value] of present) slope[at] = (slope[at] as number) + error * value;
  }
}
