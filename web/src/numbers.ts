const GROUPED = new Intl.NumberFormat("en");

/** A count as a reader expects it: "1,203". Charts ask for thousands of small ones, for which the formatter is slow. */
export function number(count: number): string {
  return Number.isInteger(count) && count >= 0 && count < 1000
    ? String(count)
    : GROUPED.format(count);
}
