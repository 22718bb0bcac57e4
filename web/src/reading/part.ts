import type { Span } from "../state/route.ts";

// About forty newspaper pages: what a browser lays out at once without making the reader wait.
export const PART = 200_000;

/** The part of a long text to show so that `centre` lies in it; all of it where it is short enough. */
export function partAround(length: number, centre: number): Span {
  if (length <= PART) return { start: 0, end: length };
  const start = Math.min(Math.max(0, Math.floor(centre - PART / 2)), length - PART);
  return { start, end: start + PART };
}
