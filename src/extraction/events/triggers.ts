import type { AnalysedText, Token } from "../analyse.ts";
import type { Action, ActionLexicon } from "./lexicon.ts";

/** Words that name an action. Positions are token indexes; `end` is after the last word of a phrase. */
export type Trigger = {
  readonly action: Action;
  readonly form: "verb" | "noun";
  readonly head: number;
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  /** "the expulsion", "the move": it may point to an action told elsewhere. */
  readonly isPointer: boolean;
  /** Whoever leaves is who is acted upon. */
  readonly isLeaving: boolean;
};

/** Words between the parts of a phrase: "asked over 27 Russian diplomats to leave". */
const MAX_GAP = 18;

/** Finds the words that name actions: phrases first, then verbs, then nouns; none twice. */
export function findTriggers(
  { tokens, sentences }: AnalysedText,
  lexicon: ActionLexicon,
): Trigger[] {
  const triggers: Trigger[] = [];
  for (const [sentence, { firstToken, endToken }] of sentences.entries()) {
    const taken = new Set<number>();
    for (let at = firstToken; at < endToken; at++) {
      if (taken.has(at)) continue;
      const found =
        phraseAt(tokens, at, endToken, lexicon) ??
        leavingAt(tokens, at, firstToken, lexicon) ??
        wordAt(tokens, at, lexicon);
      if (found === null) continue;
      for (const part of found.parts) taken.add(part);
      const { parts: _, ...trigger } = found;
      triggers.push({ ...trigger, sentence });
    }
  }
  return triggers;
}

type Found = Omit<Trigger, "sentence"> & { readonly parts: readonly number[] };

function phraseAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: ActionLexicon,
): Found | null {
  const head = tokens[at] as Token;
  for (const { words, action } of lexicon.byPhrase.get(lemmaOf(head)) ?? []) {
    const parts = matchPhrase(tokens, at, end, words);
    if (parts === null) continue;
    const last = parts.at(-1) ?? at;
    const form = head.tag === "NOUN" || head.tag === "ADJ" ? "noun" : "verb";
    return {
      action,
      form,
      head: at,
      first: at,
      end: last + 1,
      isPointer: false,
      isLeaving: isOrdered(words),
      parts,
    };
  }
  return null;
}

/** "have to leave", "must leave", "move out": no one is named who orders it. */
function isOrdered(words: readonly string[]): boolean {
  return /^(?:have|must|move|suppose)$/.test(words[0] ?? "");
}

/** The places of the words, in order; "to" and its verb stand together. */
function matchPhrase(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: readonly string[],
): number[] | null {
  const parts = [at];
  for (const [word, following] of wordPairs(words.slice(1))) {
    const next = (parts.at(-1) ?? at) + 1;
    const limit = Math.min(end, next + reachOf(words, following));
    const found = findWord(tokens, next, limit, word, following);
    if (found < 0) return null;
    parts.push(found, ...(following === null ? [] : [found + 1]));
  }
  return parts;
}

/** The words of a phrase, "to" together with the verb after it. */
function wordPairs(words: readonly string[]): [word: string, following: string | null][] {
  return words.flatMap((word, nth): [string, string | null][] => {
    if (words[nth - 1] === "to") return [];
    return [[word, word === "to" ? (words[nth + 1] ?? null) : null]];
  });
}

function reachOf(words: readonly string[], following: string | null): number {
  if (isOrdered(words)) return MAX_AUXILIARY_GAP;
  return following === null ? MAX_OBJECT : MAX_GAP;
}

function findWord(
  tokens: readonly Token[],
  from: number,
  limit: number,
  word: string,
  following: string | null,
): number {
  for (let at = from; at < limit; at++) {
    const token = tokens[at] as Token;
    if (/^[;:!?“”"]$/.test(token.text) || token.lower === "that") return -1;
    const isWord = lemmaOf(token) === word || token.lower === word;
    if (isWord && (following === null || lemmaOf(tokens[at + 1] ?? token) === following)) return at;
  }
  return -1;
}

/** "have to leave", "must now leave": nothing much stands between. */
const MAX_AUXILIARY_GAP = 2;

/** Words between a verb and the noun or particle of its phrase: "dispatched $200 million worth of military aid". */
const MAX_OBJECT = 13;

/** "27 people … are leaving us": an expulsion where diplomats and their like leave. */
function leavingAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  { leaving }: ActionLexicon,
): Found | null {
  const token = tokens[at] as Token;
  if (!leaving.verbs.has(token.lemma) || token.tag !== "VERB") return null;
  for (let back = at - 1; back >= from && at - back <= MAX_SUBJECT; back--) {
    const word = tokens[back] as Token;
    if (/^[.;:!?“”"]$/.test(word.text)) return null;
    if (!leaving.who.has(word.lower)) continue;
    return {
      action: leaving.action,
      form: "verb",
      head: at,
      first: at,
      end: at + 1,
      isPointer: false,
      isLeaving: true,
      parts: [at],
    };
  }
  return null;
}

const MAX_SUBJECT = 12;

function wordAt(tokens: readonly Token[], at: number, lexicon: ActionLexicon): Found | null {
  const token = tokens[at] as Token;
  const lemma = lemmaOf(token);
  const isVerb = token.tag === "VERB" || (token.tag !== "PROPN" && /(?:ed|ing)$/.test(token.lower));
  const verb = isVerb
    ? (lexicon.byVerb.get(lemma) ?? lexicon.byVerb.get(stripped(token.lower)))
    : undefined;
  const base = { head: at, first: at, end: at + 1, isLeaving: false, parts: [at] };
  if (verb !== undefined) return { ...base, action: verb, form: "verb", isPointer: false };
  if (token.tag !== "NOUN" && token.tag !== "PROPN") return null;
  const joined = hyphenated(tokens, at);
  const noun = lexicon.byNoun.get(joined ?? token.lower) ?? lexicon.byNoun.get(lemma);
  const isPointer = lexicon.pointers.has(joined ?? lemma) && isDefinite(tokens, at);
  const parts = joined === null ? [at] : [at, at + 1, at + 2];
  const end = at + parts.length;
  if (noun !== undefined) return { ...base, end, parts, action: noun, form: "noun", isPointer };
  return isPointer ? { ...base, end, parts, action: POINTER, form: "noun", isPointer } : null;
}

/** An action that is only pointed to: "the move". */
const POINTER: Action = {
  type: null,
  mode: null,
  label: "",
  verbs: [],
  nouns: [],
  phrases: [],
};

function hyphenated(tokens: readonly Token[], at: number): string | null {
  const [first, mark, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || last === undefined || mark?.text !== "-") return null;
  return mark.start === first.end && last.start === mark.end
    ? `${first.lower}-${last.lower}`
    : null;
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = tokens[back]?.lower ?? "";
    if (/^(?:the|this|that|these|those|another|such|their|its)$/.test(word)) return true;
    if (tokens[back]?.tag !== "ADJ" && tokens[back]?.tag !== "PROPN") return false;
  }
  return false;
}

function lemmaOf({ lemma, lower }: Token): string {
  return lemma === lower ? (IRREGULAR[lower] ?? lemma) : lemma;
}

/** Forms that the tagger leaves as they are when it takes them for another part of speech. */
const IRREGULAR: Readonly<Record<string, string>> = {
  given: "give",
  forced: "force",
  asked: "ask",
  ordered: "order",
  kicked: "kick",
  put: "put",
  supposed: "suppose",
};

/** "expelling" → "expel", where the tagger sees a noun. */
function stripped(word: string): string {
  return word.replace(/(?:ed|ing)$/, "").replace(/([lmnprt])\1$/, "$1");
}
