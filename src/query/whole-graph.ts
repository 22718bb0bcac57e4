import type { GraphEdge, WholeGraph } from "../contract/graph.ts";
import { distinctEdges, readEdges } from "./graph-edges.ts";
import { InputError } from "./input-error.ts";
import type { PageRequest } from "./pages.ts";
import { number, type QueryDeps, readApi, text } from "./reader.ts";
import { asNode, labelOf, readThings, type ThingLabel } from "./things.ts";

/** The order of the pages: what others lead to comes first. */
const LABELS: readonly ThingLabel[] = ["agents", "events", "statements", "articles"];
const ID_QUERIES: Record<ThingLabel, string> = {
  agents: "agent-ids",
  events: "event-ids",
  statements: "statement-ids",
  articles: "article-ids",
};

/**
 * The whole store in pages of nodes, each with the edges to nodes of this page and of those before. A page begins after the last
 * thing of the one before, so that an import between two pages repeats nothing.
 */
export async function wholeGraph(deps: QueryDeps, page: PageRequest): Promise<WholeGraph> {
  const [ids, [size]] = await Promise.all([idsAfter(deps, page), readApi(deps, "graph-size")]);
  const here = ids.slice(0, page.limit);
  const [things, edges] = await Promise.all([readThings(deps, here), readEdges(deps, here)]);
  const isHere = new Set(here);
  const isDue = ({ from, to }: GraphEdge): boolean => isHere.has(isBefore(from, to) ? to : from);
  return {
    nodes: here.flatMap((id) => things.get(id) ?? []).map(asNode),
    edges: distinctEdges(edges.filter(isDue)),
    nextCursor: ids.length > page.limit ? cursorAfter(here.at(-1) ?? "") : null,
    totalNodes: LABELS.reduce((sum, label) => sum + number(size ?? {}, label), 0),
  };
}

/** One id more than the page holds, where there is one. */
async function idsAfter(deps: QueryDeps, { cursor, limit }: PageRequest): Promise<string[]> {
  let after = cursor === undefined ? null : lastOf(cursor);
  const ids: string[] = [];
  for (const label of LABELS.slice(after === null ? 0 : rankOf(after))) {
    const rows = await readApi(deps, ID_QUERIES[label], { after, limit: limit + 1 - ids.length });
    ids.push(...rows.map((row) => text(row, "id")));
    if (ids.length > limit) break;
    after = null;
  }
  return ids;
}

function rankOf(id: string): number {
  return LABELS.indexOf(labelOf(id));
}

function isBefore(a: string, b: string): boolean {
  return rankOf(a) - rankOf(b) < 0 || (rankOf(a) === rankOf(b) && a < b);
}

/** A cursor holds the last id of its page. */
function cursorAfter(id: string): string {
  return Buffer.from(id).toString("base64url");
}

function lastOf(cursor: string): string {
  const id = Buffer.from(cursor, "base64url").toString();
  if (id === "" || cursorAfter(id) !== cursor) {
    throw new InputError(`cursor: ${cursor} is not one that a page gave`);
  }
  return id;
}
