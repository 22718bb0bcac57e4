import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";
import type { KnownAgent } from "./known-agents.ts";
import type { MentionLexicon, RoleWord } from "./lexicon.ts";

/** An office or description in a phrase: its words, and whom it ties the person to. */
export type RolePhrase = {
  /** Lower case, with its modifiers: "foreign minister". */
  readonly role: string;
  readonly word: RoleWord;
  /** Gazetteer ids, the closest institution first. */
  readonly affiliations: readonly string[];
};

/** The first role among tokens `first` to `end`, with the known agents in the same range that it is tied to. */
export function roleIn(
  tokens: readonly Token[],
  range: { readonly first: number; readonly end: number },
  known: readonly KnownAgent[],
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
): RolePhrase | null {
  for (let at = range.first; at < range.end; at++) {
    const token = tokens[at] as Token;
    const first = lexicon.roles.get(lexicon.titleRoles.get(token.text) ?? token.lower);
    if (
      first === undefined ||
      isPartOfName(known, at) ||
      isModifier(tokens, at, range.end, lexicon)
    )
      continue;
    const head = headAfter(tokens, at, range.end, lexicon);
    const word = lexicon.roles.get(tokens[head]?.lower ?? "") ?? first;
    const role = withModifiers(tokens, head, range.first, lexicon, word);
    return { role, word, affiliations: affiliationsOf(tokens, head, role, known, gazetteer) };
  }
  return null;
}

/** "passenger groups": a noun that tells which groups. */
function isModifier(
  tokens: readonly Token[],
  at: number,
  end: number,
  { groups, roles, modifiers }: MentionLexicon,
): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  return at + 1 < end && groups.has(next) && !roles.has(next) && !modifiers.has(next);
}

/** The noun of a role that begins at a token: "minister" of "deputy foreign minister". */
function headAfter(
  tokens: readonly Token[],
  first: number,
  end: number,
  { roles, modifiers }: MentionLexicon,
): number {
  if (!modifiers.has(tokens[first]?.lower ?? "")) return first;
  let at = first + 1;
  while (at < end && modifiers.has(tokens[at]?.lower ?? "")) at++;
  return at < end && roles.has(tokens[at]?.lower ?? "") ? at : first;
}

/** A capitalised role, as before a name: "Ambassador". */
function isRole(token: Token, lexicon: MentionLexicon): boolean {
  const word = lexicon.roles.get(token.lower);
  return word !== undefined && !word.isPlural && /^\p{Lu}/u.test(token.text);
}

/** What stands before a name and goes with it: "Mr.", "Ambassador". */
export function isTitle(token: Token | undefined, lexicon: MentionLexicon): boolean {
  return token !== undefined && (lexicon.titles.has(token.text) || isRole(token, lexicon));
}

/** Whether a token belongs to one of the known agents. */
export function isPartOfName(known: readonly KnownAgent[], at: number): boolean {
  return known.some(({ first, end }) => first <= at && at < end);
}

function withModifiers(
  tokens: readonly Token[],
  at: number,
  from: number,
  lexicon: MentionLexicon,
  word: RoleWord,
): string {
  const words = [word.role];
  for (let before = at - 1; before >= from; before--) {
    const lower = tokens[before]?.lower ?? "";
    if (!lexicon.modifiers.has(lower)) break;
    words.unshift(lower);
  }
  return words.join(" ");
}

/** "Russian ambassador to the US" → the embassy, then Russia. `known` are the known agents in the phrase. */
function affiliationsOf(
  tokens: readonly Token[],
  role: number,
  name: string,
  known: readonly KnownAgent[],
  gazetteer: Gazetteer,
): string[] {
  const hosted = known.find(
    ({ first }) => first > role && /^(?:to|at|in)$/.test(prepositionBefore(tokens, first)),
  );
  const own = known.find((agent) => agent !== hosted);
  if (own === undefined) return hosted === undefined ? [] : ofInstitution(hosted);
  if (own.entry.kind !== "state") return ofInstitution(own);
  const state = own.entry.id;
  const seat = seatOf(name, state, hosted, gazetteer);
  return seat === undefined ? [state] : [seat, state];
}

/** A ministry is of its state; a party, a firm or a newspaper speaks for nobody else. */
function ofInstitution({ entry }: KnownAgent): string[] {
  const isAlone = /^(?:party|company|outlet)$/.test(entry.kind);
  return entry.state === null || isAlone ? [entry.id] : [entry.id, entry.state];
}

function seatOf(
  role: string,
  state: string,
  hosted: KnownAgent | undefined,
  gazetteer: Gazetteer,
): string | undefined {
  const pattern = gazetteer.patterns.find(({ roles }) => roles.some((held) => role.endsWith(held)));
  if (hosted !== undefined && hosted.entry.kind === "organisation") {
    return gazetteer.get(`mission-${state}-${hosted.entry.id}`)?.id;
  }
  if (pattern === undefined) return undefined;
  if (pattern.hostPrepositions.length === 0) return gazetteer.get(`${pattern.prefix}-${state}`)?.id;
  if (hosted === undefined) return undefined;
  return gazetteer.get(`${pattern.prefix}-${state}-${hosted.entry.id}`)?.id;
}

function prepositionBefore(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.lower ?? "";
  return before === "the" ? (tokens[at - 2]?.lower ?? "") : before;
}
