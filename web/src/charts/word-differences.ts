import { diffArrays } from "diff";

/** A run of a text, and whether another text has it too. */
export type WordRun = { readonly kind: "same" | "added" | "left-out"; readonly text: string };

/** More words than these are compared in a time that a reader would notice. */
const MOST_WORDS = 2_000;

// A third of the words in common, by chance or by topic, makes two sentences no versions of one.
const LEAST_IN_COMMON = 0.35;

/**
 * What a text has more and less than another, word by word, without regard to case and marks; null where the two have too
 * little in common, as when a reporter says it in words of their own. By the algorithm of Myers (1986), in O(words × differences).
 */
export function wordDifferences(text: string, other: string): WordRun[] | null {
  const [own, others] = [wordsOf(text), wordsOf(other)];
  if (own.length > MOST_WORDS || others.length > MOST_WORDS) return null;
  const runs = diffArrays(others, own, { comparator: isSameWord }).map(
    ({ added, removed, value }): WordRun => ({
      kind: added ? "added" : removed ? "left-out" : "same",
      text: value.join(""),
    }),
  );
  const common = runs.reduce(
    (sum, run) => sum + (run.kind === "same" ? wordsOf(run.text).length : 0),
    0,
  );
  return common < LEAST_IN_COMMON * own.length ? null : runs;
}

/** Words with the spaces after them, so that joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function isSameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(word: string): string {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  return letters === "" ? word.trim() : letters;
}
