import type { GraphEdge, Relation } from "../contract/graph.ts";
import type { Row } from "../domain/graph-store.ts";
import { number, numberOrNull, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { idsByLabel } from "./things.ts";

/** Ids in one question: enough for few questions, few enough for a prompt answer on both engines. */
const CHUNK = 1_000;

/** Every relation that people explore from or to one of these things; one between two of them may come twice. */
export async function readEdges(deps: QueryDeps, ids: readonly string[]): Promise<GraphEdge[]> {
  const questions = [...idsByLabel(ids)].flatMap(([label, some]) =>
    chunksOf(some).map((chunk) => readApi(deps, `edges-of-${label}`, { ids: chunk })),
  );
  return (await Promise.all(questions)).flat().map(edgeOf);
}

/** One relation, as a query with the columns source, target, relation, confidence, basis and weight gives it. */
function edgeOf(row: Row): GraphEdge {
  return {
    from: text(row, "source"),
    to: text(row, "target"),
    relation: text(row, "relation") as Relation,
    confidence: numberOrNull(row, "confidence"),
    basis: textOrNull(row, "basis") as GraphEdge["basis"],
    weight: number(row, "weight"),
  };
}

/** Order and name of an edge: no two have the same. */
function edgeName({ from, relation, to }: GraphEdge): string {
  return `${from} ${relation} ${to}`;
}

/** Edges in order of their names, each once. */
export function distinctEdges(edges: readonly GraphEdge[]): GraphEdge[] {
  const byName = new Map(edges.map((edge) => [edgeName(edge), edge]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

function chunksOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / CHUNK);
  return Array.from({ length: count }, (_, nth) => ids.slice(nth * CHUNK, (nth + 1) * CHUNK));
}
