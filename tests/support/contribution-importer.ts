import type { Contribution } from "../../src/domain/contribution.ts";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { resources } from "./reading.ts";

const library = await loadCypherLibrary(CYPHER_DIRECTORY);

/** An importer of articles that have been read already. */
export type ContributionImporter = {
  readonly put: (contributions: readonly Contribution[]) => Promise<void>;
  /** How many pairs of profiles were compared since this was asked last. */
  readonly takeCompared: () => number;
};

export function contributionImporter(store: GraphStore): ContributionImporter {
  let read: ReadonlyMap<string, Contribution> = new Map();
  let compared = 0;
  const importer = createImporter({
    store,
    queryOf: library.get,
    readArticle: ({ id }) => read.get(id) as Contribution,
    extractorVersion: "read already",
    language: resources.graph,
    gazetteer: resources.reading.gazetteer,
    now: () => "2024-01-01T00:00:00Z",
    onCompared: (pairs) => {
      compared += pairs;
    },
  });
  return {
    put: async (contributions) => {
      read = new Map(contributions.map((one) => [one.article.id, one]));
      await importer.import(
        contributions.map(({ article }) => ({ kind: "article", article, source: "", place: "" })),
      );
    },
    takeCompared: () => {
      const pairs = compared;
      compared = 0;
      return pairs;
    },
  };
}
