import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../src/domain/article.ts";
import type { Contribution } from "../../src/domain/contribution.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { read, resources } from "../support/reading.ts";
import { generatedArticles, type Pattern } from "./generated-articles.ts";
import { cpuTime, memory } from "./stopwatch.ts";
import { textsOf } from "./texts.ts";

const BATCH = 100;
const PER_DAY = 100;
/** Quotations of one row of the table. */
const STRETCH = 5_000;

/** What linking and writing cost for each quotation while a store grows; reading the articles is not counted. */
export async function* benchLinking(
  quotations: number,
  corpus: string | undefined,
): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  const store = await openStore({ kind: "file", path: join(folder, "graph.grafeo") });
  await store.prepare();
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const contributions = new Map<string, Contribution>();
  const importer = createImporter({
    store,
    queryOf: library.get,
    readArticle: ({ id }) => contributions.get(id) as Contribution,
    extractorVersion: "bench",
    language: resources.graph,
    gazetteer: resources.reading.gazetteer,
    now: () => "2024-01-01T00:00:00Z",
  });
  const readArticle = createArticleReader(resources.reading);
  yield `Linking ${quotations} quotations, ${BATCH} articles at a time, ${PER_DAY} articles a day`;
  const articles = generatedArticles(patternsOf(corpus), PER_DAY);
  const rows: { quotations: number; ms: number }[] = [];
  let row = { quotations: 0, ms: 0 };
  for (let all = 0; all < quotations; ) {
    contributions.clear();
    const batch = Array.from({ length: BATCH }, () => articles.next().value as Article);
    for (const article of batch) contributions.set(article.id, readArticle(article));
    const found = [...contributions.values()].reduce((sum, one) => sum + one.quotations.length, 0);
    const items = batch.map(
      (article) => ({ kind: "article", article, source: "bench", place: "" }) as const,
    );
    row.ms += await cpuTime(() => importer.import(items));
    row.quotations += found;
    all += found;
    if (row.quotations < STRETCH && all < quotations) continue;
    rows.push(row);
    yield `  ${String(all).padStart(7)} quotations  ${(row.ms / row.quotations).toFixed(2)} ms each, ${memory()} MB`;
    row = { quotations: 0, ms: 0 };
  }
  await store.close();
  rmSync(folder, { recursive: true });
}

/** The texts that are varied, with the people whom their articles name and the gazetteer does not know. */
function patternsOf(corpus: string | undefined): Pattern[] {
  const texts = [...textsOf(undefined), ...(corpus === undefined ? [] : textsOf(corpus))];
  return texts.map((text) => ({
    text,
    names: [
      ...new Set(
        read(text).agents.flatMap(({ profile: { kind, named, gazetteer, name, aliases } }) =>
          kind === "person" && named && gazetteer === null ? [name, ...aliases] : [],
        ),
      ),
    ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }));
}
