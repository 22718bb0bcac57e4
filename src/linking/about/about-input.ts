import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedEventMention, LocalEvent } from "../../domain/contribution.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";

/** What tying the quotations of one article to its events looks at. */
export type AboutInput = {
  readonly text: AnalysedText;
  /** The headline, where it is no part of the text. */
  readonly title: string | null;
  readonly quotations: readonly QuotationCandidate[];
  readonly agents: ArticleAgents;
  readonly events: readonly LocalEvent[];
  readonly eventMentions: readonly LinkedEventMention[];
  /** What a local agent is called in any article, and for whom it speaks. */
  readonly keysOf: (agent: string) => readonly string[];
  /** The state or organisation that a key acts for. */
  readonly actsFor: (key: string) => string;
  /** Words that speakers use of such an action without naming it. */
  readonly topicOf: (event: LocalEvent["profile"]) => readonly string[];
  /** Numbers by their words. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By type of action, dictionary forms of words for what is done by speaking alone. */
  readonly utterances: ReadonlyMap<string, ReadonlySet<string>>;
};
