import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Token } from "../analyse.ts";
import { withoutHeadlines } from "./headline-names.ts";
import { findKnownAgents } from "./known-agents.ts";
import { KnownIndex } from "./known-index.ts";
import type { MentionWords } from "./lexicon.ts";
import { isGivenName, type NameRun } from "./name-features.ts";

/** What the gazetteer knows in a text, and the runs of capitalised words that it does not know. */
export function findNames(
  tokens: readonly Token[],
  lexicon: MentionWords,
  gazetteer: Gazetteer,
): { readonly known: KnownIndex; readonly runs: readonly NameRun[] } {
  const known = new KnownIndex(
    findKnownAgents(tokens, gazetteer).filter(({ first, end, form }) => {
      if (form !== "name" && isPaper(tokens, end, lexicon)) return false;
      return end - first > 1 || !isSurname(tokens, first, lexicon);
    }),
  );
  const isTaken = (at: number): boolean => known.covers(at);
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at) || !opensName(tokens, at, lexicon)) continue;
    if (isParty(tokens, at)) {
      at += 2;
      continue;
    }
    const end = nameEnd(tokens, at, tokens.length, lexicon, isTaken);
    const run = { first: at, end: withoutLetters(tokens, at, end) };
    if (!namesNobody(tokens, run, lexicon) && !isOpening(tokens, run)) runs.push(run);
    at = end - 1;
  }
  return { known, runs: withoutHeadlines(tokens, runs, lexicon) };
}

/** Whether a name can begin here: with "Republican Anna Holm" it begins at the given name. */
export function opensName(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  if (isBeforeName(tokens, at, lexicon)) return false;
  return isNameWord(tokens[at] as Token, lexicon) || leadsToHead(tokens, at, lexicon);
}

/** "the Democratic National Committee", "Planned Parenthood Fund": words with capitals before the last one of an institution's name. */
function leadsToHead(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  const opener = tokens[at] as Token;
  if (!isLead(opener, lexicon)) return false;
  if (opener.tag === "VERB" && tokens[at - 1]?.sentence !== opener.sentence) return false;
  for (let next = at + 1; next < at + MAX_LEAD; next++) {
    const token = tokens[next];
    if (token?.sentence !== opener.sentence) return false;
    if (isHead(token, lexicon)) return !/^\p{Lu}/u.test(tokens[next + 1]?.text ?? "");
    if (!isLead(token, lexicon)) return false;
  }
  return false;
}

function isLead({ text, lower, tag }: Token, { roles, titles, notNames }: MentionWords): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    /^(?:ADJ|NOUN|PROPN|VERB)$/.test(tag) &&
    !RANK.test(lower) &&
    !roles.has(lower) &&
    !titles.has(text) &&
    !notNames.has(text)
  );
}

const MAX_LEAD = 5;
const RANK = /^(?:former|acting|deputy|senior|assistant|new|old|many|some|most|several|other)$/;

function isBeforeName(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  return (
    lexicon.peoples.has(tokens[at]?.text ?? "") && isGivenName(tokens[at + 1]?.text ?? "", lexicon)
  );
}

/** "Gender roles are changing": an English word that begins a sentence, right before another that it tells more of. */
export function isOpening(tokens: readonly Token[], { first, end }: NameRun): boolean {
  const [before, token, after] = [tokens[first - 1], tokens[first], tokens[end]];
  return (
    end - first === 1 &&
    token?.isWord === true &&
    before?.sentence !== token.sentence &&
    after?.sentence === token.sentence &&
    /^(?:NOUN|ADJ)$/.test(after.tag) &&
    /^\p{Ll}/u.test(after.text)
  );
}

/** "Muslims", "Authorities", "Street": a word alone for people, for a faith, or for a thing. */
export function namesNobody(
  tokens: readonly Token[],
  { first, end }: NameRun,
  lexicon: MentionWords,
): boolean {
  const { text = "", lower = "" } = tokens[first] ?? {};
  const { peoples, groups, thingHeads } = lexicon;
  return end - first === 1 && (peoples.has(text) || groups.has(lower) || thingHeads.has(lower));
}

/** "(R-Texas)", as it stands after a senator's name. */
function isParty(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === "(" &&
    /^[DIR]$/.test(tokens[at]?.text ?? "") &&
    tokens[at + 1]?.text === "-"
  );
}

/** "Zaha Hadid DBE": letters after a full name tell of honours and offices. */
function withoutLetters(tokens: readonly Token[], first: number, end: number): number {
  let stop = end;
  while (stop - first > 2 && /^[A-Z]{2,4}$/.test(tokens[stop - 1]?.text ?? "")) stop--;
  return /\p{Ll}/u.test(tokens[stop - 1]?.text ?? "") ? stop : end;
}

/** "the Washington Examiner", "the Saudi Gazette": a town or a country before what newspapers are called. */
function isPaper(tokens: readonly Token[], end: number, { papers }: MentionWords): boolean {
  const { text = "", lower = "" } = tokens[end] ?? {};
  return /^\p{Lu}\p{Ll}/u.test(text) && papers.has(lower);
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
    if (isTaken(next) || token.paragraph !== tokens[at]?.paragraph) break;
    if (isBeforeName(tokens, next, lexicon)) break;
    if (goesOn(tokens, next, lexicon)) stop = next + 1;
    else if (!PARTICLES.has(token.lower) && token.text !== "-") break;
  }
  return withNamesake(tokens, stop, end, lexicon, isTaken);
}

/** Whether a word belongs to the name before it. */
function goesOn(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  const token = tokens[at] as Token;
  return (
    isNameWord(token, lexicon) ||
    isOfSyllables(tokens, at) ||
    isOfSyllables(tokens, at - 2) ||
    leadsToHead(tokens, at, lexicon) ||
    isSurnameAfter(tokens, at, lexicon) ||
    isMembers(tokens, at, lexicon) ||
    isHead(token, lexicon) ||
    (/^\p{Lu}\p{Ll}/u.test(token.text) && lexicon.thingHeads.has(token.lower))
  );
}

/** "Kim Dae-jung", "Tsai Ing-wen": a given name of two syllables begins here, after a family's; "the Seoul-led talks" has none. */
function isOfSyllables(tokens: readonly Token[], at: number): boolean {
  const [family, first, hyphen, second] = [-1, 0, 1, 2].map((step) => tokens[at + step]);
  return (
    hyphen?.text === "-" &&
    first?.end === hyphen.start &&
    hyphen.end === second?.start &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(family?.text ?? "") &&
    /^\p{Lu}/u.test(first.text) &&
    SYLLABLE.test(first.lower) &&
    SYLLABLE.test(second.lower) &&
    !NO_SYLLABLE.test(second.lower)
  );
}

const SYLLABLE = /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,3}[bcdfghjklmnpqrstvwxyz]{0,2}$/;
/** What an English word after a hyphen tells of the name before it. */
const NO_SYLLABLE =
  /^(?:led|run|born|bred|wing|held|built|class|style|friend|fund|tax|bound|plus|wide|like|made)$/;

/** "the Bank of Lorne", "the Front for the South": where a name ends together with what an institution is called after. */
function withNamesake(
  tokens: readonly Token[],
  stop: number,
  end: number,
  lexicon: MentionWords,
  isTaken: (at: number) => boolean,
): number {
  const [head, tie] = [tokens[stop - 1], tokens[stop]];
  if (head === undefined || !isHead(head, lexicon)) return stop;
  if (!/^(?:of|for)$/.test(tie?.lower ?? "")) return stop;
  const at = tokens[stop + 1]?.lower === "the" ? stop + 2 : stop + 1;
  const namesake = tokens[at];
  if (at >= end || namesake?.sentence !== head.sentence) return stop;
  if (isTaken(at)) return seatEnd(tokens, stop, at, end, isTaken);
  if (isNameWord(namesake, lexicon)) return nameEnd(tokens, at, end, lexicon, isTaken);
  return Math.max(stop, fieldEnd(tokens, at, end, isTaken));
}

/** "the Department for Transport", "the Union of Transport Workers", "the Ministry of Health and Care": the words with capitals that tell of what it is. */
function fieldEnd(
  tokens: readonly Token[],
  first: number,
  end: number,
  isTaken: (at: number) => boolean,
): number {
  const isField = (at: number): boolean =>
    at < end &&
    !isTaken(at) &&
    /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "") &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.tag ?? "") &&
    tokens[at]?.sentence === tokens[first]?.sentence;
  let stop = first;
  while (stop - first < MAX_FIELD && isField(stop)) {
    stop++;
    if (tokens[stop]?.lower === "and" && isField(stop + 1)) stop++;
  }
  return stop;
}

const MAX_FIELD = 5;

/** "the University of Copenhagen": a place that is known ends the name; "the government of Denmark" is that of a state. */
function seatEnd(
  tokens: readonly Token[],
  stop: number,
  seat: number,
  end: number,
  isTaken: (at: number) => boolean,
): number {
  if (OF_STATES.test(tokens[stop - 1]?.lower ?? "") || tokens[stop]?.lower !== "of") return stop;
  let after = seat;
  while (after < end && isTaken(after) && /^\p{Lu}\p{Ll}/u.test(tokens[after]?.text ?? "")) after++;
  return after === seat ? stop : after;
}

const OF_STATES = /^(?:government|administration|embassy|consulate|mission|ministry)$/;

/** "Stephen King", "Dean Baker", "Olaf Kern", "Mary Fell": right after a given name any word with a capital is a surname. */
function isSurnameAfter(tokens: readonly Token[], at: number, lexicon: MentionWords): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (!/^\p{Lu}\p{Ll}/u.test(token.text) || token.text.endsWith(".")) return false;
  if (before?.sentence !== token.sentence || lexicon.notNames.has(token.text)) return false;
  if (token.tag === "PROPN") return lexicon.givenNames.has(before.text);
  // A headline has capitals everywhere.
  const isHeadline = /^\p{Lu}/u.test(after?.text ?? "") && after?.sentence === token.sentence;
  if (isHeadline) return false;
  return lexicon.givenNames.has(before.text) || (token.tag === "VERB" && before.tag === "PROPN");
}

/** "the Centre Party": the last word of an institution's name. */
function isHead({ text, lower }: Token, { institutionHeads }: MentionWords): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && institutionHeads.has(lower);
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
  if (!/^\p{Lu}[\p{L}’'.-]*$/u.test(token.text) || NO_NAME.test(token.text)) return false;
  if (lexicon.notNames.has(token.text) || lexicon.titles.has(token.text)) return false;
  if (lexicon.givenNames.has(token.text)) return true;
  return (
    token.tag === "PROPN" && !lexicon.roles.has(token.lower) && !lexicon.modifiers.has(token.lower)
  );
}

/** "I’m" */
const NO_NAME = /^I['’]/;

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
