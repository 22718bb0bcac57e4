import type { AnalysedText, Sentence, Token } from "../analyse.ts";
import { type TokenFeatures, tokenFeatures } from "../learnt/token-features.ts";
import { findPassages, type Passage } from "./passages.ts";
import { passageOfToken } from "./token-index.ts";

/** Where a token stands among quotation marks. */
export const MARKS = { outside: 0, opening: 1, inside: 2, closing: 3 } as const;

/** A text as the learnt models read it; all arrays have a place for each token. */
export type Reading = {
  readonly text: AnalysedText;
  readonly features: TokenFeatures;
  readonly passages: readonly Passage[];
  /** The passage whose content or marks hold the token, else −1. */
  readonly passageOf: Int32Array;
  /** One of `MARKS`. */
  readonly marks: Uint8Array;
  /** First token of each passage, and the one after its last. */
  readonly passageTokens: readonly { readonly first: number; readonly end: number }[];
  /** Tokens back to the last closing mark, and on to the next opening one, within the paragraph; at most `FAR`. */
  readonly sinceClosing: Uint8Array;
  readonly untilOpening: Uint8Array;
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
};

const FAR = 30;

/** Reads where the tokens of a text stand: among marks, in which sentence and paragraph. */
export function readText(text: AnalysedText): Reading {
  const { tokens } = text;
  const passages = findPassages(text);
  const passageOf = passageOfToken(text, passages);
  const passageTokens = passages.map(() => ({ first: -1, end: -1 }));
  const [sentenceOf, paragraphOf] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
  for (let at = 0; at < tokens.length; at++) {
    const { sentence, paragraph } = tokens[at] as Token;
    sentenceOf[at] = sentence;
    paragraphOf[at] = paragraph;
    const range = passageTokens[passageOf[at] as number];
    if (range === undefined) continue;
    if (range.first < 0) range.first = at;
    range.end = at + 1;
  }
  const marks = marksOf(passageOf, passageTokens);
  return {
    ...{ text, features: tokenFeatures(text), passages, passageOf, marks, passageTokens },
    sinceClosing: distances(marks, MARKS.closing, paragraphOf, 1),
    untilOpening: distances(marks, MARKS.opening, paragraphOf, -1),
    paragraphOf,
    sentenceOf,
  };
}

function marksOf(passageOf: Int32Array, passageTokens: Reading["passageTokens"]): Uint8Array {
  const marks = new Uint8Array(passageOf.length).fill(MARKS.outside);
  for (let at = 0; at < marks.length; at++) {
    const range = passageTokens[passageOf[at] as number];
    if (range === undefined) continue;
    if (at === range.first) marks[at] = MARKS.opening;
    else marks[at] = at === range.end - 1 ? MARKS.closing : MARKS.inside;
  }
  return marks;
}

/** For each token how many tokens ago, going in steps of 1 or −1, such a mark stood in its paragraph. */
function distances(
  marks: Uint8Array,
  mark: number,
  paragraphOf: Int32Array,
  step: 1 | -1,
): Uint8Array {
  const found = new Uint8Array(marks.length);
  let distance = FAR;
  for (let nth = 0; nth < marks.length; nth++) {
    const at = step === 1 ? nth : marks.length - 1 - nth;
    if (paragraphOf[at] !== paragraphOf[at - step]) distance = FAR;
    distance = marks[at] === mark ? 0 : Math.min(FAR, distance + 1);
    found[at] = distance;
  }
  return found;
}

/** The sentence that a token stands in. */
export function sentenceAt({ text, sentenceOf }: Reading, at: number): Sentence {
  return text.sentences[sentenceOf[at] as number] as Sentence;
}

/** Numbers in bands, so that near ones are alike: 0 to 4, then 6, 8, 12, 16, 24, 32 … */
export function band(value: number): number {
  if (value < 5) return value;
  const power = 31 - Math.clz32(value);
  return 2 * power + ((value >> (power - 1)) & 1) + 1;
}
