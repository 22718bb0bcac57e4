import type { QuotationKind } from "./candidates.ts";
import type { AgentProfile, EventProfile, LinkedQuotation } from "./contribution.ts";
import type { TextSpan } from "./text-span.ts";

/** One article's view of something that other articles may speak of too: what linking across articles compares. */
export type LinkItem<Profile> = {
  /** Id of the leading mention, the leading event mention or the quotation. */
  readonly id: string;
  readonly articleId: string;
  readonly profile: Profile;
  /** Blocking keys, under which it is found. */
  readonly keys: readonly string[];
  /** Keys under which it finds what it is compared with. */
  readonly seeks: readonly string[];
};

/** Where an item is found and finds others. */
export type Blocking = Pick<LinkItem<unknown>, "keys" | "seeks">;

/** What decides whether two quotations report one statement. */
export type StatementProfile = {
  readonly kind: QuotationKind;
  /** The words, folded, in order. */
  readonly words: readonly string[];
  /** The words of each passage of it that the article has in marks, where it has others beside them. */
  readonly marked: readonly (readonly string[])[];
  /** Stems of the content words, sorted, each once; words of one meaning are one. */
  readonly terms: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  /** Terms that are denied. */
  readonly negated: readonly string[];
  /** Whether the words that report it deny it: "she denied that …". */
  readonly isDenied: boolean;
  /** Of whom direct speech speaks first: 1 ("we"), 3 ("they"); null where it does not tell. */
  readonly person: 1 | 3 | null;
  /** The likeliest speaker as a key that means the same in any article; null where unnamed or unknown. */
  readonly speaker: string | null;
  /** ISO date: when it was said, else when it was published; null when neither is known. */
  readonly date: string | null;
};

export type AgentItem = LinkItem<AgentProfile>;
export type EventItem = LinkItem<EventProfile>;
export type StatementItem = LinkItem<StatementProfile>;

/** What a quotation is tied to within its article: ids of local agents, local events and quotations. */
export type QuotationLinks = Pick<
  LinkedQuotation,
  "attributions" | "via" | "addressedTo" | "about" | "mentions" | "respondsTo"
>;

/** A local event with the place of its leading mention: the evidence for what it says of the event. */
export type EventView = EventItem & TextSpan;

/** A quotation with all that the statement it reports is made of. */
export type QuotationView = StatementItem &
  TextSpan & {
    readonly kind: QuotationKind;
    readonly text: string;
    readonly saidAt: string | null;
    readonly publishedAt: string | null;
    /** Agent id of the outlet, or null. */
    readonly publisher: string | null;
    readonly links: QuotationLinks;
  };
