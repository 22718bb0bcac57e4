import type { LinearModel } from "../learnt/linear-model.ts";

export type Gender = "female" | "male";

/** A noun for an office or a description of people. */
export type RoleWord = {
  readonly role: string;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
  /** In what field of life such people are known ("sport"), where the word tells. */
  readonly field: string | null;
};

/** What finding mentions needs to know of English. Words are lower case but for names and titles. */
export type MentionWords = {
  /** Singular and plural forms of roles → the role, in the singular. */
  readonly roles: ReadonlyMap<string, RoleWord>;
  /** Roles in the singular that are more often something else: "chair". */
  readonly things: ReadonlySet<string>;
  /** Words that may stand before a role and belong to it: "foreign" minister. */
  readonly modifiers: ReadonlySet<string>;
  /** "Mr." → male. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Title → the role that it is short for: "Gov." → "governor". */
  readonly titleRoles: ReadonlyMap<string, string>;
  /** Plural nouns for people who speak as a group. */
  readonly groups: ReadonlySet<string>;
  /** Last words of institutions' names. */
  readonly institutionHeads: ReadonlySet<string>;
  /** Words after a place in the names of newspapers: "Examiner". */
  readonly papers: ReadonlySet<string>;
  /** Nouns that describe an institution: those and others ("the firm"). */
  readonly describedInstitutions: ReadonlySet<string>;
  /** Papers by which an institution speaks: "report". */
  readonly documents: ReadonlySet<string>;
  /** Last words of names of what is neither a person nor an institution. */
  readonly thingHeads: ReadonlySet<string>;
  /** Capitalised words that begin no name: days, months. */
  readonly notNames: ReadonlySet<string>;
  /** Capitalised words for who is of a faith, a people, a region or a party, and for faiths, with their plurals: alone they name nobody. */
  readonly peoples: ReadonlySet<string>;
  /** Words beside a name that tell of what it is the name. */
  readonly nameSigns: {
    /** What somebody or something has → who has it: "embassy" → state. */
    readonly owned: ReadonlyMap<string, "person" | "firm" | "state">;
    /** What places have: "mayor". */
    readonly places: ReadonlySet<string>;
    /** What stands before the name of a firm: "maker". */
    readonly firms: ReadonlySet<string>;
    /** Dictionary forms of verbs for what states do. */
    readonly states: ReadonlySet<string>;
    /** Last words of the names of firms: "Shipping". */
    readonly firmEndings: ReadonlySet<string>;
    /** What stands before the name of a ship: "tanker". */
    readonly crafts: ReadonlySet<string>;
    /** Last letters of the names of countries. */
    readonly stateEndings: readonly string[];
    /** First words of the names of places: "Port". */
    readonly placeOpeners: ReadonlySet<string>;
    /** Names of provinces, cities and regions. */
    readonly knownPlaces: ReadonlySet<string>;
    /** Endings of the names of countries, and what takes their place in words for what is of a country. */
    readonly demonyms: readonly { readonly of: string; readonly to: string }[];
  };
  /** Given name → its gender where it mostly tells one. */
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  /** "Bill" → the names for which it may stand, in small letters without accents. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** Given names of a civil register, in lower case, where nearly all who bear one are of one gender. */
  readonly nameGenders: ReadonlyMap<string, Gender>;
};

/** The same with what was learnt of names: a class for each of `NAME_KINDS`. */
export type MentionLexicon = MentionWords & { readonly nameKinds: LinearModel };
