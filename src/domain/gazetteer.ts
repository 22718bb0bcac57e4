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
