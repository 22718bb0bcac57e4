import { firstWhere } from "../../domain/first-where.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import type { TokenRange } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/** Index of the first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return firstWhere(tokens, ({ end }) => end > offset);
}

/** The tokens that touch a span. */
export function tokensIn(tokens: readonly Token[], { start, end }: TextSpan): readonly Token[] {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
  return tokens.slice(first, last);
}

/** For each token the index of the passage whose content or marks hold it, else −1. */
export function passageOfToken({ tokens }: AnalysedText, passages: readonly Passage[]): Int32Array {
  const passageOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, { outer }] of passages.entries()) {
    for (let at = tokenAt(tokens, outer.start); at < tokens.length; at++) {
      if ((tokens[at]?.start ?? 0) >= outer.end) break;
      passageOf[at] = index;
    }
  }
  return passageOf;
}

/** The characters of some tokens. */
export function spanOf(tokens: readonly Token[], { first, end }: TokenRange): TextSpan {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
