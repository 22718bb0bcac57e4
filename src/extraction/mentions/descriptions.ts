import type { AgentKind } from "../../domain/candidates.ts";
import type { Token } from "../analyse.ts";
import { isPluralNoun, isThatBeforeMany } from "../plural-noun.ts";
import type { KnownIndex } from "./known-index.ts";
import type { MentionLexicon } from "./lexicon.ts";

/** Tokens from the first on, up to before the end. */
export type TokenRange = { readonly first: number; readonly end: number };

/** "the ambassador", "a US official", "two officials", "Russian diplomats", "the ministry". */
export function findDescriptions(
  tokens: readonly Token[],
  known: KnownIndex,
  kindAt: ReadonlyMap<number, AgentKind | null>,
  lexicon: MentionLexicon,
): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (known.covers(at) || !isDescriptionHead(tokens, at, lexicon)) continue;
    const first = openedAt(tokens, at, known, kindAt, lexicon);
    if (first === null || isManner(tokens, first)) continue;
    const end = tieEnd(tokens, at + 1, known);
    found.push({ first, end });
    at = end - 1;
  }
  return found;
}

/** Where the description with its noun at `at` begins; null where nothing makes it one. */
function openedAt(
  tokens: readonly Token[],
  at: number,
  known: KnownIndex,
  kindAt: ReadonlyMap<number, AgentKind | null>,
  lexicon: MentionLexicon,
): number | null {
  const near = descriptionStart(tokens, at, known, lexicon);
  // "Bill Harrow, governor of the bank": after a name and a comma it needs no article.
  if (tokens[near - 1]?.text === "," && kindAt.get(near - 1) === "person") return near;
  const isThing = lexicon.things.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower !== "of";
  if (isThing && !isSaidOfPerson(tokens, near, kindAt)) return null;
  const isOpened =
    near < at &&
    (/^(?:DET|NUM)$/.test(tokens[near]?.tag ?? "") || known.startingAt(near) !== undefined);
  return isOpened ? near : distantStart(tokens, at, known);
}

/** "Marbles is the first star": whether words tell what a person is. */
function isSaidOfPerson(
  tokens: readonly Token[],
  first: number,
  kindAt: ReadonlyMap<number, AgentKind | null>,
): boolean {
  if (!/^(?:be|become|remain)$/.test(tokens[first - 1]?.lemma ?? "")) return false;
  const subject = tokens[first - 2];
  return (
    kindAt.get(first - 1) === "person" ||
    subject?.tag === "PROPN" ||
    /^(?:i|he|she)$/.test(subject?.lower ?? "")
  );
}

/** The noun of a description: a role or group that no other follows, or "the" and an institution. */
function isDescriptionHead(tokens: readonly Token[], at: number, lexicon: MentionLexicon): boolean {
  const { lower, tag } = tokens[at] as Token;
  const next = tokens[at + 1];
  // "A senior official in the ministry"
  const isAlone = tag === "ADJ" && next?.tag === "ADP";
  if (tag !== "NOUN" && tag !== "PROPN" && !isAlone) return false;
  // "the host country", "the team captain": the first noun only tells which.
  if (next?.tag === "NOUN" && !isVerbByForm(tokens, at + 1)) return false;
  if (lexicon.roles.has(next?.lower ?? "")) return false;
  if (lexicon.groups.has(next?.lower ?? "")) return false;
  if (lexicon.roles.has(lower) || lexicon.groups.has(lower)) return true;
  return lexicon.describedInstitutions.has(lower) && isDefinite(tokens, at);
}

/** "the team plans to leave": a verb that is taken for a noun. */
function isVerbByForm(tokens: readonly Token[], at: number): boolean {
  return isPluralNoun(tokens[at] as Token) && tokens[at + 1]?.tag === "PART";
}

/** Whether "the" or "this" stands before a noun, with few words between. */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - MAX_DESCRIPTION); before--) {
    const { lower, tag } = tokens[before] as Token;
    if (/^(?:the|this|that)$/.test(lower)) return true;
    if (tag !== "ADJ" && tag !== "NOUN" && tag !== "PROPN" && tag !== "NUM") return false;
  }
  return false;
}

function descriptionStart(
  tokens: readonly Token[],
  at: number,
  known: KnownIndex,
  lexicon: MentionLexicon,
): number {
  let first = at;
  while (first > 0 && at - first < MAX_DESCRIPTION) {
    const token = tokens[first - 1] as Token;
    const agent = known.endingAt(first);
    // "told them that supervisors knew"
    if (isThatBeforeMany(tokens[first - 1], tokens[at])) break;
    if (token.tag === "DET" || token.tag === "NUM") return first - 1;
    if (agent !== undefined) first = agent.first;
    else if (token.tag === "ADJ" || token.tag === "NOUN" || lexicon.modifiers.has(token.lower))
      first--;
    else break;
  }
  return first;
}

/** "the first and only woman", "the site’s founder", "Poland’s president": where a description with more than adjectives before its noun begins. */
function distantStart(tokens: readonly Token[], at: number, known: KnownIndex): number | null {
  if (tokens[at]?.tag !== "NOUN") return null;
  for (let first = at - 1; first >= Math.max(0, at - MAX_DESCRIPTION); first--) {
    const { tag, text, lower, sentence } = tokens[first] as Token;
    if (sentence !== tokens[at]?.sentence || isThatBeforeMany(tokens[first], tokens[at]))
      return null;
    if (tag === "DET") return first;
    if (tag === "PART" && /^['’]s?$/.test(text)) return known.endingAt(first)?.first ?? first + 1;
    const isBetween = /^(?:ADJ|NOUN|PROPN|NUM|ADV|X)$/.test(tag) || /^(?:and|or|-|–)$/.test(lower);
    if (!isBetween && !isParticiple(tokens, first) && !isWouldBe(tokens, first)) return null;
  }
  return null;
}

/** "the most cited scholar" */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at] as Token;
  const before = tokens[at - 1]?.tag ?? "";
  return tag === "VERB" && /(?:ed|ing|en)$/.test(lower) && /^(?:DET|ADV|ADJ)$/.test(before);
}

/** One of the words of "the would-be leader". */
function isWouldBe(tokens: readonly Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - 2), at + 3).map(({ lower }) => lower);
  return /^(?:would|be)$/.test(tokens[at]?.lower ?? "") && around.join("").includes("would-be");
}

/** "as a boy": what somebody was then, or takes the part of, is nobody else. */
function isManner(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "as" && /^an?$/.test(tokens[first]?.lower ?? "");
}

const MAX_DESCRIPTION = 8;

/** "the ambassador to the US", "representatives of Russia": a known agent after a preposition belongs to it. */
export function tieEnd(tokens: readonly Token[], end: number, known: KnownIndex): number {
  if (!/^(?:to|of|for|from|at|in)$/.test(tokens[end]?.lower ?? "")) return end;
  const at = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
  return known.startingAt(at)?.end ?? end;
}
