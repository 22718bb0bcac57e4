import type { Article, Event, Statement, StatementSummary } from "../../../src/contract/things.ts";
import {
  agentEndpoint,
  articleEndpoint,
  type Endpoint,
  eventEndpoint,
  statementEndpoint,
  statementsEndpoint,
} from "../state/endpoints.ts";
import { kindOfId } from "../state/id-kind.ts";
import { answerOf, type Resources } from "../state/resource.ts";
import type { Fragment, FragmentNode, ViewEdge } from "./fragment.ts";

/** What tells the story of a thing: for an action who said what about it, for a speaker what was said about which actions. */
export function storyGraph(id: string, resources: Resources): Fragment {
  switch (kindOfId(id)) {
    case "event":
      return joined([
        ...some(answerOf(resources, eventEndpoint(id)), partiesOf),
        ...(answerOf(resources, statementsEndpoint("event", id))?.statements ?? []).map((summary) =>
          statementAbout(summary, id),
        ),
      ]);
    case "agent":
      return joined(
        (answerOf(resources, statementsEndpoint("agent", id))?.statements ?? []).map((summary) =>
          statementAbout(summary, null),
        ),
      );
    case "statement":
      return joined(some(answerOf(resources, statementEndpoint(id)), statementInFull));
    case "article":
      return joined(some(answerOf(resources, articleEndpoint(id)), articleInFull));
  }
}

export function storyEndpoints(id: string): readonly Endpoint<unknown>[] {
  const kind = kindOfId(id);
  if (kind === "event") return [eventEndpoint(id), statementsEndpoint("event", id)];
  if (kind === "agent") return [agentEndpoint(id), statementsEndpoint("agent", id)];
  return [kind === "statement" ? statementEndpoint(id) : articleEndpoint(id)];
}

function partiesOf(event: Event): Fragment {
  const parties = [
    ...event.actors.map((agent) => edge(event.id, "ACTOR", agent.id)),
    ...event.recipients.map((agent) => edge(event.id, "RECIPIENT", agent.id)),
  ];
  const { id, title: label, date } = event;
  const self: FragmentNode = { id, kind: "event", label, detail: date, date };
  return { nodes: [self, ...event.actors, ...event.recipients], edges: parties };
}

/** A statement with its speakers and what it is about; only the one event where `eventId` names it. */
function statementAbout(summary: StatementSummary, eventId: string | null): Fragment {
  const about = summary.about.filter((event) => eventId === null || event.id === eventId);
  return {
    nodes: [
      statementNode(summary),
      ...summary.speakers,
      ...about.map((event) => ({ ...event, date: event.detail })),
    ],
    edges: [
      ...summary.speakers.map(({ id, confidence }) => edge(id, "SAID", summary.id, confidence)),
      ...about.map(({ id, confidence, basis }) => ({
        ...edge(summary.id, "ABOUT", id, confidence),
        basis,
      })),
    ],
  };
}

function statementInFull(statement: Statement): Fragment {
  const articles = statement.quotations.map(({ evidence }): FragmentNode => {
    const { articleId: id, articleTitle, publisher: detail, publishedAt: date } = evidence;
    const outlets = detail === null ? [] : [detail];
    return { id, kind: "article", label: articleTitle ?? id, detail, date, outlets };
  });
  return joined([
    statementAbout(statement, null),
    {
      nodes: [...articles, ...statement.respondsTo, ...statement.responses],
      edges: [
        ...articles.map(({ id }) => edge(statement.id, "REPORTED_IN", id)),
        ...statement.respondsTo.map(({ id }) => edge(statement.id, "RESPONDS_TO", id)),
        ...statement.responses.map(({ id }) => edge(id, "RESPONDS_TO", statement.id)),
      ],
    },
  ]);
}

function articleInFull(article: Article): Fragment {
  const { id, publishedAt: date } = article;
  const outlets = article.publisher === null ? [] : [article.publisher.label];
  const label = article.title ?? id;
  const self: FragmentNode = { id, kind: "article", label, detail: date, date, outlets };
  const publisher = some(article.publisher, (outlet) => outlet);
  const quoted = article.quotationList.map((quotation): Fragment => {
    const { statementId: id, text } = quotation;
    return {
      nodes: [{ id, kind: "statement", label: text, detail: null, outlets }, ...quotation.speakers],
      edges: [
        edge(id, "REPORTED_IN", article.id),
        ...quotation.speakers.map((agent) => edge(agent.id, "SAID", id, agent.confidence)),
      ],
    };
  });
  const published = publisher.map((outlet) => edge(article.id, "PUBLISHED_BY", outlet.id));
  return joined([{ nodes: [self, ...publisher], edges: published }, ...quoted]);
}

function statementNode({ id, text, saidAt, passages }: StatementSummary): FragmentNode {
  const outlets = passages.flatMap(({ outlet }) => (outlet === null ? [] : [outlet.name]));
  return { id, kind: "statement", label: text, detail: saidAt, date: saidAt, outlets };
}

function edge(
  from: string,
  relation: ViewEdge["relation"],
  to: string,
  confidence: number | null = null,
): ViewEdge {
  return { from, relation, to, confidence, basis: null };
}

function joined(fragments: readonly Fragment[]): Fragment {
  return {
    nodes: fragments.flatMap(({ nodes }) => nodes),
    edges: fragments.flatMap(({ edges }) => edges),
  };
}

function some<T, R>(value: T | null | undefined, make: (value: T) => R): R[] {
  return value === null || value === undefined ? [] : [make(value)];
}
