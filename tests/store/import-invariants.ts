import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Article, laterVersion } from "../../src/domain/article.ts";
import type { Gazetteer } from "../../src/domain/gazetteer.ts";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import type { Importer, SourceItem } from "../../src/domain/importer.ts";
import { exportCanonical } from "../../src/export/canonical.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { createSearchTerms } from "../../src/linking/search-terms.ts";
import type { CypherLibrary } from "../../src/store/cypher-library.ts";
import {
  articleOf,
  contributionOf,
  type InventedArticle,
  inventedArticles,
} from "../support/invented-articles.ts";

/** What every import promises, on any engine. `emptyStore` gives a store without data. */
export function importInvariants(
  parts: {
    readonly emptyStore: () => Promise<GraphStore>;
    readonly library: CypherLibrary;
    readonly gazetteer: Gazetteer;
  },
  runs: number,
): void {
  const searchTerms = createSearchTerms();

  async function open(): Promise<Graph> {
    const { library, gazetteer } = parts;
    const store = await parts.emptyStore();
    const invented = new Map<string, InventedArticle>();
    const importer = createImporter({
      store,
      queryOf: library.get,
      readArticle: (article) =>
        contributionOf(article, invented.get(versionOf(article)) as InventedArticle),
      extractorVersion: "1",
      language: { searchTerms, negations: new Set(["not", "nobody"]), actsFor: (id) => id },
      gazetteer,
      now: () => "2024-01-01T00:00:00Z",
    });
    return {
      importer,
      put: (articles) => {
        for (const article of articles) invented.set(versionOf(articleOf(article)), article);
        return importer.import(articles.map(itemOf));
      },
      lines: async () => {
        const lines: string[] = [];
        for await (const line of exportCanonical(store, library)) lines.push(line);
        return lines;
      },
      close: () => store.close(),
    };
  }

  async function graphOf(articles: readonly InventedArticle[]): Promise<string[]> {
    const graph = await open();
    await graph.put(articles);
    const lines = await graph.lines();
    await graph.close();
    return lines;
  }

  it("gives the same graph whatever the order and the batches of articles", async () => {
    await fc.assert(
      fc.asyncProperty(inventedArticles, fc.nat(), async (articles, seed) => {
        const expected = await graphOf(articles);
        expect(await graphOf(shuffled(articles, seed))).toEqual(expected);
        const oneByOne = await open();
        for (const article of shuffled(distinct(articles), seed)) await oneByOne.put([article]);
        expect(await oneByOne.lines()).toEqual(expected);
        await oneByOne.close();
      }),
      { numRuns: runs },
    );
  });

  it("changes nothing when the same articles are imported again", async () => {
    await fc.assert(
      fc.asyncProperty(inventedArticles, async (articles) => {
        const graph = await open();
        await graph.put(articles);
        const before = await graph.lines();
        const report = await graph.put(distinct(articles));
        expect(report).toMatchObject({ new: 0, changed: 0, refused: [] });
        expect(await graph.lines()).toEqual(before);
        await graph.close();
      }),
      { numRuns: runs },
    );
  });

  it("leaves no trace of an article that is edited or removed", async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedArticles,
        inventedArticles,
        fc.nat(),
        async (first, second, seed) => {
          const graph = await open();
          await graph.put(distinct(first));
          for (const article of distinct(second)) await graph.put([article]);
          const all = new Map(
            [...distinct(first), ...distinct(second)].map((one) => [one.id, one]),
          );
          const [kept, removed] = halves(shuffled([...all.values()], seed));
          await graph.importer.remove(removed.map(({ id }) => id));
          expect(await graph.lines()).toEqual(await graphOf(kept));
          await graph.importer.remove(kept.map(({ id }) => id));
          expect(await graph.lines()).toEqual([]);
          await graph.close();
        },
      ),
      { numRuns: runs },
    );
  });
}

type Graph = {
  readonly importer: Importer;
  readonly put: (articles: readonly InventedArticle[]) => ReturnType<Importer["import"]>;
  readonly lines: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

function versionOf({ id, publisher, publishedAt, textHash }: Article): string {
  return [id, publisher, publishedAt, textHash].join(" ");
}

function itemOf(invented: InventedArticle): SourceItem {
  return { kind: "article", article: articleOf(invented), source: "invented", place: "" };
}

/** The versions that one import of all would keep. */
function distinct(articles: readonly InventedArticle[]): InventedArticle[] {
  const winners = new Map<string, InventedArticle>();
  for (const article of articles) {
    const rival = winners.get(article.id);
    if (rival === undefined || isLater(article, rival)) winners.set(article.id, article);
  }
  return [...winners.values()];
}

function isLater(a: InventedArticle, b: InventedArticle): boolean {
  const article = articleOf(a);
  return laterVersion(articleOf(b), article) === article;
}

/** A permutation that depends on the seed alone. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const rest = [...items];
  const result: Item[] = [];
  for (let state = seed; rest.length > 0; state = (state * 48_271 + 11) % 2_147_483_647) {
    result.push(...rest.splice(state % rest.length, 1));
  }
  return result;
}

function halves<Item>(items: readonly Item[]): [Item[], Item[]] {
  const middle = Math.floor(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
