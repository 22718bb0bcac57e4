import { fnv1a } from "../../domain/fnv.ts";
import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";

/** Tokens that make up one name. */
export type NameRun = { readonly first: number; readonly end: number };

/** A name as its words stand in the text. */
export function writtenName(tokens: readonly Token[], { first, end }: NameRun): string {
  return tokens
    .slice(first, end)
    .map(({ text }) => text)
    .join(" ");
}

/** Names that stand right after one of some words. */
export function namesAfter(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  words: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    runs
      .filter(({ first }) => words.has(tokens[first - 1]?.lower ?? ""))
      .map((run) => writtenName(tokens, run)),
  );
}

/**
 * What tells whether a name is a person's, as hashes: for each run its own words and neighbours, and what the article shows
 * of all names with the same last word.
 */
export function nameFeatures(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  lexicon: MentionWords,
): Uint32Array[] {
  const shared = new Map<string, Set<string>>();
  const small = new Set(tokens.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
  const own = runs.map((run) => {
    const key = tokens[run.end - 1]?.lower ?? "";
    const evidence = shared.get(key) ?? new Set();
    for (const sign of signs(tokens, run, lexicon)) {
      if (evidence.size < MOST_SIGNS) evidence.add(sign);
    }
    shared.set(key, evidence);
    return wording(tokens, run, small, lexicon);
  });
  return runs.map(({ end }, nth) => {
    const evidence = shared.get(tokens[end - 1]?.lower ?? "") ?? [];
    const features = [...(own[nth] ?? []), ...[...evidence].map((sign) => `all ${sign}`)];
    return Uint32Array.from(features, (feature) => fnv1a(feature));
  });
}

/** Signs of one last word that are looked at, so that a name on every line costs no more than others. */
const MOST_SIGNS = 200;

function wording(
  tokens: readonly Token[],
  { first, end }: NameRun,
  small: ReadonlySet<string>,
  lexicon: MentionWords,
): string[] {
  const [one, last] = [tokens[first] as Token, tokens[end - 1] as Token];
  const at = (place: number): string => tokens[place]?.lower ?? "";
  const isInitial = tokens[first - 1]?.sentence !== one.sentence;
  const middle = tokens.slice(first + 1, end - 1);
  return [
    "any",
    `length ${Math.min(4, end - first)}`,
    `first ${one.lower}`,
    `last ${last.lower}`,
    `ending ${last.lower.slice(-3)}`,
    `first ending ${one.lower.slice(-3)}`,
    `shape ${shapeOf(one.text)} ${shapeOf(last.text)}`,
    `middle ${middle.map(({ lower, text }) => (/^\p{Lu}\.?$/u.test(text) ? "initial" : lower)).join(" ")}`,
    `before ${at(first - 1)}`,
    `before ${at(first - 2)} ${at(first - 1)}`,
    `after ${at(end)}`,
    `after ${at(end)} ${at(end + 1)}`,
    `tags ${tokens[first - 1]?.tag} ${tokens[end]?.tag}`,
    `tag before ${tokens[first - 1]?.tag}`,
    `tag after ${tokens[end]?.tag}`,
    `initial ${isInitial}`,
    `words ${wordsAmong(tokens, { first, end })}`,
    `words ${wordsAmong(tokens, { first, end })} initial ${isInitial}`,
    `small too ${small.has(one.lower)} ${small.has(last.lower)} ${isInitial}`,
    `word first ${one.isWord} last ${last.isWord} ${end - first > 1}`,
    `head ${lexicon.institutionHeads.has(last.lower)} ${end - first > 1}`,
    `firm ending ${lexicon.nameSigns.firmEndings.has(last.lower)} ${end - first > 1}`,
    ...signs(tokens, { first, end }, lexicon).map((sign) => `own ${sign}`),
  ];
}

/** How many of a name's words are English words too. */
function wordsAmong(tokens: readonly Token[], { first, end }: NameRun): string {
  const count = tokens.slice(first, end).filter(({ isWord }) => isWord).length;
  return count === 0 ? "none" : count === end - first ? "all" : "some";
}

/** What around a name, and of its words, tells of what it is the name. */
export function signs(
  tokens: readonly Token[],
  { first, end }: NameRun,
  lexicon: MentionWords,
): string[] {
  const given = givenName(tokens[first]?.text ?? "", lexicon);
  return [
    end - first > 1 ? `full, given ${given}` : `single, given ${given}`,
    ...signsBefore(tokens, first, lexicon),
    ...signsAfter(tokens, end, lexicon),
  ];
}

function signsBefore(tokens: readonly Token[], first: number, lexicon: MentionWords): string[] {
  const before = tokens[first - 1];
  if (before === undefined) return ["preposition none"];
  const found = [`preposition ${before.tag === "ADP" ? before.lower : "none"}`];
  if (lexicon.titles.has(before.text)) found.push("title before");
  // "accused Kestrel of it" is no accused.
  if (lexicon.roles.has(before.lower) && before.tag !== "VERB") found.push("role before");
  if (before.lower === "the") found.push("article before");
  if (lexicon.nameSigns.firms.has(before.lower)) found.push("firm before");
  const owned = lexicon.nameSigns.owned.get(tokens[first - 2]?.lower ?? "");
  if (before.lower === "of" && owned !== undefined) found.push(`has what a ${owned} has`);
  return found;
}

function signsAfter(tokens: readonly Token[], end: number, lexicon: MentionWords): string[] {
  const [after, next] = [tokens[end], tokens[end + 1]];
  const found = [...signsOfOwner(tokens, end, lexicon), ...signsOfActor(after, next, lexicon)];
  const relative = after?.text === "," ? next?.lower : after?.lower;
  if (relative === "who" || relative === "which") found.push(`${relative} after`);
  if (after?.text === "," && isDescribed(tokens, end, lexicon)) found.push("described after");
  if (isSoon(tokens, end, /^(?:he|she|his|her|him)$/)) found.push("he or she soon after");
  if (isSoon(tokens, end, /^(?:it|its)$/)) found.push("it soon after");
  return found;
}

/** "Norway's embassy": only states have one. */
function signsOfOwner(
  tokens: readonly Token[],
  end: number,
  { nameSigns }: MentionWords,
): string[] {
  if (!/^['’]s?$/.test(tokens[end]?.text ?? "")) return [];
  const owner = nameSigns.owned.get(tokens[end + 1]?.lower ?? "");
  return ["possessive", ...(owner === undefined ? [] : [`has what a ${owner} has`])];
}

function signsOfActor(
  after: Token | undefined,
  next: Token | undefined,
  { nameSigns }: MentionWords,
): string[] {
  const isAuxiliary = after?.tag === "AUX";
  const verb = isAuxiliary ? next : after;
  return [
    ...(isAuxiliary ? ["auxiliary after"] : []),
    ...(after?.tag === "VERB" ? ["verb after", `verb ${after.lemma}`] : []),
    ...(verb !== undefined && nameSigns.states.has(verb.lemma) ? ["acts as a state"] : []),
  ];
}

/** Whether a word is a given name that a list holds. */
export function isGivenName(word: string, lexicon: MentionWords): boolean {
  return givenName(word, lexicon) !== "none";
}

/** What is known of a word as a given name. */
function givenName(word: string, lexicon: MentionWords): string {
  const known = lexicon.givenNames.get(word);
  if (known !== undefined) return known ?? "either";
  const counted = lexicon.nameGenders.get(word.toLowerCase());
  return counted === undefined ? "none" : `counted ${counted}`;
}

function isDescribed(tokens: readonly Token[], end: number, lexicon: MentionWords): boolean {
  if (/^\d{1,3}$/.test(tokens[end + 1]?.text ?? "")) return true;
  return tokens.slice(end + 1, end + 7).some(({ lower }) => lexicon.roles.has(lower));
}

const SOON = 12;

function isSoon(tokens: readonly Token[], end: number, words: RegExp): boolean {
  return tokens.slice(end, end + SOON).some(({ lower }) => words.test(lower));
}

function shapeOf(text: string): string {
  if (/^\p{Lu}\.?$/u.test(text)) return "initial";
  if (/^[\p{Lu}.]+$/u.test(text)) return "capitals";
  return text.includes("-") ? "joined" : "capital";
}
