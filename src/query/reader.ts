import type { CypherValue, GraphStore, Parameters, Query, Row } from "../domain/graph-store.ts";
import { groupedBy } from "../domain/grouped-by.ts";

/** What every part of this room needs: a store, and the files of `cypher/` by name. */
export type QueryDeps = {
  readonly store: GraphStore;
  readonly queryOf: (name: string) => Query;
};

/** Runs a file of `cypher/api/`. */
export function readApi(
  { store, queryOf }: QueryDeps,
  name: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  return store.read(queryOf(`api/${name}`), parameters);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}

export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

export function numberOrNull(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

export function list(row: Row, column: string): readonly CypherValue[] {
  const value = row[column];
  return Array.isArray(value) ? value : [];
}

export function texts(row: Row, column: string): string[] {
  return list(row, column).filter((value) => typeof value === "string");
}

/** Rows by what one of their columns says, in their order. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  return groupedBy(rows, (row) => text(row, column));
}
