/** Words that stand before a name and are no part of it. */
const TITLES = new Set(
  "mr mrs ms dr sen rep gov president professor prof sir lord lady general gen col lt capt minister the".split(
    " ",
  ),
);

/** The words of a name in plain small letters, without accents and marks. */
export function plainWords(name: string | null | undefined): string[] {
  const plain = (name ?? "").normalize("NFKD").replace(/[^\0-\x7f]/g, "");
  return plain
    .toLowerCase()
    .replace(/[^\w ]+/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether two names have the same last word, or one has all words of the other; titles left out. */
function isSameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const [left, right] = [a, b].map((name) => plainWords(name).filter((word) => !TITLES.has(word)));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) {
    return false;
  }
  return left.at(-1) === right.at(-1) || holds(left, right) || holds(right, left);
}

/** Longest name that is taken for one, in words. */
const LONGEST = 8;

/** Whether a predicted name means the gold one, and none of the other speakers besides. */
export function isOneName(
  predicted: string | null | undefined,
  gold: string,
  speakers: readonly string[],
): boolean {
  const words = [...new Set(plainWords(predicted))];
  if (words.length > LONGEST || !isSameName(predicted, gold)) return false;
  return !speakers.some(
    (other) =>
      holds(words, plainWords(other)) &&
      !holds(plainWords(gold), plainWords(other)) &&
      !isSameName(other, gold),
  );
}

/** Whether the first has all words of the second. */
function holds(words: readonly string[], others: readonly string[]): boolean {
  const all = new Set(words);
  return others.every((word) => all.has(word));
}
