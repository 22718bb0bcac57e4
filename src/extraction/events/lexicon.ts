import type { PloverMode, PloverType } from "../../domain/plover.ts";

/** A kind of action and the words that name it. */
export type Action = {
  /** Null for an action that PLOVER has no type for. */
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
  /** What titles call it: "Expulsion". */
  readonly label: string;
  /** Dictionary forms. */
  readonly verbs: readonly string[];
  /** As written in the lexicon: "expulsion", "kick-out", "closure of … embassy|consulate". */
  readonly nouns: readonly string[];
  /** As written in the lexicon: "ask|order … to leave". */
  readonly patterns: readonly string[];
  /** Words that speakers use of such an action without naming it. */
  readonly topic: readonly string[];
};

/** A word of a pattern, with its alternatives. */
type PatternPart = {
  /** Whether other words may stand before this one. */
  readonly hasGap: boolean;
  readonly words: ReadonlySet<string>;
};

/** Words in order, the first one a verb. */
export type Pattern = { readonly action: Action; readonly parts: readonly PatternPart[] };

/** The words of a noun, and what must stand behind it. */
export type NounPattern = {
  readonly action: Action;
  readonly name: readonly ReadonlySet<string>[];
  readonly complement: readonly PatternPart[];
};

/** What finding events needs to know of English. Words are lower case. */
export type ActionLexicon = {
  readonly actions: readonly Action[];
  /** Dictionary forms of a verb form: "expelling" → ["expel"]. */
  readonly verbForms: ReadonlyMap<string, readonly string[]>;
  /** Forms that can be a past participle. */
  readonly participles: ReadonlySet<string>;
  readonly byVerb: ReadonlyMap<string, Action>;
  /** By their first word; the longest first. */
  readonly byNoun: ReadonlyMap<string, readonly NounPattern[]>;
  /** By the dictionary form of the first word; the most specific first. */
  readonly byPattern: ReadonlyMap<string, readonly Pattern[]>;
  /** Verbs that can mean an expulsion when one of `who` does it, and mean one when one of `surely` does. */
  readonly leaving: {
    readonly verbs: ReadonlySet<string>;
    readonly who: ReadonlySet<string>;
    readonly surely: ReadonlySet<string>;
    readonly action: Action;
  };
  /** By their first word: words in order, each with its alternatives, in which none names an action. */
  readonly idioms: ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>;
  /** Nouns that can point to an action told elsewhere. */
  readonly pointers: ReadonlySet<string>;
  /** What makes an action part of one told before or after it, or counts it in a total. */
  readonly parts: {
    readonly afterWhole: RegExp;
    readonly beforeWhole: RegExp;
    readonly totals: RegExp;
    /** Several who act together. */
    readonly groups: RegExp;
  };
  /** Verbs that make an action of the noun that is their object: "carried out an attack". */
  readonly carriers: ReadonlySet<string>;
  /** Word, or label of an action with a capital letter → the family of those that name one action although it may be coded in several ways. */
  readonly families: ReadonlyMap<string, string>;
  /** By type of action, dictionary forms of words for what is done by speaking alone: "condemn", not "sue". */
  readonly utterances: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs whose subject acts in the clause after "to": "threatened to expel"; after others the object does. */
  readonly ownActVerbs: ReadonlySet<string>;
  /** "was summoned to the ministry and told": whoever one is summoned to acts. */
  readonly hostingVerbs: ReadonlySet<string>;
  /** Words that begin a clause although they look like prepositions: "after". */
  readonly conjunctions: ReadonlySet<string>;
  readonly reportingVerbs: ReadonlySet<string>;
  readonly relativePronouns: ReadonlySet<string>;
  /** Prepositions after which somebody is who is acted upon; the surest first. */
  readonly targetPrepositions: readonly string[];
  /** Prepositions that never stand before who is sent away. */
  readonly awayPrepositions: ReadonlySet<string>;
  /** Words of time that look like a subject: "Monday". */
  readonly times: ReadonlySet<string>;
  /** Nouns that mean people or institutions without saying which. */
  readonly agentNouns: ReadonlySet<string>;
  /** Nouns that only count whom "of" ties to them: "hundreds". */
  readonly quantities: ReadonlySet<string>;
  /** Words before a number or an object that say nothing of it: "more than". */
  readonly approximators: ReadonlySet<string>;
  /** Ends of such nouns in the plural: "-ists". */
  readonly agentEndings: readonly string[];
  /** By type, or type and mode ("PROTEST/boycott"), what something becomes that is only intended. */
  readonly intended: ReadonlyMap<string, Action>;
  /** By type, what something becomes that is not done. */
  readonly negated: ReadonlyMap<string, Action>;
  /** Types of action whose object tells of what is only asked for, said or refused. */
  readonly governing: ReadonlySet<string>;
  readonly status: {
    readonly negations: ReadonlySet<string>;
    readonly future: ReadonlySet<string>;
    /** Words before "to" and a verb that is only intended. */
    readonly intending: ReadonlySet<string>;
    readonly hypothetical: ReadonlySet<string>;
    readonly denying: ReadonlySet<string>;
    readonly threatening: ReadonlySet<string>;
    /** Words after which a protest is still to come: "called a strike". */
    readonly announcing: ReadonlySet<string>;
  };
  /** Noun → the unit that it counts. */
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly scales: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
};
