import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../src/domain/article.ts";
import type { GraphStore, Query } from "../../src/domain/graph-store.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { listNamedQueries, runNamedQuery } from "../../src/query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { emptyNeo4j } from "../store/empty-neo4j.ts";
import { startTestServer } from "../support/neo4j-server.ts";
import { resources } from "../support/reading.ts";
import { memory, percentile, timed } from "./stopwatch.ts";
import { variedArticles } from "./texts.ts";

const ARTICLES = 280;
const ROUNDS = 20;

/** An import on each engine, the same again, and one article more; then the named queries. */
export async function* benchImport(): AsyncGenerator<string> {
  const articles = variedArticles(ARTICLES);
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  yield `Importing ${ARTICLES} articles`;
  const embedded = await openStore({ kind: "file", path: join(folder, "graph.grafeo") });
  await embedded.prepare();
  yield* await onEngine("embedded", embedded, articles);
  await embedded.close();
  rmSync(folder, { recursive: true });
  const result = await startTestServer();
  if (result.kind === "none") {
    yield `  Neo4j: not measured (${result.reasons.join("; ")})`;
    return;
  }
  const { uri, username, password, stop } = result.server;
  const server = { uri, username, password };
  const recorded = await emptyNeo4j(server);
  yield* await onEngine("Neo4j", recorded, articles);
  await recorded.close();
  await stop();
}

async function onEngine(
  name: string,
  store: GraphStore,
  articles: readonly Article[],
): Promise<string[]> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  let writing = 0;
  const recording: GraphStore = {
    engine: store.engine,
    prepare: () => store.prepare(),
    read: (query, parameters) => store.read(query, parameters),
    readFreely: (text, parameters, limits) => store.readFreely(text, parameters, limits),
    search: (words, labels, limit) => store.search(words, labels, limit),
    countHits: (words, label) => store.countHits(words, label),
    forget: () => store.forget(),
    close: () => store.close(),
    write: (change) => store.write(change),
    // Its own part is what the plan leaves of the time.
    change: async (plan) => {
      let planning = 0;
      const all = await timed(() =>
        store.change(async (graph) => {
          const started = performance.now();
          const change = await plan(graph);
          planning += performance.now() - started;
          return change;
        }),
      );
      writing += all - planning;
    },
  };
  const importer = createImporter({
    store: recording,
    queryOf: library.get,
    readArticle: createArticleReader(resources.reading),
    extractorVersion: "bench",
    language: resources.graph,
    gazetteer: resources.reading.gazetteer,
    now: () => "2024-01-01T00:00:00Z",
  });
  const items = articles.map(
    (article) => ({ kind: "article", article, source: "bench", place: "" }) as const,
  );
  const first = await timed(() => importer.import(items));
  const firstWriting = writing;
  const again = await timed(() => importer.import(items));
  const more = await perArticle(store, articles, library.get);
  const asked = await queries(store, library.get, library.list("queries"));
  return [
    `  ${name}`,
    `    import, reading and linking included            ${(first / 1000).toFixed(2)} s (${(articles.length / (first / 1000)).toFixed(0)} articles/s)`,
    `    of it, writing                                  ${(firstWriting / 1000).toFixed(2)} s`,
    `    import again, nothing changed                   ${(again / 1000).toFixed(2)} s, ${(first / again).toFixed(1)}× faster`,
    ...more,
    ...asked,
    `    resident memory of this process                 ${memory()} MB`,
  ];
}

/** One more article, when the store holds all the others: what an import costs must follow what it changes. */
async function perArticle(
  store: GraphStore,
  articles: readonly Article[],
  queryOf: (name: string) => Query,
): Promise<string[]> {
  const last = articles.at(-1);
  if (last === undefined) return [];
  const importer = createImporter({
    store,
    queryOf,
    readArticle: createArticleReader(resources.reading),
    extractorVersion: "bench",
    language: resources.graph,
    gazetteer: resources.reading.gazetteer,
    now: () => "2024-01-01T00:00:00Z",
  });
  const one = {
    kind: "article",
    article: { ...last, id: "one more" },
    source: "bench",
    place: "",
  } as const;
  const time = await timed(() => importer.import([one]));
  return [`    one more article                                ${time.toFixed(0)} ms`];
}

async function queries(
  store: GraphStore,
  queryOf: (name: string) => Query,
  offered: readonly Query[],
): Promise<string[]> {
  const { searchTerms } = resources.graph;
  const deps = { store, queryOf, offered, searchTerms };
  const lines: string[] = [];
  for (const { name, parameters } of listNamedQueries(deps).queries) {
    const values = Object.fromEntries(
      parameters.flatMap(({ name: parameter }): [string, string][] => {
        if (parameter === "about") return [["about", "expulsion of 12 diplomats"]];
        return parameter === "speaker" ? [["speaker", "Anatoly Antonov"]] : [];
      }),
    );
    if (parameters.some(({ name: parameter, optional }) => !optional && !(parameter in values)))
      continue;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      times.push(await timed(() => runNamedQuery(deps, name, values)));
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)];
    lines.push(`    ${name.padEnd(46)}  p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms`);
  }
  return lines;
}
