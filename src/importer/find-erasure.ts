import { type Article, toArticle } from "../domain/article.ts";
import type { ErasedThing, ErasureRequest } from "../domain/erasure.ts";
import type { CypherValue, GraphView, Parameters, Query, Row } from "../domain/graph-store.ts";
import { contentHash } from "../domain/hash.ts";
import { spansOf, type TextSpan } from "../domain/text-span.ts";
import { holdsName, maskWords } from "./mask-words.ts";
import { storedArticles } from "./stored-articles.ts";

/** All that an erasure does. */
export type Erasure = {
  readonly things: readonly ErasedThing[];
  /** Ids of articles that go as a whole. */
  readonly removed: readonly string[];
  /** Articles as they are afterwards. */
  readonly masked: readonly Article[];
  readonly judgements: readonly string[];
  /** Hashes of what must not come back, see `erasedHashes`. */
  readonly hashes: readonly string[];
};

export type ErasureSource = {
  readonly graph: GraphView;
  readonly queryOf: (name: string) => Query;
};

/** Reads what an erasure takes with it; nothing is changed. Nothing is found where there is no such article or person. */
export async function findErasure(
  source: ErasureSource,
  { kind, what }: ErasureRequest,
): Promise<Erasure> {
  return kind === "article" ? findArticle(source, what) : findPerson(source, what);
}

/** By these an article is known that was erased: as a whole, and this text of it. They say nothing to whoever has not got the article. */
export function erasedHashes({ id, textHash }: Pick<Article, "id" | "textHash">): {
  readonly whole: string;
  readonly text: string;
} {
  return { whole: contentHash(["erased", id]), text: contentHash(["erased", id, textHash]) };
}

async function findArticle(source: ErasureSource, id: string): Promise<Erasure> {
  const [stored] = await storedArticles(source, [id]);
  const held = (await judgementRows(source)).filter((row) => selectorsOf(row).includes(id));
  const removed = stored === undefined ? [] : [id];
  return erasure({
    removed: removed.map((article) => [article, "asked for"]),
    masked: [],
    judgements: held.map((row) => [String(row["id"]), "it holds words of the article"]),
    namesakes: [],
    hashes: removed.map((article) => erasedHashes({ id: article, textHash: "" }).whole),
  });
}

async function findPerson(source: ErasureSource, what: string): Promise<Erasure> {
  const people = (await rows(source, "persons", { what })).map(({ id }) => String(id));
  if (people.length === 0) return NOTHING;
  const mentions = await rows(source, "mentions", { ids: people });
  const names = namesOf(await rows(source, "agents", { ids: people }), mentions);
  const words = names.filter((name) => /\s/.test(name)).map((name) => name.toLowerCase());
  const naming = await rows(source, "articles-with-words", { words });
  const ids = [
    ...mentions.map(({ articleId }) => String(articleId)),
    ...naming.map(({ id }) => String(id)),
  ];
  const spans = spansByArticle(await rows(source, "words", { ids: people }));
  const articles = await storedArticles(source, [...new Set(ids)]);
  // What an article is known by cannot be masked.
  const named = articles.filter(
    ({ id, url }) => holdsName(id, names) || holdsName(url ?? "", names),
  );
  const masked = articles
    .filter((article) => !named.includes(article))
    .map((article) => maskedArticle(article, names, spans.get(article.id) ?? []));
  const judgements = (await judgementRows(source)).filter((row) =>
    [row["sides"], row["reason"], row["by"]].some((said) => holdsName(String(said ?? ""), names)),
  );
  const textHashes = new Map(articles.map(({ id, textHash }) => [id, textHash]));
  const called = names.map((name) => name.toLowerCase());
  const namesakes = await rows(source, "namesakes", { called, except: people });
  return erasure({
    removed: named.map(({ id }) => [id, "its id or address has the name"]),
    masked,
    judgements: judgements.map((row) => [String(row["id"]), "it has the name"]),
    namesakes: namesakes.map(({ id, name }) => [
      String(id),
      `another one of the name ${name}: erase it too if it is the same`,
    ]),
    hashes: [
      ...named.map((article) => erasedHashes(article).whole),
      ...masked.map(({ id }) => erasedHashes({ id, textHash: textHashes.get(id) ?? "" }).text),
    ],
  });
}

const NOTHING: Erasure = { things: [], removed: [], masked: [], judgements: [], hashes: [] };

function erasure({
  removed,
  masked,
  judgements,
  namesakes,
  hashes,
}: {
  readonly removed: readonly (readonly [id: string, reason: string])[];
  readonly masked: readonly Article[];
  readonly judgements: readonly (readonly [id: string, reason: string])[];
  readonly namesakes: readonly (readonly [id: string, reason: string])[];
  readonly hashes: readonly string[];
}): Erasure {
  return {
    things: [
      ...removed.map(([id, reason]) => thing("article", id, "removed", reason)),
      ...masked.map(({ id }) => thing("article", id, "masked", "it names or quotes the person")),
      ...judgements.map(([id, reason]) => thing("judgement", id, "removed", reason)),
      ...namesakes.map(([id, reason]) => thing("person", id, "kept", reason)),
    ],
    removed: removed.map(([id]) => id),
    masked,
    judgements: judgements.map(([id]) => id),
    hashes,
  };
}

function thing(
  kind: ErasedThing["kind"],
  id: string,
  action: ErasedThing["action"],
  reason: string,
): ErasedThing {
  return { kind, id, action, reason };
}

function maskedArticle(
  article: Article,
  names: readonly string[],
  spans: readonly TextSpan[],
): Article {
  const masked = (words: string | null): string | null =>
    words === null ? null : maskWords(words, names);
  return toArticle({
    ...article,
    title: masked(article.title),
    publisher: masked(article.publisher),
    text: maskWords(
      article.text,
      names,
      spans.map((span) => withMarks(article.text, span)),
    ),
  });
}

/** With its quotation marks, lest what is masked be read as something that somebody else said. */
function withMarks(text: string, { start, end }: TextSpan): TextSpan {
  const isMark = (at: number): boolean => /[\p{Pi}\p{Pf}"'„‚「」]/u.test(text[at] ?? "");
  return { start: isMark(start - 1) ? start - 1 : start, end: isMark(end) ? end + 1 : end };
}

/** A name of one letter would take half of the text with it. */
const LEAST_NAME = 2;

/** All that a person is called in what is stored, and the surname alone. */
function namesOf(agents: readonly Row[], mentions: readonly Row[]): string[] {
  const called = agents.flatMap(({ name, aliases }) => [name, ...list(aliases)]).map(String);
  // A mention may go on with a role ("Holm, the mayor"), which is nobody's surname.
  const mentioned = mentions
    .filter(({ kind }) => kind === "name" || kind === "handle")
    .map(({ text }) => String(text));
  const surnames = called.flatMap((name) => name.trim().split(/\s+/).slice(1).slice(-1));
  const names = [...called, ...mentioned, ...surnames].map((name) => name.trim());
  return [...new Set(names)].filter((name) => name.length >= LEAST_NAME);
}

function spansByArticle(quotations: readonly Row[]): ReadonlyMap<string, TextSpan[]> {
  const spans = new Map<string, TextSpan[]>();
  for (const { articleId, spans: offsets } of quotations) {
    const found = spans.get(String(articleId)) ?? [];
    found.push(...spansOf(list(offsets).map(Number)));
    spans.set(String(articleId), found);
  }
  return spans;
}

function judgementRows(source: ErasureSource): Promise<readonly Row[]> {
  return rows(source, "judgements", {});
}

function selectorsOf({ sides }: Row): string[] {
  const read = JSON.parse(String(sides)) as { selectors?: { articleId: string }[] }[];
  return read.flatMap(({ selectors = [] }) => selectors.map(({ articleId }) => articleId));
}

function rows(
  { graph, queryOf }: ErasureSource,
  name: string,
  parameters: Parameters,
): Promise<readonly Row[]> {
  return graph.read(queryOf(`erasure/${name}`), parameters);
}

function list(value: CypherValue | undefined): readonly CypherValue[] {
  return Array.isArray(value) ? value : [];
}
