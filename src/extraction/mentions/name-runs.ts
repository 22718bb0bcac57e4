import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";
import { findKnownAgents } from "./known-agents.ts";
import { KnownIndex } from "./known-index.ts";
import type { MentionWords } from "./lexicon.ts";
import type { NameRun } from "./name-features.ts";

/** What the gazetteer knows in a text, and the runs of capitalised words that it does not know. */
export function findNames(
  tokens: readonly Token[],
  lexicon: MentionWords,
  gazetteer: Gazetteer,
): { readonly known: KnownIndex; readonly runs: readonly NameRun[] } {
  const known = new KnownIndex(
    findKnownAgents(tokens, gazetteer).filter(({ first, end }) => {
      return end - first > 1 || !isSurname(tokens, first, lexicon);
    }),
  );
  const isTaken = (at: number): boolean => known.covers(at);
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at) || !isNameWord(tokens[at] as Token, lexicon)) continue;
    const end = nameEnd(tokens, at, tokens.length, lexicon, isTaken);
    runs.push({ first: at, end: withoutLetters(tokens, at, end) });
    at = end - 1;
  }
  return { known, runs };
}

/** "Zaha Hadid DBE": letters after a full name tell of honours and offices. */
function withoutLetters(tokens: readonly Token[], first: number, end: number): number {
  let stop = end;
  while (stop - first > 2 && /^[A-Z]{2,4}$/.test(tokens[stop - 1]?.text ?? "")) stop--;
  return /\p{Ll}/u.test(tokens[stop - 1]?.text ?? "") ? stop : end;
}

/** "Michael Jordan", "Professor Jordan": right after a given name or a title, the name of a state is a surname. */
function isSurname(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== tokens[at]?.sentence) return false;
  const isBeforeName =
    lexicon.givenNames.has(before.text) ||
    (lexicon.titles.has(before.text) && before.text !== "President");
  return /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "") && isBeforeName;
}

/** Where a name that begins at `at` ends; particles count inside, not at the end. */
export function nameEnd(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: MentionWords,
  isTaken: (at: number) => boolean,
): number {
  let stop = at + 1;
  for (let next = at + 1; next < end && next - at < MAX_NAME; next++) {
    const token = tokens[next] as Token;
    if (isTaken(next)) break;
    if (
      isNameWord(token, lexicon) ||
      isSurnameAfter(tokens[next - 1], token, lexicon) ||
      isMembers(tokens, next, lexicon)
    )
      stop = next + 1;
    else if (!PARTICLES.has(token.lower) && token.text !== "-") break;
  }
  return stop;
}

/** "Stephen King", "Dean Baker": right after a given name a role or title is a surname. */
function isSurnameAfter(
  before: Token | undefined,
  { text, tag }: Token,
  lexicon: MentionWords,
): boolean {
  if (tag !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(text) || text.endsWith(".")) return false;
  return before !== undefined && lexicon.givenNames.has(before.text) && !lexicon.notNames.has(text);
}

/** "Ferry Workers Union": people in the middle of an institution's name. */
function isMembers(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  const { lower, text } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (lexicon.roles.get(lower)?.isPlural !== true || !/^\p{Lu}/u.test(text)) return false;
  return (
    next !== undefined && lexicon.institutionHeads.has(next.lower) && /^\p{Lu}/u.test(next.text)
  );
}

const MAX_NAME = 7;

/** Whether a token can be part of a person's or an institution's name. */
export function isNameWord(token: Token, lexicon: MentionWords): boolean {
  if (!/^\p{Lu}[\p{L}’'.-]*$/u.test(token.text)) return false;
  if (lexicon.notNames.has(token.text) || lexicon.titles.has(token.text)) return false;
  if (lexicon.givenNames.has(token.text)) return true;
  return (
    token.tag === "PROPN" && !lexicon.roles.has(token.lower) && !lexicon.modifiers.has(token.lower)
  );
}

const PARTICLES = new Set([
  "van",
  "von",
  "der",
  "den",
  "de",
  "da",
  "dos",
  "del",
  "di",
  "bin",
  "ibn",
  "al",
  "el",
  "la",
  "le",
  "ten",
  "ter",
]);
