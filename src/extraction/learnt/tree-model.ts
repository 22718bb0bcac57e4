import type { LinearModel } from "./linear-model.ts";

/**
 * Decision trees whose answers add up (Friedman 2001, "Greedy function approximation: a gradient boosting machine").
 * A node is three whole numbers: the feature that it asks for, the greatest value with which one goes to the next node,
 * and how many nodes further on one goes with a greater value; a leaf has `LEAF` for a feature, then what it adds in steps.
 * Trees follow each other, each node before those under it.
 */
export class TreeModel {
  private readonly nodes: LinearModel["weights"];
  private readonly roots: Int32Array;
  private readonly step: number;

  /** Reads trees of a file of weights; throws where they are not whole. */
  constructor({ weights, scale }: LinearModel) {
    this.nodes = weights;
    this.roots = rootsOf(weights);
    this.step = scale;
  }

  /** How probable it is that what has these features is right: `at` is the place of the first of them. */
  probability(features: Int16Array, at: number): number {
    const { nodes } = this;
    let sum = 0;
    for (const root of this.roots) {
      let node = root;
      while (nodes[node] !== LEAF) {
        const isGreater =
          (features[at + (nodes[node] as number)] as number) > (nodes[node + 1] as number);
        node += isGreater ? NODE * (nodes[node + 2] as number) : NODE;
      }
      sum += nodes[node + 1] as number;
    }
    return 1 / (1 + Math.exp(-sum * this.step));
  }
}

export const NODE = 3;
export const LEAF = -1;

function rootsOf(nodes: LinearModel["weights"]): Int32Array {
  const roots: number[] = [];
  let node = 0;
  while (node < nodes.length) {
    roots.push(node);
    // The last node of a tree is the leaf that one comes to by always going further on.
    while (nodes[node] !== LEAF) {
      const further = nodes[node + 2];
      if (further === undefined || further < 2) throw new Error("a tree is cut off");
      node += NODE * further;
    }
    node += NODE;
  }
  return Int32Array.from(roots);
}
