import type { EdgeRecord } from "../domain/graph.ts";
import type { QuotationView } from "../domain/link-items.ts";
import type { StatementSoFar } from "../graph/statement-records.ts";
import type { GraphReader } from "./graph-reader.ts";

/** A statement that gains quotations and loses none: with these, what is stored of it tells what it becomes. */
export type Growth = {
  readonly before: StatementSoFar;
  readonly gained: readonly QuotationView[];
};

/** By id of the statement. */
export async function readGrowth(
  gained: ReadonlyMap<string, readonly QuotationView[]>,
  reader: GraphReader,
): Promise<ReadonlyMap<string, Growth>> {
  const ids = [...gained.keys()];
  const edges = new Map<string, EdgeRecord[]>(ids.map((id) => [id, []]));
  for (const edge of await reader.edgesFrom("Statement", ids)) {
    if (edge.type !== "MAYBE_SAME") edges.get(edge.from.id)?.push(edge);
  }
  for (const edge of await reader.saidEdges(ids)) edges.get(edge.to.id)?.push(edge);
  const stored = await reader.statements(ids);
  return new Map(
    stored.map(({ id, ...properties }) => [
      id,
      { before: { ...properties, edges: edges.get(id) ?? [] }, gained: gained.get(id) ?? [] },
    ]),
  );
}
