import type { ViewEdge } from "./fragment.ts";

/** The name of an edge: no two have the same. */
export function edgeKey({
  from,
  relation,
  to,
}: Pick<ViewEdge, "from" | "relation" | "to">): string {
  return `${from} ${relation} ${to}`;
}
