import type { SearchLabel } from "../domain/graph-store.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { wordsOf } from "./excerpt.ts";
import { eventsToldBy } from "./ids-by-words.ts";
import { type QueryDeps, readApi, text, texts } from "./reader.ts";

export type SearchDeps = QueryDeps & { readonly searchTerms: SearchTerms };

/** Agents that are asked for their names, and actions that have every word: more nobody looks through. */
const MOST_NAMED = 50;

/**
 * Ids of at least the first `wanted` things that a search finds, if there are so many, each once. Agents who go by the words come
 * first, then the actions that have every word, then what the engine's text search ranks, each label in turn. Asked for more, it
 * gives the same ones first.
 */
export async function foundIds(
  deps: SearchDeps,
  q: string,
  labels: readonly SearchLabel[],
  wanted: number,
): Promise<string[]> {
  const found = await Promise.all(labels.map((label) => foundOf(deps, q, label, wanted)));
  const first = found.flatMap(({ named }) => named);
  return [...new Set([...first, ...inTurn(found.map(({ hits }) => hits))])];
}

/** What is found of a label: those that the words name, and by the text. */
type Found = { readonly named: readonly string[]; readonly hits: readonly string[] };

async function foundOf(
  deps: SearchDeps,
  q: string,
  label: SearchLabel,
  wanted: number,
): Promise<Found> {
  switch (label) {
    case "Agent": {
      const hits = await textHits(deps, q, label, Math.max(wanted, MOST_NAMED));
      return { named: await agentsNamed(deps, q, hits.slice(0, MOST_NAMED)), hits };
    }
    case "Event": {
      const [named, hits] = await Promise.all([
        eventsToldBy(deps, q, MOST_NAMED),
        textHits(deps, q, label, wanted),
      ]);
      return { named, hits };
    }
    default:
      return { named: [], hits: await textHits(deps, q, label, wanted) };
  }
}

async function textHits(
  { store }: SearchDeps,
  q: string,
  label: SearchLabel,
  limit: number,
): Promise<string[]> {
  const hits = await store.search(q, [label], limit);
  return hits.map(({ id }) => id);
}

/** Of these agents those with a name in which every word that was typed begins a word; those with just this name come first. */
async function agentsNamed(deps: SearchDeps, q: string, ids: readonly string[]): Promise<string[]> {
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

/** The first of each list, then the second of each. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) =>
    lists.flatMap((list) => list[nth] ?? []),
  ).flat();
}
