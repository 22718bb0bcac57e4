import { fnv1a } from "../../domain/fnv.ts";
import type { AnalysedText, Token } from "../analyse.ts";

/** What a learnt model sees of each token, as numbers: places in these arrays are token indexes. */
export type TokenFeatures = {
  readonly length: number;
  readonly words: Uint32Array;
  readonly lemmas: Uint32Array;
  /** The last three letters. */
  readonly suffixes: Uint32Array;
  /** Indexes into `TAGS`, plus one; 0 is none of them. */
  readonly tags: Uint8Array;
  /** Capital, capitals, digits, mark … */
  readonly shapes: Uint8Array;
};

/** The universal parts of speech. */
const TAGS = [
  ...["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART"],
  ...["PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X", "SPACE"],
] as const;
const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, nth) => [tag, nth + 1]));

/** The number that stands for a part of speech in `TokenFeatures.tags`. */
export function tagNumber(tag: string): number {
  return TAG_NUMBERS.get(tag) ?? 0;
}

/** Reads the tokens of a text once, so that no model has to look at strings. */
export function tokenFeatures({ tokens }: AnalysedText): TokenFeatures {
  const { length } = tokens;
  const features = {
    length,
    words: new Uint32Array(length),
    lemmas: new Uint32Array(length),
    suffixes: new Uint32Array(length),
    tags: new Uint8Array(length),
    shapes: new Uint8Array(length),
  };
  for (let at = 0; at < length; at++) {
    const { text, lower, lemma, tag } = tokens[at] as Token;
    features.words[at] = fnv1a(lower);
    features.lemmas[at] = lemma === lower ? (features.words[at] as number) : fnv1a(lemma);
    features.suffixes[at] = fnv1a(lower, Math.max(0, lower.length - SUFFIX));
    features.tags[at] = tagNumber(tag);
    features.shapes[at] = shapeOf(text);
  }
  return features;
}

const SUFFIX = 3;

function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (isDigit(first)) return text.length === 4 ? 1 : 2;
  if (isCapital(first)) {
    if (text.length === 1) return 3;
    return isCapital(text.charCodeAt(1)) ? 4 : 5;
  }
  if (isSmall(first)) return 6;
  if (first > 0x7f) return 7;
  return 8 + (first % 40);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
