import type { AgentItem, EventView, LinkItem, QuotationView } from "../domain/link-items.ts";
import { agentId, eventId, statementId } from "../graph/ids.ts";
import type { Fit } from "../graph/quotation-edges.ts";
import { type Clustering, cluster, type Doubt } from "../linking/across/cluster.ts";
import { AGENT_RULES } from "../linking/across/same-agent.ts";
import { type ActsFor, eventRules } from "../linking/across/same-event.ts";
import { clusterStatements } from "../linking/across/same-statement.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** Which items are one, under which id. */
export type Assignment<Item> = {
  /** Item id → cluster id. */
  readonly clusterOf: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly Item[]>;
  /** Pairs of clusters that may be one, by cluster ids. */
  readonly doubts: readonly Doubt[];
  /** Why each quotation belongs to its statement, by item id; empty for agents and events. */
  readonly fits: ReadonlyMap<string, Fit>;
  /** Ids of clusters that were there before: their nodes are written anew, or go. */
  readonly touched: ReadonlySet<string>;
};

const NO_FITS: ReadonlyMap<string, Fit> = new Map();

/** Agents that the gazetteer knows are not among the members: what they are does not depend on articles. */
export function assignAgents(around: Neighbourhood<AgentItem>): Assignment<AgentItem> {
  const known = new Set(
    around.items.filter(({ profile }) => profile.gazetteer !== null).map(({ id }) => id),
  );
  const fixed = around.items.filter(({ id }) => known.has(id));
  const unknown = around.items.filter(({ id }) => !known.has(id));
  const assignment = assign(unknown, around, cluster(unknown, AGENT_RULES), (first) =>
    agentId(first.profile, first.id),
  );
  const fixedIds = fixed.map((item) => [item.id, agentId(item.profile, item.id)] as const);
  const gazetteerIds = new Set(fixedIds.map(([, id]) => id));
  return {
    ...assignment,
    clusterOf: new Map([...assignment.clusterOf, ...fixedIds]),
    touched: new Set(
      [...around.clusters].filter((id) => !gazetteerIds.has(id) && isFromArticles(id)),
    ),
  };
}

export function assignEvents(
  around: Neighbourhood<EventView>,
  actsFor: ActsFor,
): Assignment<EventView> {
  return assign(around.items, around, cluster(around.items, eventRules(actsFor)), ({ id }) =>
    eventId(id),
  );
}

export function assignStatements(around: Neighbourhood<QuotationView>): Assignment<QuotationView> {
  const clustering = clusterStatements(around.items);
  const assignment = assign(around.items, around, clustering, ({ id }) => statementId(id));
  return { ...assignment, fits: clustering.fits };
}

function assign<Item extends LinkItem<unknown>>(
  items: readonly Item[],
  around: Neighbourhood<Item>,
  { clusters, doubts }: Clustering,
  idOf: (first: Item) => string,
): Assignment<Item> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const clusterOf = new Map<string, string>();
  const members = new Map<string, Item[]>();
  for (const ids of clusters) {
    const group = ids.flatMap((id) => byId.get(id) ?? []);
    const [first] = group;
    if (first === undefined) continue;
    members.set(idOf(first), group);
    for (const { id } of group) clusterOf.set(id, idOf(first));
  }
  return {
    clusterOf,
    members,
    touched: around.clusters,
    fits: NO_FITS,
    doubts: doubts.flatMap((doubt) => {
      const [a, b] = [clusterOf.get(doubt.a), clusterOf.get(doubt.b)].sort();
      return a === undefined || b === undefined || a === b ? [] : [{ ...doubt, a, b }];
    }),
  };
}

/** Ids made from a mention or a name; the others are the gazetteer's. */
function isFromArticles(agentIdentifier: string): boolean {
  return /^agent-(?:institution-.+|[0-9a-f]{20})$/.test(agentIdentifier);
}
