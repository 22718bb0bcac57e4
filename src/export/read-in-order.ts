import type { GraphStore, Query, Row } from "../domain/graph-store.ts";

/** What an export needs of a store: rows of the queries in `cypher/export/`. */
export type ExportSource = {
  readonly store: Pick<GraphStore, "read">;
  readonly queryOf: (name: string) => Query;
};

/** Ids of one request: some thousand rows at most are then held. */
const PAGE = 500;

/** The ids of all things of the graph, in the order of their JSON. */
export async function readIds({ store, queryOf }: ExportSource): Promise<string[]> {
  const rows = await store.read(queryOf("export/node-ids"), {});
  const ids = rows.map(({ id }) => JSON.stringify(String(id))).sort();
  return ids.map((id): string => JSON.parse(id));
}

/** The lines that a query gives for `ids`, page by page; sorted within a page, and the pages are in the order of `ids`. */
export async function* linesInOrder(
  { store, queryOf }: ExportSource,
  name: string,
  ids: readonly string[],
  lineOf: (row: Row) => string,
): AsyncGenerator<string> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const rows = await store.read(queryOf(name), { ids: ids.slice(start, start + PAGE) });
    yield* rows.map(lineOf).sort();
  }
}
