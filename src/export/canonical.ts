import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import { linesInOrder, readIds } from "./read-in-order.ts";

/**
 * The whole graph as JSON Lines: relationships, then nodes, each with its keys sorted, and the lines sorted by code
 * units. Two stores that hold the same give the same lines, on either engine; so the time of an import is left out, and so are runs.
 */
export async function* exportCanonical(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source = { store, queryOf: library.get };
  // Each line begins with the id by which its page was read, so sorted pages make a sorted whole.
  const ids = await readIds(source);
  yield* linesInOrder(source, "export/edges", ids, edgeLine);
  yield* linesInOrder(source, "export/nodes", ids, nodeLine);
}

function edgeLine(row: Row): string {
  return JSON.stringify({
    from: { id: row["source"], label: row["label"] },
    properties: sorted(row["properties"]),
    to: { id: row["target"], label: row["targetLabel"] },
    type: row["type"],
  });
}

function nodeLine(row: Row): string {
  const { id, importedAt: _, ...properties } = row["properties"] as Record<string, CypherValue>;
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
