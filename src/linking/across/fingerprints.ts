import { fnv1a, fnv1aWith } from "../../domain/fnv.ts";

/** Words of one fingerprint: three words ("of the United States") stand in too many texts. */
const FINGERPRINT = 4;
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
  const runs = Math.max(Math.min(words.length, 1), words.length - FINGERPRINT + 1);
  const hashes = Array.from({ length: runs }, (_, start) =>
    mixed(hashOfWords(words, start, start + FINGERPRINT)),
  );
  const kept = new Set<number>();
  for (let start = 0; start + WINDOW <= Math.max(runs, WINDOW) && start < runs; start++) {
    let smallest = hashes[start] as number;
    for (let at = start + 1; at < Math.min(start + WINDOW, runs); at++) {
      smallest = Math.min(smallest, hashes[at] as number);
    }
    kept.add(smallest);
  }
  return [...kept].sort((a, b) => a - b).map((value) => value.toString(36));
}

/** Of the words from one place to before another, with a space between each two. */
function hashOfWords(words: readonly string[], start: number, end: number): number {
  let hash = fnv1a(words[start] ?? "");
  for (let at = start + 1; at < Math.min(end, words.length); at++) {
    hash = fnv1aWith(fnv1aWith(hash, " "), words[at] as string);
  }
  return hash;
}

/**
 * So many terms of a set, the same of each set that has them: those with the smallest hashes (bottom-k sketch; A. Broder, "On the resemblance and
 * containment of documents", 1997).
 */
export function bottom(terms: readonly string[], count: number): readonly string[] {
  if (terms.length <= count) return terms;
  return [...terms].sort((a, b) => mixed(fnv1a(a)) - mixed(fnv1a(b))).slice(0, count);
}

/** As an unsigned 32-bit number of which each bit depends on all. */
function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
