import type { Gazetteer } from "../domain/gazetteer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import type { Meanings } from "../linking/across/alignment.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What linking across articles works with: the graph as it is, and what is known beside it. */
export type LinkingResources = {
  readonly reader: GraphReader;
  readonly gazetteer: Gazetteer;
  readonly searchTerms: SearchTerms;
  readonly meanings: Meanings;
};
