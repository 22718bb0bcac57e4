import { randomNumbers } from "../domain/random-numbers.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { LEAF, NODE } from "../extraction/learnt/tree-model.ts";
import { Bins } from "./bins.ts";
import { growTree, type Leaf, type Tree } from "./grow-tree.ts";

/** Examples one after the other, `width` features each, and how right each is, 0 to 1. */
export type Examples = {
  readonly features: Int16Array;
  readonly width: number;
  readonly rights: Float32Array;
};

const RATE = 0.06;
/** The part of the examples, and of the features, that each tree sees. */
const SEEN = 0.8;
const ASKED = 0.6;
/** What one unit of a leaf is worth. */
const STEP = 1 / 5000;

/**
 * Learns trees that tell how right an example is: each is grown along the slope of the logistic loss
 * of those before it (Friedman 2001), leaf by leaf over values in bins (Ke et al. 2017, "LightGBM"). The same examples
 * give the same trees.
 */
export function trainTrees({ features, width, rights }: Examples, count: number): LinearModel {
  const random = randomNumbers(5);
  const bins = new Bins(features, width);
  const length = rights.length;
  const right = rights.reduce((sum, one) => sum + one, 0);
  const first = Math.round(Math.log((right + 1) / (length - right + 1)) / STEP);
  const scores = new Float64Array(length).fill(first * STEP);
  const slopes = new Float64Array(length);
  const curves = new Float64Array(length);
  const nodes: number[] = [LEAF, first, 0];
  for (let nth = 0; nth < count; nth++) {
    for (let at = 0; at < length; at++) {
      const probability = 1 / (1 + Math.exp(-(scores[at] as number)));
      slopes[at] = probability - (rights[at] as number);
      curves[at] = probability * (1 - probability);
    }
    const seen = Int32Array.from(some(length, SEEN, random));
    const asked = some(width, ASKED, random);
    const tree = growTree({ bins, slopes, curves, seen, asked });
    addTree(tree, bins, nodes);
    for (let at = 0; at < length; at++) {
      scores[at] = (scores[at] as number) + STEP * stepsOf(leafOf(tree, bins, at));
    }
  }
  return { classes: NODE, weights: Int16Array.from(nodes), scale: STEP };
}

/** Some of the numbers below `count`. */
function some(count: number, part: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, at) => at).filter(() => random() < part);
}

function leafOf(tree: Tree, bins: Bins, at: number): Leaf {
  let node = tree;
  while (!("value" in node)) node = bins.of(node.feature, at) > node.bin ? node.above : node.below;
  return node;
}

function stepsOf({ value }: Leaf): number {
  return Math.round((RATE * value) / STEP);
}

/** Writes a tree as `TreeModel` reads it; gives the number of its nodes. */
function addTree(tree: Tree, bins: Bins, nodes: number[]): number {
  if ("value" in tree) {
    nodes.push(LEAF, stepsOf(tree), 0);
    return 1;
  }
  const at = nodes.length;
  nodes.push(tree.feature, bins.greatest(tree.feature, tree.bin), 0);
  const below = addTree(tree.below, bins, nodes);
  nodes[at + 2] = below + 1;
  return 1 + below + addTree(tree.above, bins, nodes);
}
