import type { DrawnGraph } from "./drawn-graph.ts";
import type { Emphasis } from "./emphasis.ts";

/** The nodes and edges that look different after a change. */
export function emphasisChange(
  graph: DrawnGraph,
  before: Emphasis,
  after: Emphasis,
): { nodes: string[]; edges: string[] } {
  const nodes = new Set<string>();
  for (const part of ["selected", "hovered"] as const) {
    if (before[part] === after[part]) continue;
    for (const id of [before[part], after[part]]) {
      if (id !== null && graph.hasNode(id)) nodes.add(id);
    }
  }
  const edges = new Set([...nodes].flatMap((id) => graph.edges(id)));
  if (before.path !== after.path) {
    for (const key of [...before.path, ...after.path]) if (graph.hasEdge(key)) edges.add(key);
  }
  return { nodes: [...nodes], edges: [...edges] };
}
