import type { Token } from "../analyse.ts";
import { isNameOfPlace } from "./kind-of-name.ts";
import type { MentionLexicon } from "./lexicon.ts";
import { isGivenName, signs } from "./name-features.ts";
import type { ReadName } from "./name-kinds.ts";

type Kind = "person" | "institution";

/**
 * Of what a name that somebody speaks by most likely is the name: a place that speaks is its government. By the end of the
 * name; `kindAt` holds what the name alone tells.
 */
export function likelyKinds(
  tokens: readonly Token[],
  names: readonly ReadName[],
  kindAt: ReadonlyMap<number, Kind | null>,
  lexicon: MentionLexicon,
): ReadonlyMap<number, Kind> {
  const article = new ArticleNames(tokens, names, lexicon);
  return new Map(
    names.map((name) => [name.end, article.kindOf(name, kindAt.get(name.end) ?? null)]),
  );
}

/** How likely a person's name a word alone must be, and where the article says of it what only a firm or a state has. */
const LEAST_ALONE = 0.15;
/**
 * News tells of people by two names first. In an article that does, how likely a person's name a word must be that it has
 * without a given name or a title, where it acts, and where "he" or "she" stands soon after it.
 */
const LEAST_UNTOLD = 0.45;
const LEAST_ACTING = 0.75;
const LEAST_BEFORE_PRONOUN = 0.5;
const LEAST_AGAINST_SIGNS = 0.8;
const ACTS = ["verb after", "auxiliary after"];
/** How much likelier several words are a person's name than the model says, where they are said to speak. */
const DOUBT = 3;

const IS_WHERE = "is where something happens";
const DIRECTION = /^(?:to|from|into|towards?)$/;
const WHERE = /^(?:in|near|across|through|throughout|outside)$/;
/** How likely a person's name a word must be where it also tells where. */
const LEAST_WHERE = 0.5;

/** Letters before how the name of a country ends. */
const LEAST_STEM = 3;

const HAS_WHAT_PLACES_HAVE = "has what a place has";
const CALLED_AS_STATES_ARE = "called as states are";

const OF_INSTITUTIONS = [
  HAS_WHAT_PLACES_HAVE,
  CALLED_AS_STATES_ARE,
  "has what a firm has",
  "has what a state has",
  "firm before",
  "acts as a state",
];
const OF_PEOPLE = ["title before", "role before", "who after", "has what a person has"];

class ArticleNames {
  private readonly tokens: readonly Token[];
  private readonly lexicon: MentionLexicon;
  private readonly surnames = new Set<string>();
  /** By the last word of a name what the article shows of all that end so. */
  private readonly signs = new Map<string, Set<string>>();

  constructor(tokens: readonly Token[], names: readonly ReadName[], lexicon: MentionLexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    for (const name of names) {
      const last = this.lastOf(name);
      const known = this.signs.get(last) ?? new Set();
      for (const sign of signs(tokens, name, lexicon)) known.add(sign);
      if (this.isOfPlace(name)) known.add(HAS_WHAT_PLACES_HAVE);
      if (this.isWhere(name)) known.add(IS_WHERE);
      if (this.isCalledAsStates(name)) known.add(CALLED_AS_STATES_ARE);
      this.signs.set(last, known);
    }
    for (const name of names) {
      if (name.end - name.first > 1 && this.isPerson(name))
        this.surnames.add(this.lastOf(name).toLowerCase());
    }
  }

  kindOf(name: ReadName, alone: Kind | null): Kind {
    if (this.isFirm(name) || this.isKnownPlace(name)) return "institution";
    if (name.end - name.first > 1) return alone ?? (this.isPerson(name) ? "person" : "institution");
    return this.kindOfWord(name, alone);
  }

  private kindOfWord(name: ReadName, alone: Kind | null): Kind {
    if (this.surnames.has(this.lastOf(name).toLowerCase())) return "person";
    const [person = 0, , place = 0] = name.probabilities;
    if (place > person && DIRECTION.test(this.tokens[name.first - 1]?.lower ?? ""))
      return "institution";
    if (this.shows(name, OF_INSTITUTIONS) && !this.shows(name, OF_PEOPLE))
      return person >= LEAST_AGAINST_SIGNS ? "person" : "institution";
    if (person < LEAST_WHERE && this.shows(name, [IS_WHERE]) && !this.shows(name, OF_PEOPLE))
      return "institution";
    if (alone === "institution") return alone;
    const isPerson = person >= this.leastAlone(name) || this.shows(name, OF_PEOPLE);
    return isPerson ? "person" : "institution";
  }

  private leastAlone(name: ReadName): number {
    if (this.surnames.size === 0) return LEAST_ALONE;
    if (this.lexicon.givenNames.has(this.lastOf(name))) return LEAST_ALONE;
    const isBeforePronoun =
      this.shows(name, ["he or she soon after"]) && !this.shows(name, ["it soon after"]);
    if (!this.shows(name, ACTS)) return LEAST_UNTOLD;
    return isBeforePronoun ? LEAST_BEFORE_PRONOUN : LEAST_ACTING;
  }

  private lastOf({ end }: ReadName): string {
    return this.tokens[end - 1]?.text ?? "";
  }

  /** "the mayor of Laro", "its border with Delm" */
  private isOfPlace({ first }: ReadName): boolean {
    const { places } = this.lexicon.nameSigns;
    const isTied = /^(?:of|with)$/.test(this.tokens[first - 1]?.lower ?? "");
    return isTied && places.has(this.tokens[first - 2]?.lower ?? "");
  }

  /** "marched through Carlow", and not "in Holm’s letters". */
  private isWhere({ first, end }: ReadName): boolean {
    return (
      WHERE.test(this.tokens[first - 1]?.lower ?? "") &&
      !/^['’]s?$/.test(this.tokens[end]?.text ?? "")
    );
  }

  /** "Rostavia", and not "Victoria". */
  private isCalledAsStates(name: ReadName): boolean {
    const word = this.lastOf(name);
    return (
      name.end - name.first === 1 &&
      !isGivenName(word, this.lexicon) &&
      this.lexicon.nameSigns.stateEndings.some(
        (ending) => word.length >= ending.length + LEAST_STEM && word.endsWith(ending),
      )
    );
  }

  /** "Fjord Line", and not "Anna Mills". */
  private isFirm(name: ReadName): boolean {
    const isEnding = this.lexicon.nameSigns.firmEndings.has(this.lastOf(name).toLowerCase());
    const first = this.tokens[name.first]?.text ?? "";
    return isEnding && name.end - name.first > 1 && !this.lexicon.givenNames.has(first);
  }

  private isKnownPlace(name: ReadName): boolean {
    return isNameOfPlace(this.tokens, name, this.lexicon) && !this.shows(name, OF_PEOPLE);
  }

  private isPerson(name: ReadName): boolean {
    const [person = 0, institution = 0, place = 0] = name.probabilities;
    if (this.isFirm(name)) return false;
    const first = this.tokens[name.first]?.text ?? "";
    return isGivenName(first, this.lexicon) || person * DOUBT >= institution + place;
  }

  private shows(name: ReadName, some: readonly string[]): boolean {
    const shown = this.signs.get(this.lastOf(name)) ?? new Set();
    return some.some((sign) => shown.has(sign));
  }
}
