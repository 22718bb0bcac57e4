import type { WordVectors } from "../../domain/word-vectors.ts";

/** What words mean: which are near to each other, and which are opposites. */
export type Meanings = {
  readonly vectors: WordVectors;
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Below so many words that say something a text is too little to be known again in other words. */
export const MIN_TELLING = 3;
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
 * is (Mihalcea, Corley & Strapparava 2006). 0 where more than wording is left of the first: in one frame two exchanged words make another claim.
 */
export function alignment(
  a: readonly string[],
  b: readonly string[],
  { vectors }: Meanings,
): number {
  const nearest = nearestAmong(a, b, vectors);
  const like = nearest.filter((near) => near >= LIKE).length;
  if (like < MIN_TELLING || a.length - like > like / 2) return 0;
  return (coverage(a, nearest, vectors) + coverage(b, nearestAmong(b, a, vectors), vectors)) / 2;
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

/** For each word, how near the nearest of some others is. */
function nearestAmong(
  words: readonly string[],
  others: readonly string[],
  vectors: WordVectors,
): number[] {
  return words.map((word) => Math.max(0, ...others.map((other) => nearness(word, other, vectors))));
}

/** How much of what some words say is said by those that are nearest to them. */
function coverage(
  words: readonly string[],
  nearest: readonly number[],
  vectors: WordVectors,
): number {
  let [said, all] = [0, 0];
  for (const [nth, word] of words.entries()) {
    const weight = vectors.weight(word);
    said += weight * (nearest[nth] as number);
    all += weight;
  }
  return all === 0 ? 0 : said / all;
}

function nearness(a: string, b: string, vectors: WordVectors): number {
  const isOneRoot = a.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT);
  return Math.max(isOneRoot ? SAME_ROOT : 0, vectors.likeness(a, b));
}
