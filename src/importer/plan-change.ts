import type { EdgeRecord, GraphChange, NodeLabel, NodeRef, Renaming } from "../domain/graph.ts";
import type { JudgedLabel } from "../domain/judgement.ts";
import type { AgentItem, Blocking, EventView, QuotationView } from "../domain/link-items.ts";
import type { AgentSoFar } from "../graph/agent-records.ts";
import type { BaseRecords } from "../graph/base-records.ts";
import { difference, edgeKey, nodeKey } from "../graph/difference.ts";
import { agent, article, event, isKnownAgent, isNamedByArticles, statement } from "../graph/ids.ts";
import { agentKeys } from "../linking/across/same-agent.ts";
import { eventKeys } from "../linking/across/same-event.ts";
import { statementKeys } from "../linking/across/same-statement.ts";
import {
  type Assignment,
  assignAgents,
  assignEvents,
  assignStatements,
  type ClusterLoad,
} from "./assign.ts";
import { changedQuotations, localsOfStatement } from "./changed-quotations.ts";
import { derivedRecords, type Scope } from "./derived-records.ts";
import type { GraphReader, Stored } from "./graph-reader.ts";
import { JudgementBook, type JudgementChange, NO_JUDGEMENTS } from "./judgement-book.ts";
import type { LinkingResources } from "./linking-resources.ts";
import {
  type Growing,
  readGrowingAgents,
  readGrowingEvents,
  readGrowingStatements,
} from "./read-growth.ts";

/** What should be different. */
export type Wish = {
  readonly added: readonly BaseRecords[];
  /** Ids of articles that are stored and go, or come again. */
  readonly replaced: readonly string[];
  readonly judgements?: JudgementChange;
};

/** What is to be written, and how many pairs of profiles were compared to find it. */
export type Plan = { readonly change: GraphChange; readonly compared: number };

/**
 * The change that takes back what `replaced` articles contributed and puts in what `added` contribute, that
 * makes and revokes judgements, with everything that is derived from all of these. It reads what the change touches and nothing else.
 */
export async function planChange(
  { added, replaced, judgements = NO_JUDGEMENTS }: Wish,
  resources: LinkingResources,
): Promise<Plan> {
  const { reader } = resources;
  const book = await JudgementBook.open(added, replaced, judgements, reader);
  const leaving = await readLeaving(replaced, reader);
  const linked = await linkAnew(added, leaving, book, resources);
  const scope = await widen(linked, added, leaving, replaced, book, resources);
  const changed = await changedQuotations(scope, book);
  const wanted = await derivedRecords(scope, added, changed, book, resources);
  const stored = await readStored(scope, leaving, linked, changed, book, reader);
  const brought = broughtAnew(added, replaced);
  const mayBeStored = wanted.nodes.filter((node) => !brought.has(nodeKey(node)));
  const hashes = await hashesOf(mayBeStored, resources.reader);
  const edges = [...stored.edges, ...wanted.grown];
  const hashOf = (node: NodeRef): string | undefined => hashes.get(nodeKey(node));
  const change = difference({ nodes: stored.nodes, edges, hashOf }, wanted);
  const { agents, events, statements } = linked;
  return {
    change: { ...(await withoutOrphans(change, edges, resources)), renamed: renamedIn(linked) },
    compared: agents.compared + events.compared + statements.compared,
  };
}

/** What replaced articles contributed, as it is stored. */
type Leaving = {
  readonly nodes: readonly NodeRef[];
  readonly edges: readonly EdgeRecord[];
  readonly agents: readonly Stored<AgentItem>[];
  readonly events: readonly Stored<EventView>[];
  readonly quotations: readonly Stored<QuotationView>[];
  /** Agent ids of the outlets. */
  readonly publishers: readonly string[];
};

async function readLeaving(replaced: readonly string[], reader: GraphReader): Promise<Leaving> {
  const nodes = [...(await reader.ownedNodes(replaced)), ...replaced.map(article)];
  const edges: EdgeRecord[] = [];
  for (const label of ["Article", "Quotation", "Mention", "EventMention"] as const) {
    edges.push(...(await reader.edgesFrom(label, idsOf(nodes, label))));
  }
  return {
    nodes,
    edges,
    agents: await reader.agentItems("articles", replaced),
    events: await reader.eventItems("articles", replaced),
    quotations: await reader.quotations("articles", replaced),
    publishers: edges.filter(({ type }) => type === "PUBLISHED_BY").map(({ to }) => to.id),
  };
}

/** The clusters that a change touches, as they will be. */
type Linked = {
  readonly agents: Assignment<AgentItem>;
  readonly events: Assignment<EventView>;
  readonly statements: Assignment<QuotationView>;
};

async function linkAnew(
  added: readonly BaseRecords[],
  leaving: Leaving,
  book: JudgementBook,
  { reader, meanings }: LinkingResources,
): Promise<Linked> {
  const judgedAnew = (label: JudgedLabel): string[] => idsOf(book.touched, label);
  const agents = await assignAgents(
    {
      fresh: added.flatMap((base) => base.agents),
      leaving: leaving.agents,
      judgedAnew: judgedAnew("Mention"),
      clusters: unique(leaving.publishers).filter(isNamedByArticles),
    },
    {
      ...clusterLoad("Agent", "Mention", agentKeys, reader),
      members: (by, ids) => reader.agentItems(by, ids),
    },
    book,
  );
  const events = await assignEvents(
    {
      fresh: added.flatMap((base) => base.events),
      leaving: leaving.events,
      judgedAnew: judgedAnew("EventMention"),
      clusters: [],
    },
    {
      ...clusterLoad("Event", "EventMention", (one) => eventKeys(one, reader.actsFor), reader),
      members: (by, ids) => reader.eventItems(by, ids),
    },
    book,
    reader.actsFor,
  );
  const statements = await assignStatements(
    {
      fresh: added.flatMap((base) => base.quotations),
      leaving: leaving.quotations,
      judgedAnew: judgedAnew("Quotation"),
      clusters: [],
    },
    {
      ...clusterLoad("Statement", "Quotation", statementKeys, reader),
      members: (by, ids) => reader.quotations(by, ids),
    },
    book,
    meanings,
  );
  return { agents, events, statements };
}

function clusterLoad<Profile>(
  cluster: "Agent" | "Event" | "Statement",
  item: JudgedLabel,
  keysOf: (profile: Profile) => Blocking,
  reader: GraphReader,
): Omit<ClusterLoad<Profile, never>, "members"> {
  return {
    idsUnder: (keys, which) => reader.idsUnder(item, keys, which),
    byIds: (ids) => reader.profiles(item, ids, keysOf),
    keysOfBlocks: reader.keysOfBlocks.bind(reader),
    rename: reader.rename.bind(reader),
    judged: (ids) => reader.judged(cluster, ids),
    doubts: async (from, to) => [
      ...(await reader.doubts("of", cluster, unique(from))),
      ...(await reader.doubts("about", cluster, unique(to))),
    ],
  };
}

/** Takes in what is not linked anew but leads to something that is: its relationships change although its members do not. */
async function widen(
  linked: Linked,
  added: readonly BaseRecords[],
  leaving: Leaving,
  replaced: readonly string[],
  book: JudgementBook,
  { reader }: LinkingResources,
): Promise<Scope> {
  const without = new Set(replaced);
  const stays = ({ articleId }: { readonly articleId: string }): boolean => !without.has(articleId);
  const tiedStatements = await statementsTiedToMoved(linked, book, reader);
  const statements = ofFollowers(linked.statements, tiedStatements);
  const publishers = added.flatMap(({ publisher }) => publisher ?? []);
  const growingAgents = await readGrowingAgents(
    withOutlets(
      linked.agents,
      publishers.map(({ id }) => id),
    ),
    reader,
  );
  // An event is found by the names of those who take part, so it follows an agent that is put together anew or has another name.
  const tiedEvents = unique([
    ...(await reader.tied("events-tied-to-agents", [
      ...linked.agents.touched,
      ...renamed(growingAgents, publishers),
    ])),
    ...(await reader.tied(
      "events-tied-to-events",
      unique(linked.events.moved.map(({ cluster }) => cluster)),
    )),
    ...(await reader.tied("events-of-articles", articlesLeavingKnown(linked))),
  ]).filter((id) => !linked.events.touched.has(id));
  const events = ofFollowers(linked.events, tiedEvents);
  const outlets = [
    ...leaving.publishers,
    ...linked.agents.touched,
    ...linked.agents.members.keys(),
  ].filter(isNamedByArticles);
  return {
    agents: linked.agents,
    events: withUnmoved(
      events.whole,
      (await reader.eventItems("clusters", tiedEvents)).filter(stays),
    ),
    growing: {
      agents: growingAgents,
      events: await readGrowingEvents(events.growing, reader),
      statements: await readGrowingStatements(statements.growing, reader),
    },
    statements: withUnmoved(
      statements.whole,
      (await reader.quotations("clusters", tiedStatements)).filter(stays),
    ),
    tied: { statements: tiedStatements, events: tiedEvents },
    publisherNames: [
      ...(await reader.publisherNames([...new Set(outlets)], replaced)),
      ...publishers,
    ],
    rekeyed: [
      ...(await reader.edgesFrom("Mention", linked.agents.foundOtherwise)),
      ...(await reader.edgesFrom("EventMention", linked.events.foundOtherwise)),
      ...(await reader.edgesFrom("Quotation", linked.statements.foundOtherwise)),
    ].filter(({ type }) => type === "HAS_KEY"),
    moving: [
      ...(await reader.referring("agents", idsIn(linked.agents.moved))),
      ...(await reader.referring("events", idsIn(linked.events.moved))),
      ...(await reader.referencesOf("Mention", linked.agents.firstOtherwise)),
      ...(await reader.referencesOf("EventMention", linked.events.firstOtherwise)),
    ],
  };
}

/** Statements that are not linked anew, of which a quotation is tied to something that goes by another id now: within its article, or by judgement. */
async function statementsTiedToMoved(
  { agents, events, statements }: Linked,
  book: JudgementBook,
  reader: GraphReader,
): Promise<string[]> {
  const moved = [...agents.moved, ...events.moved, ...statements.moved];
  const isMoved = new Set(idsIn(moved));
  const quotations = await reader.linksIn(unique(moved.map(({ articleId }) => articleId)));
  const given = [
    ...(await book.quotationsGivenTo("Mention", idsIn(agents.moved))),
    ...(await book.quotationsGivenTo("EventMention", idsIn(events.moved))),
  ];
  const tied = [
    ...quotations.flatMap(({ statement: id, links }) =>
      localsOfStatement(links).some((local) => isMoved.has(local)) ? [id] : [],
    ),
    ...(await reader.clustersOf("statements-of-quotations", unique(given))).values(),
  ];
  return unique(tied).filter((id) => !statements.touched.has(id));
}

/** The articles of what was one of the gazetteer's agents and is not any more. So much leads to those that only what is of the same article is looked at. */
function articlesLeavingKnown({ agents }: Linked): string[] {
  return unique(
    agents.moved.flatMap(({ cluster, articleId }) => (isKnownAgent(cluster) ? [articleId] : [])),
  );
}

/** What agents gain; an outlet gains an article, if nothing else. */
function withOutlets(
  { gained, touched, members }: Assignment<AgentItem>,
  publishers: readonly string[],
): ReadonlyMap<string, readonly AgentItem[]> {
  const outlets = publishers.filter(
    (id) => isNamedByArticles(id) && !gained.has(id) && !touched.has(id) && !members.has(id),
  );
  return new Map([...gained, ...outlets.map((id) => [id, []] as const)]);
}

/** The agents that go by a name more than before. */
function renamed(
  growing: Growing<AgentSoFar, AgentItem>,
  publishers: readonly { readonly id: string; readonly name: string }[],
): string[] {
  return [...growing].flatMap(([id, { before, gained }]) => {
    const known = new Set(before === null ? [] : [before.name, ...before.aliases]);
    const names = [
      ...gained.flatMap(({ profile }) => [profile.name, ...profile.aliases]),
      ...publishers.filter((outlet) => outlet.id === id).map(({ name }) => name),
    ];
    return names.every((name) => known.has(name)) ? [] : [id];
  });
}

/** What gains and follows something else is put together anew; the rest of what gains is not. */
function ofFollowers<Item>(
  assignment: Assignment<Item>,
  following: readonly string[],
): {
  readonly whole: Assignment<Item>;
  readonly growing: ReadonlyMap<string, readonly Item[]>;
} {
  const follows = new Set(following);
  const gained = [...assignment.gained];
  const whole = gained.filter(([id]) => follows.has(id));
  return {
    whole: { ...assignment, members: new Map([...assignment.members, ...whole]) },
    growing: new Map(gained.filter(([id]) => !follows.has(id))),
  };
}

function withUnmoved<Item extends { readonly id: string }>(
  assignment: Assignment<Item>,
  stored: readonly Stored<Item>[],
): Assignment<Item> {
  const members = new Map([...assignment.members].map(([id, items]) => [id, [...items]]));
  for (const item of stored)
    members.set(item.cluster, [...(members.get(item.cluster) ?? []), item]);
  return {
    ...assignment,
    members,
    clusterOf: new Map([
      ...assignment.clusterOf,
      ...stored.map(({ id, cluster }) => [id, cluster] as const),
    ]),
  };
}

/** Everything that is stored now and will be computed anew. */
async function readStored(
  scope: Scope,
  leaving: Leaving,
  linked: Linked,
  changed: ReadonlySet<string>,
  book: JudgementBook,
  reader: GraphReader,
): Promise<{ nodes: NodeRef[]; edges: EdgeRecord[] }> {
  const [agents, events, statements] = [
    [...linked.agents.touched, ...leaving.publishers.filter(isNamedByArticles)],
    [...linked.events.touched, ...scope.tied.events],
    [...linked.statements.touched, ...scope.tied.statements],
  ];
  const gone = new Set(leaving.nodes.map(nodeKey));
  const quotations = [...changed].filter((id) => !gone.has(`Quotation ${id}`));
  const edges = [
    ...(await reader.quotationLinks(quotations)).filter(
      ({ type, from }) => type !== "REPORTS" || scope.statements.fits.has(from.id),
    ),
    ...(await reader.quotationLinks(scope.statements.refitted)).filter(
      ({ type }) => type === "REPORTS",
    ),
    ...(await reader.edgesFrom("Statement", statements)),
    ...(await reader.saidEdges(statements)),
    ...[...scope.growing.agents.values(), ...scope.growing.events.values()].flatMap(
      ({ before }) => before?.edges ?? [],
    ),
    ...(await reader.edgesFrom("Event", events)),
    ...(await reader.edgesFrom("Agent", agents)),
  ].filter(({ type }) => type !== "MAYBE_SAME");
  return {
    nodes: [
      ...leaving.nodes,
      ...book.erased,
      ...agents.map(agent),
      ...events.map(event),
      ...statements.map(statement),
    ],
    edges: [
      ...leaving.edges,
      ...book.storedEdges,
      ...scope.rekeyed,
      ...scope.moving.map(({ edge }) => edge),
      ...linked.agents.storedDoubts,
      ...linked.events.storedDoubts,
      ...linked.statements.storedDoubts,
      ...edges,
    ],
  };
}

/** What articles that are not stored bring and share with no other. */
function broughtAnew(
  added: readonly BaseRecords[],
  replaced: readonly string[],
): ReadonlySet<string> {
  const stored = new Set(replaced);
  const isStored = ({ label, id }: NodeRef): boolean => label === "Article" && stored.has(id);
  const nodes = added.flatMap((base) => (base.nodes.some(isStored) ? [] : base.nodes));
  return new Set(nodes.filter(({ label }) => label !== "Key").map(nodeKey));
}

async function hashesOf(
  nodes: readonly NodeRef[],
  reader: GraphReader,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const label of new Set(nodes.map((node) => node.label))) {
    for (const [id, hash] of await reader.hashes(label, idsOf(nodes, label))) {
      hashes.set(nodeKey({ label, id }), hash);
    }
  }
  return hashes;
}

/** Deletes keys and known agents to which nothing leads any more: they belong to no article, so no article's leaving names them. */
async function withoutOrphans(
  change: GraphChange,
  storedEdges: readonly EdgeRecord[],
  { reader, gazetteer }: LinkingResources,
): Promise<GraphChange> {
  const ends = change.deleteEdges.flatMap(({ from, to }) => [from, to]);
  const deleted = new Set(change.deleteNodes.map(nodeKey));
  const before = new Set(storedEdges.map(edgeKey));
  const fresh = [...change.edges, ...(change.created?.edges ?? [])].filter(
    (edge) => !before.has(edgeKey(edge)),
  );
  const degree = new Map<string, number>();
  const count = (node: NodeRef, by: number): void => {
    degree.set(nodeKey(node), (degree.get(nodeKey(node)) ?? 0) + by);
  };
  for (const label of ["Agent", "Key"] as const) {
    const candidates = idsOf(ends, label).filter(
      (id) =>
        !deleted.has(nodeKey({ label, id })) &&
        (label === "Key" || gazetteer.get(id.replace(/^agent-/, "")) !== undefined),
    );
    for (const [id, stored] of await reader.degrees(label, candidates))
      count({ label, id }, stored);
  }
  const candidates = new Set(degree.keys());
  for (const { from, to } of change.deleteEdges) for (const node of [from, to]) count(node, -1);
  for (const { from, to } of fresh) for (const node of [from, to]) count(node, 1);
  const orphans = ends.filter(
    (node) => candidates.has(nodeKey(node)) && degree.get(nodeKey(node)) === 0,
  );
  const gone = new Map(orphans.map((node) => [nodeKey(node), node]));
  return {
    ...change,
    deleteNodes: [...change.deleteNodes, ...gone.values()],
    nodes: change.nodes.filter((node) => !gone.has(nodeKey(node))),
  };
}

/** What goes by another id, and stays as it is otherwise. */
function renamedIn({ agents, events, statements }: Linked): Renaming[] {
  const of = (label: NodeLabel, { renamed }: Assignment<unknown>): Renaming[] =>
    [...renamed].map(([id, to]) => ({ label, id, to }));
  return [...of("Agent", agents), ...of("Event", events), ...of("Statement", statements)];
}

function idsIn(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function idsOf(nodes: readonly NodeRef[], label: NodeLabel): string[] {
  return [...new Set(nodes.filter((node) => node.label === label).map(({ id }) => id))];
}
