import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { NodeDisplayData } from "sigma/types";
import { createNormalizationFunction, graphExtent, zIndexOrdering } from "sigma/utils";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { between, type Work } from "./in-slices.ts";

type Extent = [number, number];
type Display = NodeDisplayData & { type: string };
type Program = { reallocate: (count: number) => void };

/** What sigma 3.0 keeps of a graph, under its own names; it is private to sigma in TypeScript. */
type Inside = {
  renderFrame: number | null;
  needToProcess: boolean;
  hoveredNode: string | null;
  nodeDataCache: Record<string, Display>;
  edgeDataCache: Record<string, Display>;
  nodeZExtent: Extent;
  edgeZExtent: Extent;
  nodeExtent: { x: Extent; y: Extent };
  customBBox: { x: Extent; y: Extent } | null;
  normalizationFunction: ReturnType<typeof createNormalizationFunction>;
  labelGrid: {
    resizeAndClear: (screen: { width: number; height: number }, cell: number) => void;
    add: (key: string, size: number, place: { x: number; y: number }) => void;
    organize: () => void;
  };
  nodePrograms: Record<string, Program>;
  edgePrograms: Record<string, Program>;
  nodeIndices: Record<string, number>;
  edgeIndices: Record<string, number>;
  itemIDsIndex: Record<number, { type: "node" | "edge"; id: string }>;
  clearNodeIndices: () => void;
  clearEdgeIndices: () => void;
  addNode: (key: string) => void;
  addEdge: (key: string) => void;
  addNodeToProgram: (key: string, fingerprint: number, position: number) => void;
  addEdgeToProgram: (key: string, fingerprint: number, position: number) => void;
};

// A step takes about a millisecond.
const AT_ONCE = 250;
const WHOLE_GRAPH = { x: 0.5, y: 0.5, ratio: 1, angle: 0 } as const;

/**
 * Reads a graph into sigma, as `refresh` and `process` of sigma 3.0.3 do, which hold the page up until they are through; and in the
 * same order, so that the result is the same. Nothing may be drawn meanwhile.
 */
export function* enter(
  sigma: Sigma<DrawnNode, DrawnEdge>,
  graph: MultiDirectedGraph<DrawnNode, DrawnEdge>,
): Work<void> {
  const inside = sigma as unknown as Inside;
  const [nodes, edges] = [graph.nodes(), graph.edges()];
  forgetFrame(inside);
  inside.clearEdgeIndices();
  inside.clearNodeIndices();
  yield* between(
    0,
    0.2,
    each(nodes, (node) => inside.addNode(node)),
  );
  yield* between(
    0.2,
    0.5,
    each(edges, (edge) => inside.addEdge(edge)),
  );
  sigma.emit("beforeProcess");
  yield* between(0.5, 0.6, place(sigma, inside, graph));
  [inside.nodeIndices, inside.edgeIndices, inside.itemIDsIndex] = [{}, {}, {}];
  yield* between(0.6, 0.75, fill("node", inside, nodes, 1));
  yield* between(0.75, 1, fill("edge", inside, edges, 1 + nodes.length));
  sigma.emit("afterProcess");
}

/** A frame that waits to be drawn would look for what is not there. */
function forgetFrame(inside: Inside): void {
  if (inside.renderFrame !== null) cancelAnimationFrame(inside.renderFrame);
  inside.renderFrame = null;
  inside.needToProcess = false;
  inside.hoveredNode = null;
}

/** Where nodes are within what the camera looks at, and which labels are near which. */
function* place(
  sigma: Sigma<DrawnNode, DrawnEdge>,
  inside: Inside,
  graph: MultiDirectedGraph<DrawnNode, DrawnEdge>,
): Work<void> {
  inside.nodeExtent = graphExtent(graph);
  inside.normalizationFunction = createNormalizationFunction(
    inside.customBBox ?? inside.nodeExtent,
  );
  inside.labelGrid.resizeAndClear(sigma.getDimensions(), sigma.getSetting("labelGridCellSize"));
  yield 0;
  yield* each(graph.nodes(), (node) => {
    const data = inside.nodeDataCache[node] as Display;
    const { x, y } = graph.getNodeAttributes(node);
    Object.assign(data, { x, y });
    inside.normalizationFunction.applyTo(data);
    if (typeof data.label !== "string" || data.hidden) return;
    const at = sigma.framedGraphToViewport(data, { cameraState: WHOLE_GRAPH });
    inside.labelGrid.add(node, data.size, at);
  });
  inside.labelGrid.organize();
}

/** Hands nodes or edges to the programs that draw them, those that lie deepest first. */
function* fill(type: "node" | "edge", inside: Inside, keys: string[], first: number): Work<void> {
  const isNode = type === "node";
  const data = isNode ? inside.nodeDataCache : inside.edgeDataCache;
  const extent = isNode ? inside.nodeZExtent : inside.edgeZExtent;
  const programs = isNode ? inside.nodePrograms : inside.edgePrograms;
  const indices = isNode ? inside.nodeIndices : inside.edgeIndices;
  const typeOf = (key: string): string => data[key]?.type ?? "";
  const counts: Record<string, number> = {};
  for (const key of keys) counts[typeOf(key)] = (counts[typeOf(key)] ?? 0) + 1;
  for (const [name, program] of Object.entries(programs)) program.reallocate(counts[name] ?? 0);
  const ordered =
    extent[0] === extent[1] ? keys : zIndexOrdering(extent, (key) => data[key]?.zIndex ?? 0, keys);
  yield 0;
  const filled: Record<string, number> = {};
  let fingerprint = first;
  yield* each(ordered, (id) => {
    const position = filled[typeOf(id)] ?? 0;
    filled[typeOf(id)] = position + 1;
    indices[id] = fingerprint;
    inside.itemIDsIndex[fingerprint] = { type, id };
    if (isNode) inside.addNodeToProgram(id, fingerprint, position);
    else inside.addEdgeToProgram(id, fingerprint, position);
    fingerprint += 1;
  });
}

function* each(keys: readonly string[], act: (key: string) => void): Work<void> {
  for (const [nth, key] of keys.entries()) {
    act(key);
    if (nth % AT_ONCE === 0) yield nth / keys.length;
  }
}
