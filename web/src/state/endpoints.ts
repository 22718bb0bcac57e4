import type { ZodType } from "zod";
import {
  type Graph,
  GraphSchema,
  type NeighbourCounts,
  NeighbourCountsSchema,
  type Neighbours,
  NeighboursSchema,
  type Relation,
} from "../../../src/contract/graph.ts";
import { type Health, HealthSchema } from "../../../src/contract/import.ts";
import {
  type CurationQueue,
  CurationQueueSchema,
  type JudgementList,
  JudgementListSchema,
} from "../../../src/contract/judgements.ts";
import { type Overview, OverviewSchema } from "../../../src/contract/overview.ts";
import { type NamedQueryList, NamedQueryListSchema } from "../../../src/contract/queries.ts";
import {
  type SearchKind,
  type SearchResponse,
  SearchResponseSchema,
  type SearchTotals,
  SearchTotalsSchema,
} from "../../../src/contract/search.ts";
import {
  type Agent,
  AgentSchema,
  type Article,
  type ArticleList,
  ArticleListSchema,
  ArticleSchema,
  type Event,
  EventSchema,
  type Statement,
  type StatementList,
  StatementListSchema,
  StatementSchema,
} from "../../../src/contract/things.ts";
import { type Voice, VoiceSchema } from "../../../src/contract/voice.ts";
import type { Direction } from "./graph-spec.ts";

/** Something that the API answers: its address, and the shape that the answer must have. */
export type Endpoint<T> = {
  readonly url: string;
  readonly schema: ZodType<T>;
  /** Asked for when what is there is painted, so that it holds nothing up. */
  readonly afterPaint?: boolean;
  /** Joins a further page to those that are there; absent where there is one page only. */
  append?(before: T, page: T): T;
};

const API = "/api/v1";
const LIST_LIMIT = 50;
const OVERVIEW_LIMIT = 7;
/** A page that compares statements is of little use with a part of them. */
const STATEMENTS_LIMIT = 500;

export function searchEndpoint(
  q: string,
  kind: SearchKind | null,
  limit: number,
): Endpoint<SearchResponse> {
  const parameters = new URLSearchParams({ q, limit: String(limit) });
  if (kind !== null) parameters.set("kind", kind);
  return {
    url: `${API}/search?${parameters}`,
    schema: SearchResponseSchema,
    append: (before, page) => ({ ...page, results: [...before.results, ...page.results] }),
  };
}

export function searchTotalsEndpoint(q: string): Endpoint<SearchTotals> {
  return {
    url: `${API}/search/totals?${new URLSearchParams({ q })}`,
    schema: SearchTotalsSchema,
    afterPaint: true,
  };
}

export function agentEndpoint(id: string): Endpoint<Agent> {
  return { url: `${API}/agents/${encodeURIComponent(id)}`, schema: AgentSchema };
}

export function voiceEndpoint(id: string): Endpoint<Voice> {
  return { url: `${API}/agents/${encodeURIComponent(id)}/voice`, schema: VoiceSchema };
}

export function eventEndpoint(id: string): Endpoint<Event> {
  return { url: `${API}/events/${encodeURIComponent(id)}`, schema: EventSchema };
}

export function statementEndpoint(id: string): Endpoint<Statement> {
  return { url: `${API}/statements/${encodeURIComponent(id)}`, schema: StatementSchema };
}

export function articleEndpoint(id: string): Endpoint<Article> {
  return { url: `${API}/articles/${encodeURIComponent(id)}`, schema: ArticleSchema };
}

/** The statements of an agent or about an event. */
export function statementsEndpoint(kind: "agent" | "event", id: string): Endpoint<StatementList> {
  return {
    url: `${API}/${kind}s/${encodeURIComponent(id)}/statements?limit=${STATEMENTS_LIMIT}`,
    schema: StatementListSchema,
    append: (before, page) => ({ ...page, statements: [...before.statements, ...page.statements] }),
  };
}

export function articlesEndpoint(): Endpoint<ArticleList> {
  return {
    url: `${API}/articles?limit=${LIST_LIMIT}`,
    schema: ArticleListSchema,
    append: (before, page) => ({ ...page, articles: [...before.articles, ...page.articles] }),
  };
}

export function countsEndpoint(id: string): Endpoint<NeighbourCounts> {
  return { url: `${API}/neighbours/${encodeURIComponent(id)}`, schema: NeighbourCountsSchema };
}

export function neighboursEndpoint(
  id: string,
  relation: Relation,
  direction: Direction,
): Endpoint<Neighbours> {
  return {
    url: `${API}/neighbours/${encodeURIComponent(id)}/${relation}?direction=${direction}&limit=${LIST_LIMIT}`,
    schema: NeighboursSchema,
    append: (before, page) => ({
      ...page,
      nodes: [...before.nodes, ...page.nodes],
      edges: [...before.edges, ...page.edges],
    }),
  };
}

export function pathEndpoint(from: string, to: string): Endpoint<Graph> {
  return { url: `${API}/paths?${new URLSearchParams({ from, to })}`, schema: GraphSchema };
}

/** What the front page shows, most first. */
export function overviewEndpoint(): Endpoint<Overview> {
  return { url: `${API}/overview?limit=${OVERVIEW_LIMIT}`, schema: OverviewSchema };
}

/** Pairs that may be one, those first whose judgement changes most. */
export function curationQueueEndpoint(): Endpoint<CurationQueue> {
  return {
    url: `${API}/curation-queue?limit=${LIST_LIMIT}`,
    schema: CurationQueueSchema,
    append: (before, page) => ({ ...page, questions: [...before.questions, ...page.questions] }),
  };
}

/** What people decided, the latest first. */
export function judgementsEndpoint(): Endpoint<JudgementList> {
  return {
    url: `${API}/judgements?limit=${LIST_LIMIT}`,
    schema: JudgementListSchema,
    append: (before, page) => ({ ...page, judgements: [...before.judgements, ...page.judgements] }),
  };
}

export function namedQueriesEndpoint(): Endpoint<NamedQueryList> {
  return { url: `${API}/queries`, schema: NamedQueryListSchema };
}

export function healthEndpoint(): Endpoint<Health> {
  return { url: "/health", schema: HealthSchema };
}
