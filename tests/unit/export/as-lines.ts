import { onTestFinished } from "vitest";
import type { GraphStore } from "../../../src/domain/graph-store.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../../src/store/cypher-library.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { NO_CHANGE } from "../../store/fixture-graph.ts";

export const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["export"]);

/** A store in memory with these changes in it, closed when the test ends. */
export async function storeWith(
  ...changes: readonly Partial<typeof NO_CHANGE>[]
): Promise<GraphStore> {
  const store = await openStore({ kind: "memory" });
  onTestFinished(() => store.close());
  await store.prepare();
  for (const change of changes) await store.write({ ...NO_CHANGE, ...change });
  return store;
}

export async function lines(from: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of from) all.push(line);
  return all;
}
