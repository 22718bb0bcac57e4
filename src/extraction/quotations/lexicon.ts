/** A verb that reports speech, and what may follow it. */
export type CueVerb = {
  readonly lemma: string;
  /** Takes a clause with *that*. */
  readonly that: boolean;
  /** The clause may stand without *that*. */
  readonly bare: boolean;
  /** Whom it is told to stands between. */
  readonly object: boolean;
  /** Quoted words may be its object: called it “a farce”. */
  readonly words: boolean;
  /** Its object is what is denied. */
  readonly denial: boolean;
  /** The preposition before quoted words: accused of “…”. */
  readonly preposition: string | null;
  /** The preposition before whoever is asked to do something: called on them to stop. */
  readonly appeal: string | null;
};

/** What finding quotations needs to know of English. Words are lower case. */
export type QuotationLexicon = {
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** "according to" and its like: they stand before the source. */
  readonly phrases: readonly (readonly string[])[];
  /** Verbs of what is only thought or felt. */
  readonly attitudes: ReadonlySet<string>;
  /** Nouns for those who pass on what they are told. */
  readonly press: ReadonlySet<string>;
  /** Participles before "by" and the account or outlet that published. */
  readonly postedBy: ReadonlySet<string>;
  /** Nouns that can follow "according to" without being a source that speaks. */
  readonly nonAgents: ReadonlySet<string>;
  /** Verb → nouns after it with which it tells of a deed: "recall" → "ambassador". */
  readonly deeds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where one speaks: "rally". */
  readonly occasions: ReadonlySet<string>;
  /** Of these what is no source at all: plan, age. */
  readonly nonSources: ReadonlySet<string>;
  /** Conjunctions with which the reporter's own remark begins. */
  readonly concessive: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly adverbsBeforeCue: ReadonlySet<string>;
  /** Words directly before a quoted title, name or nickname; `ofNames` are two words. */
  readonly titles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly ofNames: ReadonlySet<string>;
  readonly nicknames: ReadonlySet<string>;
  /** Nouns for words that belong to nobody. */
  readonly proverbs: ReadonlySet<string>;
  /** Nouns for what shows something without speaking, and the verbs with which it does. */
  readonly documents: ReadonlySet<string>;
  readonly shows: ReadonlySet<string>;
  /** Adjectives of feeling before a clause with that. */
  readonly moods: ReadonlySet<string>;
  /** Verbs of wanting somebody to act. */
  readonly wishes: ReadonlySet<string>;
  /** What stands before a colon or dash without being a source: breaking, photo, opinion. */
  readonly labels: ReadonlySet<string>;
  /** Nouns for what somebody says: "reaction" from somebody. */
  readonly utterances: ReadonlySet<string>;
  /** Nouns for what somebody thinks: in her "view". */
  readonly views: ReadonlySet<string>;
  /** Verbs of not doing what follows: "declined" to say. */
  readonly refusals: ReadonlySet<string>;
  /** Words in the names of outlets. */
  readonly outletWords: ReadonlySet<string>;
  /** Participles before "by" that say printed rather than posted. */
  readonly published: ReadonlySet<string>;
  /** How sure each method is, by its name. */
  readonly confidence: ReadonlyMap<string, number>;
};
