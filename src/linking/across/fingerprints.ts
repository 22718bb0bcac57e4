import { fnv1a } from "../../domain/fnv.ts";

/** Words of one fingerprint: three words ("of the United States") stand in too many texts. */
const FINGERPRINT = 4;
/** Smallest hashes of one band: one word in common is too little to compare by. */
const BAND = 2;
/** Neighbouring runs of which the smallest is kept. */
const WINDOW = 3;

/** All runs of so many words, or the whole where it is shorter. */
export function grams(words: readonly string[], length: number): string[] {
  if (words.length === 0) return [];
  if (words.length <= length) return [words.join(" ")];
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

/**
 * Fingerprints of a text such that two texts with a common run of at least six words share one
 * (winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
 * fingerprinting", SIGMOD 2003).
 */
export function winnow(words: readonly string[]): readonly string[] {
  const hashes = grams(words, FINGERPRINT).map(hash32);
  const kept = new Set<number>();
  for (let start = 0; start + WINDOW <= Math.max(hashes.length, WINDOW); start++) {
    const window = hashes.slice(start, start + WINDOW);
    if (window.length > 0) kept.add(Math.min(...window));
  }
  return [...kept].sort((a, b) => a - b).map((value) => value.toString(36));
}

/**
 * The two smallest hashes of the set under each of `count` hash functions: two sets agree at one place with about
 * the square of their Jaccard similarity (A. Broder, "On the resemblance and containment of documents", 1997).
 */
export function minHash(terms: readonly string[], count: number): readonly string[] {
  if (terms.length === 0) return [];
  return Array.from({ length: count }, (_, seed) => {
    const hashes = terms.map((term) => hash32(`${seed} ${term}`)).sort((a, b) => a - b);
    return hashes
      .slice(0, BAND)
      .map((value) => value.toString(36))
      .join(".");
  });
}

/** FNV-1a, then mixed, as an unsigned 32-bit number. */
function hash32(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
