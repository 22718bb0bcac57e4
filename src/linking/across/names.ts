/** A name without accents, case, dots and doubled spaces. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}.’'`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/**
 * What spellings of one name share when it was written in Latin letters by different rules
 * ("Nebenzia", "Nebenzya"; "Vasily", "Vassiliy"; "Zakharova", "Zaharova").
 */
export function nameSkeleton(name: string): string {
  return foldName(name)
    .replace(/kh/g, "h")
    .replace(/(?:ts|tz)/g, "c")
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/[yj]/g, "i")
    .replace(/(?<=\p{L})ff?$/u, "v")
    .replace(/(.)\1+/gu, "$1");
}

export type PersonName = { readonly given: readonly string[]; readonly surname: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Splits a person's name as written in running English: the last word is the surname, suffixes aside. */
export function personName(name: string): PersonName {
  const words = foldName(name)
    .split(" ")
    .filter((word) => !SUFFIX.test(word));
  return { given: words.slice(0, -1), surname: words.at(-1) ?? "" };
}

export type GivenNames = "same" | "initial" | "variant" | "unknown" | "different";

/** How the given names of two people with one surname compare. */
export function compareGivenNames(a: readonly string[], b: readonly string[]): GivenNames {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return "unknown";
  if (nameSkeleton(first) === nameSkeleton(second)) return "same";
  if (first.length === 1 || second.length === 1) {
    return first[0] === second[0] ? "initial" : "different";
  }
  const isClose = Math.min(first.length, second.length) >= 5 && editDistance(first, second) <= 2;
  return isClose ? "variant" : "different";
}

/** Letters to insert, delete or replace (V. Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Lower-case words joined by hyphens, without a leading article: the same for "The Harbour Courier" and "Harbour Courier". */
export function nameSlug(name: string): string {
  return foldName(name).replace(/^the /, "").replaceAll(" ", "-");
}
