import { MultiDirectedGraph } from "graphology";
import { text } from "../strings.ts";
import { nodeSize } from "./appearance.ts";
import { bundleEdges, type Line } from "./bundle-edges.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import type { ViewGraph } from "./fragment.ts";
import type { Work } from "./in-slices.ts";

// Neighbouring points of a sunflower are never in line: the golden angle.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 30;

/**
 * Makes the drawn graph hold what the view holds; `room`: square pixels for each node, `apart`: whether parallel connections have lines of
 * their own. Returns whether a node or a connection came or went.
 */
export function synchronise(
  drawn: DrawnGraph,
  view: ViewGraph,
  { room, apart }: { readonly room: number; readonly apart: boolean },
): boolean {
  const before = connectionsOf(drawn);
  drawn.clearEdges();
  const dropped = dropNodes(drawn, view);
  const added = addNodes(drawn, view);
  addLines(drawn, bundleEdges(view.edges, apart));
  const joined = before.size !== view.edges.size || [...before].some((key) => !view.edges.has(key));
  if (!dropped && !added && !joined) return false;
  drawn.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    size: nodeSize(attributes.kind, drawn.degree(id), room),
  }));
  return true;
}

/** Whether all nodes of a view have their places. */
export function isMap(view: ViewGraph): boolean {
  const [first] = view.nodes.values();
  return first?.place !== undefined;
}

// A step takes about a millisecond.
const AT_ONCE = 200;

/** The drawn graph of a map. */
export function* drawMap(view: ViewGraph, room: number): Work<DrawnGraph> {
  const all = view.nodes.size + view.edges.size;
  const degrees = new Map<string, number>();
  for (const { from, to } of view.edges.values()) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  const drawn: DrawnGraph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  for (const [id, { kind, label, place }] of view.nodes) {
    const size = nodeSize(kind, degrees.get(id) ?? 0, room);
    drawn.addNode(id, { x: place?.x ?? 0, y: place?.y ?? 0, kind, label, size, pinned: false });
    if (drawn.order % AT_ONCE === 0) yield drawn.order / all;
  }
  // So many lines are so fine that parallel ones are one anyway.
  for (const [key, edge] of view.edges) {
    addLine(drawn, { key, edge, edges: [key], aside: 0 });
    if (drawn.size % AT_ONCE === 0) yield (drawn.order + drawn.size) / all;
  }
  return drawn;
}

function connectionsOf(drawn: DrawnGraph): ReadonlySet<string> {
  return new Set(drawn.mapEdges((_, { edges }) => edges).flat());
}

function dropNodes(drawn: DrawnGraph, view: ViewGraph): boolean {
  const nodes = drawn.filterNodes((id) => !view.nodes.has(id));
  for (const id of nodes) drawn.dropNode(id);
  return nodes.length > 0;
}

/** New nodes begin next to one that they are joined to, so that the eye can follow where they come from. */
function addNodes(drawn: DrawnGraph, view: ViewGraph): boolean {
  const before = drawn.order;
  const anchors = anchorsOf(drawn, view);
  for (const [id, { kind, label, pin }] of view.nodes) {
    const pinned = pin !== undefined;
    if (drawn.hasNode(id)) {
      drawn.mergeNodeAttributes(id, { kind, label, pinned, ...pin });
      continue;
    }
    const anchor = anchors.get(id);
    const [x, y] = sunflower(drawn.order, anchor === undefined ? SPACING : SPACING / 3);
    const place = { x: x + (anchor?.x ?? 0), y: y + (anchor?.y ?? 0), ...pin };
    drawn.addNode(id, { ...place, kind, label, size: 1, pinned });
  }
  return drawn.order > before;
}

function anchorsOf(drawn: DrawnGraph, view: ViewGraph): Map<string, { x: number; y: number }> {
  const anchors = new Map<string, { x: number; y: number }>();
  if (drawn.order === 0) return anchors;
  for (const { from, to } of view.edges.values()) {
    for (const [node, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!drawn.hasNode(node) && drawn.hasNode(other)) {
        anchors.set(node, drawn.getNodeAttributes(other));
      }
    }
  }
  return anchors;
}

function addLines(drawn: DrawnGraph, lines: readonly Line[]): void {
  for (const line of lines) addLine(drawn, line);
}

function addLine(drawn: DrawnGraph, { key, edge, edges, aside }: Line): void {
  const { word } = text.relations[edge.relation];
  drawn.addEdgeWithKey(key, edge.from, edge.to, {
    ...edge,
    edges,
    aside,
    word: edges.length === 1 ? word : text.graph.withOthers(word, edges.length - 1),
  });
}

function sunflower(nth: number, spacing: number): [number, number] {
  const radius = spacing * Math.sqrt(nth);
  return [radius * Math.cos(nth * GOLDEN_ANGLE), radius * Math.sin(nth * GOLDEN_ANGLE)];
}
