import type { MentionCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { byPosition, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import { describeMention, isNameWord, type MentionContext, nameEnd } from "./describe-mention.ts";
import { findKnownAgents, type KnownAgent } from "./known-agents.ts";
import type { MentionLexicon } from "./lexicon.ts";

type TokenRange = { readonly first: number; readonly end: number };

const PRONOUN = /^(?:he|him|his|she|her|hers|they|them|their)$/;

/**
 * Finds the words that mean people, institutions and groups. Each of `required`, the spans that the other
 * stages need, becomes a mention as it is; the others keep clear of them and of each other.
 */
export function findMentions(
  text: AnalysedText,
  required: readonly TextSpan[],
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
): readonly MentionCandidate[] {
  const { tokens } = text;
  const known = findKnownAgents(tokens, gazetteer);
  const taken = new Uint8Array(tokens.length);
  const mentions: MentionCandidate[] = [];
  const take = (range: TokenRange): void => {
    for (let at = range.first; at < range.end; at++) if (taken[at] === 1) return;
    taken.fill(1, range.first, range.end);
    mentions.push(describeMention(contextOf(range), range));
  };
  const knownAt = new KnownIndex(known);
  const contextOf = (range: TokenRange): MentionContext => ({
    tokens,
    known: knownAt.within(range.first, range.end),
    lexicon,
    gazetteer,
  });
  for (const span of distinctSpans(required)) {
    const range = rangeOf(tokens, span);
    if (range === null) continue;
    taken.fill(1, range.first, range.end);
    mentions.push({
      ...describeMention(contextOf(range), range),
      start: span.start,
      end: span.end,
    });
  }
  for (const range of people(tokens, knownAt, lexicon)) take(range);
  for (const range of descriptions(tokens, knownAt, lexicon)) take(range);
  for (const { first, end } of known) take({ first, end });
  for (const [at, token] of tokens.entries()) {
    if (PRONOUN.test(token.lower) || /^[@#]\p{L}/u.test(token.text))
      take({ first: at, end: at + 1 });
  }
  return withSurnames(text, mentions, taken).sort(byPosition);
}

function distinctSpans(spans: readonly TextSpan[]): TextSpan[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

function rangeOf(tokens: readonly Token[], span: TextSpan): TokenRange | null {
  const low = firstWhere(tokens, ({ end }) => end > span.start);
  let end = low;
  while (end < tokens.length && (tokens[end]?.start ?? 0) < span.end) end++;
  return end > low ? { first: low, end } : null;
}

/** People and institutions by name, with what stands before it. */
function people(
  tokens: readonly Token[],
  known: KnownIndex,
  lexicon: MentionLexicon,
): TokenRange[] {
  const found: TokenRange[] = [];
  const isTaken = (at: number): boolean => known.covers(at);
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at) || !isNameWord(tokens[at] as Token, lexicon)) continue;
    const end = nameEnd(tokens, at, tokens.length, lexicon, isTaken);
    const isInstitution =
      end - at >= 2 && lexicon.institutionHeads.has(tokens[end - 1]?.lower ?? "");
    if (isInstitution) found.push({ first: at, end });
    else if (isPerson(tokens, at, end, lexicon)) {
      found.push({ first: titleStart(tokens, at, known, lexicon), end });
    }
    at = end - 1;
  }
  return found;
}

/** After a title or role, with a given name that is known, or described right after. */
function isPerson(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: MentionLexicon,
): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && (lexicon.titles.has(before.text) || isRole(before, lexicon)))
    return true;
  if (end - at < 2) return false;
  return lexicon.givenNames.has(tokens[at]?.text ?? "") || isDescribed(tokens, end, lexicon);
}

function isRole(token: Token, lexicon: MentionLexicon): boolean {
  const word = lexicon.roles.get(token.lower);
  return word !== undefined && !word.isPlural && /^\p{Lu}/u.test(token.text);
}

/** "Olivia Dalton, the U.S. spokesperson": an age, an article or a role follows the comma. */
function isDescribed(tokens: readonly Token[], end: number, lexicon: MentionLexicon): boolean {
  if (tokens[end]?.text !== ",") return false;
  const next = tokens[end + 1];
  if (next === undefined) return false;
  if (/^\d{1,3}$/.test(next.text)) return true;
  for (let at = end + 1; at < Math.min(tokens.length, end + 6); at++) {
    if (tokens[at]?.text === ",") return false;
    if (lexicon.roles.has(tokens[at]?.lower ?? "")) return true;
  }
  return false;
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
    const isTitle =
      lexicon.titles.has(token.text) ||
      isRole(token, lexicon) ||
      (first < at && lexicon.modifiers.has(token.lower));
    if (isTitle) first--;
    else if (agent !== undefined && first < at) first = agent.first;
    else break;
  }
  return first;
}

/** "the ambassador", "a US official", "two officials", "Russian diplomats", "the ministry". */
function descriptions(
  tokens: readonly Token[],
  known: KnownIndex,
  lexicon: MentionLexicon,
): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (known.covers(at) || !isDescriptionHead(tokens, at, lexicon)) continue;
    const first = descriptionStart(tokens, at, known, lexicon);
    const opener = tokens[first] as Token;
    const isOpened =
      opener.tag === "DET" || opener.tag === "NUM" || known.startingAt(first) !== undefined;
    if (first === at || !isOpened) continue;
    const end = descriptionEnd(tokens, at + 1, known);
    found.push({ first, end });
    at = end - 1;
  }
  return found;
}

/** The noun of a description: a role or group that no other follows, or "the" and an institution. */
function isDescriptionHead(tokens: readonly Token[], at: number, lexicon: MentionLexicon): boolean {
  const { lower, tag } = tokens[at] as Token;
  if (tag !== "NOUN" && tag !== "PROPN") return false;
  const next = tokens[at + 1]?.lower ?? "";
  if (lexicon.roles.has(next) || lexicon.groups.has(next)) return false;
  if (lexicon.roles.has(lower) || lexicon.groups.has(lower)) return true;
  return lexicon.institutionHeads.has(lower) && tokens[at - 1]?.lower === "the";
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
    if (token.tag === "DET" || token.tag === "NUM") return first - 1;
    if (agent !== undefined) first = agent.first;
    else if (token.tag === "ADJ" || token.tag === "NOUN" || lexicon.modifiers.has(token.lower))
      first--;
    else break;
  }
  return first;
}

const MAX_DESCRIPTION = 8;

/** "the ambassador to the US", "representatives of Russia": a known agent after a preposition belongs to it. */
function descriptionEnd(tokens: readonly Token[], end: number, known: KnownIndex): number {
  if (!/^(?:to|of|for|from|at|in)$/.test(tokens[end]?.lower ?? "")) return end;
  const at = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
  return known.startingAt(at)?.end ?? end;
}

/** The surname alone of somebody who is named in full elsewhere in the article. */
function withSurnames(
  { tokens }: AnalysedText,
  mentions: readonly MentionCandidate[],
  taken: Uint8Array,
): MentionCandidate[] {
  const surnames = new Map<string, MentionCandidate>();
  for (const mention of mentions) {
    const words = mention.name?.split(" ") ?? [];
    if (mention.agentKind === "person" && mention.kind === "name" && words.length > 1) {
      surnames.set(words.at(-1) ?? "", mention);
    }
  }
  const found = tokens.flatMap((token, at): MentionCandidate[] => {
    const full = taken[at] === 1 ? undefined : surnames.get(token.text);
    if (full === undefined) return [];
    const { start, end } = token;
    return [{ ...full, start, end, name: token.text, role: null, affiliations: [] }];
  });
  return [...mentions, ...found];
}

/** Known agents by the tokens that they cover. */
class KnownIndex {
  private readonly byFirst: ReadonlyMap<number, KnownAgent>;
  private readonly byEnd: ReadonlyMap<number, KnownAgent>;
  private readonly covered = new Set<number>();

  constructor(known: readonly KnownAgent[]) {
    this.byFirst = new Map(known.map((agent) => [agent.first, agent]));
    this.byEnd = new Map(known.map((agent) => [agent.end, agent]));
    for (const { first, end } of known) for (let at = first; at < end; at++) this.covered.add(at);
  }

  covers(at: number): boolean {
    return this.covered.has(at);
  }

  startingAt(at: number): KnownAgent | undefined {
    return this.byFirst.get(at);
  }

  endingAt(end: number): KnownAgent | undefined {
    return this.byEnd.get(end);
  }

  /** Those that lie within a range of tokens. */
  within(first: number, end: number): KnownAgent[] {
    const found: KnownAgent[] = [];
    for (let at = first; at < end; at++) {
      const agent = this.byFirst.get(at);
      if (agent !== undefined && agent.end <= end) found.push(agent);
    }
    return found;
  }
}
