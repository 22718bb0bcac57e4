import type {
  AgentProfile,
  Contribution,
  LinkedEventMention,
  LinkedMention,
  LinkedQuotation,
} from "../domain/contribution.ts";
import type { EdgeRecord, NodeRecord, NodeRef, Properties } from "../domain/graph.ts";
import type { AgentItem, EventView, QuotationView } from "../domain/link-items.ts";
import { slice } from "../domain/text-span.ts";
import type { Meanings } from "../linking/across/alignment.ts";
import type { StatementLanguage } from "../linking/across/claim.ts";
import { agentKeys } from "../linking/across/same-agent.ts";
import { type ActsFor, eventKeys } from "../linking/across/same-event.ts";
import { statementKeys } from "../linking/across/same-statement.ts";
import { speakerKey, statementProfile } from "../linking/across/statement-profile.ts";
import { agent, agentId, article, eventMention, mention, quotation } from "./ids.ts";
import { nodeRecord } from "./node-record.ts";
import { textQuoteContext } from "./text-quote.ts";

export type GraphLanguage = StatementLanguage & {
  readonly actsFor: ActsFor;
  readonly meanings: Meanings;
};

/** What belongs to one article alone, and its items for linking across articles. */
export type BaseRecords = {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  readonly agents: readonly AgentItem[];
  readonly events: readonly EventView[];
  readonly quotations: readonly QuotationView[];
  /** Mentions and event mentions, with the local agent or event that they mean. */
  readonly references: readonly Reference[];
  /** The outlet as an agent; null where the article names none. */
  readonly publisher: { readonly id: string; readonly name: string } | null;
};

/** A mention that means an agent, or an event mention that means an event, through the leading one, `local`. */
type Reference = {
  readonly from: NodeRef;
  readonly local: string;
  readonly properties: Properties;
};

/** Turns what an article contributes into records. `articleHash` changes when the article, or the way of reading it, does. */
export function baseRecords(
  contribution: Contribution,
  language: GraphLanguage,
  stamp: { readonly articleHash: string; readonly importedAt: string },
): BaseRecords {
  const agents = agentItems(contribution);
  const events = eventItems(contribution, language.actsFor);
  const quotations = quotationViews(contribution, language);
  const agentProfiles = new Map(contribution.agents.map(({ id, profile }) => [id, profile]));
  const eventProfiles = new Map(contribution.events.map(({ id, profile }) => [id, profile]));
  return {
    agents,
    events,
    quotations,
    references: references(contribution),
    publisher:
      contribution.publisher === null
        ? null
        : { id: agentId(contribution.publisher, ""), name: contribution.publisher.name },
    nodes: [
      articleNode(contribution, stamp),
      ...contribution.mentions.map((m) => mentionNode(contribution, m, agentProfiles.get(m.id))),
      ...contribution.eventMentions.map((m) =>
        eventMentionNode(contribution, m, eventProfiles.get(m.id)),
      ),
      ...contribution.quotations.map((q, nth) => quotationNode(contribution, q, quotations[nth])),
    ],
    edges: placeEdges(contribution),
  };
}

function agentItems({ article: { id: articleId }, agents }: Contribution): AgentItem[] {
  return agents.map(({ id, profile }) => ({ id, articleId, profile, ...agentKeys(profile) }));
}

function eventItems(contribution: Contribution, actsFor: ActsFor): EventView[] {
  const spans = new Map(
    contribution.eventMentions.map(({ id, start, end }) => [id, { start, end }]),
  );
  return contribution.events.map(({ id, profile }) => ({
    id,
    articleId: contribution.article.id,
    profile,
    ...eventKeys(profile, actsFor),
    ...(spans.get(id) ?? { start: 0, end: 0 }),
  }));
}

function quotationViews(contribution: Contribution, language: GraphLanguage): QuotationView[] {
  const profiles = new Map(contribution.agents.map(({ id, profile }) => [id, profile]));
  const { id: articleId, publishedAt } = contribution.article;
  const publisher = publisherId(contribution);
  return contribution.quotations.map((q) => {
    const said = profiles.get(q.attributions[0]?.agent ?? "");
    const date = q.saidAt ?? publishedAt;
    const profile = statementProfile(
      {
        kind: q.kind,
        text: q.text,
        date,
        cue: q.cue === null ? null : slice(contribution.article.text, q.cue),
      },
      said === undefined ? null : speakerKey(said),
      language,
    );
    const { attributions, via, addressedTo, about, mentions, respondsTo } = q;
    return {
      id: q.id,
      articleId,
      start: q.start,
      end: q.end,
      kind: q.kind,
      text: q.text,
      saidAt: q.saidAt,
      publishedAt,
      publisher,
      profile,
      ...statementKeys(profile),
      links: { attributions, via, addressedTo, about, mentions, respondsTo },
    };
  });
}

function articleNode(
  { article: { id, quoted, ...said } }: Contribution,
  { articleHash, importedAt }: { readonly articleHash: string; readonly importedAt: string },
): NodeRecord {
  const places = quoted?.flatMap(({ start, end }) => [start, end]) ?? null;
  const properties = { ...said, quoted: places, articleHash };
  return nodeRecord(article(id), properties, null, { importedAt });
}

function mentionNode(
  contribution: Contribution,
  m: LinkedMention,
  profile: AgentProfile | undefined,
): NodeRecord {
  return nodeRecord(mention(m.id), {
    kind: m.kind,
    text: m.text,
    start: m.start,
    end: m.end,
    articleId: contribution.article.id,
    local: m.agent,
    profile: profile === undefined ? null : JSON.stringify(profile),
  });
}

function eventMentionNode(
  contribution: Contribution,
  m: LinkedEventMention,
  profile: unknown,
): NodeRecord {
  return nodeRecord(eventMention(m.id), {
    text: m.text,
    start: m.start,
    end: m.end,
    type: m.type,
    mode: m.mode,
    status: m.status,
    date: m.date,
    datePrecision: m.datePrecision,
    count: m.count,
    unit: m.unit,
    articleId: contribution.article.id,
    local: m.event,
    profile: profile === undefined ? null : JSON.stringify(profile),
  });
}

function quotationNode(
  contribution: Contribution,
  q: LinkedQuotation,
  view: QuotationView | undefined,
): NodeRecord {
  const { text, id: articleId } = contribution.article;
  return nodeRecord(quotation(q.id), {
    kind: q.kind,
    text: q.text,
    start: q.start,
    end: q.end,
    spans: q.spans.flatMap(({ start, end }) => [start, end]),
    ...textQuoteContext(text, q),
    cue: q.cue === null ? null : slice(text, q.cue),
    cueStart: q.cue?.start ?? null,
    cueEnd: q.cue?.end ?? null,
    sourceText: q.sourceSpan === null ? null : slice(text, q.sourceSpan),
    saidAt: q.saidAt,
    confidence: q.confidence,
    method: q.method,
    articleId,
    links: JSON.stringify(view?.links ?? null),
    profile: JSON.stringify(view?.profile ?? null),
  });
}

function placeEdges(contribution: Contribution): EdgeRecord[] {
  const here = article(contribution.article.id);
  const nodes = [
    ...contribution.mentions.map(({ id }) => mention(id)),
    ...contribution.eventMentions.map(({ id }) => eventMention(id)),
    ...contribution.quotations.map(({ id }) => quotation(id)),
  ];
  const publisher = publisherId(contribution);
  return [
    ...nodes.map((from) => ({ type: "IN", from, to: here, properties: {} }) as const),
    ...contribution.quotations.flatMap(({ id, source }) =>
      source === null
        ? []
        : [{ type: "SOURCE", from: quotation(id), to: mention(source), properties: {} } as const],
    ),
    ...(publisher === null
      ? []
      : [{ type: "PUBLISHED_BY", from: here, to: agent(publisher), properties: {} } as const]),
  ];
}

function references(contribution: Contribution): Reference[] {
  return [
    ...contribution.mentions.map(({ id, agent: local, confidence, method, reasons }) => ({
      from: mention(id),
      local,
      properties: { confidence, method, reasons },
    })),
    ...contribution.eventMentions.map(({ id, event: local, confidence, method, reasons }) => ({
      from: eventMention(id),
      local,
      properties: { confidence, method, reasons },
    })),
  ];
}

function publisherId({ publisher }: Contribution): string | null {
  return publisher === null ? null : agentId(publisher, "");
}
