import type { Row } from "../../src/domain/graph-store.ts";
import { spansOf, type TextSpan } from "../../src/domain/text-span.ts";
import type { LinearModel } from "../../src/extraction/learnt/linear-model.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Affair } from "../support/affairs.ts";
import { resources } from "../support/reading.ts";

/** A passage that was taken for a quotation, with whoever it is given to first. */
export type GraphQuote = TextSpan & {
  readonly article: string;
  readonly quotation: string;
  readonly source: string | null;
  readonly speaker: { readonly id: string; readonly name: string; readonly named: boolean } | null;
  readonly speakerNames: readonly string[];
  readonly statement: string;
  readonly about: readonly string[];
};
export type GraphMention = TextSpan & {
  readonly article: string;
  readonly text: string;
  readonly type: string | null;
  readonly event: string;
};
type GraphPerson = { readonly name: string; readonly names: readonly string[] };
/** What the graph holds of an affair, as far as the gold says what it should. */
export type AffairGraph = {
  readonly quotes: readonly GraphQuote[];
  readonly mentions: readonly GraphMention[];
  readonly persons: readonly GraphPerson[];
  readonly titles: ReadonlyMap<string, string>;
};

const library = await loadCypherLibrary(CYPHER_DIRECTORY);

/**
 * Imports the articles of an affair, all at once, into a store of their own and reads the graph that came of them.
 * `toldActions` is what tells by which words articles tell of actions.
 */
export async function affairGraph(
  { articles }: Affair,
  toldActions: LinearModel = resources.reading.toldActions,
): Promise<AffairGraph> {
  const readArticle = createArticleReader({ ...resources.reading, toldActions });
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  const importer = createImporter({
    ...{ store, readArticle, queryOf: library.get, extractorVersion: "of today" },
    ...{ language: resources.graph, gazetteer: resources.reading.gazetteer },
    now: () => "2024-01-01T00:00:00Z",
  });
  await importer.import(
    articles.map(({ article }) => ({ kind: "article", article, source: article.id, place: "" })),
  );
  const ask = async (text: string): Promise<readonly Row[]> =>
    (await store.readFreely(text, {}, LIMITS)).rows;
  const quotes = (await ask(QUOTATIONS)).flatMap(graphQuotes);
  const told = (await ask(MENTIONS)) as unknown as (GraphMention & { title: string })[];
  const persons = (await ask(PERSONS)) as unknown as GraphPerson[];
  await store.close();
  const titles = new Map(told.map(({ event, title }) => [event, title]));
  return { quotes, mentions: told, persons, titles };
}

const LIMITS = { milliseconds: 60_000, rows: 100_000 };

const QUOTATIONS = `
MATCH (q:Quotation)-[:\`IN\`]->(x:Article)
WITH q, x, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | {id: a.id, name: a.name, named: a.named, aliases: a.aliases}]) AS speaker
RETURN x.id AS article, q.id AS quotation, q.spans AS spans, q.sourceText AS source, speaker,
       head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statement, [(q)-[:ABOUT]->(e:Event) | e.id] AS about
ORDER BY article, q.start`;

const MENTIONS = `
MATCH (m:EventMention)-[:\`IN\`]->(x:Article)
MATCH (m)-[:REFERS_TO]->(e:Event)
RETURN x.id AS article, m.start AS start, m.end AS end, m.text AS text, e.type AS type, e.id AS event, e.title AS title
ORDER BY article, start`;

const PERSONS =
  "MATCH (p:Person) WHERE p.named RETURN p.name AS name, p.aliases AS names ORDER BY name";

function graphQuotes(row: Row): GraphQuote[] {
  const { spans, speaker, ...rest } = row as unknown as Omit<GraphQuote, "speaker"> & {
    spans: number[];
    speaker: (GraphQuote["speaker"] & { aliases: string[] }) | null;
  };
  return spansOf(spans).map(({ start, end }) => ({
    ...rest,
    ...{ start, end, speaker },
    speakerNames: speaker === null ? [] : [speaker.name, ...speaker.aliases],
  }));
}
