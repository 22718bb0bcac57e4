import { createSearchTerms } from "../../src/linking/search-terms.ts";
import type { NamedQueryDeps } from "../../src/query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore, type StoreLocation } from "../../src/store/open-store.ts";
import { STORY } from "./story-graph.ts";

/** A store that holds the story, with what reads it: an embedded one in memory, or another that is empty. */
export async function openStory(
  location: StoreLocation = { kind: "memory" },
): Promise<NamedQueryDeps> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const store = await openStore(location);
  await store.prepare();
  await store.write(STORY);
  return {
    store,
    queryOf: library.get,
    offered: library.list("queries"),
    searchTerms: createSearchTerms(),
  };
}
