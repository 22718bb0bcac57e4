/** A stretch of time in which something happened: a day, a month or a year. */
export type TimeColumn = {
  /** "2022-03-01", "2022-03" or "2022"; "" for what has no date. */
  readonly key: string;
  /** Days since the column before it; null where there is none, or where either is not told to the day. */
  readonly gap: number | null;
};

// The lengths of "2022-03-01", "2022-03" and "2022".
const UNITS = [10, 7, 4] as const;

/**
 * The times at which something happened, in order, and nothing between them: news comes in bursts, and an even scale would
 * show one blot and much paper. Days become months, and months years, where there are more than `most`. A date that is
 * told to the month only has a column of its own before the days of the month; what has no date comes last.
 */
export function timeColumns(dates: readonly (string | null)[], most: number): TimeColumn[] {
  const length = unitFor(dates, most);
  const keys = [...new Set(dates.map((date) => keyOf(date, length)))].sort(undatedLast);
  return keys.map((key, nth) => ({ key, gap: daysBetween(keys[nth - 1], key) }));
}

/** The column in which a date stands; -1 where there is none for it. */
export function columnAt(columns: readonly TimeColumn[], date: string | null): number {
  const length = Math.max(0, ...columns.map(({ key }) => key.length));
  return columns.findIndex(({ key }) => key === keyOf(date, length));
}

function unitFor(dates: readonly (string | null)[], most: number): number {
  return (
    UNITS.find((length) => new Set(dates.map((date) => keyOf(date, length))).size <= most) ?? 4
  );
}

function keyOf(date: string | null, length: number): string {
  return (date ?? "").slice(0, length);
}

function undatedLast(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return a < b ? -1 : 1;
}

const DAY = 86_400_000;

function daysBetween(before: string | undefined, after: string): number | null {
  if (before?.length !== 10 || after.length !== 10) return null;
  const days = (Date.parse(after) - Date.parse(before)) / DAY;
  return Number.isFinite(days) ? days : null;
}
