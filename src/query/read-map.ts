import { MAP_BASES, MAP_KINDS, MAP_RELATIONS } from "../contract/graph-map.ts";
import type { Row } from "../domain/graph-store.ts";
import { number, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";

type MapNode = {
  readonly id: string;
  readonly kind: number;
  readonly label: string;
  readonly date: string | null;
  readonly outlet: string | null;
};
export type MapEdge = {
  readonly from: number;
  readonly to: number;
  readonly relation: number;
  readonly confidence: number;
  readonly basis: number;
  readonly weight: number;
};
export type MapGraph = {
  readonly nodes: readonly MapNode[];
  readonly index: ReadonlyMap<string, number>;
  /** In order of the later of their two nodes. */
  readonly edges: readonly MapEdge[];
};

/** A label says what a thing is; its whole text is on its page. */
const LONGEST_LABEL = 240;

/** Everything that the graph view can show, in an order that follows from the store alone. */
export async function readMap(deps: QueryDeps): Promise<MapGraph> {
  const [nodeRows, edgeRows] = [await readApi(deps, "map-nodes"), await readApi(deps, "map-edges")];
  const nodes = nodeRows.map(nodeOf).sort((a, b) => a.kind - b.kind || (a.id < b.id ? -1 : 1));
  const index = new Map(nodes.map(({ id }, nth) => [id, nth]));
  const edges = edgeRows
    .flatMap((row) => edgeOf(row, index) ?? [])
    .sort(
      (a, b) =>
        Math.max(a.from, a.to) - Math.max(b.from, b.to) ||
        a.from - b.from ||
        a.to - b.to ||
        a.relation - b.relation,
    );
  return { nodes, index, edges };
}

function nodeOf(row: Row): MapNode {
  const label = text(row, "label");
  return {
    id: text(row, "id"),
    kind: placeIn(MAP_KINDS, row, "kind"),
    label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL).trimEnd()}…` : label,
    date: textOrNull(row, "date"),
    outlet: textOrNull(row, "outlet"),
  };
}

function edgeOf(row: Row, index: ReadonlyMap<string, number>): MapEdge | undefined {
  const [from, to] = [index.get(text(row, "source")), index.get(text(row, "target"))];
  if (from === undefined || to === undefined) return undefined;
  const confidence = row["confidence"];
  return {
    from,
    to,
    relation: placeIn(MAP_RELATIONS, row, "relation"),
    confidence: typeof confidence === "number" ? Math.round(confidence * 1000) / 1000 : -1,
    basis: placeIn(MAP_BASES, row, "basis"),
    weight: number(row, "weight"),
  };
}

/** -1 for what is not in the list, as where there is none. */
function placeIn(list: readonly string[], row: Row, column: string): number {
  return list.indexOf(text(row, column));
}
