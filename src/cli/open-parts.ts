import { verifyStore } from "../care/verify-store.ts";
import type { Arrange } from "../domain/arrange.ts";
import type { Query } from "../domain/graph-store.ts";
import type { Importer } from "../domain/importer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { exportExcerpts } from "../export/excerpts.ts";
import { createExporters, type Exporters } from "../export/exporters.ts";
import { createImporter } from "../importer/create-importer.ts";
import { arrangeInThread } from "../layout/arrange-in-thread.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../store/cypher-library.ts";
import { type OpenedStore, openStore, type StoreLocation } from "../store/open-store.ts";
import { extractorVersion } from "./project-files.ts";
import { contributionsOnAllCores } from "./read-on-all-cores.ts";
import { resources } from "./resources.ts";

/** All that works on one store, put together. */
export type Parts = {
  readonly store: OpenedStore;
  readonly queryOf: (name: string) => Query;
  /** The queries for analysts. */
  readonly offered: readonly Query[];
  readonly searchTerms: SearchTerms;
  readonly importer: Importer;
  readonly arrange: Arrange;
  readonly exporters: Exporters & { readonly verification: () => AsyncIterable<string> };
  /** Records of the graph with excerpts of so many characters instead of articles. */
  readonly excerpts: (most: number) => AsyncIterable<string>;
};

/**
 * Opens a store and puts the program together around it. Throws a StoreHeld when another process has it open. `makeReady` is what is done before
 * anything else: an upgrade does more than to look whether the schema is this program's.
 */
export async function openParts(
  location: StoreLocation,
  makeReady: (store: OpenedStore) => Promise<void> = (store) => store.prepare(),
): Promise<Parts> {
  const store = await openStore(location);
  try {
    await makeReady(store);
    const [library, { reading, graph }, version] = await Promise.all([
      loadCypherLibrary(CYPHER_DIRECTORY),
      resources(),
      extractorVersion(),
    ]);
    return {
      store,
      queryOf: library.get,
      offered: library.list("queries"),
      searchTerms: graph.searchTerms,
      importer: createImporter({
        store,
        queryOf: library.get,
        readArticle: contributionsOnAllCores(reading),
        extractorVersion: version,
        language: graph,
        gazetteer: reading.gazetteer,
        now: () => new Date().toISOString(),
      }),
      arrange: arrangeInThread,
      exporters: {
        ...createExporters(store, library),
        verification: () => verifyStore(store, library),
      },
      excerpts: (most) => exportExcerpts(store, library, most),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
