import type { EdgeRecord, NodeRecord, NodeRef } from "../domain/graph.ts";
import { groupedBy } from "../domain/grouped-by.ts";
import type { AgentItem, EventView, LinkItem, QuotationView } from "../domain/link-items.ts";
import {
  type AgentSoFar,
  affiliationEdges,
  agentRecord,
  gazetteerAgent,
} from "../graph/agent-records.ts";
import type { BaseRecords } from "../graph/base-records.ts";
import type { Records } from "../graph/difference.ts";
import { type EventSoFar, eventEdges, eventRecord } from "../graph/event-records.ts";
import {
  agent,
  event,
  eventMention,
  isKnownAgent,
  isNamedByArticles,
  key,
  mention,
  quotation,
  statement,
} from "../graph/ids.ts";
import { keyEdge, keyNodes } from "../graph/key-records.ts";
import { nodeRecord } from "../graph/node-record.ts";
import { quotationEdges, reportEdges } from "../graph/quotation-edges.ts";
import type { Resolution } from "../graph/resolution.ts";
import {
  type StatementSoFar,
  statementEdges,
  statementRecord,
} from "../graph/statement-records.ts";
import { judgedLinks } from "../linking/judgements/judged-links.ts";
import type { Assignment } from "./assign.ts";
import type { GraphReader, Referring } from "./graph-reader.ts";
import type { JudgementBook } from "./judgement-book.ts";
import type { LinkingResources } from "./linking-resources.ts";
import type { Growing } from "./read-growth.ts";

/** The part of the graph that is computed anew. */
export type Scope = {
  readonly agents: Assignment<AgentItem>;
  readonly events: Assignment<EventView>;
  readonly statements: Assignment<QuotationView>;
  /** What only gains. It is not among the members above. */
  readonly growing: {
    readonly agents: Growing<AgentSoFar, AgentItem>;
    readonly events: Growing<EventSoFar, EventView>;
    readonly statements: Growing<StatementSoFar, QuotationView>;
  };
  /** Ids of statements and events that only follow: their members stay, their relationships may change. */
  readonly tied: { readonly statements: readonly string[]; readonly events: readonly string[] };
  readonly publisherNames: readonly { readonly id: string; readonly name: string }[];
  /** What is stored of the keys of what speaks for its cluster now and did not, or the other way. */
  readonly rekeyed: readonly EdgeRecord[];
  /** Stored mentions whose agent or event has another id now. */
  readonly moving: readonly Referring[];
};

type DerivedRecords = Records & {
  /** What is stored of relationships that gain evidence. */
  readonly grown: readonly EdgeRecord[];
};

/** What the scope should look like: the articles' own records, and all that is derived from them and their neighbours. */
export async function derivedRecords(
  unjudged: Scope,
  added: readonly BaseRecords[],
  changedQuotations: ReadonlySet<string>,
  book: JudgementBook,
  resources: LinkingResources,
): Promise<DerivedRecords> {
  const scope = { ...unjudged, statements: withJudgedLinks(unjudged.statements, book) };
  const resolution = await resolve(scope, resources.reader);
  const known = (entry: string): boolean => resources.gazetteer.get(entry) !== undefined;
  const agentsWithItems = wholeAndGrowing(scope.agents.members, scope.growing.agents);
  const agents = agentNodes(agentsWithItems, scope.publisherNames);
  const events = wholeAndGrowing(scope.events.members, scope.growing.events).map((one) => ({
    ...one,
    ...eventEdges(one.id, one.items, resolution, known, one.before?.edges),
  }));
  const statements = wholeAndGrowing(scope.statements.members, scope.growing.statements);
  const grown = await resources.reader.storedOf(
    statements.flatMap(({ id, items, before }) =>
      before === null ? [] : statementEdges(id, items, resolution).filter(mayBeStored(scope)),
    ),
  );
  const grownOf = groupedBy(grown, ({ type, from, to }) => (type === "SAID" ? to.id : from.id));
  const keys = keyEdges(added, scope);
  const edges: EdgeRecord[] = [
    ...added.flatMap((base) => base.edges),
    ...keys,
    ...references(added, scope, resolution),
    ...agentsWithItems.flatMap(({ id, items, before }) =>
      affiliationEdges(id, items, known, before),
    ),
    ...events.flatMap(({ participants, wholes }) => [...participants, ...wholes]),
    ...statements.flatMap(({ id, items: views, before }) => [
      ...statementEdges(id, views, resolution, before === null ? [] : grownOf.get(id)),
      ...edgesOfChanged(views, changedQuotations, scope, resolution),
    ]),
    ...refitted(scope.statements, resolution),
    ...book.edges,
    ...doubtEdges(scope.agents, agent),
    ...doubtEdges(scope.events, event),
    ...doubtEdges(scope.statements, statement),
  ];
  const knownAgents = gazetteerAgents(edges, resources);
  const termsOf = await participantTerms(
    events.flatMap(({ participants }) => participants),
    [...agents, ...knownAgents],
    resources,
  );
  return {
    nodes: [
      ...added.flatMap((base) => base.nodes),
      ...keyNodes(keys),
      ...judgementKeys(book),
      ...book.nodes,
      ...agents,
      ...knownAgents,
      ...events.map(({ id, items, participants, before }) =>
        eventRecord(
          id,
          items,
          participants.flatMap(({ to }) => termsOf(to.id)),
          before,
        ),
      ),
      ...statements.map(({ id, items, before }) => statementRecord(id, items, before)),
    ],
    edges,
    grown,
  };
}

function edgesOfChanged(
  views: readonly QuotationView[],
  changed: ReadonlySet<string>,
  { statements }: Scope,
  resolution: Resolution,
): EdgeRecord[] {
  return views
    .filter(({ id }) => changed.has(id))
    .flatMap((view) => quotationEdges(view, statements.fits.get(view.id), resolution));
}

/** What speaks for its cluster is found by itself, what follows it elsewhere. */
function keyEdges(
  added: readonly BaseRecords[],
  { agents, events, statements, rekeyed }: Scope,
): EdgeRecord[] {
  const follows = (id: string): boolean =>
    ![agents, events, statements].some(({ speaking }) => speaking.has(id));
  const edgesOf = (
    items: readonly LinkItem<unknown>[],
    ref: (id: string) => NodeRef,
  ): EdgeRecord[] =>
    items.flatMap(({ id, keys }) => keys.map((to) => keyEdge(ref(id), to, follows(id))));
  return [
    ...added.flatMap((base) => [
      ...edgesOf(base.agents, mention),
      ...edgesOf(base.events, eventMention),
      ...edgesOf(base.quotations, quotation),
    ]),
    ...rekeyed.map(({ from, to }) => keyEdge(from, to.id, follows(from.id))),
  ];
}

function refitted(
  { refitted: ids, fits }: Scope["statements"],
  resolution: Resolution,
): EdgeRecord[] {
  return ids.flatMap((id) => reportEdges(id, fits.get(id), resolution));
}

/** Nothing that is stored leads from an agent that is not. */
function mayBeStored({ growing }: Scope): (edge: EdgeRecord) => boolean {
  return ({ from }) => growing.agents.get(from.id)?.before !== null;
}

/** What is put together from all its members, and what is from what it gains. */
type Derived<SoFar, Item> = {
  readonly id: string;
  readonly items: readonly Item[];
  readonly before: SoFar | null;
};

function wholeAndGrowing<SoFar, Item>(
  members: ReadonlyMap<string, readonly Item[]>,
  growing: Growing<SoFar, Item>,
): Derived<SoFar, Item>[] {
  return [
    ...[...members].map(([id, items]) => ({ id, items, before: null })),
    ...[...growing].map(([id, { before, gained }]) => ({ id, items: gained, before })),
  ];
}

function itemsOf<Item>(
  members: ReadonlyMap<string, readonly Item[]>,
  growing: Growing<unknown, Item>,
): Item[] {
  return wholeAndGrowing(members, growing).flatMap(({ items }) => items);
}

/** Statements as people corrected their speakers and events. */
function withJudgedLinks(
  statements: Assignment<QuotationView>,
  book: JudgementBook,
): Assignment<QuotationView> {
  const members = [...statements.members].map(([id, views]) => {
    const judgements = book.linksOf(views.map((view) => view.id));
    const ids = new Set(views.map((view) => view.id));
    const judged =
      judgements.length === 0 ? views : views.map((view) => judgedLinks(view, ids, judgements));
    return [id, judged] as const;
  });
  return { ...statements, members: new Map(members) };
}

function judgementKeys({ edges }: JudgementBook): NodeRecord[] {
  const ids = edges.flatMap(({ type, to }) => (type === "HAS_KEY" ? [to.id] : []));
  return [...new Set(ids)].map((id) => nodeRecord(key(id), {}));
}

function agentNodes(
  agents: readonly Derived<AgentSoFar, AgentItem>[],
  publisherNames: Scope["publisherNames"],
): NodeRecord[] {
  const names = new Map<string, string[]>();
  for (const { id, name } of publisherNames) {
    const others = names.get(id) ?? [];
    names.set(id, others.includes(name) ? others : [...others, name]);
  }
  const known = new Set(agents.map(({ id }) => id));
  const outlets = [...names.keys()].filter((id) => isNamedByArticles(id) && !known.has(id));
  return [...agents, ...outlets.map((id) => ({ id, items: [], before: null }))].map(
    ({ id, items, before }) => agentRecord(id, items, names.get(id) ?? [], before),
  );
}

/** The agents of the gazetteer that these relationships lead to. */
function gazetteerAgents(
  edges: readonly EdgeRecord[],
  { gazetteer }: LinkingResources,
): NodeRecord[] {
  const ids = new Set(
    edges
      .flatMap(({ from, to }) => [from, to])
      .flatMap(({ label, id }) => (label === "Agent" ? [id] : [])),
  );
  return [...ids].flatMap((id) => {
    const entry = gazetteer.get(id.replace(/^agent-/, ""));
    return entry === undefined ? [] : [gazetteerAgent(entry)];
  });
}

function references(
  added: readonly BaseRecords[],
  { moving, agents, events }: Scope,
  resolution: Resolution,
): EdgeRecord[] {
  const isFirst = (id: string): boolean =>
    (agents.fits.get(id) ?? events.fits.get(id))?.leads === true;
  const fresh = added.flatMap((base) => base.references);
  const stored = moving.map(({ edge: { from, properties }, local }) => ({
    from,
    properties,
    local,
  }));
  return [...fresh, ...stored].flatMap(({ from, local, properties }) => {
    const to = target(from, local, resolution);
    const leads = (to !== undefined && !isKnownAgent(to.id) && isFirst(from.id)) || null;
    return to === undefined
      ? []
      : [{ type: "REFERS_TO" as const, from, to, properties: { ...properties, leads } }];
  });
}

function target(from: NodeRef, local: string, resolution: Resolution): NodeRef | undefined {
  const [id, make] =
    from.label === "Mention"
      ? [resolution.agentOf(local), agent]
      : [resolution.eventOf(local), event];
  return id === undefined ? undefined : make(id);
}

function doubtEdges({ doubts }: Assignment<unknown>, make: (id: string) => NodeRef): EdgeRecord[] {
  return doubts.map(({ a, b, score, reasons }) => ({
    type: "MAYBE_SAME",
    from: make(a),
    to: make(b),
    properties: { score, reasons },
  }));
}

/** Where the items went that the scope leads to; those outside it are looked up. */
async function resolve(scope: Scope, reader: GraphReader): Promise<Resolution> {
  const wanted = {
    agents: new Set<string>(),
    events: new Set<string>(),
    quotations: new Set<string>(),
  };
  for (const view of itemsOf(scope.statements.members, scope.growing.statements)) {
    const { attributions, via, addressedTo, about, mentions, respondsTo } = view.links;
    for (const link of [...attributions, ...via, ...addressedTo, ...mentions]) {
      wanted.agents.add(link.agent);
    }
    for (const link of about) wanted.events.add(link.event);
    for (const { target: id } of respondsTo) {
      (id.startsWith("quotation-") ? wanted.quotations : wanted.events).add(id);
    }
  }
  for (const { profile } of itemsOf(scope.events.members, scope.growing.events)) {
    for (const local of [...profile.actors, ...profile.recipients]) wanted.agents.add(local);
    for (const part of profile.partOf) wanted.events.add(part.event);
  }
  const { agents, events, statements } = scope;
  const elsewhere = (ids: Set<string>, { clusterOf }: Assignment<unknown>): string[] =>
    [...ids].filter((id) => !clusterOf.has(id));
  const [storedAgents, storedEvents, storedStatements] = [
    await reader.clustersOf("agents-of-mentions", elsewhere(wanted.agents, agents)),
    await reader.clustersOf("events-of-mentions", elsewhere(wanted.events, events)),
    await reader.clustersOf("statements-of-quotations", elsewhere(wanted.quotations, statements)),
  ];
  return {
    agentOf: (id) => (isKnownAgent(id) ? id : (agents.clusterOf.get(id) ?? storedAgents.get(id))),
    eventOf: (id) => events.clusterOf.get(id) ?? storedEvents.get(id),
    statementOf: (id) => statements.clusterOf.get(id) ?? storedStatements.get(id),
  };
}

/** Stems of the names under which those who take part in events can be found; a state's people count for it. */
async function participantTerms(
  participants: readonly EdgeRecord[],
  computed: readonly NodeRecord[],
  { reader, gazetteer, searchTerms }: LinkingResources,
): Promise<(agentIdentifier: string) => readonly string[]> {
  const names = new Map(
    computed.map(({ id, properties }) => [
      id,
      [String(properties["name"]), ...((properties["aliases"] ?? []) as readonly string[])],
    ]),
  );
  const ids = new Set(participants.map(({ to }) => to.id));
  const stored = await reader.agentNames([...ids].filter((id) => !names.has(id)));
  const terms = new Map(
    [...ids].map((id) => {
      const entry = gazetteer.get(id.replace(/^agent-/, ""));
      const state = entry?.state ? gazetteer.get(entry.state) : undefined;
      const words = [
        ...(names.get(id) ?? stored.get(id) ?? []),
        ...(entry?.demonyms ?? []),
        ...(state === undefined ? [] : [state.name, ...state.aliases, ...state.demonyms]),
      ];
      return [id, words.flatMap((name) => searchTerms(name))] as const;
    }),
  );
  return (id) => terms.get(id) ?? [];
}
