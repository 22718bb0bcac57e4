import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { LayoutAnswer, LayoutRequest } from "./layout-message.ts";
import { type LabelBox, separateBoxes } from "./separate-boxes.ts";

// Up to here every label gets a place of its own; above, sigma shows the labels that fit.
const MOST_LABELLED = 400;
const SEPARATING_ROUNDS = 200;
// A large graph is drawn as good as it can be within this time; a small one takes a fraction of it.
const MILLISECONDS = 1_500;
const ITERATIONS = 400;
const ITERATIONS_SETTLED = 60;
const AT_ONCE = 20;
// The forces make a round graph; a screen is not round, but a graph that is pulled further misleads.
const MOST_STRETCHED = 1.6;
// In pixels, on average: a graph of few nodes need not fill the screen.
const LONGEST_EDGE = 190;

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const graph = spread(data);
  const boxes = boxesOf(graph, data);
  if (boxes.length <= MOST_LABELLED) separateBoxes(boxes, SEPARATING_ROUNDS);
  const answer: LayoutAnswer = {
    ticket: data.ticket,
    x: Float32Array.from(boxes, (box) => box.x),
    y: Float32Array.from(boxes, (box) => -box.y),
  };
  self.postMessage(answer);
});

/** Joined nodes near each other, all others apart. */
function spread({ x, y, size, pinned, edges, settled }: LayoutRequest): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < x.length; node++) {
    graph.addNode(node, { x: x[node], y: y[node], size: size[node], fixed: pinned[node] === 1 });
  }
  for (let pair = 0; pair + 1 < edges.length; pair += 2)
    graph.mergeEdge(edges[pair], edges[pair + 1]);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 500,
    scalingRatio: 12,
    gravity: 0.6,
    slowDown: settled ? 8 : 4,
  };
  const until = performance.now() + MILLISECONDS;
  const iterations = settled ? ITERATIONS_SETTLED : ITERATIONS;
  for (let done = 0; done < iterations && performance.now() < until; done += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
  }
  return graph;
}

/** The nodes with their labels, in pixels of a screen that just holds them all; y downwards as on a screen. */
function boxesOf(graph: UndirectedGraph, request: LayoutRequest): LabelBox[] {
  const places = graph.mapNodes((_, { x, y }) => ({ x: x as number, y: y as number }));
  const [left, right] = range(places.map(({ x }) => x));
  const [top, bottom] = range(places.map(({ y }) => -y));
  const [fitX, fitY] = [
    request.width / Math.max(1, right - left),
    request.height / Math.max(1, bottom - top),
  ];
  const near = LONGEST_EDGE / Math.max(1, meanEdge(graph));
  const scaleX = Math.min(fitX, fitY * MOST_STRETCHED, near);
  const scaleY = Math.min(fitY, fitX * MOST_STRETCHED, near);
  return places.map(({ x, y }, nth) => {
    const size = request.size[nth] ?? 0;
    const pinned = request.pinned[nth] === 1;
    return {
      x: pinned ? x : (x - (left + right) / 2) * scaleX,
      y: pinned ? -y : (-y - (top + bottom) / 2) * scaleY,
      pinned,
      half: Math.max(size, request.labelHalf[nth] ?? 0) + 5,
      up: 1.3 * size + 4,
      down: size + (request.labelHeight[nth] ?? 0) + 8,
    };
  });
}

function meanEdge(graph: UndirectedGraph): number {
  let sum = 0;
  graph.forEachEdge((_, __, ___, ____, a, b) => {
    sum += Math.hypot(a["x"] - b["x"], a["y"] - b["y"]);
  });
  return sum / Math.max(1, graph.size);
}

function range(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
