import type { WordVectors } from "../../domain/word-vectors.ts";

/** What words mean: which are near to each other, and which are opposites. */
export type Meanings = {
  readonly vectors: WordVectors;
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Words that say less than this are left out. */
const LEAST_WEIGHT = 0.25;
/** How near two words must be for one to stand for the other. */
const LIKE = 0.7;
/** Letters that words of one root share ("bargain", "bargaining"). */
const ROOT = 5;
/** How near words of one root are in meaning, whatever their vectors say. */
const SAME_ROOT = 0.95;

/** The words of a text, in small letters, that say something, each once. */
export function tellingWords(words: readonly string[], { vectors }: Meanings): readonly string[] {
  return [...new Set(words)].filter(
    (word) => /^[a-z]{2,}/.test(word) && vectors.weight(word) >= LEAST_WEIGHT,
  );
}

/**
 * How much of what two texts say is the same, from 0 to 1: each word is paired with the nearest one of the other text, and counts by how rare it
 * is (Mihalcea, Corley & Strapparava 2006).
 */
export function alignment(
  a: readonly string[],
  b: readonly string[],
  { vectors }: Meanings,
): number {
  return (coverage(a, b, vectors) + coverage(b, a, vectors)) / 2;
}

/** How many of the words have their like among others: the same, one of its root, or one that is used for it. */
export function matched(
  words: readonly string[],
  others: readonly string[],
  { vectors }: Meanings,
): number {
  return words.filter((word) => others.some((other) => nearness(word, other, vectors) >= LIKE))
    .length;
}

/** Two words of opposite meaning of which each text has one; null where there are none. */
export function oppositesIn(
  a: readonly string[],
  b: readonly string[],
  { opposites }: Meanings,
): readonly [string, string] | null {
  const [mine, others] = [new Set(a), new Set(b)];
  for (const word of mine) {
    if (others.has(word)) continue;
    for (const opposite of opposites.get(word) ?? []) {
      if (others.has(opposite) && !mine.has(opposite)) return [word, opposite];
    }
  }
  return null;
}

/** How much of what some words say is said by others. */
function coverage(
  words: readonly string[],
  others: readonly string[],
  vectors: WordVectors,
): number {
  let [said, all] = [0, 0];
  for (const word of words) {
    const weight = vectors.weight(word);
    const nearest = Math.max(0, ...others.map((other) => nearness(word, other, vectors)));
    said += weight * nearest;
    all += weight;
  }
  return all === 0 ? 0 : said / all;
}

function nearness(a: string, b: string, vectors: WordVectors): number {
  const isOneRoot = a.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT);
  return Math.max(isOneRoot ? SAME_ROOT : 0, vectors.likeness(a, b));
}
