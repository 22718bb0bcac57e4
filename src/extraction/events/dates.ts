import { dayNumber, daysInMonth, isoDate, weekday } from "../../domain/calendar.ts";
import type { DatePrecision } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";

/** A date as an article writes it, resolved. */
export type FoundDate = TextSpan & {
  /** ISO, as precise as known. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** "by March 7": until when, not when. */
  readonly isDeadline: boolean;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)";
/** Numbers in words before "years ago". */
const AGO: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30 },
};
/** As they stand in a sentence and at its beginning. */
function numberWords(): string[] {
  return Object.keys(AGO).flatMap((word) => [
    word,
    `${(word[0] ?? "").toUpperCase()}${word.slice(1)}`,
  ]);
}
const EXPRESSION = new RegExp(
  [
    `(?:(?<day0>${WEEKDAY}),? )?(?<month1>${MONTH}) (?<day1>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d|:)(?:,? (?<year1>\\d{4})\\b)?`,
    `\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>${MONTH})(?:,? (?<year2>\\d{4})\\b)?`,
    `\\b(?<month3>${MONTH}) (?<year3>\\d{4})\\b`,
    `\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b`,
    `\\b(?:[Ii]n|[Ll]ast|[Tt]his|since|[Ss]ince) (?<month4>${MONTH})\\b(?! \\d)`,
    `\\b(?<relative>yesterday|last night|today|tonight|tomorrow|last month|this month|next month|last year|this year|next year)\\b`,
    `(?<![\\d.,])\\b(?<ago>[Aa]n?|${numberWords().join("|")}|\\d{1,2}) (?<unit>day|month|year)s? (?:ago|earlier)\\b`,
    `\\b(?:[Ii]n|of|[Ss]ince|from|until|[Tt]he|an?|that|[Ii]ts) (?<year4>(?:19|20)\\d{2})\\b(?![-–/]\\d|[.,]\\d| (?:people|men|women)\\b| \\p{Ll}+s\\b)`,
    `\\b(?<next>next )?(?<day5>${WEEKDAY})\\b`,
  ].join("|"),
  "gu",
);
const DEADLINE = /\b(?:by|before|until|till|no later than|by the end of|end of)(?: the)?\s*$/iu;

/**
 * Finds dates and resolves them by the day of publication: a date without a year is the one nearest to it; a weekday
 * without a date is the last one. Where that day is unknown, a weekday with a date tells the year, no later than the
 * latest year that the text names.
 */
export function findDates(text: string, publishedAt: string | null): FoundDate[] {
  const matches = [...text.matchAll(EXPRESSION)];
  const published = publishedAt === null ? null : dayNumber(publishedAt);
  const reference = published ?? referenceDay(text, matches);
  return matches.flatMap((match): FoundDate[] => {
    const resolved = resolve(match.groups ?? {}, reference, published !== null);
    if (resolved === null) return [];
    const { index } = match;
    const isDeadline = DEADLINE.test(text.slice(Math.max(0, index - 24), index));
    return [{ start: index, end: index + match[0].length, isDeadline, ...resolved }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = { readonly date: string; readonly precision: DatePrecision };

function resolve(groups: Groups, reference: number | null, isPublished: boolean): Resolved | null {
  if (groups["iso"] !== undefined) {
    return dayNumber(groups["iso"]) === null ? null : { date: groups["iso"], precision: "day" };
  }
  const month = monthOf(
    groups["month1"] ?? groups["month2"] ?? groups["month3"] ?? groups["month4"],
  );
  const day = Number(groups["day1"] ?? groups["day2"] ?? 0);
  const year = Number(groups["year1"] ?? groups["year2"] ?? groups["year3"] ?? 0);
  if (month > 0 && day > 0) return onDay(month, day, year, reference);
  if (month > 0) return inMonth(month, year, reference);
  return reference === null || !isPublished ? null : byPublication(groups, reference);
}

/** What only the day of publication tells, or leaves no doubt of. */
function byPublication(groups: Groups, reference: number): Resolved | null {
  if (groups["year4"] !== undefined) return inYear(Number(groups["year4"]), reference);
  if (groups["relative"] !== undefined) return relativeTo(reference, groups["relative"]);
  if (groups["ago"] !== undefined) return before(reference, groups["ago"], groups["unit"] ?? "");
  return onWeekday(groups["day5"] ?? "", groups["next"] !== undefined, reference);
}

function onDay(
  month: number,
  day: number,
  year: number,
  reference: number | null,
): Resolved | null {
  if (day > 31) return null;
  if (year > 0) return exact(year, month, day);
  if (reference === null) return null;
  const around = Number(isoDate(reference).slice(0, 4));
  const nearest = [around - 1, around, around + 1]
    .flatMap((candidate) => dayNumber(iso(candidate, month, day)) ?? [])
    .sort((a, b) => Math.abs(a - reference) - Math.abs(b - reference))[0];
  return nearest === undefined ? null : { date: isoDate(nearest), precision: "day" };
}

function exact(year: number, month: number, day: number): Resolved | null {
  return day > daysInMonth(year, month) ? null : { date: iso(year, month, day), precision: "day" };
}

/** A month without a year is the last one that began. */
function inMonth(month: number, year: number, reference: number | null): Resolved | null {
  if (year > 0) return { date: iso(year, month), precision: "month" };
  if (reference === null) return null;
  const [thisYear, thisMonth] = isoDate(reference).split("-").map(Number) as [number, number];
  return { date: iso(month <= thisMonth ? thisYear : thisYear - 1, month), precision: "month" };
}

/** A number is a year where that has begun or is the next one. */
function inYear(year: number, reference: number): Resolved | null {
  return year <= Number(isoDate(reference).slice(0, 4)) + 1
    ? { date: String(year), precision: "year" }
    : null;
}

/** "two days ago", "six years earlier". */
function before(reference: number, words: string, unit: string): Resolved {
  const word = words.toLowerCase();
  const number = /^an?$/.test(word) ? 1 : (AGO[word] ?? Number(word));
  if (unit === "day") return { date: isoDate(reference - number), precision: "day" };
  return unit === "year" ? yearsFrom(reference, -number) : monthsFrom(reference, -number);
}

function yearsFrom(reference: number, shift: number): Resolved {
  return { date: String(Number(isoDate(reference).slice(0, 4)) + shift), precision: "year" };
}

function monthsFrom(reference: number, shift: number): Resolved {
  const [year, month] = isoDate(reference).split("-").map(Number) as [number, number];
  const months = year * 12 + (month - 1) + shift;
  return { date: iso(Math.floor(months / 12), (months % 12) + 1), precision: "month" };
}

function relativeTo(reference: number, words: string): Resolved {
  const shift = /^(?:last|yesterday)/.test(words) ? -1 : /^(?:next|tomorrow)/.test(words) ? 1 : 0;
  if (words.endsWith("year")) return yearsFrom(reference, shift);
  if (words.endsWith("month")) return monthsFrom(reference, shift);
  return { date: isoDate(reference + shift), precision: "day" };
}

function onWeekday(name: string, isNext: boolean, reference: number): Resolved | null {
  const wanted = DAYS.indexOf(name.toLowerCase());
  if (wanted < 0) return null;
  const back = (weekday(reference) - wanted + 7) % 7;
  const day = isNext ? reference + ((7 - back) % 7 || 7) : reference - back;
  return { date: isoDate(day), precision: "day" };
}

/** Where nobody says when the article appeared: a full date in it, or a weekday and date that fit one year. */
function referenceDay(text: string, matches: readonly RegExpMatchArray[]): number | null {
  for (const { groups = {} } of matches) {
    const month = monthOf(groups["month1"] ?? groups["month2"]);
    const year = Number(groups["year1"] ?? groups["year2"] ?? 0);
    const day = Number(groups["day1"] ?? groups["day2"] ?? 0);
    if (month > 0 && day > 0 && year > 0) return dayNumber(iso(year, month, day));
  }
  let latest = 0;
  for (const [year] of text.matchAll(/\b(?:19|20)\d{2}\b/g))
    latest = Math.max(latest, Number(year));
  if (latest === 0) return null;
  for (const { groups = {} } of matches) {
    const day = dayByWeekday(groups, latest);
    if (day !== null) return day;
  }
  return null;
}

/** "Monday, Feb. 28": the last year up to `latest` in which that was a Monday. */
function dayByWeekday(groups: Groups, latest: number): number | null {
  const wanted = DAYS.indexOf((groups["day0"] ?? "").toLowerCase());
  const month = monthOf(groups["month1"]);
  if (wanted < 0 || month === 0) return null;
  for (let year = latest; year > latest - YEARS_OF_ONE_CALENDAR; year--) {
    const day = dayNumber(iso(year, month, Number(groups["day1"])));
    if (day !== null && weekday(day) === wanted) return day;
  }
  return null;
}

/** A date falls on every weekday within so many years. */
const YEARS_OF_ONE_CALENDAR = 11;

function monthOf(name: string | undefined): number {
  return name === undefined ? 0 : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function iso(year: number, month: number, day?: number): string {
  const parts = [String(year).padStart(4, "0"), String(month).padStart(2, "0")];
  return [...parts, ...(day === undefined ? [] : [String(day).padStart(2, "0")])].join("-");
}
