import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import { linesInOrder, readIds } from "./read-in-order.ts";
import { edgeLine, nodeLine } from "./records.ts";

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
  yield* linesInOrder(source, "export/nodes", ids, timelessNodeLine);
}

function timelessNodeLine(row: Row): string {
  const { importedAt: _, ...properties } = row["properties"] as Record<string, CypherValue>;
  return nodeLine({ ...row, properties });
}
