import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Article, laterVersion } from "../../src/domain/article.ts";
import type { Gazetteer } from "../../src/domain/gazetteer.ts";
import type { GraphStore, Row } from "../../src/domain/graph-store.ts";
import type { Importer, SourceItem } from "../../src/domain/importer.ts";
import type { Decision } from "../../src/domain/judgement.ts";
import { WordVectors } from "../../src/domain/word-vectors.ts";
import { exportCanonical } from "../../src/export/canonical.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { createSearchTerms } from "../../src/linking/search-terms.ts";
import { type CypherLibrary, parseQuery } from "../../src/store/cypher-library.ts";
import {
  articleOf,
  contributionOf,
  type InventedArticle,
  inventedArticles,
} from "../support/invented-articles.ts";
import {
  decisionOf,
  type InventedDecision,
  inventedJudgements,
} from "../support/invented-judgements.ts";

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
    let clock = "2024-01-01T00:00:00Z";
    const invented = new Map<string, InventedArticle>();
    const importer = createImporter({
      store,
      queryOf: library.get,
      readArticle: (article) =>
        contributionOf(article, invented.get(versionOf(article)) as InventedArticle),
      extractorVersion: "1",
      language: {
        searchTerms,
        negations: new Set(["not", "nobody"]),
        numbers: new Map(),
        scales: new Map(),
        sameMeaning: new Map(),
        actsFor: (id) => id,
        meanings: {
          vectors: new WordVectors({ dimensions: 0, words: [], numbers: new Int8Array() }),
          opposites: new Map(),
        },
      },
      gazetteer,
      now: () => clock,
    });
    return {
      importer,
      judge: ({ decision, at }) => {
        clock = at;
        return importer.judge(decision);
      },
      undo: (id) => {
        clock = "2024-06-01T00:00:00Z";
        return importer.undo(id);
      },
      put: (articles) => {
        for (const article of articles) invented.set(versionOf(articleOf(article)), article);
        return importer.import(articles.map(itemOf));
      },
      unheeded: () => store.read(UNHEEDED, {}),
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

  it("gives the same graph whatever the order of imports, edits, removals and judgements", async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedArticles,
        inventedArticles,
        inventedJudgements,
        fc.nat(),
        async (articles, edits, judged, seed) => {
          const last = new Map([...distinct(articles), ...distinct(edits)].map((a) => [a.id, a]));
          const [kept, removed] = halves(shuffled([...last.values()], seed));
          const decided = judged.flatMap((one) =>
            decisionOf(one, [...distinct(articles), ...last.values()]),
          );
          const expected = await open();
          await expected.put(kept);
          for (const one of decided) await settle(expected, one);

          const mixed = await open();
          const steps = shuffled(
            [
              ...distinct(articles).map((one) => () => mixed.put([one])),
              ...decided.map((one) => () => settle(mixed, one)),
            ],
            seed,
          );
          for (const step of steps) await step();
          for (const one of shuffled(distinct(edits), seed)) await mixed.put([one]);
          await mixed.importer.remove(removed.map(({ id }) => id));
          expect(await mixed.lines()).toEqual(await expected.lines());
          await Promise.all([expected.close(), mixed.close()]);
        },
      ),
      { numRuns: runs },
    );
  });

  it("holds what was judged, whatever is imported afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedArticles,
        inventedArticles,
        inventedJudgements,
        async (articles, more, judged) => {
          const graph = await open();
          await graph.put(articles);
          const [first] = judged.flatMap((one) => decisionOf(one, distinct(articles)));
          if (first === undefined) return;
          await graph.judge(first);
          const later = distinct(more).filter(({ id }) => !articles.some((a) => a.id === id));
          for (const article of later) await graph.put([article]);
          expect(await graph.unheeded()).toEqual([]);
          await graph.close();
        },
      ),
      { numRuns: runs },
    );
  });
}

type Graph = {
  readonly judge: (one: { decision: Decision; at: string }) => Promise<string>;
  readonly undo: (id: string) => Promise<boolean>;
  /** Judgements that hold and that the graph does not follow. */
  readonly unheeded: () => Promise<readonly Row[]>;
  readonly importer: Importer;
  readonly put: (articles: readonly InventedArticle[]) => ReturnType<Importer["import"]>;
  readonly lines: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

const UNHEEDED = parseQuery(
  "unheeded",
  `// Judgements that the graph does not follow.
  MATCH (j:Judgement) WHERE j.anchored AND j.revokedAt IS NULL
  MATCH (j)-[x:CONCERNS]->(m)-[:REFERS_TO|REPORTS]->(c)
  WITH j, collect(CASE WHEN x.side = 'a' THEN c.id END) AS a, collect(CASE WHEN x.side = 'b' THEN c.id END) AS b,
       collect(CASE WHEN x.side = 'a' THEN m.id END) AS quotations
  WITH j, a, CASE WHEN size(b) = 0 THEN ['agent-denmark'] ELSE b END AS b, quotations
  WHERE (j.verdict = 'same' AND NOT all(one IN a WHERE all(other IN b WHERE other = one)))
     OR (j.verdict = 'different' AND any(one IN a WHERE one IN b))
     OR (j.verdict = 'speaker' AND EXISTS { MATCH (q:Quotation)-[r:ATTRIBUTED_TO]->(s:Agent) WHERE q.id IN quotations AND r.rank = 1 AND NOT s.id IN b })
     OR (j.verdict = 'event' AND EXISTS { MATCH (q:Quotation)-[:ABOUT]->(e:Event) WHERE q.id IN quotations AND NOT e.id IN b })
  RETURN j.verdict AS verdict, j.names AS names, a, b`,
);

async function settle(graph: Graph, one: InventedDecision): Promise<void> {
  const id = await graph.judge(one);
  if (one.isUndone) await graph.undo(id);
}

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
