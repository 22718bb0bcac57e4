import { fnv1a } from "../../domain/fnv.ts";

/** Words of one fingerprint. */
const GRAM = 3;
/** Neighbouring grams of which the smallest is kept. */
const WINDOW = 4;

/** All runs of three words, or the whole where it is shorter. */
export function grams(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  if (words.length <= GRAM) return [words.join(" ")];
  return words.slice(GRAM - 1).map((_, start) => words.slice(start, start + GRAM).join(" "));
}

/**
 * Fingerprints of a text such that two texts with a common run of at least six words share one
 * (winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
 * fingerprinting", SIGMOD 2003).
 */
export function winnow(words: readonly string[]): readonly string[] {
  const hashes = grams(words).map(hash32);
  const kept = new Set<number>();
  for (let start = 0; start + WINDOW <= Math.max(hashes.length, WINDOW); start++) {
    const window = hashes.slice(start, start + WINDOW);
    if (window.length > 0) kept.add(Math.min(...window));
  }
  return [...kept].sort((a, b) => a - b).map((value) => value.toString(36));
}

/**
 * The smallest hash of the set under each of `count` hash functions: two sets agree at one place with the
 * probability of their Jaccard similarity (A. Broder, "On the resemblance and containment of documents", 1997).
 */
export function minHash(terms: readonly string[], count: number): readonly string[] {
  if (terms.length === 0) return [];
  return Array.from({ length: count }, (_, seed) =>
    terms.reduce((least, term) => Math.min(least, hash32(`${seed} ${term}`)), 2 ** 32).toString(36),
  );
}

/** FNV-1a, then mixed, as an unsigned 32-bit number. */
function hash32(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
