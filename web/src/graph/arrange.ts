import { UndirectedGraph } from "graphology";
import packaged, { type ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import type { LayoutAnswer, LayoutRequest } from "./layout-message.ts";
import { type LabelBox, separateBoxes } from "./separate-boxes.ts";

// Node and bundlers read the package's types in two ways.
const forceAtlas2 = packaged as unknown as {
  readonly inferSettings: (graph: UndirectedGraph) => ForceAtlas2Settings;
  readonly assign: (
    graph: UndirectedGraph,
    how: { readonly iterations: number; readonly settings: ForceAtlas2Settings },
  ) => void;
};

// Up to here every label gets a place of its own; above, sigma shows the labels that fit.
const MOST_LABELLED = 400;
const SEPARATING_ROUNDS = 200;
// What was there gives way to newcomers that found no room, but does not rearrange itself.
const SETTLING_ROUNDS = 30;
// A large graph is drawn as good as it can be within this time; a small one takes a fraction of it.
const MILLISECONDS = 1_500;
const ITERATIONS = 400;
const AT_ONCE = 20;
// The forces make a round graph; a screen is not round, but a graph that is pulled further misleads.
const MOST_STRETCHED = 1.6;
// In pixels, on average: a graph of few nodes need not fill the screen.
const LONGEST_EDGE = 190;

/**
 * Finds places for nodes: joined ones near each other, all others apart, no label over another. Those that are to be kept stay where they
 * are, as far as the others find room around the ones that they are joined to.
 */
export function arrange(request: LayoutRequest): LayoutAnswer {
  const graph = graphOf(request);
  const isAnew = !request.kept.includes(1);
  spread(graph, isAnew ? 1 : unitOf(graph, request));
  const boxes = boxesOf(graph, request, (isAnew ? filling : holding)(graph, request));
  if (boxes.length <= MOST_LABELLED) makeRoom(boxes, request);
  return {
    ticket: request.ticket,
    x: Float32Array.from(boxes, (box) => box.x),
    y: Float32Array.from(boxes, (box) => -box.y),
  };
}

function graphOf({ x, y, size, pinned, kept, edges }: LayoutRequest): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < x.length; node++) {
    const fixed = pinned[node] === 1 || kept[node] === 1;
    graph.addNode(node, { x: x[node], y: y[node], size: size[node], fixed });
  }
  for (let pair = 0; pair + 1 < edges.length; pair += 2)
    graph.mergeEdge(edges[pair], edges[pair + 1]);
  return graph;
}

/** Moves what is not fixed; the larger the `unit`, the further apart. */
function spread(graph: UndirectedGraph, unit: number): void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 500,
    scalingRatio: REPULSION * unit * unit,
    // What is pulled to the middle of a drawing that stays would leave its neighbours.
    gravity: unit === 1 ? 0.6 : 0.05,
    slowDown: 4,
  };
  const until = performance.now() + MILLISECONDS;
  for (let done = 0; done < ITERATIONS && performance.now() < until; done += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
  }
}

const REPULSION = 12;

/** How many pixels, in the drawing that is there, a unit of a new one would be: by the length at which the pull of its lines and the push of their ends are even. */
function unitOf(graph: UndirectedGraph, { kept }: LayoutRequest): number {
  let [length, even, count] = [0, 0, 0];
  graph.forEachEdge((_, __, from, to, a, b) => {
    if (kept[Number(from)] !== 1 || kept[Number(to)] !== 1) return;
    length += Math.hypot(a["x"] - b["x"], a["y"] - b["y"]);
    even += Math.sqrt(REPULSION * (1 + graph.degree(from)) * (1 + graph.degree(to)));
    count += 1;
  });
  if (count === 0) return 1;
  return Math.min(length, count * LONGEST_EDGE) / even;
}

/** How places come onto the screen: what is at the middle comes to (0, 0), at so many pixels for each unit. */
type Fitting = Readonly<Record<"middleX" | "middleY" | "scaleX" | "scaleY", number>>;

/** As large as the screen holds, a little wider or higher where that fills it. */
function filling(graph: UndirectedGraph, screen: LayoutRequest): Fitting {
  const { middleX, middleY, fitX, fitY } = extentOf(graph, screen);
  const near = LONGEST_EDGE / Math.max(1, meanEdge(graph));
  return {
    ...{ middleX, middleY },
    scaleX: Math.min(fitX, fitY * MOST_STRETCHED, near),
    scaleY: Math.min(fitY, fitX * MOST_STRETCHED, near),
  };
}

/** As it is, where the screen holds it or something has its place by hand; else smaller. */
function holding(graph: UndirectedGraph, screen: LayoutRequest): Fitting {
  const { middleX, middleY, fitX, fitY, isHeld } = extentOf(graph, screen);
  if (isHeld || screen.pinned.includes(1)) return AS_IT_IS;
  const scale = Math.min(1, fitX, fitY);
  return { middleX, middleY, scaleX: scale, scaleY: scale };
}

const AS_IT_IS: Fitting = { middleX: 0, middleY: 0, scaleX: 1, scaleY: 1 };

function extentOf(graph: UndirectedGraph, { width, height }: LayoutRequest) {
  const places = placesOf(graph);
  const [left, right] = range(places.map(({ x }) => x));
  const [top, bottom] = range(places.map(({ y }) => y));
  return {
    ...{ middleX: (left + right) / 2, middleY: (top + bottom) / 2 },
    fitX: width / Math.max(1, right - left),
    fitY: height / Math.max(1, bottom - top),
    isHeld: Math.max(-left, right) <= width / 2 && Math.max(-top, bottom) <= height / 2,
  };
}

/** The nodes with their labels, in pixels of the screen; y downwards as on a screen. */
function boxesOf(graph: UndirectedGraph, request: LayoutRequest, fitting: Fitting): LabelBox[] {
  const { middleX, middleY, scaleX, scaleY } = fitting;
  return placesOf(graph).map(({ x, y }, nth) => {
    const size = request.size[nth] ?? 0;
    const pinned = request.pinned[nth] === 1;
    return {
      x: pinned ? x : (x - middleX) * scaleX,
      y: pinned ? y : (y - middleY) * scaleY,
      pinned,
      half: Math.max(size, request.labelHalf[nth] ?? 0) + 5,
      up: 1.3 * size + 4,
      down: size + (request.labelHeight[nth] ?? 0) + 8,
    };
  });
}

/** Newcomers give way to what was there; only what still overlaps then makes room for each other. */
function makeRoom(boxes: readonly LabelBox[], { pinned, kept }: LayoutRequest): void {
  if (!kept.includes(1)) {
    separateBoxes(boxes, SEPARATING_ROUNDS);
    return;
  }
  for (const [nth, box] of boxes.entries()) box.pinned = pinned[nth] === 1 || kept[nth] === 1;
  separateBoxes(boxes, SEPARATING_ROUNDS);
  for (const [nth, box] of boxes.entries()) box.pinned = pinned[nth] === 1;
  separateBoxes(boxes, SETTLING_ROUNDS);
}

function meanEdge(graph: UndirectedGraph): number {
  let sum = 0;
  graph.forEachEdge((_, __, ___, ____, a, b) => {
    sum += Math.hypot(a["x"] - b["x"], a["y"] - b["y"]);
  });
  return sum / Math.max(1, graph.size);
}

/** In order of the nodes, y downwards as on a screen. */
function placesOf(graph: UndirectedGraph): { x: number; y: number }[] {
  return graph.mapNodes((_, { x, y }) => ({ x: x as number, y: -y }));
}

function range(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
