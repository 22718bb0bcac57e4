import { compareText } from "../linking/compare-text.ts";

/** The value that stands most often, the first in order of code units on a tie; undefined for none. */
export function majority(values: readonly string[]): string | undefined {
  return mostFrequent(countsOf(values));
}

/** How often each value stands, added to what was counted before. */
export function countsOf(
  values: readonly string[],
  before: Iterable<readonly [string, number]> = [],
): Map<string, number> {
  const counts = new Map(before);
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The same as `majority`, of values that were counted. */
export function mostFrequent(counts: Iterable<readonly [string, number]>): string | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0];
}
