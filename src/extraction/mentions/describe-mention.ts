import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import type { Gazetteer, InstitutionPattern } from "../../domain/gazetteer.ts";
import { agentKindOf } from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";
import { isPluralNoun } from "../plural-noun.ts";
import type { KnownAgent } from "./known-agents.ts";
import type { Gender, MentionLexicon } from "./lexicon.ts";
import { isNameWord, isOpening, nameEnd, namesNobody, opensName } from "./name-runs.ts";
import { isPartOfName, isTitle, type RolePhrase, roleIn } from "./roles.ts";

export type MentionContext = {
  readonly tokens: readonly Token[];
  readonly known: readonly KnownAgent[];
  /** The token after a name → what it names, null where that is neither a person nor an institution. */
  readonly kindAt: ReadonlyMap<number, AgentKind | null>;
  /** By the end of a name, of what it most likely is the name. */
  readonly likelyAt: ReadonlyMap<number, "person" | "institution">;
  /** Words of countries that the gazetteer does not know → the country: "Drovian" → "Drovia". */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Those countries. */
  readonly states: ReadonlySet<string>;
  readonly lexicon: MentionLexicon;
  readonly gazetteer: Gazetteer;
  /** First word of the name of a firm that the article names in full → that name. */
  readonly firms: ReadonlyMap<string, string>;
  /** Name of the outlet that published the article, null where that is not known. */
  readonly outlet: string | null;
};
type TokenRange = { readonly first: number; readonly end: number };

const SINGULAR_PRONOUNS: Readonly<Record<string, Gender | null>> = {
  ...{ he: "male", him: "male", his: "male", himself: "male" },
  ...{ she: "female", her: "female", hers: "female", herself: "female" },
  ...{ it: null, its: null, itself: null, one: null },
  ...{ i: null, me: null, my: null, mine: null, myself: null },
  ...{ you: null, your: null, yours: null, yourself: null },
  ...{ who: null, whom: null, whose: null, which: null, that: null },
};
const PLURAL_PRONOUNS = new Set(
  "they them their theirs themselves we us our ours ourselves".split(" "),
);

/** Reads what the words of one mention say: a pronoun, an account, a known agent, a person with title and role, or a description. */
export function describeMention(context: MentionContext, range: TokenRange): MentionCandidate {
  const { tokens } = context;
  const span = { start: tokens[range.first]?.start ?? 0, end: tokens[range.end - 1]?.end ?? 0 };
  return {
    ...span,
    ...(pronoun(tokens, range) ??
      account(context, range) ??
      wholeName(context, range) ??
      outletItself(context, range) ??
      firmAlone(context, range) ??
      ofUnknownState(context, range) ??
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
  ties: [],
  field: null,
  formalNames: [],
  gazetteer: null,
  isUnknownState: false,
  gender: null,
  number: "singular",
};

function pronoun(tokens: readonly Token[], { first, end }: TokenRange): Description | null {
  const word = tokens[first]?.lower ?? "";
  const isLatter = end - first === 2 && /^(?:latter|former)$/.test(tokens[first + 1]?.lower ?? "");
  if (isLatter) return { ...NOTHING, kind: "pronoun" };
  // "I'm", "we've" are two tokens.
  const isOne = end - first === 1 || /^['’](?:m|s|re|ve|ll|d)$/.test(tokens[first + 1]?.text ?? "");
  // "he a telegram" is no more than "he", where a word is missing.
  const isFollowed =
    /^(?:he|she)$/.test(word) && !/^(?:and|or|,)$/.test(tokens[first + 1]?.lower ?? "");
  if (isFollowed) return { ...NOTHING, kind: "pronoun", gender: SINGULAR_PRONOUNS[word] ?? null };
  if (!isOne || end - first > 2 || /^(?:US|IT|WHO)$/.test(tokens[first]?.text ?? "")) return null;
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

/** "the Baltic Courier", "told the Courier": who published the article, by its name or the last word of that. */
function outletItself({ tokens, outlet }: MentionContext, range: TokenRange): Description | null {
  return outlet !== null && namesOutlet(tokens, range, outlet)
    ? { ...NOTHING, agentKind: "institution", name: withoutArticle(outlet) }
    : null;
}

/** "Halvorsen", where the article also says "Halvorsen Chemical". */
function firmAlone(
  { tokens, firms }: MentionContext,
  { first, end }: TokenRange,
): Description | null {
  const stop = /^['’]s?$/.test(tokens[end - 1]?.text ?? "") ? end - 1 : end;
  const name = stop - first === 1 ? firms.get(tokens[first]?.text ?? "") : undefined;
  return name === undefined ? null : { ...NOTHING, agentKind: "institution", name };
}

/** Whether some words are the name of an outlet, or after an article the last word of it. */
export function namesOutlet(
  tokens: readonly Token[],
  { first, end }: TokenRange,
  outlet: string,
): boolean {
  const start = tokens[first]?.lower === "the" ? first + 1 : first;
  const name = withoutArticle(outlet);
  const words = tokens.slice(start, end).map(({ text }) => text);
  if (words.join(" ") === name) return true;
  const hasArticle = tokens[start - 1]?.lower === "the";
  return hasArticle && words.length === 1 && name.includes(" ") && name.endsWith(` ${words[0]}`);
}

function withoutArticle(name: string): string {
  return name.replace(/^The\s+/, "");
}

/** "nine Drovians", "the Drovian foreign ministry", "Drovia's embassy": a state that the gazetteer does not know, or what every state has. */
function ofUnknownState(
  { tokens, demonyms, states, lexicon, gazetteer }: MentionContext,
  { first, end }: TokenRange,
): Description | null {
  // "Drovia's [coast guard]"
  const isOwned = /^['’]s?$/.test(tokens[first - 1]?.text ?? "");
  const opener = isOwned && states.has(tokens[first - 2]?.text ?? "") ? first - 2 : first;
  const words = tokens.slice(opener, end).map(({ text, lower }) => ({ text, lower }));
  const owner = words.find(({ text }) => demonyms.has(text) || states.has(text))?.text;
  if (owner === undefined) return null;
  const found = institutionOfStates(words, gazetteer);
  const isOther = words.some(
    ({ lower }) =>
      (lexicon.roles.has(lower) || lexicon.groups.has(lower)) &&
      !gazetteer.governments.has(lower) &&
      !(found?.noun.includes(lower) ?? false),
  );
  if (isOther) return null;
  const state = demonyms.get(owner) ?? owner;
  const own = words.filter(
    ({ lower }) => !gazetteer.governments.has(lower) && !/^(?:the|of|['’]s?)$/.test(lower),
  );
  if (own.length === 1)
    return { ...NOTHING, agentKind: "institution", name: state, isUnknownState: true };
  if (found === undefined) return null;
  const name = found.pattern.name.replace("{state}", () => state);
  return {
    ...NOTHING,
    agentKind: "institution",
    name,
    ties: [tieTo("named", [state.toLowerCase()])],
  };
}

/** What every state has among some words: "coast guard". */
function institutionOfStates(
  words: readonly { readonly lower: string }[],
  { patterns }: Gazetteer,
): { readonly pattern: InstitutionPattern; readonly noun: readonly string[] } | undefined {
  const all = ` ${words.map(({ lower }) => lower).join(" ")} `;
  for (const pattern of patterns) {
    const noun = pattern.nouns.find((one) => all.includes(` ${one.join(" ")} `));
    if (noun !== undefined) return { pattern, noun };
  }
  return undefined;
}

/** A person or an institution by name, with what is said of it; else a description. */
function phrase(context: MentionContext, range: TokenRange): Description {
  const { tokens, lexicon, gazetteer } = context;
  const known = context.known.filter(({ first, end }) => range.first <= first && end <= range.end);
  const comma = commaIn(tokens, range);
  const head = { first: range.first, end: comma };
  const name =
    nameIn(context, head, known) ?? nameIn(context, { first: comma, end: range.end }, known);
  const found =
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
  // "National Union of Transport Workers" is no worker.
  const role = found !== null && name !== null && isWithin(tokens, name, found) ? null : found;
  const told = {
    role: role?.role ?? null,
    affiliations: affiliationsOf(role, known),
    ties: role === null && name !== null ? [] : tiesIn(context, range),
    field: role?.word.field ?? null,
  };
  const isArticled = tokens[range.first]?.lower === "the";
  if (name !== null) return named(context, name, role, told, isArticled);
  return described(context, range, role, told);
}

/** Whether the words of a name hold a role for many. */
function isWithin(
  tokens: readonly Token[],
  { first, end }: TokenRange,
  { word }: RolePhrase,
): boolean {
  return word.isPlural && tokens.slice(first, end).some(({ lower }) => lower.startsWith(word.role));
}

type Told = Pick<Description, "role" | "affiliations" | "ties" | "field">;

/** "the mayor of Oakland", "Oakland's mayor", "a physicist" and then "of Lund University": names that the gazetteer does not know. */
function tiesIn(context: MentionContext, { first, end }: TokenRange): string[] {
  const { tokens } = context;
  const owner = unknownNameAt(context, first);
  const ties =
    owner !== null && isOwner(tokens, owner.end, end, context.lexicon)
      ? [tieOf(context, owner)]
      : [];
  for (let at = first; at < end; at++) {
    const state = context.demonyms.get(tokens[at]?.text ?? "");
    if (state !== undefined) ties.push(tieTo("named", state.toLowerCase().split(" ")));
  }
  for (let at = first + 1; at <= end; at++) {
    if (!TIE.test(tokens[at]?.lower ?? "")) continue;
    const name = unknownNameAt(context, at + 1);
    if (name !== null) ties.push(tieOf(context, name));
  }
  return ties.flatMap((tie) => tie ?? []);
}

/** Whether a word belongs to a known agent, or is one for what is of a country. */
function isTakenWord(
  { tokens, demonyms }: MentionContext,
  known: readonly KnownAgent[],
  at: number,
): boolean {
  return isPartOfName(known, at) || demonyms.has(tokens[at]?.text ?? "");
}

/** The name that begins at a token, or after an article there, unless the gazetteer knows it. */
function unknownNameAt(context: MentionContext, at: number): TokenRange | null {
  const { tokens, known, lexicon } = context;
  const isTaken = (one: number): boolean => isTakenWord(context, known, one);
  const first = tokens[at]?.lower === "the" ? at + 1 : at;
  const opener = tokens[first];
  if (opener === undefined || isTaken(first) || !isNameWord(opener, lexicon)) return null;
  return { first, end: nameEnd(tokens, first, tokens.length, lexicon, isTaken) };
}

function tieOf({ tokens, kindAt }: MentionContext, { first, end }: TokenRange): string | null {
  const kind = kindAt.get(end) ?? null;
  if (kind === "person") return null;
  const words = tokens.slice(first, end).map(({ lower }) => lower);
  return tieTo(kind === "institution" ? "named" : "place", words);
}

function tieTo(kind: "named" | "place", words: readonly string[]): string {
  return `${kind}-${words.join("-")}`;
}

const TIE = /^(?:of|for|at|from|in)$/;

function affiliationsOf(role: RolePhrase | null, known: readonly KnownAgent[]): readonly string[] {
  if (role !== null) return role.affiliations;
  const [first] = known;
  if (first === undefined) return [];
  return first.entry.state === null ? [first.entry.id] : [first.entry.id, first.entry.state];
}

function named(
  { tokens, lexicon, likelyAt }: MentionContext,
  name: TokenRange,
  role: RolePhrase | null,
  told: Told,
  isArticled: boolean,
): Description {
  const words = tokens.slice(name.first, name.end).map(({ text }) => text);
  const title = tokens[name.first - 1]?.text ?? "";
  const last = words.at(-1)?.toLowerCase() ?? "";
  // "the Nation" is no person; "the Smiths" and "the late Anna Holm" are not named so.
  const isTitle = isArticled && !words.some((word) => lexicon.givenNames.has(word));
  const isOfMembers = role?.word.isPlural === true && lexicon.institutionHeads.has(last);
  // "the operator, Brack Terminals"
  const canBeFirm = role === null || isOfMembers || lexicon.nameSigns.firms.has(role.word.role);
  const isInstitution =
    canBeFirm &&
    (lexicon.institutionHeads.has(last) || isTitle || likelyAt.get(name.end) === "institution");
  const given = words.length > 1 || role === null ? givenNameGender(words, lexicon) : null;
  const gender = lexicon.titles.get(title) ?? role?.word.gender ?? given;
  return {
    ...NOTHING,
    ...told,
    agentKind: isInstitution ? "institution" : "person",
    name: words
      .join(" ")
      .replace(/ (['’-])/g, "$1")
      .replace(/-\s/g, "-")
      .replace(/['’]s$/, ""),
    formalNames: isInstitution ? [] : (lexicon.shortForms.get(words[0] ?? "") ?? []),
    gender: isInstitution ? null : gender,
  };
}

/** A word alone may be a surname: only a given name that is no other tells then. */
function givenNameGender(words: readonly string[], lexicon: MentionLexicon): Gender | null {
  const [first = ""] = words;
  const known = lexicon.givenNames.get(first);
  if (known !== undefined || words.length === 1) return known ?? null;
  return lexicon.nameGenders.get(first.toLowerCase()) ?? null;
}

function described(
  { tokens, lexicon, gazetteer }: MentionContext,
  { first, end }: TokenRange,
  found: RolePhrase | null,
  told: Told,
): Description {
  const words = tokens.slice(first, end);
  // "the coast guard" is no guard.
  const ofStates = institutionOfStates(words, gazetteer)?.noun.at(-1);
  const role = found?.role === ofStates ? null : found;
  const group = words.find(({ lower }) => lexicon.groups.has(lower))?.lower;
  const many = pluralHead(words);
  const institution = institutionAmong(words, many, lexicon)?.lower ?? ofStates;
  const isMany = group !== undefined || (institution === undefined && many !== null);
  const isPlural = role?.word.isPlural ?? isMany;
  const person = isPlural ? "group" : "person";
  const isAged = AGED.test(words.map(({ lower }) => lower).join(""));
  return {
    ...NOTHING,
    kind: "role",
    agentKind:
      role !== null || group !== undefined || isAged
        ? person
        : institution !== undefined
          ? "institution"
          : null,
    role: role?.role ?? group ?? institution ?? words.at(-1)?.lower ?? null,
    affiliations: told.affiliations,
    ties: told.ties,
    field: told.field,
    gender: role?.word.gender ?? null,
    number: isPlural ? "plural" : "singular",
  };
}

/** "the 54-year-old" */
const AGED = /\d-year-olds?$/;

/** The noun of some words where it is a plural: "regulators". */
function pluralHead(words: readonly Token[]): Token | null {
  const head = words.findLast(({ tag }) => tag === "NOUN" || tag === "PROPN");
  return head !== undefined && isPluralNoun(head) ? head : null;
}

/** What in some words describes an institution; in "state regulators" it is not the state. */
function institutionAmong(
  words: readonly Token[],
  manyOf: Token | null,
  { describedInstitutions, documents }: MentionLexicon,
): Token | undefined {
  const own = words.filter((word) => manyOf === null || word === manyOf);
  return (
    own.find(({ lower }) => describedInstitutions.has(lower)) ??
    words.find(({ lower }) => documents.has(lower))
  );
}

function commaIn(tokens: readonly Token[], { first, end }: TokenRange): number {
  for (let at = first + 1; at < end; at++) if (tokens[at]?.text === ",") return at;
  return end;
}

/** "Ostria's minister" is not called Ostria, nor is "the Ostria senator" or "the Ostrian foreign minister". */
function isOwner(
  tokens: readonly Token[],
  stop: number,
  end: number,
  { roles, modifiers }: MentionLexicon,
): boolean {
  const isSmall = (at: number): boolean => /^\p{Ll}/u.test(tokens[at]?.text ?? "");
  let head = stop;
  while (head < end && isSmall(head) && modifiers.has(tokens[head]?.lower ?? "")) head++;
  if (head < end && isSmall(head) && roles.has(tokens[head]?.lower ?? "")) return true;
  return stop + 1 < end && /^['’]s?$/.test(tokens[stop]?.text ?? "") && isSmall(stop + 1);
}

/** "the mayor of Oakland", "a spokeswoman for Governor Bell" have no name of their own. */
function isTied(
  tokens: readonly Token[],
  at: number,
  first: number,
  lexicon: MentionLexicon,
): boolean {
  let before = at - 1;
  while (before > first && (tokens[before]?.lower === "the" || isTitle(tokens[before], lexicon)))
    before--;
  return before > first && TIE.test(tokens[before]?.lower ?? "");
}

/** The longest run of capitalised words that name nothing known and are no role or title. */
function nameIn(
  context: MentionContext,
  { first, end }: TokenRange,
  known: readonly KnownAgent[],
): TokenRange | null {
  const { tokens, lexicon } = context;
  const isTaken = (at: number): boolean => isTakenWord(context, known, at);
  let best: TokenRange | null = null;
  for (let at = first; at < end; at++) {
    if (isTaken(at) || !opensName(tokens, at, lexicon)) continue;
    const stop = nameEnd(tokens, at, end, lexicon, isTaken);
    const isOther =
      isOpening(tokens, { first: at, end: stop }) ||
      namesNobody(tokens, { first: at, end: stop }, lexicon) ||
      isTied(tokens, at, first, lexicon) ||
      isOwner(tokens, stop, end, lexicon);
    if (isOther) {
      at = stop;
      continue;
    }
    if (best === null || stop - at >= best.end - best.first) best = { first: at, end: stop };
    // "Anna Holm of the research firm Lund Analytics"
    if (TIE.test(tokens[stop]?.lower ?? "")) break;
    at = stop;
  }
  return best;
}
