import { createSearchTerms } from "../../src/linking/search-terms.ts";
import type { NamedQueryDeps } from "../../src/query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { STORY } from "./story-graph.ts";

/** An embedded store in memory that holds the story, with what reads it. */
export async function openStory(): Promise<NamedQueryDeps> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  await store.write(STORY);
  return {
    store,
    queryOf: library.get,
    offered: library.list("queries"),
    searchTerms: createSearchTerms(),
  };
}
