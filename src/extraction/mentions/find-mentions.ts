import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { byPosition, spanKey, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import { craftsNamed } from "./crafts.ts";
import { describeMention, type MentionContext, namesOutlet } from "./describe-mention.ts";
import { findDescriptions, type TokenRange, tieEnd } from "./descriptions.ts";
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
  for (const range of findDescriptions(tokens, known, kindAt, lexicon)) take(range);
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
