import type { GraphEdge, NeighbourCounts, Neighbours, Relation } from "../contract/graph.ts";
import type { Row } from "../domain/graph-store.ts";
import { NotFound } from "./input-error.ts";
import { type PageRequest, pageOf } from "./pages.ts";
import { number, numberOrNull, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { resolveDerivedId } from "./resolve-id.ts";
import { asNode, type KnownThing, labelOf, readThings, type ThingLabel } from "./things.ts";

type Direction = "out" | "in";

/** What a node can be expanded to, counted by relation, direction and kind. Throws NotFound or Gone. */
export async function neighbourCounts(deps: QueryDeps, given: string): Promise<NeighbourCounts> {
  const node = await readThing(deps, given);
  const rows = await readApi(deps, `neighbour-counts-of-${singular(node.id)}`, { id: node.id });
  const relations = rows.map((row) => ({
    relation: text(row, "relation") as Relation,
    direction: text(row, "direction") as Direction,
    kind: text(row, "kind"),
    count: number(row, "count"),
  }));
  const order = ({ relation, direction, kind }: (typeof relations)[number]): string =>
    `${relation} ${direction} ${kind}`;
  return {
    node: asNode(node),
    relations: relations.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}

/** One relation of a node, page by page, the best shown first; the node itself is among the nodes. Throws NotFound or Gone. */
export async function neighbours(
  deps: QueryDeps,
  given: string,
  relation: Relation,
  { direction, ...page }: PageRequest & { readonly direction: Direction },
): Promise<Neighbours> {
  const node = await readThing(deps, given);
  const { id } = node;
  const { items, nextCursor } = await pageOf(page, (bounds) =>
    readApi(deps, `neighbours-of-${singular(id)}`, { id, relation, direction, ...bounds }),
  );
  const ids = items.map((row) => text(row, "id"));
  const things = await readThings(deps, ids);
  return {
    nodes: [node, ...ids.flatMap((other) => things.get(other) ?? [])].map(asNode),
    edges: items.map((row) => edgeOf(id, row)),
    nextCursor,
  };
}

/** A thing by its id, or by one given out earlier. Throws NotFound or Gone. */
export async function readThing(deps: QueryDeps, given: string): Promise<KnownThing> {
  const id = await resolveDerivedId(deps, given);
  const thing = (await readThings(deps, [id])).get(id);
  if (thing === undefined) throw new NotFound(`there is nothing with the id ${id}`);
  return thing;
}

const SINGULAR: Record<ThingLabel, string> = {
  agents: "agent",
  events: "event",
  statements: "statement",
  articles: "article",
};

function singular(id: string): string {
  return SINGULAR[labelOf(id)];
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
    weight: number(row, "weight"),
  };
}
