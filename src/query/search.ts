import type { SearchKind, SearchResponse, SearchResult } from "../contract/search.ts";
import type { Kind } from "../contract/values.ts";
import type { SearchLabel } from "../domain/graph-store.ts";
import { excerptAround, type FindMatches, matcher } from "./excerpt.ts";
import { foundIds, type SearchDeps } from "./found-ids.ts";
import { offsetOf, type PageRequest, slicePage } from "./pages.ts";
import { readApi, text, texts } from "./reader.ts";
import { type KnownThing, readThings } from "./things.ts";

export type SearchRequest = PageRequest & {
  readonly q: string;
  readonly kind?: SearchKind | undefined;
};

/** Finds agents by name, actions by all of the words, statements and articles by their text. */
export async function search(deps: SearchDeps, request: SearchRequest): Promise<SearchResponse> {
  const { q, kind, limit } = request;
  // One more than this page and those before it hold: it tells whether there is a next one.
  const wanted = offsetOf(request) + limit + 1;
  const ids = isAgentKind(kind)
    ? await agentsOfKind(deps, q, kind, wanted)
    : await foundIds(deps, q, labelsOf(kind), wanted);
  const { items, nextCursor } = slicePage(ids, request);
  const things = await readThings(deps, items);
  const found = items.flatMap((id) => things.get(id) ?? []);
  return { results: await resultsOf(deps, found, q), nextCursor };
}

type AgentKind = "person" | "institution" | "group";

/** Of so many agents one, or thereabouts, is of the rarest kind. */
const AGENTS = 10;

/** At least the first `wanted` agents of a kind, if there are so many. */
async function agentsOfKind(
  deps: SearchDeps,
  q: string,
  kind: AgentKind,
  wanted: number,
): Promise<string[]> {
  for (let asked = AGENTS * wanted; ; asked *= AGENTS) {
    const ids = await foundIds(deps, q, ["Agent"], asked);
    const rows = await readApi(deps, "agent-kinds", { ids });
    const kinds = new Map(rows.map((row) => [text(row, "id"), text(row, "kind")]));
    const some = ids.filter((id) => kinds.get(id) === kind);
    if (some.length >= wanted || ids.length < asked) return some;
  }
}

function isAgentKind(kind: SearchKind | undefined): kind is AgentKind {
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
