import type { Arrange } from "../domain/arrange.ts";
import type { GraphStore, Query } from "../domain/graph-store.ts";
import type { Importer } from "../domain/importer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";

/** What the server is put together from. */
export type ServerParts = {
  readonly store: GraphStore;
  /** A file of `cypher/` by name. */
  readonly queryOf: (name: string) => Query;
  /** The named queries that are offered. */
  readonly offered: readonly Query[];
  readonly searchTerms: SearchTerms;
  readonly importer: Importer;
  /** Finds places for the whole graph. */
  readonly arrange: Arrange;
  /** Who judges, where a request does not say it. */
  readonly user: string;
  /** Export formats by name, each giving the lines of a file. */
  readonly exporters: Readonly<Record<string, () => AsyncIterable<string>>>;
  /** Records of the graph with excerpts of so many characters instead of articles. */
  readonly excerpts: (most: number) => AsyncIterable<string>;
  /** The folder of the built viewer, or null to serve the API alone. */
  readonly webDirectory: string | null;
};
