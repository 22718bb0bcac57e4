import type { NodeLabel } from "./graph.ts";

/** What a person can decide: of two things whether they are one, whose words a quotation has, which event it is about. */
export type Verdict = "same" | "different" | "unsure" | "speaker" | "event";

export type JudgedLabel = Extract<NodeLabel, "Mention" | "EventMention" | "Quotation">;

/** A passage by its words and those around them, so that it is found again in an edited text (W3C Web Annotation, TextQuoteSelector). */
export type Selector = {
  readonly articleId: string;
  readonly label: JudgedLabel;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was judged: tells it from its likes where words alone do not. */
  readonly start: number;
};

/** One of the two things that a judgement is about. `name` is what it was called then, for people to read. */
export type JudgedSide =
  | {
      readonly kind: "passages";
      readonly name: string;
      /** Whether all that is one with these passages is meant too, whenever it is reported: a statement instead of a quotation. */
      readonly whole: boolean;
      readonly selectors: readonly Selector[];
    }
  /** An agent of the gazetteer, by its id: it is who it is in whatever article. */
  | { readonly kind: "known"; readonly name: string; readonly agent: string };

/** A decision before it is given an id and a time. For `speaker` and `event` the first side is what was said. */
export type Decision = {
  readonly verdict: Verdict;
  readonly by: string;
  readonly reason: string | null;
  readonly sides: readonly [JudgedSide, JudgedSide];
};

/** What a person decided. Its selectors never change, so that what it does depends on the articles alone. */
export type Judgement = Decision & {
  readonly id: string;
  /** ISO date-time. */
  readonly at: string;
  /** When it was undone; null while it holds. */
  readonly revokedAt: string | null;
};

/**
 * A judgement that holds, in terms of what there is to link: ids of local agents, local events or quotations, or the
 * id of an agent of the gazetteer.
 */
export type StandingJudgement = Pick<Judgement, "id" | "verdict" | "by" | "at"> & {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Whether it is about all of the statements that hold `a`. */
  readonly whole: boolean;
};
