import { UndirectedGraph } from "graphology";
import packaged from "graphology-layout-forceatlas2";
import type { ArrangeRequest, Places } from "../domain/arrange.ts";

// Its types speak of a default export, which the package does not have in Node.
const forceAtlas2 = packaged as unknown as typeof packaged.default;

// Enough for groups to part; a graph of tens of thousands gets fewer, since each takes as long as ten of a smaller one.
const MOST_ITERATIONS = 160;
const LEAST_ITERATIONS = 30;
const ITERATIONS_TIMES_NODES = 400_000;
// A graph that most nodes had a place in before only has to make room for the new ones.
const SETTLED_SHARE = 0.25;
const AT_ONCE = 5;
// More would mislead about what is near what.
const WIDENED = 1.5;
// Of neighbouring places in graph units, before the forces work.
const SPACING = 30;
// Two neighbouring points of a sunflower are never in line: the golden angle.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for all nodes, joined ones near each other; the same request gives the same places. Heavy nodes are arranged by ForceAtlas2
 * (Jacomy et al. 2014), joined where a light node joins them; then each light node stands between those that it is joined to.
 */
export function arrange(request: ArrangeRequest, onProgress: (share: number) => void): Places {
  const places = beginning(request);
  const heavy = heavyGraph(request, places);
  const settled = request.known > request.x.length / 2;
  const iterations = iterationsFor(heavy.order, settled);
  const settings = {
    ...forceAtlas2.inferSettings(heavy),
    barnesHutOptimize: heavy.order > 500,
    scalingRatio: 10,
    gravity: 0.4,
    slowDown: settled ? 10 : 2,
  };
  for (let done = 0; done < iterations; done += AT_ONCE) {
    forceAtlas2.assign(heavy, { iterations: AT_ONCE, settings, getEdgeWeight: "weight" });
    onProgress(Math.min(1, (done + AT_ONCE) / iterations));
  }
  heavy.forEachNode((node, { x, y }) => {
    places.x[Number(node)] = x;
    places.y[Number(node)] = y;
  });
  placeLight(request, places);
  return widened(places);
}

function iterationsFor(nodes: number, settled: boolean): number {
  const most = Math.max(
    LEAST_ITERATIONS,
    Math.min(MOST_ITERATIONS, ITERATIONS_TIMES_NODES / nodes),
  );
  return Math.ceil(most * (settled ? SETTLED_SHARE : 1));
}

/** Where nodes had no place before they begin on a sunflower, in their order. */
function beginning({ x, y }: ArrangeRequest): Places {
  const angle = (nth: number) => nth * GOLDEN_ANGLE;
  return {
    x: x.map((value, nth) =>
      Number.isNaN(value) ? SPACING * Math.sqrt(nth) * Math.cos(angle(nth)) : value / WIDENED,
    ),
    y: y.map((value, nth) =>
      Number.isNaN(value) ? SPACING * Math.sqrt(nth) * Math.sin(angle(nth)) : value,
    ),
  };
}

function heavyGraph(request: ArrangeRequest, places: Places): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < request.x.length; node++) {
    if (request.light[node] === 0) graph.addNode(node, { x: places.x[node], y: places.y[node] });
  }
  const join = (a: number, b: number) => {
    if (a !== b) graph.updateUndirectedEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
  };
  for (const [from, to] of pairs(request.edges)) {
    if (request.light[from] === 0 && request.light[to] === 0) join(from, to);
  }
  // A light node joins the first thing that it is joined to with each other one.
  for (const ends of heavyNeighbours(request).values()) {
    const [first, ...others] = ends;
    for (const other of others) if (first !== undefined) join(first, other);
  }
  return graph;
}

/** Light nodes between the same heavy ones share a small sunflower there. */
function placeLight(request: ArrangeRequest, places: Places): void {
  const space = meanSpace(request, places);
  const taken = new Map<string, number>();
  for (const [node, ends] of heavyNeighbours(request)) {
    const group = ends.join(" ");
    const nth = (taken.get(group) ?? 0) + 1;
    taken.set(group, nth);
    const radius = space * Math.sqrt(nth);
    const turn = node * GOLDEN_ANGLE;
    places.x[node] = mean(ends, places.x) + radius * Math.cos(turn);
    places.y[node] = mean(ends, places.y) + radius * Math.sin(turn);
  }
}

/** The heavy neighbours of each light node, in order; a light node that has none is alone at the middle. */
function heavyNeighbours({ light, edges }: ArrangeRequest): ReadonlyMap<number, number[]> {
  const neighbours = new Map<number, number[]>();
  for (let node = 0; node < light.length; node++) if (light[node] === 1) neighbours.set(node, []);
  for (const [from, to] of pairs(edges)) {
    if (light[to] === 0) neighbours.get(from)?.push(to);
    if (light[from] === 0) neighbours.get(to)?.push(from);
  }
  return neighbours;
}

/** The forces make a round graph; a screen is not round. */
function widened({ x, y }: Places): Places {
  return { x: x.map((value) => value * WIDENED), y };
}

/** About the distance between two nodes if all were spread evenly. */
function meanSpace({ light }: ArrangeRequest, { x, y }: Places): number {
  let squares = 0;
  let count = 0;
  for (let node = 0; node < light.length; node++) {
    if (light[node] !== 0) continue;
    squares += (x[node] ?? 0) ** 2 + (y[node] ?? 0) ** 2;
    count += 1;
  }
  const radius = Math.sqrt((2 * squares) / Math.max(1, count));
  return radius / Math.sqrt(Math.max(1, light.length));
}

function mean(nodes: readonly number[], values: Float32Array): number {
  let sum = 0;
  for (const node of nodes) sum += values[node] ?? 0;
  return sum / Math.max(1, nodes.length);
}

function* pairs(edges: Uint32Array): Generator<[number, number]> {
  for (let at = 0; at + 1 < edges.length; at += 2) {
    yield [edges[at] as number, edges[at + 1] as number];
  }
}
