import { dayNumber, daysInMonth, isoDate, weekday } from "../../domain/calendar.ts";
import type { SearchTerms } from "../../domain/search-terms.ts";
import { type NumberWords, takeNumbers } from "./amounts.ts";

/** What comparing statements has to know of a language: data of the lexicon. */
export type StatementLanguage = NumberWords & {
  readonly searchTerms: SearchTerms;
  /** Words that deny what follows them. */
  readonly negations: ReadonlySet<string>;
  /** Stem → the stem that stands for all of its meaning: reporters and translators exchange such words. */
  readonly sameMeaning: ReadonlyMap<string, string>;
};

/** What a text says, as far as two reports of it can be told apart by it. */
export type Claim = {
  /** Stems of the content words, sorted, each once; words of one meaning are one. Numbers and dates are not among them. */
  readonly terms: readonly string[];
  /** Amounts in digits, and fractions: "1500000", "2/3". */
  readonly numbers: readonly string[];
  /** "03-07", "03" for a month, "thursday 11-16" for a weekday with the next such day. */
  readonly dates: readonly string[];
  /** Terms that follow a negation within its clause. */
  readonly negated: readonly string[];
};

/** `date` is the ISO date by which weekdays are resolved. */
export function readClaim(text: string, date: string | null, language: StatementLanguage): Claim {
  const plain = spelledOut(text);
  const { found: dates, rest } = takeDates(plain, date);
  const { found: numbers, rest: words } = takeNumbers(rest, language);
  return {
    terms: termsOf(words, language),
    numbers,
    dates,
    negated: negatedIn(words, language),
  };
}

function spelledOut(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't\b/gi, "can not")
    .replace(/\bwon't\b/gi, "will not")
    .replace(/n't\b/gi, " not")
    .replace(/\bno[ -]one\b/gi, "nobody");
}

function termsOf(words: string, { searchTerms, sameMeaning }: StatementLanguage): string[] {
  const stems = searchTerms(words).filter((stem) => !/^\d/.test(stem));
  return [...new Set(stems.map((stem) => sameMeaning.get(stem) ?? stem))].sort();
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DATE = new RegExp(
  [
    `(?<month1>${MONTH}) (?<day1>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`,
    `\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>${MONTH})(?:,? \\d{4}\\b)?`,
    `\\b(?<ordinal>${ORDINALS.join("|")}) of (?<month3>${MONTH})`,
    `\\bend of (?<month4>${MONTH})`,
    `\\b(?:in|by|until|before|since|of|this|last|next) (?<month5>${MONTH})\\b(?! \\d)`,
    `\\b(?<weekday>${DAYS.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`).join("|")})\\b`,
  ].join("|"),
  "gu",
);
/** Any year without a leap day does: only the last day of a month is asked for. */
const SOME_YEAR = 2023;

function takeDates(text: string, date: string | null): { found: string[]; rest: string } {
  const found = new Set<string>();
  const rest = text.replace(DATE, (words, ...others) => {
    const groups = others.at(-1) as Readonly<Record<string, string | undefined>>;
    const name = MONTHS.map((_, nth) => groups[`month${nth + 1}`]).find(Boolean);
    if (groups["weekday"] !== undefined) found.add(nextWeekday(groups["weekday"], date));
    else found.add(dayOrMonth(monthOf(name), groups));
    return `${" ".repeat(Number(words.startsWith(" ")))} `;
  });
  return { found: [...found].sort(), rest };
}

function dayOrMonth(month: number, groups: Readonly<Record<string, string | undefined>>): string {
  const ordinal = ORDINALS.indexOf(groups["ordinal"] ?? "") + 1;
  const last = groups["month4"] === undefined ? 0 : daysInMonth(SOME_YEAR, month);
  const day = Number(groups["day1"] ?? groups["day2"] ?? 0) || ordinal || last;
  return [month, ...(day === 0 ? [] : [day])]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function nextWeekday(name: string, date: string | null): string {
  const day = name.toLowerCase();
  const reference = dayNumber(date ?? "");
  if (reference === null) return day;
  const ahead = (DAYS.indexOf(day) - weekday(reference) + 7) % 7;
  return `${day} ${isoDate(reference + ahead).slice(5)}`;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** Whether two dates of claims can mean one day. */
export function isSameDate(a: string, b: string): boolean {
  const [dayA, dayB] = [a, b].map((date) => date.replace(/^[a-z]+ ?/, "")) as [string, string];
  const [nameA, nameB] = [a, b].map((date) => /^[a-z]+/.exec(date)?.[0]);
  if (nameA !== undefined && nameB !== undefined) return nameA === nameB;
  return dayA === dayB || dayA.startsWith(`${dayB}-`) || dayB.startsWith(`${dayA}-`);
}

/** Content words after a negation that it can deny. */
const REACH = 3;

function negatedIn(words: string, language: StatementLanguage): string[] {
  const negated = new Set<string>();
  const tokens = words.split(" ");
  for (const [at, token] of tokens.entries()) {
    if (!language.negations.has(token.toLowerCase())) continue;
    let count = 0;
    for (const next of tokens.slice(at + 1)) {
      if (/^[.;:!?…,]/.test(next) || count >= REACH) break;
      const [term] = termsOf(next, language);
      if (term === undefined) continue;
      negated.add(term);
      count++;
    }
    if (count === 0) negated.add("");
  }
  return [...negated].sort();
}
