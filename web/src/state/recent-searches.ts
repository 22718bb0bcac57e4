/** What was searched for, the latest first. */
export type RecentSearches = readonly string[];

const MOST = 8;
/** A statement that was chosen is found again by what was typed, not by all of its words. */
const LONGEST = 60;

/** Puts a search first; once, however its letters were written. */
export function withSearchOf(recent: RecentSearches, q: string): RecentSearches {
  const words = q.trim().replace(/\s+/g, " ");
  if (words === "" || words.length > LONGEST) return recent;
  const others = recent.filter((one) => one.toLowerCase() !== words.toLowerCase());
  return [words, ...others].slice(0, MOST);
}

/** What to search for to find a chosen suggestion again: its name, or, where that is long, what was typed. */
export function searchFor(label: string, draft: string): string {
  return label.length > LONGEST ? draft : label;
}
