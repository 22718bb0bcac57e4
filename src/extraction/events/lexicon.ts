import type { PloverMode, PloverType } from "../../domain/plover.ts";

/** A kind of action and the words that name it. */
export type Action = {
  /** Null for an action that PLOVER has no type for. */
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
  /** What titles call it: "Expulsion". */
  readonly label: string;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** Dictionary forms in order; other words may stand between. */
  readonly phrases: readonly (readonly string[])[];
};

/** What finding events needs to know of English. Words are lower case. */
export type ActionLexicon = {
  readonly actions: readonly Action[];
  readonly byVerb: ReadonlyMap<string, Action>;
  readonly byNoun: ReadonlyMap<string, Action>;
  /** By the first word of the phrase. */
  readonly byPhrase: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly action: Action }[]
  >;
  /** Verbs that mean an expulsion when these subjects do it. */
  readonly leaving: {
    readonly verbs: ReadonlySet<string>;
    readonly who: ReadonlySet<string>;
    readonly action: Action;
  };
  /** Nouns that can point to an action told elsewhere. */
  readonly pointers: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly hypothetical: ReadonlySet<string>;
  /** Verbs after which another clause begins: who said it does not do it. */
  readonly reporting: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Prepositions that never stand before who is sent away. */
  readonly awayPrepositions: ReadonlySet<string>;
  /** Noun → the unit that it counts. */
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly scales: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
};
