import type { Token } from "../analyse.ts";
import type { MentionLexicon } from "./lexicon.ts";
import { isGivenName, signs, writtenName } from "./name-features.ts";
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

/** A word alone is a person's name where it looks a little like one, but must where the article says what only a firm or a state has. */
const LEAST_ALONE = 0.15;
const LEAST_AGAINST_SIGNS = 0.8;
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
      if (name.end - name.first > 1 && this.isPerson(name)) this.surnames.add(this.lastOf(name));
    }
  }

  kindOf(name: ReadName, alone: Kind | null): Kind {
    if (this.isFirm(name) || this.isKnownPlace(name)) return "institution";
    if (name.end - name.first > 1) return alone ?? (this.isPerson(name) ? "person" : "institution");
    return this.kindOfWord(name, alone);
  }

  private kindOfWord(name: ReadName, alone: Kind | null): Kind {
    if (this.surnames.has(this.lastOf(name))) return "person";
    const [person = 0, , place = 0] = name.probabilities;
    if (place > person && DIRECTION.test(this.tokens[name.first - 1]?.lower ?? ""))
      return "institution";
    if (this.shows(name, OF_INSTITUTIONS) && !this.shows(name, OF_PEOPLE))
      return person >= LEAST_AGAINST_SIGNS ? "person" : "institution";
    if (person < LEAST_WHERE && this.shows(name, [IS_WHERE]) && !this.shows(name, OF_PEOPLE))
      return "institution";
    return (
      alone ?? (person >= LEAST_ALONE || this.shows(name, OF_PEOPLE) ? "person" : "institution")
    );
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
    return (
      this.lexicon.nameSigns.knownPlaces.has(writtenName(this.tokens, name)) &&
      !this.shows(name, OF_PEOPLE)
    );
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
