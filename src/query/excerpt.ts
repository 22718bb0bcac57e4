import type { TextSpan } from "../domain/text-span.ts";

/** Finds the words of a search in a text, in order. */
export type FindMatches = (text: string) => TextSpan[];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

// "us" would stand out in "use", "12" in "120": what is shorter has to be the whole word.
const SHORTEST_BEGINNING = 4;

/**
 * What of a text to mark as found: words that begin like a word that was searched, or like its stem. The last word may not be
 * typed to its end yet. `stems` are those of the content words; a function word is marked only where nothing else was searched.
 */
export function matcher(words: string, stemsOf: (words: string) => readonly string[]): FindMatches {
  const typed = wordsOf(words);
  const content = typed.filter((word) => stemsOf(word).length > 0);
  const last = typed.at(-1) ?? "";
  const wanted = new Set([
    ...(content.length > 0 ? content : typed),
    ...stemsOf(words).map(openEnd),
  ]);
  const isFound = (word: string): boolean =>
    (last.length > 1 && !isNumber(last) && wanted.has(last) && word.startsWith(last)) ||
    [...wanted].some((one) =>
      one.length < SHORTEST_BEGINNING || isNumber(one) ? word === one : word.startsWith(one),
    );
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      isFound(foldWord(word)) ? [{ start: index, end: index + word.length }] : [],
    );
}

/** Words in lower case, without accents. */
export function wordsOf(text: string): string[] {
  return text.match(WORD)?.map(foldWord) ?? [];
}

/** A part of a text that shows the first match with something before it, and the matches in that part. */
export function excerptAround(
  text: string,
  find: FindMatches,
): { readonly excerpt: string; readonly matches: TextSpan[] } {
  const matches = find(text);
  const { start, end } = windowAround(text, matches[0]?.start ?? 0);
  return {
    excerpt: text.slice(start, end),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

const LENGTH = 200;
const BEFORE = 60;

/** Some words on both sides; it neither begins nor ends within a word, as far as there are spaces. */
function windowAround(text: string, at: number): TextSpan {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const from = at <= BEFORE ? 0 : afterSpace(text, at - BEFORE, at);
  const to = Math.min(text.length, from + LENGTH);
  const space = to === text.length ? to : text.lastIndexOf(" ", to);
  return { start: from, end: space > Math.max(at, from + LENGTH / 2) ? space : to };
}

function afterSpace(text: string, from: number, to: number): number {
  const space = /\s/.exec(text.slice(from, to));
  return space === null ? from : from + space.index + 1;
}

/** Porter's stems of "embassy" and "embassies" end in i, which neither word has there. */
function openEnd(stem: string): string {
  return stem.length > SHORTEST_BEGINNING ? stem.replace(/i$/, "") : stem;
}

function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function foldWord(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
