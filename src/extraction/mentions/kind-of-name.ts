import type { Token } from "../analyse.ts";
import type { MentionLexicon } from "./lexicon.ts";
import { isGivenName, type NameRun, writtenName } from "./name-features.ts";
import type { ReadName } from "./name-kinds.ts";
import { isTitle } from "./roles.ts";

/** Whether a name is that of a person or of an institution: by its form, else as was learnt; null where it is neither or in doubt. */
export function agentKindOfName(
  tokens: readonly Token[],
  { first, end, probabilities }: ReadName,
  capitalised: ReadonlySet<string>,
  lexicon: MentionLexicon,
): "person" | "institution" | null {
  const [person = 0, institution = 0] = probabilities;
  const before = tokens[first - 1];
  const isTitled = isTitle(before, lexicon) || isBesideRole(tokens, { first, end }, lexicon);
  if (isTitled && person > LEAST_TITLED) return "person";
  if (isNameOfPlace(tokens, { first, end }, lexicon)) return null;
  const told = isTitled ? undefined : kindByEnding(tokens, { first, end }, lexicon);
  if (told !== undefined) return told;
  const isLikeliest = person === Math.max(...probabilities);
  const least = leastOfPerson(tokens, { first, end }, capitalised, lexicon);
  if (person >= least && (isLikeliest || least < LEAST_LIKELY)) return "person";
  return institution >= LEAST_INSTITUTION ? "institution" : null;
}

/** "Chicago", "Port Anselm" */
export function isNameOfPlace(
  tokens: readonly Token[],
  { first, end }: NameRun,
  { nameSigns }: MentionLexicon,
): boolean {
  const isOpened = end - first > 1 && nameSigns.placeOpeners.has(tokens[first]?.text ?? "");
  return isOpened || nameSigns.knownPlaces.has(writtenName(tokens, { first, end }));
}

/** "the ambassador, Selim Arkan", "Selim Arkan, a former ambassador", "Selim Arkan, 68": several words, and an office or an age of one beside them. */
function isBesideRole(
  tokens: readonly Token[],
  { first, end }: NameRun,
  { roles, institutionHeads, nameSigns }: MentionLexicon,
): boolean {
  const last = tokens[end - 1]?.lower ?? "";
  if (end - first < 2 || institutionHeads.has(last) || nameSigns.firmEndings.has(last))
    return false;
  const isOffice = (at: number): boolean => {
    const word = roles.get(tokens[at]?.lower ?? "");
    return word !== undefined && !word.isPlural && !nameSigns.firms.has(word.role);
  };
  if (tokens[first - 1]?.text === "," && isOffice(first - 2)) return true;
  if (tokens[end]?.text !== ",") return false;
  if (isAge(tokens, end + 1)) return true;
  const isDescribed = /^(?:the|an?)$/.test(tokens[end + 1]?.lower ?? "");
  return isDescribed && [end + 2, end + 3, end + 4].some(isOffice);
}

/** "68" between commas or before the end of the sentence */
function isAge(tokens: readonly Token[], at: number): boolean {
  return /^[1-9]\d$/.test(tokens[at]?.text ?? "") && /^[,.;)]$/.test(tokens[at + 1]?.text ?? "");
}

/** What the last word of a name, or its letters, tell; null where it is the name of a thing. */
function kindByEnding(
  tokens: readonly Token[],
  { first, end }: NameRun,
  { institutionHeads, thingHeads }: MentionLexicon,
): "institution" | null | undefined {
  if (end - first === 1) return isLetters(tokens, { first, end }) ? "institution" : undefined;
  const last = tokens[end - 1]?.lower ?? "";
  if (institutionHeads.has(last) || isOfField(tokens, { first, end }, institutionHeads))
    return "institution";
  return thingHeads.has(last) ? null : undefined;
}

/** "the Union of Transport Workers" */
function isOfField(
  tokens: readonly Token[],
  { first, end }: NameRun,
  heads: ReadonlySet<string>,
): boolean {
  for (let at = first + 1; at < end; at++) {
    const isTie = /^(?:of|for)$/.test(tokens[at]?.lower ?? "");
    if (isTie) return heads.has(tokens[at - 1]?.lower ?? "");
  }
  return false;
}

/** How probable it must be that a name is a person's: less where its form says so. */
function leastOfPerson(
  tokens: readonly Token[],
  { first, end }: NameRun,
  capitalised: ReadonlySet<string>,
  lexicon: MentionLexicon,
): number {
  if (hasInitials(tokens, { first, end }, lexicon)) return LEAST_INITIALS;
  if (isFamilyFirst(tokens, end)) return LEAST_INITIALS;
  if (isGiven(tokens, { first, end }, lexicon)) return LEAST_GIVEN;
  // "Schools stay closed": any word that begins a sentence is capitalised.
  const isBare =
    end - first === 1 && isOpener(tokens, first) && !capitalised.has(tokens[first]?.text ?? "");
  return isBare ? LEAST_BARE : LEAST_LIKELY;
}

/** Names of one word that stand somewhere within a sentence: capitalised not only because one begins there. */
export function capitalisedWithin(
  tokens: readonly Token[],
  names: readonly NameRun[],
): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ first, end }) =>
      end - first === 1 && !isOpener(tokens, first) ? [tokens[first]?.text ?? ""] : [],
    ),
  );
}

/** Whether a sentence or words in marks begin at a token. */
function isOpener(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.sentence !== tokens[at]?.sentence || /^["“‘']$/.test(before?.text ?? "");
}

/** "Claire Warwick": a given name and another one, and no thing called after somebody ("the George Washington Bridge"). */
function isGiven(
  tokens: readonly Token[],
  { first, end }: NameRun,
  lexicon: MentionLexicon,
): boolean {
  const isKnown = isGivenName(tokens[first]?.text ?? "", lexicon);
  return end - first > 1 && isKnown && tokens[first - 1]?.lower !== "the";
}

/** "J. R. Whitcombe", "Anna M. Holm", and not "UC Berkeley" or "the D.C. Circuit". */
function hasInitials(
  tokens: readonly Token[],
  { first, end }: NameRun,
  lexicon: MentionLexicon,
): boolean {
  const isInitial = (at: number): boolean =>
    /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u.test(tokens[at]?.text ?? "");
  return (
    end - first > 1 &&
    tokens[first - 1]?.lower !== "the" &&
    (isInitial(first) ||
      (end - first > 2 &&
        isInitial(first + 1) &&
        isGivenName(tokens[first]?.text ?? "", lexicon))) &&
    /\p{Ll}/u.test(tokens[end - 1]?.text ?? "")
  );
}

/** "Kim Dae-jung": ends with a syllable in small letters. */
function isFamilyFirst(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 2]?.text === "-" && /^\p{Ll}/u.test(tokens[end - 1]?.text ?? "");
}

/** "the BFWU", "Baltic Ferry Workers Union (BFWU)". */
function isLetters(tokens: readonly Token[], { first, end }: NameRun): boolean {
  const letters = tokens[first]?.text ?? "";
  if (end - first !== 1 || !/^[A-Z]{3,8}$/.test(letters)) return false;
  if (tokens[first - 1]?.lower === "the") return true;
  if (tokens[first - 1]?.text !== "(") return false;
  const before = tokens.slice(Math.max(0, first - 2 * letters.length), first - 1);
  const initials = before.map(({ text }) => (/^\p{Lu}/u.test(text) ? text[0] : "")).join("");
  return initials.endsWith(letters);
}

const LEAST_LIKELY = 0.4;
const LEAST_BARE = 0.6;
const LEAST_GIVEN = 0.25;
const LEAST_TITLED = 0.05;
const LEAST_INITIALS = 0.03;
const LEAST_INSTITUTION = 0.5;
