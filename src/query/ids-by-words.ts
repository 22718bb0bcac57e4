import type { SearchTerms } from "../domain/search-terms.ts";
import { type QueryDeps, readApi, text } from "./reader.ts";

/** The agent that an id names, else all agents that go by a name, whatever the case of its letters. */
export async function agentIds(deps: QueryDeps, idOrName: string): Promise<readonly string[]> {
  const byId = await readApi(deps, "agent-names", { ids: [idOrName] });
  if (byId.length > 0) return [idOrName];
  const named = await readApi(deps, "agents-named", { name: idOrName });
  return named.map((row) => text(row, "id"));
}

export type EventWords = QueryDeps & { readonly searchTerms: SearchTerms };

/** The event that an id names, else all events that words tell of. */
export async function eventIds(deps: EventWords, idOrWords: string): Promise<readonly string[]> {
  const byId = await readApi(deps, "event-titles", { ids: [idOrWords] });
  return byId.length > 0 ? [idOrWords] : eventsToldBy(deps, idOrWords);
}

/** Ids of the events whose search terms include the stems of all words, those first about which most was said; none for words without a meaning of their own. */
export async function eventsToldBy(deps: EventWords, words: string): Promise<readonly string[]> {
  const terms = [...deps.searchTerms(words)];
  if (terms.length === 0) return [];
  const rows = await readApi(deps, "events-told-by", { terms });
  return rows.map((row) => text(row, "id"));
}
