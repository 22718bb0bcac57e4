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

/**
 * Ids of the events whose search terms include the stems of all words, those first about which most was said; none for words
 * without a meaning of their own.
 */
export async function eventsToldBy(
  deps: EventWords,
  words: string,
  limit = ALL,
): Promise<readonly string[]> {
  const terms = [...deps.searchTerms(words)];
  if (terms.length === 0) return [];
  const rows = await readApi(deps, "events-told-by", { terms, rarest: rarestOf(terms), limit });
  return rows.map((row) => text(row, "id"));
}

/** More than any store has; both engines take it for a limit. */
const ALL = 2 ** 31 - 1;

/** Few events share a number, and the longer a word the fewer use it. */
function rarestOf(terms: readonly string[]): string {
  const rarity = (term: string): number => term.length + (/\d/.test(term) ? MOST_LETTERS : 0);
  return terms.reduce((best, term) => (rarity(term) > rarity(best) ? term : best));
}

const MOST_LETTERS = 100;
