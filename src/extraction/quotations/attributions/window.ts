import type { Reading } from "../reading.ts";

/** Tokens on each side of a cue among which its contents and its source are looked for. */
const REACH = 60;
/** Of a longer passage in marks only so many tokens at each end are looked at. */
const SHOWN = 5;
/** Tokens of the longest window. */
export const LONGEST_WINDOW = 2 * REACH + 1;

/** The tokens around a cue, ascending, without the insides of long passages; the cue's place among them. */
export type Window = { readonly tokens: Int32Array; readonly length: number; readonly cue: number };

/** The window of a cue: its paragraph and those beside it, as far as it reaches. */
export function windowAround(reading: Reading, cue: number): Window {
  const { features, paragraphOf } = reading;
  const paragraph = paragraphOf[cue] as number;
  const isNear = (at: number): boolean => Math.abs((paragraphOf[at] as number) - paragraph) <= 1;
  const before: number[] = [];
  for (let at = cue - 1; at >= 0 && before.length < REACH && isNear(at); at--) {
    if (isShown(reading, at, cue)) before.push(at);
  }
  const after: number[] = [];
  for (let at = cue + 1; at < features.length && after.length < REACH && isNear(at); at++) {
    if (isShown(reading, at, cue)) after.push(at);
  }
  const tokens = Int32Array.from([...before.reverse(), cue, ...after]);
  return { tokens, length: tokens.length, cue: before.length };
}

function isShown({ passageOf, passageTokens }: Reading, at: number, cue: number): boolean {
  const range = passageTokens[passageOf[at] as number];
  if (range === undefined || passageOf[at] === passageOf[cue]) return true;
  return at - range.first < SHOWN || range.end - 1 - at < SHOWN;
}
