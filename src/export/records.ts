import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import { type ExportSource, linesInOrder, readIds } from "./read-in-order.ts";

/**
 * All that a store holds as JSON Lines, nodes before relationships, each as the canonical export has it but with runs and times of import: what a backup
 * keeps, and what another store is filled from.
 */
export async function* exportRecords(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source: ExportSource = { store, queryOf: library.get };
  const ids = await readIds(source);
  yield* linesInOrder(source, "export/nodes", ids, nodeLine);
  yield* (await store.read(library.get("export/runs"), {})).map(nodeLine);
  yield* linesInOrder(source, "export/edges", ids, edgeLine);
}

/** A relationship as a line; its keys, and those of its properties, are sorted. */
export function edgeLine(row: Row): string {
  return JSON.stringify({
    from: { id: row["source"], label: row["label"] },
    properties: sorted(row["properties"]),
    to: { id: row["target"], label: row["targetLabel"] },
    type: row["type"],
  });
}

/** A node as a line. */
export function nodeLine(row: Row): string {
  const { id, ...properties } = row["properties"] as Record<string, CypherValue>;
  const labels = [row["label"], row["agentLabel"]].filter((label) => label !== null);
  return JSON.stringify({ id, labels, properties: sorted(properties) });
}

/** Keys in order; a property without a value is as good as none. */
function sorted(properties: CypherValue | undefined): Record<string, CypherValue> {
  const entries = Object.entries((properties ?? {}) as Record<string, CypherValue>);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
