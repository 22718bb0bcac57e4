import type { DatePrecision } from "../domain/candidates.ts";

/** How exact an ISO date is, by its length. */
export function precisionOf(date: string): DatePrecision {
  if (date.length >= 10) return "day";
  return date.length === 7 ? "month" : "year";
}
