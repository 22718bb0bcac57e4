import { type Bins, MOST_BINS } from "./bins.ts";

/** What is learnt from: slope and curve of the loss of each example, those that are seen, and the features asked for. */
export type Lessons = {
  readonly bins: Bins;
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly seen: Int32Array;
  readonly asked: readonly number[];
};

export type Leaf = { readonly value: number };
type Branch = {
  readonly feature: number;
  /** The last bin that goes below. */
  readonly bin: number;
  readonly below: Tree;
  readonly above: Tree;
};
export type Tree = Leaf | Branch;

const MOST_LEAVES = 31;
/** Examples in a leaf. */
const LEAST_HELD = 40;
/** How much a leaf is drawn to nothing. */
const RIDGE = 5;

/** Grows a tree leaf by leaf, each time where the loss falls most. */
export function growTree(lessons: Lessons): Tree {
  const root = leafOver(lessons, lessons.seen, sumsOf(lessons, lessons.seen));
  const leaves = [root];
  while (leaves.length < MOST_LEAVES) {
    const best = leaves.reduce((a, b) => (b.split.gain > a.split.gain ? b : a));
    if (best.split.gain <= 0) break;
    const [below, above] = part(lessons, best);
    best.parts = [below, above];
    leaves.splice(leaves.indexOf(best), 1, below, above);
  }
  return treeOf(root);
}

type Split = { readonly gain: number; readonly feature: number; readonly bin: number };

type GrowingLeaf = {
  readonly examples: Int32Array;
  /** Slopes, curves and numbers of examples, for each asked feature bin by bin. */
  readonly sums: Float64Array;
  readonly split: Split;
  parts: readonly [GrowingLeaf, GrowingLeaf] | null;
};

function treeOf({ parts, split, sums }: GrowingLeaf): Tree {
  if (parts === null) {
    const { slope, curve } = totalOf(sums, 0);
    return { value: -slope / (curve + RIDGE) };
  }
  const [below, above] = parts;
  return { feature: split.feature, bin: split.bin, below: treeOf(below), above: treeOf(above) };
}

function leafOver(lessons: Lessons, examples: Int32Array, sums: Float64Array): GrowingLeaf {
  return { examples, sums, split: bestSplit(lessons, sums), parts: null };
}

/** The sums of the smaller part are counted, those of the other are what is left. */
function part(lessons: Lessons, leaf: GrowingLeaf): [GrowingLeaf, GrowingLeaf] {
  const { feature, bin } = leaf.split;
  const column = lessons.bins.column(feature);
  const below = leaf.examples.filter((at) => (column[at] as number) <= bin);
  const above = leaf.examples.filter((at) => (column[at] as number) > bin);
  const isBelowLess = below.length <= above.length;
  const less = sumsOf(lessons, isBelowLess ? below : above);
  const more = leaf.sums.map((sum, nth) => sum - (less[nth] as number));
  return [
    leafOver(lessons, below, isBelowLess ? less : more),
    leafOver(lessons, above, isBelowLess ? more : less),
  ];
}

function sumsOf({ bins, slopes, curves, asked }: Lessons, examples: Int32Array): Float64Array {
  const sums = new Float64Array(asked.length * MOST_BINS * 3);
  for (const [nth, feature] of asked.entries()) {
    const column = bins.column(feature);
    const first = nth * MOST_BINS;
    for (const at of examples) {
      const place = (first + (column[at] as number)) * 3;
      sums[place] = (sums[place] as number) + (slopes[at] as number);
      sums[place + 1] = (sums[place + 1] as number) + (curves[at] as number);
      sums[place + 2] = (sums[place + 2] as number) + 1;
    }
  }
  return sums;
}

type Total = { slope: number; curve: number; held: number };

function totalOf(sums: Float64Array, nth: number): Total {
  const total = { slope: 0, curve: 0, held: 0 };
  for (let bin = 0; bin < MOST_BINS; bin++) add(total, sums, nth * MOST_BINS + bin);
  return total;
}

function add(total: Total, sums: Float64Array, place: number): void {
  total.slope += sums[place * 3] as number;
  total.curve += sums[place * 3 + 1] as number;
  total.held += sums[place * 3 + 2] as number;
}

function bestSplit({ asked }: Lessons, sums: Float64Array): Split {
  let best: Split = { gain: 0, feature: 0, bin: 0 };
  for (const [nth, feature] of asked.entries()) {
    const all = totalOf(sums, nth);
    const below: Total = { slope: 0, curve: 0, held: 0 };
    for (let bin = 0; bin < MOST_BINS - 1; bin++) {
      add(below, sums, nth * MOST_BINS + bin);
      const above = all.held - below.held;
      if (below.held < LEAST_HELD) continue;
      if (above < LEAST_HELD) break;
      const gain =
        worth(below.slope, below.curve) +
        worth(all.slope - below.slope, all.curve - below.curve) -
        worth(all.slope, all.curve);
      if (gain > best.gain) best = { gain, feature, bin };
    }
  }
  return best;
}

function worth(slope: number, curve: number): number {
  return (slope * slope) / (curve + RIDGE);
}
