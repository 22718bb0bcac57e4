import type { Article } from "./article.ts";
import type {
  AgentKind,
  ConduitRole,
  DatePrecision,
  EventStatus,
  MentionKind,
  OtherPassage,
  QuotationKind,
} from "./candidates.ts";
import type { PloverMode, PloverType } from "./plover.ts";
import type { TextSpan } from "./text-span.ts";

/**
 * All that one article contributes to the graph, linked within the article only. It is a pure function of
 * the article, so replacing an article is replacing its contribution. What spans articles (which agents,
 * events and statements are the same) is decided later, over profiles.
 */
export type Contribution = {
  readonly article: Article;
  /** The outlet as an agent, where the article names one. */
  readonly publisher: AgentProfile | null;
  readonly mentions: readonly LinkedMention[];
  readonly agents: readonly LocalAgent[];
  readonly eventMentions: readonly LinkedEventMention[];
  readonly events: readonly LocalEvent[];
  readonly quotations: readonly LinkedQuotation[];
  readonly other: readonly OtherPassage[];
};

/** One agent as one article presents it. Its id is that of its leading mention. */
export type LocalAgent = { readonly id: string; readonly profile: AgentProfile };
/** One event as one article presents it. Its id is that of its leading event mention. */
export type LocalEvent = { readonly id: string; readonly profile: EventProfile };

/** What an article says of an agent: all that decides, together with other profiles, who it is. */
export type AgentProfile = {
  readonly kind: AgentKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether the article gives a name, rather than only a description ("a US official"). */
  readonly named: boolean;
  /** Id of the gazetteer entry that it is, or null. */
  readonly gazetteer: string | null;
  readonly roles: readonly RoleProfile[];
  readonly gender: "female" | "male" | null;
  /** Given names, folded, of which the given name is a short form: "Bill" → "william". */
  readonly formalNames?: readonly string[];
  readonly description: string | null;
  /** Publication date of the article, for the dates between which a role was seen. */
  readonly seenAt: string | null;
};

/** A role, and where: "ambassador" of the gazetteer entry "russia". `evidence` is the mention that says so. */
export type RoleProfile = {
  readonly role: string;
  /** Gazetteer ids; the first is the closest institution. */
  readonly institutions: readonly string[];
  /** Institutions ("named-lund-university") and places ("place-oakland") that the gazetteer does not know. */
  readonly ties?: readonly string[];
  /** In what field of life ("sport"), where the word tells. */
  readonly field?: string;
  readonly evidence: TextSpan;
};

export type EventProfile = {
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
  /** What an action is called that PLOVER has no type for ("Fire"); else null. */
  readonly label: string | null;
  /** The family of words that tell of it, which may be coded in several ways ("deal"), or null. */
  readonly family: string | null;
  readonly status: EventStatus;
  /** Local agents of the same article. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The same participants as keys that mean the same in any article (gazetteer id, else normalised name). */
  readonly actorKeys: readonly string[];
  readonly recipientKeys: readonly string[];
  /** Keys of those whom the article names most, whatever their part in the event: by them reports of one affair are known. */
  readonly company: readonly string[];
  /** Whether the article tells of no other action of its kind. */
  readonly isOnly: boolean;
  readonly date: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly count: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly title: string;
  /** Stems under which it is found: trigger words, counts, dates. Participants' names are added when they are known. */
  readonly terms: readonly string[];
  readonly publishedAt: string | null;
  /** Local events that it is a part of, and the words that say so. */
  readonly partOf: readonly { readonly event: string; readonly evidence: TextSpan }[];
};

export type LinkedMention = TextSpan & {
  readonly id: string;
  readonly kind: MentionKind;
  readonly text: string;
  /** The local agent that it means. */
  readonly agent: string;
  readonly confidence: number;
  readonly method: string;
  readonly reasons: readonly string[];
};

export type LinkedEventMention = TextSpan & {
  readonly id: string;
  readonly text: string;
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
  readonly status: EventStatus;
  readonly date: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly count: number | null;
  readonly unit: string | null;
  /** Who takes part, as far as these words say: canonical names, and descriptions as written. */
  readonly actorNames: readonly string[];
  readonly recipientNames: readonly string[];
  /** The local event that it means. */
  readonly event: string;
  readonly confidence: number;
  readonly method: string;
  readonly reasons: readonly string[];
};

type AboutBasis = "content" | "context";

export type LinkedQuotation = TextSpan & {
  readonly id: string;
  readonly kind: QuotationKind;
  readonly spans: readonly TextSpan[];
  /** The spans' words joined by ` … `. */
  readonly text: string;
  readonly cue: TextSpan | null;
  /** The words that name the source, or null where it is not named. */
  readonly sourceSpan: TextSpan | null;
  /** Id of the source mention, or null where those words mean nobody that is known. */
  readonly source: string | null;
  /** Who may have said it, best first. */
  readonly attributions: readonly {
    readonly agent: string;
    readonly confidence: number;
    readonly method: string;
  }[];
  readonly via: readonly {
    readonly agent: string;
    readonly role: ConduitRole;
    readonly evidence: TextSpan;
  }[];
  readonly addressedTo: readonly { readonly agent: string; readonly evidence: TextSpan }[];
  readonly about: readonly {
    readonly event: string;
    readonly basis: AboutBasis;
    readonly confidence: number;
    readonly reasons: readonly string[];
    readonly evidence: TextSpan;
  }[];
  /** Local agents that its words mention. */
  readonly mentions: readonly { readonly agent: string; readonly evidence: TextSpan }[];
  /** Quotations of this article, and events, that it denies, answers or condemns. */
  readonly respondsTo: readonly {
    readonly target: string;
    readonly kind: "denial" | "reply" | "condemnation";
    readonly confidence: number;
    readonly evidence: TextSpan;
  }[];
  readonly saidAt: string | null;
  readonly confidence: number;
  /** How sure it is that the source mention names the source. */
  readonly sourceConfidence: number;
  readonly method: string;
};
