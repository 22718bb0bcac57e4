import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { Analyse } from "../extraction/analyse.ts";
import { findEventMentions } from "../extraction/events/find-event-mentions.ts";
import type { ActionLexicon } from "../extraction/events/lexicon.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { MentionLexicon } from "../extraction/mentions/lexicon.ts";
import { findQuotations } from "../extraction/quotations/find-quotations.ts";
import type { QuotationLexicon } from "../extraction/quotations/lexicon.ts";
import { linkAbout } from "../linking/about/link-about.ts";
import { linkResponses } from "../linking/about/link-responses.ts";
import { linkAgents } from "../linking/agents/link-agents.ts";
import { contribute } from "../linking/contribute.ts";
import { linkEvents } from "../linking/events/link-events.ts";

/** What reading needs to know of language and of the world. */
export type ReadingResources = {
  readonly analyse: Analyse;
  readonly gazetteer: Gazetteer;
  readonly quotationLexicon: QuotationLexicon;
  readonly mentionLexicon: MentionLexicon;
  readonly actionLexicon: ActionLexicon;
  readonly searchTerms: SearchTerms;
};

/** The way from an article to what it contributes: extraction, then linking within the article. */
export function createArticleReader(
  resources: ReadingResources,
): (article: Article) => Contribution {
  const { gazetteer, searchTerms } = resources;
  return (article) => {
    const text = resources.analyse(article.text);
    const { quotations, other } = findQuotations(text, resources.quotationLexicon);
    const sources = quotations.flatMap(({ source, conduits, addressee }): TextSpan[] => [
      ...(source === null ? [] : [source]),
      ...conduits.map(({ span }) => span),
      ...(addressee === null ? [] : [addressee]),
    ]);
    const found = findMentions(text, sources, resources.mentionLexicon, gazetteer);
    const actions = findEventMentions({
      text,
      mentions: found,
      publishedAt: article.publishedAt,
      lexicon: resources.actionLexicon,
    });
    const agents = linkAgents({ article, text, mentions: found, quotations, gazetteer });
    const events = linkEvents({
      article,
      eventMentions: actions,
      quotations,
      agents,
      gazetteer,
      searchTerms,
      lexicon: resources.actionLexicon,
    });
    const context = { text, quotations, agents, ...events };
    const about = linkAbout(context);
    return contribute({
      article,
      quotations,
      other,
      agents,
      events,
      about,
      responses: linkResponses(context, about),
      gazetteer,
    });
  };
}
