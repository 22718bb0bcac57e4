import { createSearchTerms } from "../../src/linking/search-terms.ts";
import type { NamedQueryDeps } from "../../src/query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore, type StoreLocation } from "../../src/store/open-store.ts";
import { STORY } from "./story-graph.ts";

/** An embedded store in memory, empty but for its schema, with what reads it. */
export function openEmpty(): Promise<NamedQueryDeps> {
  return openPrepared({ kind: "memory" });
}

/** A store that holds the story, with what reads it: an embedded one in memory, or another that is empty. */
export async function openStory(
  location: StoreLocation = { kind: "memory" },
): Promise<NamedQueryDeps> {
  const deps = await openPrepared(location);
  await deps.store.write(STORY);
  return deps;
}

async function openPrepared(location: StoreLocation): Promise<NamedQueryDeps> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const store = await openStore(location);
  await store.prepare();
  return {
    store,
    queryOf: library.get,
    offered: library.list("queries"),
    searchTerms: createSearchTerms(),
  };
}
