import type { PloverMode, PloverType } from "./plover.ts";
import type { TextSpan } from "./text-span.ts";

export type QuotationKind = "direct" | "indirect" | "mixed";

/** Who passed a quotation on: "told CNN", "according to the Independent", a tweet of an embassy, "citing X". */
export type ConduitRole = "told" | "published" | "posted" | "cited";

export type QuotationCandidate = {
  readonly kind: QuotationKind;
  /** The contents, without the marks, at least one; a split quotation has several, ascending and disjoint. */
  readonly spans: readonly TextSpan[];
  /** The words that report it ("said", "according to"), or null where only typography does. */
  readonly cue: TextSpan | null;
  /** The words that name the source ("he", "the Russian ambassador"), or null where none are there. */
  readonly source: TextSpan | null;
  readonly conduits: readonly { readonly span: TextSpan; readonly role: ConduitRole }[];
  /** To whom it was said, where it is said ("told the council"); else null. */
  readonly addressee: TextSpan | null;
  /** ISO date that the words around it give it (a post's date line, "said on Monday"); else null. */
  readonly saidAt: string | null;
  /** Whether this is posted by an account, spoken, written …: the rule or model that found it. */
  readonly method: string;
  /** 0 to 1: how sure it is that this is a quotation with these bounds. */
  readonly confidence: number;
  /** 0 to 1: how sure it is that the source is the right one; where there is none, that none is named. */
  readonly sourceConfidence: number;
};

/** What looks like a quotation and is none. */
export type OtherKind =
  | "scare-quote"
  | "title"
  | "name"
  | "nickname"
  | "proverb"
  | "attitude"
  | "document";
export type OtherPassage = TextSpan & { readonly kind: OtherKind };

export type MentionKind = "name" | "role" | "pronoun" | "handle" | "metonym";
export type AgentKind = "person" | "institution" | "group";

/** Words that mean a person, an institution or a group, with what those words themselves say of it. */
export type MentionCandidate = TextSpan & {
  readonly kind: MentionKind;
  /** What the words can mean, as far as they tell; null for a bare pronoun or an unknown name. */
  readonly agentKind: AgentKind | null;
  /** The proper name in it, without title and role: "Anatoly Antonov"; null for "the ambassador". */
  readonly name: string | null;
  /** The role or description in it, lower case, without state: "ambassador", "spokesperson", "diplomats". */
  readonly role: string | null;
  /** Gazetteer ids of the institutions or states that the words tie it to: "Russian ambassador" → ["russia"]. */
  readonly affiliations: readonly string[];
  /** The same for names that the gazetteer does not know: "named-lund-university", or of a place "place-oakland". */
  readonly ties: readonly string[];
  /** In what field of life the role is held ("sport"), where the word tells. */
  readonly field: string | null;
  /** Given names, folded, of which the given name is a short form: "Bill" → "william". */
  readonly formalNames: readonly string[];
  /** The gazetteer entry that the words as a whole name ("the U.S.", "CNN", "the Russian mission to the U.N."); else null. */
  readonly gazetteer: string | null;
  /** Whether it names a state that the gazetteer does not know. */
  readonly isUnknownState: boolean;
  readonly gender: "female" | "male" | null;
  readonly number: "singular" | "plural";
};

export type EventStatus =
  | "happened"
  | "ongoing"
  | "announced"
  | "threatened"
  | "denied"
  | "hypothetical"
  | "negated";

export type DatePrecision = "day" | "month" | "year";

/** Words that tell of an action: `start`/`end` are the words from which the rest was read. */
export type EventMentionCandidate = TextSpan & {
  /** The verb or noun that names the action ("expelling", "kick-out"). */
  readonly trigger: TextSpan;
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
  /** What an action is called that PLOVER has no type for ("Fire"); else null. */
  readonly label: string | null;
  readonly status: EventStatus;
  /** Mentions (by span) of who acts and who is acted upon. */
  readonly actors: readonly TextSpan[];
  readonly recipients: readonly TextSpan[];
  /** When the action takes or took effect, ISO, as precise as known: "2022-01-30", "2022-02", "2022". */
  readonly date: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly count: number | null;
  /** What is counted: "diplomats", "USD", "troops". */
  readonly unit: string | null;
  readonly place: string | null;
  /** Whether the words only point to an action told elsewhere ("the move", "the expulsion"). */
  readonly anaphoric: boolean;
  /** Whether the article tells of an action by these words, as marked articles taught; null where that was not asked or is open. */
  readonly isTold: boolean | null;
  readonly confidence: number;
};

/** The same for mentions of one kind of action, however sure they are. */
export function actionKind({
  type,
  mode,
  label,
}: Pick<EventMentionCandidate, "type" | "mode" | "label">): string {
  return `${type} ${mode} ${label}`;
}
