import type { SearchResponse, SearchResult } from "../contract/search.ts";
import type { Kind } from "../contract/values.ts";
import type { SearchLabel } from "../domain/graph-store.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { type PageRequest, slicePage } from "./pages.ts";
import { type QueryDeps, text } from "./reader.ts";
import { type KnownThing, readThings } from "./things.ts";

/** Hits that are looked at for each kind of thing. */
const HITS = 60;

/**
 * Finds agents by name, actions by all of the words, statements and articles by their text. Whoever goes by
 * the words comes first, then actions that have every word, then what the engine's text search ranks, interleaved.
 */
export async function search(
  deps: QueryDeps & { readonly searchTerms: SearchTerms },
  request: PageRequest & { readonly q: string; readonly kind?: Kind | undefined },
): Promise<SearchResponse> {
  const { q, kind } = request;
  const ids = [...(await actionsNamed(deps, q)), ...(await hits(deps, q, kind))];
  const things = await readThings(deps, ids);
  const named = ids.filter((id) => isNamed(things.get(id), q));
  const found = [...new Set([...named, ...ids])]
    .flatMap((id) => things.get(id) ?? [])
    .filter((thing) => kind === undefined || thing.kind === kind);
  const { items, nextCursor } = slicePage(found, request);
  return { results: items.map((thing) => resultOf(thing, q)), nextCursor };
}

/** Whether every word begins a word of somebody's name: then that is who is looked for. */
function isNamed(thing: KnownThing | undefined, words: string): boolean {
  if (thing === undefined || !thing.id.startsWith("agent-")) return false;
  const name = wordsOf(thing.label);
  return wordsOf(words).every((word) => name.some((part) => part.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

async function actionsNamed(
  { store, queryOf, searchTerms }: QueryDeps & { readonly searchTerms: SearchTerms },
  words: string,
): Promise<string[]> {
  const aboutTerms = [...searchTerms(words)];
  if (aboutTerms.length === 0) return [];
  const rows = await store.read(queryOf("queries/events"), { about: words, aboutTerms });
  return rows.slice(0, HITS).map((row) => text(row, "id"));
}

async function hits(
  { store }: QueryDeps,
  words: string,
  kind: Kind | undefined,
): Promise<string[]> {
  const labels = labelsOf(kind);
  return (await store.search(words, labels, HITS)).map(({ id }) => id);
}

function labelsOf(kind: Kind | undefined): readonly SearchLabel[] {
  switch (kind) {
    case undefined:
      return ["Agent", "Event", "Statement", "Article"];
    case "event":
      return ["Event"];
    case "statement":
      return ["Statement"];
    case "article":
      return ["Article"];
    default:
      return ["Agent"];
  }
}

/** Characters of an excerpt. */
const EXCERPT = 200;

function resultOf(
  { id, kind, label, detail, statements }: KnownThing,
  words: string,
): SearchResult {
  const excerpt = label.slice(0, EXCERPT);
  return { id, kind, label, detail, statements, excerpt, matches: matchesIn(excerpt, words) };
}

function matchesIn(excerpt: string, words: string): { start: number; end: number }[] {
  const wanted = wordsOf(words);
  return [...excerpt.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) =>
    wanted.some((one) => one.length > 1 && word.startsWith(one))
      ? [{ start: index, end: index + word.length }]
      : [],
  );
}
