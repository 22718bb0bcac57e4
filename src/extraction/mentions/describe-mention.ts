import type { AgentKind, MentionCandidate, MentionKind } from "../../domain/candidates.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { agentKindOf } from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";
import type { KnownAgent } from "./known-agents.ts";
import type { Gender, MentionLexicon } from "./lexicon.ts";
import { type RolePhrase, roleIn } from "./roles.ts";

export type MentionContext = {
  readonly tokens: readonly Token[];
  readonly known: readonly KnownAgent[];
  readonly lexicon: MentionLexicon;
  readonly gazetteer: Gazetteer;
};
type TokenRange = { readonly first: number; readonly end: number };

const SINGULAR_PRONOUNS: Readonly<Record<string, Gender | null>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  it: null,
  its: null,
  i: null,
  one: null,
};
const PLURAL_PRONOUNS = new Set([
  "they",
  "them",
  "their",
  "theirs",
  "themselves",
  "we",
  "us",
  "our",
]);
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

/** Reads what the words of one mention say: a pronoun, an account, a known agent, a person with title and role, or a description. */
export function describeMention(context: MentionContext, range: TokenRange): MentionCandidate {
  const { tokens } = context;
  const span = { start: tokens[range.first]?.start ?? 0, end: tokens[range.end - 1]?.end ?? 0 };
  return {
    ...span,
    ...(pronoun(tokens, range) ??
      account(context, range) ??
      wholeName(context, range) ??
      phrase(context, range)),
  };
}

type Description = Omit<MentionCandidate, "start" | "end">;

const NOTHING: Description = {
  kind: "name",
  agentKind: null,
  name: null,
  role: null,
  affiliations: [],
  gazetteer: null,
  gender: null,
  number: "singular",
};

function pronoun(tokens: readonly Token[], { first, end }: TokenRange): Description | null {
  const word = tokens[first]?.lower ?? "";
  const isLatter = end - first === 2 && /^(?:latter|former)$/.test(tokens[first + 1]?.lower ?? "");
  if (isLatter) return { ...NOTHING, kind: "pronoun" };
  if (end - first !== 1 || tokens[first]?.text === "US") return null;
  if (PLURAL_PRONOUNS.has(word)) return { ...NOTHING, kind: "pronoun", number: "plural" };
  const gender = SINGULAR_PRONOUNS[word];
  return gender === undefined ? null : { ...NOTHING, kind: "pronoun", gender };
}

function account(
  { tokens, gazetteer }: MentionContext,
  { first, end }: TokenRange,
): Description | null {
  const word = tokens[first]?.text ?? "";
  if (end - first !== 1 || !/^[@#]\w/.test(word)) return null;
  const entry = word.startsWith("@") ? gazetteer.byHandle(word) : gazetteer.byName(word.slice(1));
  return {
    ...NOTHING,
    kind: "handle",
    name: word.slice(1),
    agentKind: entry === undefined ? null : agentKindOf(entry.kind),
    gazetteer: entry?.id ?? null,
  };
}

function wholeName(
  { tokens, known }: MentionContext,
  { first, end }: TokenRange,
): Description | null {
  const start = tokens[first]?.tag === "DET" || tokens[first]?.lower === "the" ? first + 1 : first;
  const possessive = /^['’]s?$/.test(tokens[end - 1]?.text ?? "") ? end - 1 : end;
  const agent = known.find(
    (one) => one.first === start && (one.end === end || one.end === possessive),
  );
  if (agent === undefined) return null;
  return {
    ...NOTHING,
    kind: agent.form === "metonym" ? "metonym" : "name",
    agentKind: agentKindOf(agent.entry.kind),
    name: agent.entry.name,
    gazetteer: agent.entry.id,
  };
}

/** A person or an institution by name, with what is said of it; else a description. */
function phrase(context: MentionContext, range: TokenRange): Description {
  const { tokens, lexicon, gazetteer } = context;
  const known = context.known.filter(({ first, end }) => range.first <= first && end <= range.end);
  const comma = commaIn(tokens, range);
  const head = { first: range.first, end: comma };
  const role =
    roleIn(
      tokens,
      head,
      known.filter(({ end }) => end <= comma),
      lexicon,
      gazetteer,
    ) ??
    roleIn(
      tokens,
      { first: comma, end: range.end },
      known.filter(({ first }) => first >= comma),
      lexicon,
      gazetteer,
    );
  const name =
    nameIn(context, head, known) ?? nameIn(context, { first: comma, end: range.end }, known);
  const told = { role: role?.role ?? null, affiliations: affiliationsOf(role, known) };
  const isArticled = tokens[range.first]?.lower === "the";
  if (name !== null) return named(context, name, role, told, isArticled);
  return described(context, range, role, told);
}

function affiliationsOf(role: RolePhrase | null, known: readonly KnownAgent[]): readonly string[] {
  if (role !== null) return role.affiliations;
  const [first] = known;
  if (first === undefined) return [];
  return first.entry.state === null ? [first.entry.id] : [first.entry.id, first.entry.state];
}

function named(
  { tokens, lexicon }: MentionContext,
  name: TokenRange,
  role: RolePhrase | null,
  told: Pick<Description, "role" | "affiliations">,
  isArticled: boolean,
): Description {
  const words = tokens.slice(name.first, name.end).map(({ text }) => text);
  const title = tokens[name.first - 1]?.text ?? "";
  const last = words.at(-1)?.toLowerCase() ?? "";
  // "the Nation" is no person; "the Smiths" and "the late Anna Holm" are not named so.
  const isTitle = isArticled && !words.some((word) => lexicon.givenNames.has(word));
  const isInstitution = role === null && (lexicon.institutionHeads.has(last) || isTitle);
  const gender =
    lexicon.titles.get(title) ??
    role?.word.gender ??
    lexicon.givenNames.get(words[0] ?? "") ??
    null;
  return {
    ...NOTHING,
    ...told,
    agentKind: isInstitution ? "institution" : "person",
    name: words.join(" ").replace(/ (['’-])/g, "$1"),
    gender: isInstitution ? null : gender,
  };
}

function described(
  { tokens, lexicon }: MentionContext,
  { first, end }: TokenRange,
  role: RolePhrase | null,
  told: Pick<Description, "role" | "affiliations">,
): Description {
  const words = tokens.slice(first, end);
  const group = words.find(({ lower }) => lexicon.groups.has(lower));
  const institution = words.find(({ lower }) => lexicon.institutionHeads.has(lower));
  const isPlural = role?.word.isPlural ?? group !== undefined;
  const kind: MentionKind = "role";
  let agentKind: AgentKind | null =
    role === null && group === undefined ? null : isPlural ? "group" : "person";
  if (agentKind === null && institution !== undefined) agentKind = "institution";
  return {
    ...NOTHING,
    kind,
    agentKind,
    role: told.role ?? group?.lower ?? institution?.lower ?? words.at(-1)?.lower ?? null,
    affiliations: told.affiliations,
    gender: role?.word.gender ?? null,
    number: isPlural ? "plural" : "singular",
  };
}

function commaIn(tokens: readonly Token[], { first, end }: TokenRange): number {
  for (let at = first + 1; at < end; at++) if (tokens[at]?.text === ",") return at;
  return end;
}

/** The longest run of capitalised words that name nothing known and are no role or title. */
function nameIn(
  { tokens, lexicon }: MentionContext,
  { first, end }: TokenRange,
  known: readonly KnownAgent[],
): TokenRange | null {
  const isTaken = (at: number): boolean =>
    known.some((agent) => agent.first <= at && at < agent.end);
  let best: TokenRange | null = null;
  for (let at = first; at < end; at++) {
    if (isTaken(at) || !isNameWord(tokens[at] as Token, lexicon)) continue;
    const stop = nameEnd(tokens, at, end, lexicon, isTaken);
    if (best === null || stop - at >= best.end - best.first) best = { first: at, end: stop };
    at = stop;
  }
  return best;
}

/** Where a name that begins at `at` ends; particles count inside, not at the end. */
export function nameEnd(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: MentionLexicon,
  isTaken: (at: number) => boolean,
): number {
  let stop = at + 1;
  for (let next = at + 1; next < end && next - at < MAX_NAME; next++) {
    const token = tokens[next] as Token;
    if (isTaken(next)) break;
    if (isNameWord(token, lexicon)) stop = next + 1;
    else if (!PARTICLES.has(token.lower) && token.text !== "-") break;
  }
  return stop;
}

const MAX_NAME = 7;

/** Whether a token can be part of a person's or an institution's name. */
export function isNameWord(token: Token, lexicon: MentionLexicon): boolean {
  if (!/^\p{Lu}[\p{L}’'.-]*$/u.test(token.text)) return false;
  if (lexicon.notNames.has(token.text) || lexicon.titles.has(token.text)) return false;
  if (lexicon.givenNames.has(token.text)) return true;
  return (
    token.tag === "PROPN" && !lexicon.roles.has(token.lower) && !lexicon.modifiers.has(token.lower)
  );
}
