import type { OtherKind, OtherPassage } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { Sentence, Token } from "../analyse.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import { type Reading, sentenceAt } from "./reading.ts";
import { startsClause } from "./reported-speech.ts";
import { tokenAt } from "./token-index.ts";

/** What a passage in quotation marks is that nobody says. `isCertain`: the words around it name it so, whatever else attributes it. */
export type MarkedOther = OtherPassage & { readonly isCertain: boolean; readonly outer: TextSpan };

/** What each passage is if nobody says it: a title, a name, a proverb, or words that the reporter keeps at a distance. */
export function markedOthers(reading: Reading, lexicon: QuotationLexicon): MarkedOther[] {
  return reading.passages.map((passage, index) => {
    const { start, end, outer } = passage;
    const around = surroundings(reading, index);
    const named = namedKind(around, lexicon);
    const kind = named ?? plainKind(around);
    return { start, end, outer, kind, isCertain: named !== null };
  });
}

type Surroundings = {
  readonly words: readonly string[];
  readonly isCapitalised: boolean;
  readonly before: readonly (Token | undefined)[];
  readonly after: Token | undefined;
  /** Of the paragraph after it. */
  readonly rest: string;
  readonly isFirst: boolean;
  /** Nouns of the paragraph that stand near, outside of all marks, after an article or adjective. */
  readonly near: readonly string[];
};

const MINOR = /^(?:of|the|and|a|an|in|to|for|on|at|by|with|or|from)$/;
/** Words of a passage that are looked at. */
const MAX_WORDS = 40;

function surroundings(reading: Reading, index: number): Surroundings {
  const { text, passages, passageTokens, passageOf } = reading;
  const { tokens } = text;
  const { start, end, outer } = passages[index] as Passage;
  const words = text.text
    .slice(start, Math.min(end, start + 400))
    .split(/\s+/)
    .slice(0, MAX_WORDS);
  const range = passageTokens[index] as { first: number; end: number };
  const first = range.first < 0 ? tokenAt(tokens, start) : range.first;
  const { firstToken } = sentenceAt(reading, first);
  const last = tokens[Math.max(first, range.end - 1)] as Token;
  const inSentence = (at: number): Token | undefined =>
    tokens[at]?.paragraph === last.paragraph ? tokens[at] : undefined;
  const near: string[] = [];
  for (let at = Math.max(0, first - NEAR); at < Math.min(tokens.length, range.end + NEAR); at++) {
    const token = inSentence(at);
    const isNamed = /^(?:DET|ADJ)$/.test(tokens[at - 1]?.tag ?? "");
    if (token !== undefined && isNamed && (passageOf[at] as number) < 0) near.push(token.lower);
  }
  return {
    words,
    isCapitalised: words.every((word) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word) || MINOR.test(word)),
    before: [inSentence(first - 2), inSentence(first - 1)],
    after: inSentence(range.end),
    rest: text.text.slice(outer.end, outer.end + 40),
    isFirst: first === firstToken || tokens[first - 1]?.text === ":",
    near,
  };
}

/** Tokens on either side among which a proverb is called one. */
const NEAR = 9;

function namedKind(around: Surroundings, lexicon: QuotationLexicon): OtherKind | null {
  const { words, isCapitalised, before, near } = around;
  const [second, first] = before.map((token) => token?.lower ?? "");
  const both = `${second} ${first}`;
  const isTitled = /^[^\p{L}]*[\p{Lu}\d]/u.test(words[0] ?? "");
  if (lexicon.nicknames.has(first ?? "") || isBetweenNames(around)) return "nickname";
  if (isTitled && (lexicon.titles.has(first ?? "") || isCalledTitle(around, lexicon)))
    return "title";
  const isNamed = [first ?? "", both].some(
    (word) => lexicon.names.has(word) || lexicon.ofNames.has(word),
  );
  if (isNamed && isCapitalised && words.length <= MAX_NAME && !/[!?]$/.test(words.at(-1) ?? ""))
    return "name";
  const isProverb = words.length >= 3 && near.some((word) => lexicon.proverbs.has(word));
  return isProverb ? "proverb" : null;
}

const MAX_NAME = 4;

/** Dwayne “Rocky” Banda */
function isBetweenNames({ words, before: [, first], after }: Surroundings): boolean {
  if (first === undefined || after === undefined || words.length > 3) return false;
  const isName = (token: Token): boolean => token.tag === "PROPN" && /^\p{Lu}/u.test(token.text);
  return isName(first) && isName(after) && !/[.,!?]$/.test(words.at(-1) ?? "");
}

/** “Two Sisters” (1974), “The Harbour”: a film */
function isCalledTitle({ rest, isCapitalised }: Surroundings, lexicon: QuotationLexicon): boolean {
  if (!isCapitalised) return false;
  if (/^\s?\((?:1[5-9]|20)\d\d\)/.test(rest)) return true;
  const called = /^(?::|,| is)\s(?:a|an|the|his|her)\s(?:\p{L}+\s)?(\p{L}+)/u.exec(rest)?.[1];
  return called !== undefined && lexicon.titles.has(called.toLowerCase());
}

function plainKind({ words, isCapitalised, isFirst, rest }: Surroundings): OtherKind {
  if (!isCapitalised) return "scare-quote";
  if (words.length >= 2) return "title";
  if (rest.startsWith(":")) return "name";
  return isFirst || !/^\p{Lu}\p{Ll}{2}/u.test(words[0] ?? "") ? "scare-quote" : "name";
}

/** What somebody only hopes, fears, thinks or wants, and what polls and papers show: clauses outside of quotation marks. */
export function clausesNotSaid(reading: Reading, lexicon: QuotationLexicon): OtherPassage[] {
  return reading.text.sentences.flatMap((sentence) => {
    let shown = -1;
    for (let at = sentence.firstToken; at + 2 < sentence.endToken; at++) {
      const token = reading.text.tokens[at] as Token;
      if (lexicon.documents.has(token.lower)) shown = at;
      if (/^(?:that|who|which)$/.test(token.lower)) shown = -1;
      if ((reading.passageOf[at] as number) >= 0) continue;
      const found = clauseAt(reading, at, shown, sentence, lexicon);
      if (found !== null) return [found];
    }
    return [];
  });
}

function clauseAt(
  { text: { tokens } }: Reading,
  at: number,
  shown: number,
  sentence: Sentence,
  lexicon: QuotationLexicon,
): OtherPassage | null {
  const token = tokens[at] as Token;
  const isThat = tokens[at + 1]?.lower === "that";
  const isVerb = token.tag === "VERB";
  const isFelt = isVerb ? lexicon.attitudes.has(token.lemma) : isMood(tokens, at, lexicon);
  if (isFelt && isThat) return clauseFrom(tokens, at + 2, sentence, "attitude");
  if (isVerb && lexicon.wishes.has(token.lemma) && isWish(tokens, at, sentence))
    return clauseFrom(tokens, at + 1, sentence, "attitude");
  const isShown =
    isVerb && lexicon.shows.has(token.lemma) && shown >= 0 && at - shown <= MAX_SUBJECT;
  if (!isShown || (!isThat && !startsClause(tokens, at + 1, sentence.endToken))) return null;
  return clauseFrom(tokens, isThat ? at + 2 : at + 1, sentence, "document");
}

/** Tokens between what shows and the verb: "Figures released by the ministry on Monday show". */
const MAX_SUBJECT = 10;

/** "is angry that" */
function isMood(tokens: readonly Token[], at: number, { moods }: QuotationLexicon): boolean {
  if (!moods.has(tokens[at]?.lower ?? "")) return false;
  return [at - 1, at - 2].some((one) => /^(?:AUX|VERB)$/.test(tokens[one]?.tag ?? ""));
}

/** "wants the well to be closed" */
function isWish(tokens: readonly Token[], at: number, { endToken }: Sentence): boolean {
  for (let to = at + 1; to < Math.min(endToken, at + 8); to++) {
    if (tokens[to]?.lower === "to") return to > at + 1;
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(tokens[to]?.tag ?? "")) return false;
  }
  return false;
}

function clauseFrom(
  tokens: readonly Token[],
  first: number,
  { endToken, end }: Sentence,
  kind: OtherKind,
): OtherPassage | null {
  const start = tokens[first]?.start ?? end;
  const last = tokens[endToken - 1];
  const stop = last !== undefined && /^[.!?]$/.test(last.text) ? last.start : end;
  return start < stop ? { start, end: stop, kind } : null;
}

/** "a survey by the university" is a survey; "the author of the study" is none. */
export function isDocument(source: string, { documents }: QuotationLexicon): boolean {
  const [head = ""] = source
    .toLowerCase()
    .split(/\s(?:of|by|from|in|on|for|released|published|conducted|obtained|seen)\s/);
  return documents.has(head.split(/[^\p{L}]+/u).findLast((word) => word !== "") ?? "");
}
