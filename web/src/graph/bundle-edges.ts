import { isDoubtful } from "./doubt.ts";
import type { ViewEdge } from "./fragment.ts";

/** A line of the drawing: one connection, or all between the same two things. */
export type Line = {
  readonly key: string;
  /** The connection that the line looks like: one that is certain, if any is. */
  readonly edge: ViewEdge;
  /** The names of all connections that it stands for. */
  readonly edges: readonly string[];
  /** Beside the straight way between the two, in lines; 0 is on it. */
  readonly aside: number;
};

/** One line for all connections between the same two, whichever way they go; or, `apart`, one beside the other. */
export function bundleEdges(edges: ReadonlyMap<string, ViewEdge>, apart: boolean): Line[] {
  return [...parallels(edges).values()].flatMap((bundle) =>
    apart ? bundle.map((one, nth) => lineOf(one, nth, bundle.length)) : [together(bundle)],
  );
}

/** How many connections share a line with another one. */
export function parallelCount(edges: ReadonlyMap<string, ViewEdge>): number {
  let count = 0;
  for (const bundle of parallels(edges).values()) if (bundle.length > 1) count += bundle.length;
  return count;
}

type Named = readonly [key: string, edge: ViewEdge];

function parallels(edges: ReadonlyMap<string, ViewEdge>): ReadonlyMap<string, Named[]> {
  const bundles = new Map<string, Named[]>();
  for (const [key, edge] of edges) {
    const ends = edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    const pair = ends.join("\n");
    const bundle = bundles.get(pair);
    if (bundle === undefined) bundles.set(pair, [[key, edge]]);
    else bundle.push([key, edge]);
  }
  return bundles;
}

function together(bundle: readonly Named[]): Line {
  const [key, edge] = (bundle.find(([, one]) => !isDoubtful(one)) ?? bundle[0]) as Named;
  return { key, edge, edges: bundle.map(([name]) => name), aside: 0 };
}

function lineOf([key, edge]: Named, nth: number, count: number): Line {
  const place = nth - (count - 1) / 2;
  // A line that goes the other way has its other side there.
  return { key, edge, edges: [key], aside: edge.from < edge.to ? place : 0 - place };
}
