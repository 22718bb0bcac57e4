import { dayNumber, daysInMonth } from "../../domain/calendar.ts";

/** Days between a day and the nearest of others; null where one of the two is not known to the day. */
export function daysApart(dates: readonly string[], date: string | null): number | null {
  if (date === null || date.length < 10) return null;
  const day = dayNumber(date);
  const others = dates.flatMap((other) => dayNumber(other) ?? []);
  if (day === null || others.length === 0) return null;
  return Math.min(...others.map((other) => Math.abs(other - day)));
}

/** Whether a date, which may be a month or a year, is too far from all of these. */
export function isFarOff(dates: readonly string[], date: string | null): boolean {
  const when = daysOf(date ?? "");
  const others = dates.flatMap((other) => daysOf(other) ?? []);
  if (when === null || others.length === 0) return false;
  return others.every(({ from, to }) => from - when.to > MAX_DAYS || when.from - to > MAX_DAYS);
}

/** Whether a date lies so long before an article that it is no news in it: what it tells of then is told as the past. */
export function isLongPast(date: string | null, publishedAt: string | null): boolean {
  const when = daysOf(date ?? "");
  const published = daysOf(publishedAt ?? "");
  return when !== null && published !== null && published.from - when.to > LONG_PAST_DAYS;
}

/** Days after which an action is no news any more. */
const LONG_PAST_DAYS = 60;

/** Days between the order and the departure, or two reports of it. */
const MAX_DAYS = 10;

/** The first and the last day of a date, a month or a year. */
function daysOf(date: string): { from: number; to: number } | null {
  const from = dayNumber(`${date}-01-01`.slice(0, DAY_LENGTH));
  if (from === null) return null;
  const [year = 0, month = 12] = date.split("-").map(Number);
  if (date.length === DAY_LENGTH) return { from, to: from };
  const last = `${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`;
  return { from, to: dayNumber(last) ?? from };
}

const DAY_LENGTH = "2022-02-28".length;
