import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { byPosition, spanKey, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import { isThatBeforeMany } from "../plural-noun.ts";
import { craftsNamed } from "./crafts.ts";
import { describeMention, type MentionContext, namesOutlet } from "./describe-mention.ts";
import { calledFirms, firmsByFirstWord } from "./firms.ts";
import { agentKindOfName, capitalisedWithin } from "./kind-of-name.ts";
import type { KnownIndex } from "./known-index.ts";
import type { MentionLexicon } from "./lexicon.ts";
import { likelyKinds } from "./likely-kind.ts";
import { writtenName } from "./name-features.ts";
import { nameKinds, type ReadName } from "./name-kinds.ts";
import { findNames } from "./name-runs.ts";
import { isTitle } from "./roles.ts";
import { unknownDemonyms } from "./unknown-states.ts";

type TokenRange = { readonly first: number; readonly end: number };

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their)$/;

const POSSESSIVE = /^(?:his|her|their)$/;

/**
 * Finds the words that mean people, institutions and groups. Each of `required`, the spans that the other
 * stages need, becomes a mention as it is, unless it names a thing; the others keep clear of them and of each other.
 * `outlet` is who published the text, who is an institution there by any of its names.
 */
export function findMentions(
  text: AnalysedText,
  required: readonly TextSpan[],
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
  outlet: string | null = null,
): readonly MentionCandidate[] {
  const { tokens } = text;
  const { known, runs: found } = findNames(tokens, lexicon, gazetteer);
  const isCraft = craftsNamed(tokens, found, lexicon);
  const all = found.filter((run) => !isCraft(run));
  const demonyms = unknownDemonyms(tokens, all, lexicon);
  const runs = all.filter(
    ({ first, end }) => end - first > 1 || !demonyms.has(tokens[first]?.text ?? ""),
  );
  const states = new Set(demonyms.values());
  const names = nameKinds(tokens, runs, lexicon);
  const taken = new Uint8Array(tokens.length);
  const mentions: MentionCandidate[] = [];
  const take = (range: TokenRange): void => {
    for (let at = range.first; at < range.end; at++) if (taken[at] === 1) return;
    taken.fill(1, range.first, range.end);
    mentions.push(describeMention(contextOf(range), range));
  };
  const capitalised = capitalisedWithin(tokens, names);
  const firms = firmsByFirstWord(tokens, names, lexicon);
  const called = calledFirms(tokens, names, lexicon);
  const isInstitution = (name: ReadName): boolean =>
    states.has(writtenName(tokens, name)) ||
    called.has(writtenName(tokens, name)) ||
    (name.end - name.first === 1 && firms.has(writtenName(tokens, name))) ||
    (outlet !== null && namesOutlet(tokens, name, outlet));
  const kindOf = (name: ReadName): "person" | "institution" | null =>
    isInstitution(name) ? "institution" : agentKindOfName(tokens, name, capitalised, lexicon);
  const kindAt = new Map(names.map((name) => [name.end, kindOf(name)] as const));
  const likelyAt = likelyKinds(tokens, names, kindAt, lexicon);
  const contextOf = (range: TokenRange): MentionContext => ({
    tokens,
    known: known.within(range.first, range.end),
    kindAt,
    likelyAt,
    demonyms,
    states,
    lexicon,
    gazetteer,
    firms,
    outlet,
  });
  for (const span of distinctSpans(required)) {
    const range = rangeOf(tokens, span);
    if (range === null || isCraft(range) || namesThing(tokens, range, lexicon)) continue;
    taken.fill(1, range.first, range.end);
    mentions.push({
      ...describeMention(contextOf(range), range),
      start: span.start,
      end: span.end,
    });
    // "his mother said": whose mother that is, is a question of its own.
    const opener = { first: range.first, end: range.first + 1 };
    if (range.end > opener.end && POSSESSIVE.test(tokens[range.first]?.lower ?? "")) {
      mentions.push(describeMention(contextOf(opener), opener));
    }
  }
  for (const range of namedAgents(tokens, known, names, kindAt, lexicon)) take(range);
  for (const range of descriptions(tokens, known, kindAt, lexicon)) take(range);
  for (const { first, end } of known.all) take({ first, end });
  for (const [at, token] of tokens.entries()) {
    if (PRONOUN.test(token.lower) || /^[@#]\p{L}/u.test(token.text))
      take({ first: at, end: at + 1 });
  }
  return withSurnames(text, mentions, taken, names).sort(byPosition);
}

/** "Gulf" */
function namesThing(
  tokens: readonly Token[],
  { first, end }: TokenRange,
  { thingHeads }: MentionLexicon,
): boolean {
  const { text = "", lower = "" } = tokens[first] ?? {};
  return end - first === 1 && thingHeads.has(lower) && /^\p{Lu}/u.test(text);
}

function distinctSpans(spans: readonly TextSpan[]): TextSpan[] {
  return [...new Map(spans.map((span) => [spanKey(span), span])).values()];
}

function rangeOf(tokens: readonly Token[], span: TextSpan): TokenRange | null {
  const low = firstWhere(tokens, ({ end }) => end > span.start);
  let end = low;
  while (end < tokens.length && (tokens[end]?.start ?? 0) < span.end) end++;
  return end > low ? { first: low, end } : null;
}

/** People and institutions by name, with what stands before it. */
function namedAgents(
  tokens: readonly Token[],
  known: KnownIndex,
  names: readonly ReadName[],
  kindAt: ReadonlyMap<number, AgentKind | null>,
  lexicon: MentionLexicon,
): TokenRange[] {
  return names.flatMap(({ first, end }): TokenRange[] => {
    const kind = kindAt.get(end) ?? null;
    if (kind === "person" && end - first === 1 && isModifier(tokens, first)) return [];
    // "UN Headquarters": a single word after a known name goes on with that.
    if (kind === null || (end - first === 1 && known.endingAt(first) !== undefined)) return [];
    // "the Iraqi Communist Party"
    const state = known.endingAt(first);
    if (kind !== "person") return [{ first: state?.form === "demonym" ? state.first : first, end }];
    return [
      {
        first: titleStart(tokens, first, known, lexicon),
        end: tokens[end]?.lower === "of" ? tieEnd(tokens, end, known) : end,
      },
    ];
  });
}

/** "the Bernoulli family": a surname that only tells which. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === "the" && tokens[at + 1]?.tag === "NOUN";
}

/** "Russian Foreign Minister", "Mr.": titles, roles and states before a name belong to the mention. */
function titleStart(
  tokens: readonly Token[],
  at: number,
  known: KnownIndex,
  lexicon: MentionLexicon,
): number {
  let first = at;
  while (first > 0) {
    const token = tokens[first - 1] as Token;
    const agent = known.endingAt(first);
    if (isTitle(token, lexicon) || (first < at && lexicon.modifiers.has(token.lower))) first--;
    else if (agent !== undefined && first < at) first = agent.first;
    else break;
  }
  return first;
}

/** "the ambassador", "a US official", "two officials", "Russian diplomats", "the ministry". */
function descriptions(
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
  if (lexicon.things.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower !== "of") return null;
  const isOpened =
    near < at &&
    (/^(?:DET|NUM)$/.test(tokens[near]?.tag ?? "") || known.startingAt(near) !== undefined);
  return isOpened ? near : distantStart(tokens, at, known);
}

/** The noun of a description: a role or group that no other follows, or "the" and an institution. */
function isDescriptionHead(tokens: readonly Token[], at: number, lexicon: MentionLexicon): boolean {
  const { lower, tag } = tokens[at] as Token;
  const next = tokens[at + 1];
  // "A senior official in the ministry"
  const isAlone = tag === "ADJ" && next?.tag === "ADP";
  if (tag !== "NOUN" && tag !== "PROPN" && !isAlone) return false;
  // "the host country", "the team captain": the first noun only tells which.
  if (next?.tag === "NOUN" || lexicon.roles.has(next?.lower ?? "")) return false;
  if (lexicon.groups.has(next?.lower ?? "")) return false;
  if (lexicon.roles.has(lower) || lexicon.groups.has(lower)) return true;
  return lexicon.describedInstitutions.has(lower) && isDefinite(tokens, at);
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
    if (!isBetween) return null;
  }
  return null;
}

/** "as a boy": what somebody was then, or takes the part of, is nobody else. */
function isManner(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "as" && /^an?$/.test(tokens[first]?.lower ?? "");
}

const MAX_DESCRIPTION = 8;

/** "the ambassador to the US", "representatives of Russia": a known agent after a preposition belongs to it. */
function tieEnd(tokens: readonly Token[], end: number, known: KnownIndex): number {
  if (!/^(?:to|of|for|from|at|in)$/.test(tokens[end]?.lower ?? "")) return end;
  const at = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
  return known.startingAt(at)?.end ?? end;
}

/** The surname alone of somebody who is named in full elsewhere in the article, or the given name of only one. */
function withSurnames(
  { tokens }: AnalysedText,
  mentions: readonly MentionCandidate[],
  taken: Uint8Array,
  names: readonly ReadName[],
): MentionCandidate[] {
  // "the George Washington Bridge", "Los Angeles"
  const isInName = new Uint8Array(tokens.length);
  for (const { first, end } of names) if (end - first > 1) isInName.fill(1, first, end);
  const surnames = new Map<string, MentionCandidate>();
  const byGiven = new Map<string, Map<string, MentionCandidate>>();
  for (const mention of mentions) {
    const words = mention.name?.split(" ") ?? [];
    const [given = "", surname = ""] = [words[0], words.at(-1)];
    if (mention.agentKind === "person" && mention.kind === "name" && words.length > 1) {
      surnames.set(surname, mention);
      byGiven.set(given, (byGiven.get(given) ?? new Map()).set(surname, mention));
    }
  }
  const givenNameOf = ({ text, isWord }: Token): MentionCandidate | undefined => {
    const all = byGiven.get(text);
    return all?.size === 1 && !isWord && text.length >= LEAST_GIVEN
      ? [...all.values()][0]
      : undefined;
  };
  const found = tokens.flatMap((token, at): MentionCandidate[] => {
    if (taken[at] === 1 || isInName[at] === 1) return [];
    const full = surnames.get(token.text) ?? givenNameOf(token);
    if (full === undefined || isModifier(tokens, at)) return [];
    const { start, end } = token;
    return [{ ...full, start, end, name: token.text, role: null, affiliations: [] }];
  });
  return [...mentions, ...found];
}

/** Letters of a given name by which somebody is called. */
const LEAST_GIVEN = 3;
