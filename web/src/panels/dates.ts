const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** Formatting is slow, and a page has the same days a thousand times. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5_000;

/** An ISO date, date-time, month or year as a reader expects it; anything else as it is. */
export function readableDate(iso: string): string {
  const known = KNOWN.get(iso);
  if (known !== undefined) return known;
  const readable = formatted(iso);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(iso, readable);
  return readable;
}

function formatted(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  if (month === undefined) return year ?? iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return (day === undefined ? MONTH : DAY).format(date);
}

const MINUTE = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** An ISO date-time in the reader's own time zone. */
export function readableDateTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : MINUTE.format(time);
}
