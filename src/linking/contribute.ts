import type { Article } from "../domain/article.ts";
import type { OtherPassage, QuotationCandidate } from "../domain/candidates.ts";
import type {
  AgentProfile,
  Contribution,
  LinkedEventMention,
  LinkedMention,
  LinkedQuotation,
  LocalAgent,
  LocalEvent,
} from "../domain/contribution.ts";
import { agentKindOf, type Gazetteer } from "../domain/gazetteer.ts";
import { contentHash } from "../domain/hash.ts";
import { SpanIndex } from "../domain/span-index.ts";
import { enclosing, slice, type TextSpan } from "../domain/text-span.ts";

/** What a quotation responds to: another quotation, by index, or a local event. */
export type Response = {
  readonly target: { readonly quotation: number } | { readonly event: string };
  readonly kind: "denial" | "reply" | "condemnation";
  readonly confidence: number;
  readonly evidence: TextSpan;
};

export type ReadArticle = {
  readonly article: Article;
  readonly quotations: readonly QuotationCandidate[];
  readonly other: readonly OtherPassage[];
  readonly agents: {
    readonly agents: readonly LocalAgent[];
    readonly mentions: readonly LinkedMention[];
  };
  readonly events: {
    readonly events: readonly LocalEvent[];
    readonly eventMentions: readonly LinkedEventMention[];
  };
  /** By index of the quotation. */
  readonly about: readonly LinkedQuotation["about"][];
  readonly responses: readonly (readonly Response[])[];
  readonly gazetteer: Gazetteer;
};

/** Puts together what one article contributes from what the stages found in it. */
export function contribute(read: ReadArticle): Contribution {
  const { article, other, agents, events } = read;
  const ids = quotationIds(article, read.quotations);
  const index = new SpanIndex(agents.mentions);
  const told = withoutDescriptions(events.events, agents.agents);
  const needed = neededAgents(read, index, told);
  const mentions = agents.mentions.filter(({ agent }) => needed.has(agent));
  const kept = new SpanIndex(mentions);
  return {
    article,
    publisher: publisherProfile(article, read.gazetteer),
    mentions,
    agents: agents.agents.filter(({ id }) => needed.has(id)),
    eventMentions: events.eventMentions,
    events: told,
    quotations: read.quotations.map((candidate, nth) =>
      linkedQuotation(read, candidate, nth, ids, kept),
    ),
    other,
  };
}

/** Everybody with a name, and of those without one who speaks, is spoken to or takes part. */
function neededAgents(
  { agents, quotations }: ReadArticle,
  mentions: SpanIndex<LinkedMention>,
  events: readonly LocalEvent[],
): ReadonlySet<string> {
  const spans = quotations.flatMap(({ source, addressee, conduits }) => [
    source,
    addressee,
    ...conduits.map(({ span }) => span),
  ]);
  return new Set([
    ...agents.agents.filter(({ profile }) => profile.named).map(({ id }) => id),
    ...spans.flatMap((span) => mentions.at(span)?.agent ?? []),
    ...events.flatMap(({ profile }) => [...profile.actors, ...profile.recipients]),
  ]);
}

function quotationIds(article: Article, quotations: readonly QuotationCandidate[]): string[] {
  const seen = new Map<string, number>();
  return quotations.map(({ spans }) => {
    const words = wordsOf(article, spans);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `quotation-${contentHash([article.id, words, String(nth)])}`;
  });
}

function wordsOf({ text }: Article, spans: readonly TextSpan[]): string {
  return spans.map((span) => slice(text, span)).join(" … ");
}

function linkedQuotation(
  { article, about, responses }: ReadArticle,
  candidate: QuotationCandidate,
  nth: number,
  ids: readonly string[],
  mentions: SpanIndex<LinkedMention>,
): LinkedQuotation {
  const { kind, spans, cue, saidAt, confidence, sourceConfidence, method, conduits, addressee } =
    candidate;
  const source = mentions.at(candidate.source);
  const addressed = mentions.at(addressee);
  return {
    id: ids[nth] ?? "",
    kind,
    spans,
    ...enclosing(spans),
    text: wordsOf(article, spans),
    cue,
    sourceSpan: candidate.source,
    source: source?.id ?? null,
    attributions:
      source === undefined
        ? []
        : [{ agent: source.agent, confidence: source.confidence, method: source.method }],
    via: conduits.flatMap(({ span, role }) => {
      const mention = mentions.at(span);
      return mention === undefined ? [] : [{ agent: mention.agent, role, evidence: span }];
    }),
    addressedTo:
      addressed === undefined || addressee === null
        ? []
        : [{ agent: addressed.agent, evidence: addressee }],
    about: about[nth] ?? [],
    mentions: mentionedIn(spans, mentions, source?.agent),
    respondsTo: (responses[nth] ?? []).flatMap(({ target, ...response }) => {
      const id = "event" in target ? target.event : ids[target.quotation];
      return id === undefined ? [] : [{ target: id, ...response }];
    }),
    saidAt,
    confidence,
    sourceConfidence,
    method,
  };
}

/** Each agent that the words mention, at its first place; the speaker is not among them. */
function mentionedIn(
  spans: readonly TextSpan[],
  mentions: SpanIndex<LinkedMention>,
  speaker: string | undefined,
): LinkedQuotation["mentions"] {
  const first = new Map<string, TextSpan>();
  for (const { agent, start, end } of spans.flatMap((span) => mentions.within(span))) {
    if (agent !== speaker && !first.has(agent)) first.set(agent, { start, end });
  }
  return [...first].map(([agent, evidence]) => ({ agent, evidence }));
}

/** "27 Russian diplomats" stand for Russia, which the participants' keys name: a description is no participant beside it. */
function withoutDescriptions(
  events: readonly LocalEvent[],
  agents: readonly LocalAgent[],
): LocalEvent[] {
  const described = new Set(agents.filter(({ profile }) => !profile.named).map(({ id }) => id));
  const kept = (locals: readonly string[], keys: readonly string[]): readonly string[] =>
    keys.length === 0 ? locals : locals.filter((agent) => !described.has(agent));
  return events.map(({ id, profile }) => ({
    id,
    profile: {
      ...profile,
      actors: kept(profile.actors, profile.actorKeys),
      recipients: kept(profile.recipients, profile.recipientKeys),
    },
  }));
}

function publisherProfile(
  { publisher, publishedAt }: Article,
  gazetteer: Gazetteer,
): AgentProfile | null {
  if (publisher === null) return null;
  const entry = gazetteer.byName(publisher);
  return {
    kind: entry === undefined ? "institution" : agentKindOf(entry.kind),
    name: publisher,
    aliases: [],
    named: true,
    gazetteer: entry?.id ?? null,
    roles: [],
    gender: null,
    description: null,
    seenAt: publishedAt,
  };
}
