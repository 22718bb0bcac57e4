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
 * ("Nebenzia", "Nebenzya"; "Vasily", "Vassiliy"; "Zakharova", "Zaharova"; "Semyonov", "Semenov"; "Haroun", "Harun").
 */
export function nameSkeleton(name: string): string {
  return foldName(name)
    .replace(/t?sch|tch/g, (letters) => (letters === "sch" ? "sh" : "ch"))
    .replace(/kh/g, "h")
    .replace(/ou/g, "u")
    .replace(/(?<=[^aeiouy ])yo(?=[^aeiou ])/g, "e")
    .replace(/(?:ts|tz)/g, "c")
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/[yj]/g, "i")
    .replace(/(?<=\p{L})ff?$|(?<=[oe])w$/u, "v")
    .replace(/(.)\1+/gu, "$1");
}

export type PersonName = {
  readonly given: readonly string[];
  readonly surname: string;
  /** Other words under which the same person may go before or after a marriage: the parts of a double name, a middle name. */
  readonly otherSurnames: readonly string[];
};

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** "Kim Dae-jung", "Tsai Ing-wen": a given name of two syllables, the second in small letters, stands after the family's. */
function isGivenAfterFamily(name: string): boolean {
  return /\s\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name);
}

/** Splits a person's name as written in running English: the last word is the surname, suffixes and names of Korea and China aside. */
export function personName(name: string): PersonName {
  // "G.H. Tan" has two initials; "Voss-Lindgren" is one surname.
  const spaced = name
    .replace(/(\p{Lu})\.(?=\p{L})/gu, "$1. ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, "ǂ");
  const words = spaced
    .split(/\s+/)
    .map((word) => word.split("ǂ").map(foldName).filter(Boolean))
    .filter((parts) => parts.length > 0 && !SUFFIX.test(parts.join("")));
  if (words.length > 1 && isGivenAfterFamily(name)) {
    const [family = [], ...given] = words;
    return {
      given: given.map((parts) => parts.join(" ")),
      surname: family.join(" "),
      otherSurnames: [],
    };
  }
  const last = words.at(-1) ?? [];
  const middle = words.length > 2 ? (words.at(-2) ?? []).filter((word) => word.length > 2) : [];
  return {
    given: words.slice(0, -1).map((parts) => parts.join(" ")),
    surname: last.join(" "),
    otherSurnames: [...(last.length > 1 ? last : []), ...middle],
  };
}

export type GivenNames = "same" | "short form" | "initial" | "variant" | "unknown" | "different";

/** How the given names of two people with one surname compare; a short form is the same as a name that it stands for. */
export function compareGivenNames(
  a: readonly string[],
  b: readonly string[],
  formal: { readonly a: readonly string[]; readonly b: readonly string[] } = { a: [], b: [] },
): GivenNames {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return "unknown";
  const [left, right] = [nameSkeleton(first), nameSkeleton(second)];
  if (left === right) return "same";
  if (formal.a.includes(second) || formal.b.includes(first)) return "short form";
  if (first.length === 1 || second.length === 1) {
    return first[0] === second[0] ? "initial" : "different";
  }
  return isVariant(left, right) ? "variant" : "different";
}

function isVariant(one: string, other: string): boolean {
  if (isWomansForm(one, other) || isWomansForm(other, one)) return false;
  if (soundOf(one) === soundOf(other)) return true;
  const shorter = Math.min(one.length, other.length);
  const most = shorter >= LONG ? 2 : shorter >= MIDDLING ? 1 : 0;
  return editDistance(one, other) <= most;
}

/** What given names share that two languages write by other letters: "Izak" and "Isaac", "Hryhor" and "Grigor", "Wiktor" and "Viktor". */
function soundOf(skeleton: string): string {
  return skeleton
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/w/g, "v")
    .replace(/h/g, "g")
    .replace(/aa/g, "a");
}

/** "Oleksandra" beside "Aleksandr", and not "Sara" beside "Sarah". */
function isWomansForm(one: string, other: string): boolean {
  return one.endsWith("a") && /[^aeiouyh]$/.test(other);
}

/** Letters of given names that may differ in one letter, and in two: "Robert" and "Roger" are two names. */
const MIDDLING = 5;
const LONG = 7;

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
