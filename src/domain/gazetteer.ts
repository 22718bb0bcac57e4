import type { AgentKind } from "./candidates.ts";

export type GazetteerKind =
  | "state"
  | "organisation"
  | "ministry"
  | "embassy"
  | "mission"
  | "outlet"
  | "party"
  | "company"
  | "person";

/** One known agent: facts only, with where they were taken from. */
export type GazetteerEntry = {
  /** Lower-case words joined by hyphens: "russia", "united-states-department-of-state", "cnn". */
  readonly id: string;
  readonly kind: GazetteerKind;
  readonly name: string;
  /** Other names, without article; case matters where it tells ("US" is a state, "us" is not). */
  readonly aliases: readonly string[];
  /** Accounts without "@": "RusEmbUSA". */
  readonly handles: readonly string[];
  /** States: adjectives and names of their people ("Russian", "Russians"). Else empty. */
  readonly demonyms: readonly string[];
  /** States: capital and seats of government whose name can stand for the government ("Moscow", "the Kremlin"). Else empty. */
  readonly metonyms: readonly string[];
  /** The state that it belongs to (gazetteer id), or null. */
  readonly state: string | null;
  /** Embassies and missions: the state or organisation where it is accredited (gazetteer id); else null. */
  readonly host: string | null;
  readonly wikidata: string | null;
};

/** What kind of agent an entry is in the graph. */
export function agentKindOf(kind: GazetteerKind): AgentKind {
  return kind === "person" ? "person" : "institution";
}

/** The state that an agent belongs to acts through it, by what the gazetteer knows or by its name ("Navy of Drovia"); everybody else acts alone. */
export function actingFor(gazetteer: Gazetteer): (id: string) => string {
  const openers = gazetteer.patterns.map(({ name }) => {
    const before = name.slice(0, name.indexOf("{state}")).toLowerCase().replaceAll(" ", "-");
    return `${BY_NAME}${before}`;
  });
  return (id) => {
    if (!id.startsWith(BY_NAME)) return gazetteer.get(id)?.state ?? id;
    const opener = openers.find((one) => id.startsWith(one));
    return opener === undefined ? id : `${BY_NAME}${id.slice(opener.length)}`;
  };
}

/** How the ids of institutions begin that are known by their names alone. */
const BY_NAME = "institution:";

/** How a text names an entry: by name, by its people ("Russian"), or by its seat ("the Kremlin"). */
export type NamingForm = "name" | "demonym" | "metonym";
export type GazetteerMatch = {
  readonly entry: GazetteerEntry;
  readonly form: NamingForm;
  /** Number of words. */
  readonly length: number;
};

/** What is known of agents before any article is read. */
export interface Gazetteer {
  /** By id; the institutions that every state has are made by rule: "embassy-france-japan". */
  get(id: string): GazetteerEntry | undefined;
  /** By a whole name, with or without "the". */
  byName(name: string): GazetteerEntry | undefined;
  /** By account, with or without "@", in any case. */
  byHandle(handle: string): GazetteerEntry | undefined;
  /** The longest name, demonym or seat that begins at `words[at]`. */
  longestAt(words: readonly string[], at: number): GazetteerMatch | undefined;
  /** Institutions that every state has. */
  readonly patterns: readonly InstitutionPattern[];
  /** Words after a state for those who govern it: "government". */
  readonly governments: ReadonlySet<string>;
}

/** A kind of institution that every state has: "{state}'s foreign ministry". */
export type InstitutionPattern = {
  readonly prefix: string;
  readonly kind: GazetteerKind;
  /** Its name, with "{state}" for that of the state. */
  readonly name: string;
  /** Lower case, the longest first. */
  readonly nouns: readonly (readonly string[])[];
  readonly hostPrepositions: readonly string[];
  readonly defaultHost: string | null;
  /** Roles held in it: the ambassador of the embassy. */
  readonly roles: readonly string[];
};
