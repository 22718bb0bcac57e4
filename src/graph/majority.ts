import { compareText } from "../linking/compare-text.ts";

/** The value that stands most often, the first in order of code units on a tie; undefined for none. */
export function majority(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0];
}
