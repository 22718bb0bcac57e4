import type { Graph } from "../contract/graph.ts";
import { distinctEdges, readEdges } from "./graph-edges.ts";
import { readThing } from "./neighbours.ts";
import type { QueryDeps } from "./reader.ts";
import { asNode, readThings } from "./things.ts";

export type PathRequest = {
  readonly from: string;
  readonly to: string;
  /** Most relations from one end to the other. */
  readonly maxLength: number;
};

/**
 * The nodes of a shortest way from one thing to another, in order, and every relation between each two of them; both empty where
 * there is none of that length. Of several the one with the smallest ids. Throws NotFound or Gone for an end.
 *
 * Searched level by level from both ends, so the length counts what people see: that an article reports a statement is one step,
 * though two relationships are stored for it, and the engines' own searches give now one, now another of equal ways.
 */
export async function shortestPath(
  deps: QueryDeps,
  { from, to, maxLength }: PathRequest,
): Promise<Graph> {
  const ends = [await readThing(deps, from), await readThing(deps, to)] as const;
  const ids = await pathBetween(deps, ends[0].id, ends[1].id, maxLength);
  const [things, edges] = await Promise.all([readThings(deps, ids), readEdges(deps, ids)]);
  const place = new Map(ids.map((id, nth) => [id, nth]));
  const isStep = (a: string, b: string): boolean =>
    Math.abs((place.get(a) ?? Number.NaN) - (place.get(b) ?? Number.NaN)) === 1;
  return {
    nodes: ids.flatMap((id) => things.get(id) ?? []).map(asNode),
    edges: distinctEdges(edges.filter((edge) => isStep(edge.from, edge.to))),
  };
}

/** What was reached from one end: each thing with the one before it, and those that were reached last. */
type Side = { readonly before: Map<string, string | null>; frontier: readonly string[] };

async function pathBetween(
  deps: QueryDeps,
  from: string,
  to: string,
  maxLength: number,
): Promise<string[]> {
  const [left, right] = [sideAt(from), sideAt(to)];
  let meeting = from === to ? from : undefined;
  for (let length = 1; meeting === undefined && length <= maxLength; length++) {
    const [near, far] =
      left.frontier.length <= right.frontier.length ? [left, right] : [right, left];
    await advance(deps, near);
    meeting = near.frontier.find((id) => far.before.has(id));
  }
  if (meeting === undefined) return [];
  return [...wayTo(left, meeting).reverse(), ...wayTo(right, meeting).slice(1)];
}

function sideAt(id: string): Side {
  return { before: new Map([[id, null]]), frontier: [id] };
}

/** Goes one step further from every thing that was reached last. What is reached from several is reached from the smallest. */
async function advance(deps: QueryDeps, side: Side): Promise<void> {
  const last = new Set(side.frontier);
  const reached = new Map<string, string>();
  for (const { from, to } of await readEdges(deps, side.frontier)) {
    for (const [id, next] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!last.has(id) || side.before.has(next)) continue;
      const rival = reached.get(next);
      if (rival === undefined || id < rival) reached.set(next, id);
    }
  }
  for (const [next, id] of reached) side.before.set(next, id);
  side.frontier = [...reached.keys()].sort();
}

/** From a thing back to the end that it was reached from. */
function wayTo(side: Side, id: string): string[] {
  const way = [id];
  for (let at = side.before.get(id); at != null; at = side.before.get(at)) way.push(at);
  return way;
}
