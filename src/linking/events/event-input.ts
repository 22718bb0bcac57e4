import type { Article } from "../../domain/article.ts";
import type { EventMentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedEventMention, LocalEvent } from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { SearchTerms } from "../../domain/search-terms.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { ActionLexicon } from "../../extraction/events/lexicon.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";

export type EventInput = {
  readonly article: Article;
  readonly text: AnalysedText;
  readonly eventMentions: readonly EventMentionCandidate[];
  readonly quotations: readonly QuotationCandidate[];
  readonly agents: ArticleAgents;
  readonly gazetteer: Gazetteer;
  readonly searchTerms: SearchTerms;
  readonly lexicon: ActionLexicon;
};

export type ArticleEvents = {
  readonly events: readonly LocalEvent[];
  readonly eventMentions: readonly LinkedEventMention[];
};
