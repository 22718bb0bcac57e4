import type { SearchLabel } from "../domain/graph-store.ts";

// What a person types is short; the rest of a pasted page would only cost time.
const MAX_WORDS = 50;

/** The words of what a person typed, in lower case, without any character that an engine's query language knows. */
export function searchWords(typed: string): readonly string[] {
  const words = typed
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

// A beginning is looked for where texts are short: names and titles of events.
const LABELS_BY_BEGINNING: readonly SearchLabel[] = ["Agent", "Event"];
const SHORTEST_BEGINNING = 2;

/** The last word typed, which may not be typed to its end, where a label is searched by beginnings too; else null. */
export function searchedBeginning(label: SearchLabel, words: readonly string[]): string | null {
  const last = words.at(-1) ?? "";
  const isSearched = LABELS_BY_BEGINNING.includes(label) && last.length >= SHORTEST_BEGINNING;
  return isSearched ? last : null;
}
