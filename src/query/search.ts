import type { SearchKind, SearchResponse, SearchResult } from "../contract/search.ts";
import type { Kind } from "../contract/values.ts";
import type { SearchLabel } from "../domain/graph-store.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { excerptAround, type FindMatches, matcher, wordsOf } from "./excerpt.ts";
import { eventsToldBy } from "./ids-by-words.ts";
import { offsetOf, type PageRequest, slicePage } from "./pages.ts";
import { type QueryDeps, readApi, text, texts } from "./reader.ts";
import { type KnownThing, readThings } from "./things.ts";

export type SearchDeps = QueryDeps & { readonly searchTerms: SearchTerms };
export type SearchRequest = PageRequest & {
  readonly q: string;
  readonly kind?: SearchKind | undefined;
};

/** Agents that are asked for their names, and actions that have every word: more nobody looks through. */
const MOST_NAMED = 50;

/**
 * Finds agents by name, actions by all of the words, statements and articles by their text. Whoever goes by the words comes
 * first, then the actions that have every word, then what the engine's text search ranks, each kind of thing in turn.
 */
export async function search(deps: SearchDeps, request: SearchRequest): Promise<SearchResponse> {
  const { q, kind } = request;
  const [agents, actions, hits] = await Promise.all([
    agentsNamed(deps, q),
    actionsNamed(deps, q),
    textHits(deps, request),
  ]);
  const ids = [...new Set([...agents, ...actions, ...hits])];
  const things = await readThings(deps, ids);
  const found = ids
    .flatMap((id) => things.get(id) ?? [])
    .filter((thing) => kind === undefined || isOfKind(thing, kind));
  const { items, nextCursor } = slicePage(found, request);
  return { results: await resultsOf(deps, items, q), nextCursor };
}

/** Agents with a name in which every word that was typed begins a word; those with just this name come first. */
async function agentsNamed(deps: SearchDeps, q: string): Promise<string[]> {
  const hits = await deps.store.search(q, ["Agent"], MOST_NAMED);
  const ids = hits.map(({ id }) => id);
  const rows = await readApi(deps, "agent-names", { ids });
  const typed = wordsOf(q);
  const names = new Map(
    rows
      .filter((row) => row["named"] === true)
      .map((row) => [text(row, "id"), [text(row, "name"), ...texts(row, "aliases")].map(wordsOf)]),
  );
  const named = ids.filter((id) => names.get(id)?.some((name) => beginsAll(typed, name)));
  const exact = named.filter((id) => names.get(id)?.some((name) => isSame(typed, name)));
  return [...exact, ...named];
}

function beginsAll(typed: readonly string[], name: readonly string[]): boolean {
  return typed.every((word) => name.some((part) => part.startsWith(word)));
}

function isSame(typed: readonly string[], name: readonly string[]): boolean {
  return typed.length === name.length && typed.every((word, nth) => word === name[nth]);
}

async function actionsNamed(deps: SearchDeps, words: string): Promise<string[]> {
  return (await eventsToldBy(deps, words)).slice(0, MOST_NAMED);
}

/** As many as the page and those before it can show, and one more; asked for more, the engine gives the same ones first. */
async function textHits({ store }: SearchDeps, request: SearchRequest): Promise<string[]> {
  const { q, kind, limit } = request;
  const wanted = offsetOf(request) + limit + 1;
  const hits = await store.search(q, labelsOf(kind), isAgentKind(kind) ? AGENTS * wanted : wanted);
  return hits.map(({ id }) => id);
}

/** Of so many agents one, or thereabouts, is of the rarest kind. */
const AGENTS = 10;

function isOfKind(thing: KnownThing, kind: SearchKind): boolean {
  return thing.kind === kind || (kind === "agent" && isAgentKind(thing.kind));
}

function isAgentKind(kind: SearchKind | undefined): boolean {
  return kind === "person" || kind === "institution" || kind === "group";
}

function labelsOf(kind: SearchKind | undefined): readonly SearchLabel[] {
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

async function resultsOf(
  deps: SearchDeps,
  things: readonly KnownThing[],
  q: string,
): Promise<SearchResult[]> {
  const find = matcher(q, deps.searchTerms);
  // Where the label shows nothing of what was searched, it was found by another name or by the text of the article.
  const unshown = things.filter(({ label }) => find(label).length === 0);
  const [names, articles] = await Promise.all([
    readApi(deps, "agent-names", { ids: idsOf(unshown, isAgentKind) }),
    readApi(deps, "article-texts", { ids: idsOf(unshown, (kind) => kind === "article") }),
  ]);
  const others = new Map<string, readonly string[]>([
    ...names.map((row) => [text(row, "id"), texts(row, "aliases")] as const),
    ...articles.map((row) => [text(row, "id"), [text(row, "text")]] as const),
  ]);
  return things.map((thing) => resultOf(thing, others.get(thing.id) ?? [], find));
}

function idsOf(things: readonly KnownThing[], isWanted: (kind: Kind) => boolean): string[] {
  return things.filter(({ kind }) => isWanted(kind)).map(({ id }) => id);
}

function resultOf(
  { id, kind, label, detail, statements }: KnownThing,
  others: readonly string[],
  find: FindMatches,
): SearchResult {
  const shown = others.find((other) => find(other).length > 0) ?? label;
  return { id, kind, label, detail, statements, ...excerptAround(shown, find) };
}
