import type { Article } from "../domain/article.ts";
import type {
  EventMentionCandidate,
  MentionCandidate,
  OtherPassage,
} from "../domain/candidates.ts";
import type { Contribution, LocalEvent } from "../domain/contribution.ts";
import { actingFor, type Gazetteer } from "../domain/gazetteer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { spanKey, type TextSpan } from "../domain/text-span.ts";
import { type Analyse, splitParagraphs } from "../extraction/analyse.ts";
import { findEventMentions } from "../extraction/events/find-event-mentions.ts";
import type { ActionLexicon } from "../extraction/events/lexicon.ts";
import { weighActions } from "../extraction/events/main-actions.ts";
import { createTriggerJudge } from "../extraction/events/trigger-judge.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { MentionLexicon } from "../extraction/mentions/lexicon.ts";
import type { AttributionFinder } from "../extraction/quotations/attributions/attribution-model.ts";
import { findQuotations } from "../extraction/quotations/find-quotations.ts";
import { givenQuotations } from "../extraction/quotations/given-quotations.ts";
import type { QuotationLexicon } from "../extraction/quotations/lexicon.ts";
import { findMarkedWords } from "../extraction/quotations/marked-words.ts";
import type { AboutInput } from "../linking/about/about-input.ts";
import type { AboutWeights } from "../linking/about/evidence.ts";
import { linkAbout } from "../linking/about/link-about.ts";
import { linkResponses, type ResponseVerbs } from "../linking/about/link-responses.ts";
import { agentKey } from "../linking/across/same-agent.ts";
import { institutionsOfRole } from "../linking/agents/institutions-of-role.ts";
import { type ArticleAgents, linkAgents } from "../linking/agents/link-agents.ts";
import type { RankReferents } from "../linking/agents/referents.ts";
import { contribute } from "../linking/contribute.ts";
import { actionOf } from "../linking/events/event-words.ts";
import { linkEvents } from "../linking/events/link-events.ts";

/** What reading needs to know of language and of the world. */
export type ReadingResources = {
  readonly analyse: Analyse;
  readonly gazetteer: Gazetteer;
  readonly quotationLexicon: QuotationLexicon;
  readonly attributionFinder: AttributionFinder;
  readonly mentionLexicon: MentionLexicon;
  readonly rankReferents: RankReferents;
  readonly actionLexicon: ActionLexicon;
  /** Tells which actions a sentence is about. */
  readonly mainActions: LinearModel;
  /** Tells by which words an article tells of an action. */
  readonly toldActions: LinearModel;
  readonly searchTerms: SearchTerms;
  readonly aboutWeights: AboutWeights;
  readonly responseVerbs: ResponseVerbs;
};

/**
 * The way from an article to what it contributes: extraction, then linking within the article. Of one in a language other
 * than English, only what stands in quotation marks.
 */
export function createArticleReader(
  resources: ReadingResources,
): (article: Article) => Contribution {
  const { gazetteer, aboutWeights, responseVerbs } = resources;
  const find = createArticleFinder(resources);
  return (article) => {
    if (article.language !== null && article.language !== "en")
      return readForeign(article, gazetteer);
    const { other, context } = find(article);
    const { quotations, agents, events, eventMentions } = context;
    const about = linkAbout(context, aboutWeights);
    const responses = linkResponses(context, about, responseVerbs);
    return contribute({
      ...{ article, quotations, other, agents, about, responses, gazetteer },
      events: { events, eventMentions },
    });
  };
}

/** What is found in an English article before its quotations are tied to its events. */
export function createArticleFinder(
  resources: ReadingResources,
): (article: Article) => { other: readonly OtherPassage[]; context: AboutInput } {
  const { gazetteer, searchTerms } = resources;
  return (article) => {
    const text = resources.analyse(article.text);
    const found = findQuotations(text, resources.quotationLexicon, resources.attributionFinder);
    const { quotations, other } =
      article.quoted === undefined ? found : givenQuotations(found, article.quoted);
    const sources = quotations.flatMap(({ source, conduits, addressee }): TextSpan[] => [
      ...(source === null ? [] : [source]),
      ...conduits.map(({ span }) => span),
      ...(addressee === null ? [] : [addressee]),
    ]);
    const mentionsOf = (required: readonly TextSpan[]): readonly MentionCandidate[] =>
      findMentions(text, required, resources.mentionLexicon, gazetteer, article.publisher);
    const named = mentionsOf(sources);
    const told = findEventMentions({
      text,
      mentions: named,
      publishedAt: article.publishedAt,
      lexicon: resources.actionLexicon,
      judge:
        text.sentences.length < MIN_SENTENCES
          ? null
          : createTriggerJudge(resources.toldActions, named, quotations),
    });
    const actions = weighActions(text, told, resources.mainActions);
    const taking = unknownParticipants(actions, named);
    const mentions =
      taking.length === 0 ? named : asParticipants(mentionsOf([...sources, ...taking]), taking);
    const agents = linkAgents({
      ...{ article, text, mentions, quotations, gazetteer },
      rankReferents: resources.rankReferents,
    });
    const events = linkEvents({
      article,
      text,
      eventMentions: actions,
      quotations,
      agents,
      gazetteer,
      searchTerms,
      lexicon: resources.actionLexicon,
    });
    const context = {
      ...{ text, title: article.title, quotations, agents, ...events },
      keysOf: keysOf(agents),
      actsFor: actingFor(gazetteer),
      topicOf: (event: LocalEvent["profile"]) =>
        actionOf(event, resources.actionLexicon)?.topic ?? [],
      numbers: resources.actionLexicon.numbers,
      utterances: resources.actionLexicon.utterances,
    };
    return { other, context };
  };
}

/** Whether words tell of an action was learnt from articles: fewer sentences are none. */
const MIN_SENTENCES = 4;

function readForeign(article: Article, gazetteer: Gazetteer): Contribution {
  const { quotations, other } =
    article.quoted === undefined
      ? findMarkedWords(article.text, splitParagraphs(article.text))
      : givenQuotations({ quotations: [], other: [] }, article.quoted);
  return contribute({
    article,
    quotations,
    other,
    agents: { agents: [], mentions: [] },
    events: { events: [], eventMentions: [] },
    about: quotations.map(() => []),
    responses: quotations.map(() => []),
    gazetteer,
  });
}

/** By local agent what it is called in any article, and for whom it speaks. */
function keysOf(article: ArticleAgents): (agent: string) => readonly string[] {
  const institutionsOf = institutionsOfRole(article);
  const keys = new Map(
    article.agents.map(({ id, profile }) => [
      id,
      [agentKey(profile) ?? [], ...profile.roles.map(institutionsOf)].flat(),
    ]),
  );
  return (agent) => keys.get(agent) ?? [];
}

/** Participants of actions that no mention stands for: acting makes a name one of somebody. */
function unknownParticipants(
  actions: readonly EventMentionCandidate[],
  mentions: readonly MentionCandidate[],
): TextSpan[] {
  const known = new Set(mentions.map(spanKey));
  return actions
    .flatMap(({ actors, recipients }) => [...actors, ...recipients])
    .filter((span) => !known.has(spanKey(span)));
}

/** Whoever takes part in an action is somebody: of a description that says no more, people or an institution. */
function asParticipants(
  mentions: readonly MentionCandidate[],
  participants: readonly TextSpan[],
): readonly MentionCandidate[] {
  const taking = new Set(participants.map(spanKey));
  return mentions.map((mention) => {
    const isUnknown = mention.agentKind === null && mention.kind === "role";
    return isUnknown && taking.has(spanKey(mention)) ? { ...mention, agentKind: "group" } : mention;
  });
}
