import { dayNumber, isoDate } from "../domain/calendar.ts";

const ISO_MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?![\d-])/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const WRITTEN_DAY = /^(?:\p{L}+,? )?(?:(\d{1,2})\.? (\p{L}+)|(\p{L}+) (\d{1,2}),?) (\d{4})\b/u;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The date that a source gives, as an ISO date or date-time: an ISO one as given; "20220127" (also with a time, as
 * GDELT writes it), "Thu, 27 Jan 2022 …" and "January 27, 2022" as that day. Null for anything else.
 */
export function readIsoDate(given: string): string | null {
  const text = given.trim();
  if (ISO_MONTH.test(text)) return text;
  if (ISO_DAY.test(text)) return dayNumber(text) === null ? null : text.replace(" ", "T");
  const compact = COMPACT_DAY.exec(text);
  if (compact !== null) return civilDay(compact[1], compact[2], compact[3]);
  const written = WRITTEN_DAY.exec(text);
  if (written === null) return null;
  const [, day, month, monthFirst, dayAfter, year] = written;
  const name = (month ?? monthFirst ?? "").slice(0, 3).toLowerCase();
  return civilDay(year, String(MONTHS.indexOf(name) + 1), day ?? dayAfter);
}

function civilDay(year = "", month = "", day = ""): string | null {
  const number = dayNumber(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return number === null ? null : isoDate(number);
}
