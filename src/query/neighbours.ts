import type {
  Graph,
  GraphEdge,
  GraphNode,
  NeighbourCounts,
  Neighbours,
  Relation,
  WholeGraph,
} from "../contract/graph.ts";
import type { Row } from "../domain/graph-store.ts";
import { NotFound } from "./input-error.ts";
import { cursorAt, offsetOf, type PageRequest, slicePage } from "./pages.ts";
import { number, numberOrNull, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { type KnownThing, labelOf, readThings } from "./things.ts";

const QUERIES = {
  agents: "neighbours-of-agent",
  events: "neighbours-of-event",
  statements: "neighbours-of-statement",
  articles: "neighbours-of-article",
} as const;

/** What a node can be expanded to, counted by relation, direction and kind. Throws NotFound. */
export async function neighbourCounts(deps: QueryDeps, id: string): Promise<NeighbourCounts> {
  const [node, rows] = await Promise.all([nodeOf(deps, id), neighbourRows(deps, id)]);
  const things = await readThings(
    deps,
    rows.map((row) => text(row, "id")),
  );
  const counts = new Map<string, NeighbourCounts["relations"][number]>();
  for (const row of rows) {
    const relation = text(row, "relation") as Relation;
    const direction = text(row, "direction") as "in" | "out";
    const kind = things.get(text(row, "id"))?.kind ?? "article";
    const key = `${relation} ${direction} ${kind}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { relation, direction, kind, count });
  }
  return {
    node,
    relations: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  };
}

/** One relation of a node, page by page; the node itself is among the nodes. Throws NotFound. */
export async function neighbours(
  deps: QueryDeps,
  id: string,
  relation: Relation,
  request: PageRequest & { readonly direction: "in" | "out" },
): Promise<Neighbours> {
  const [node, rows] = await Promise.all([nodeOf(deps, id), neighbourRows(deps, id)]);
  const wanted = rows
    .filter(
      (row) => text(row, "relation") === relation && text(row, "direction") === request.direction,
    )
    .sort(
      (a, b) =>
        number(b, "weight") - number(a, "weight") || (text(a, "id") < text(b, "id") ? -1 : 1),
    );
  const { items, nextCursor } = slicePage(wanted, request);
  const things = await readThings(
    deps,
    items.map((row) => text(row, "id")),
  );
  return {
    nodes: [node, ...[...things.values()].map(nodeOnly)],
    edges: items.map((row) => edgeOf(id, row)),
    nextCursor,
  };
}

/** Nodes of a shortest way from one thing to another, in order, and its edges; both empty where there is none of that length. */
export async function shortestPath(
  deps: QueryDeps,
  {
    from,
    to,
    maxLength,
  }: { readonly from: string; readonly to: string; readonly maxLength: number },
): Promise<Graph> {
  const ends = await readThings(deps, [from, to]);
  for (const id of [from, to])
    if (!ends.has(id)) throw new NotFound(`there is nothing with the id ${id}`);
  if (from === to) return { nodes: [...ends.values()].map(nodeOnly), edges: [] };
  const [row] = await readApi(deps, "path", { from, to });
  const ids = ((row?.["ids"] ?? []) as string[]).filter((id) => !id.startsWith("quotation-"));
  if (ids.length === 0 || ids.length - 1 > maxLength) return { nodes: [], edges: [] };
  const things = await readThings(deps, ids);
  const edges = await Promise.all(
    ids.slice(1).map(async (next, nth) => {
      const previous = ids[nth] ?? "";
      const rows = await neighbourRows(deps, previous);
      return rows
        .filter((neighbour) => text(neighbour, "id") === next)
        .map((one) => edgeOf(previous, one));
    }),
  );
  return { nodes: ids.flatMap((id) => things.get(id) ?? []).map(nodeOnly), edges: edges.flat() };
}

/** The whole store in pages of nodes, each with the edges to nodes of this page and of those before. */
export async function wholeGraph(deps: QueryDeps, page: PageRequest): Promise<WholeGraph> {
  const rows = await readApi(deps, "graph-nodes", { skip: 0, limit: 0 });
  const ids = rows.map((row) => text(row, "id")).sort();
  const [skip, end] = [offsetOf(page), Math.min(ids.length, offsetOf(page) + page.limit)];
  const order = new Map(ids.map((id, nth) => [id, nth]));
  const here = ids.slice(skip, end);
  const things = await readThings(deps, here);
  const edges = await Promise.all(
    here.map(async (id, nth) => {
      const at = skip + nth;
      const found = await neighbourRows(deps, id);
      return found
        .filter((row) => {
          const other = order.get(text(row, "id")) ?? Number.POSITIVE_INFINITY;
          return other < at || (other === at && text(row, "direction") === "out");
        })
        .map((row) => edgeOf(id, row));
    }),
  );
  return {
    nodes: here.flatMap((id) => things.get(id) ?? []).map(nodeOnly),
    edges: edges.flat(),
    nextCursor: end < ids.length ? cursorAt(end) : null,
    totalNodes: ids.length,
  };
}

async function nodeOf(deps: QueryDeps, id: string): Promise<GraphNode> {
  const node = (await readThings(deps, [id])).get(id);
  if (node === undefined) throw new NotFound(`there is nothing with the id ${id}`);
  return nodeOnly(node);
}

function neighbourRows(deps: QueryDeps, id: string): Promise<readonly Row[]> {
  return readApi(deps, QUERIES[labelOf(id)], { id });
}

function nodeOnly({ id, kind, label, detail, degree }: KnownThing): GraphNode {
  return { id, kind, label, detail, degree };
}

function edgeOf(id: string, row: Row): GraphEdge {
  const isOut = text(row, "direction") === "out";
  const other = text(row, "id");
  return {
    from: isOut ? id : other,
    to: isOut ? other : id,
    relation: text(row, "relation") as Relation,
    confidence: numberOrNull(row, "confidence"),
    basis: textOrNull(row, "basis") as GraphEdge["basis"],
    weight: Math.max(1, number(row, "weight")),
  };
}
