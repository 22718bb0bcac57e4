import { filterCount, type GraphFilter } from "../state/graph-filter.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "./fragment.ts";

/**
 * What a filter keeps of a view. What has no date stays whatever the dates are, and so do agents whatever the outlets; but what was
 * joined to something, and is to nothing any more, goes too, unless it is one of those to `keep`.
 */
export function filteredView(
  view: ViewGraph,
  filter: GraphFilter,
  keep: ReadonlySet<string>,
): ViewGraph {
  if (filterCount(filter) === 0) return view;
  const nodes = new Map([...view.nodes].filter(([, node]) => isKept(node, filter)));
  const edges = new Map(
    [...view.edges].filter(
      ([, edge]) => nodes.has(edge.from) && nodes.has(edge.to) && isSure(edge, filter),
    ),
  );
  const joinedBefore = endsOf(view.edges.values());
  const joined = endsOf(edges.values());
  for (const id of nodes.keys()) {
    if (joinedBefore.has(id) && !joined.has(id) && !keep.has(id)) nodes.delete(id);
  }
  return { nodes, edges };
}

function isKept({ kind, date, outlets }: ViewNode, filter: GraphFilter): boolean {
  if (filter.without.includes(kind)) return false;
  if (date !== null && !isWithin(date, filter)) return false;
  if (filter.outlets.length === 0 || (kind !== "statement" && kind !== "article")) return true;
  return outlets.some((outlet) => filter.outlets.includes(outlet));
}

/** A date that is known to the month is within when some day of that month is. */
function isWithin(date: string, { from, to }: GraphFilter): boolean {
  const isAfter = from === null || date >= from.slice(0, date.length);
  return isAfter && (to === null || date.slice(0, to.length) <= to);
}

function isSure({ confidence, basis }: ViewEdge, filter: GraphFilter): boolean {
  if (filter.sure !== null && confidence !== null && confidence < filter.sure) return false;
  return filter.basis === null || basis === null || basis === filter.basis;
}

function endsOf(edges: Iterable<ViewEdge>): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { from, to } of edges) ends.add(from).add(to);
  return ends;
}
