import type { StandingJudgement } from "../domain/judgement.ts";
import type { AgentItem, EventView, LinkItem, QuotationView } from "../domain/link-items.ts";
import { agentId, eventId, isKnownAgent, isNamedByArticles, statementId } from "../graph/ids.ts";
import type { Fit } from "../graph/quotation-edges.ts";
import { type Clustering, cluster, type Doubt } from "../linking/across/cluster.ts";
import { AGENT_RULES } from "../linking/across/same-agent.ts";
import { type ActsFor, eventRules } from "../linking/across/same-event.ts";
import { clusterStatements } from "../linking/across/same-statement.ts";
import { compareText } from "../linking/compare-text.ts";
import { judgedUnits, knownIn } from "../linking/judgements/units.ts";
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

/**
 * Agents that the gazetteer knows are not among the members: what they are does not depend on articles. What people judged to be one
 * of them is one of them, and what they judged not to be is an agent of its own.
 */
export function assignAgents(
  around: Neighbourhood<AgentItem>,
  judgements: readonly StandingJudgement[] = [],
): Assignment<AgentItem> {
  const judgedIds = new Set(judgements.flatMap(({ a, b }) => [...a, ...b]));
  const fixed = around.items.filter(
    ({ id, profile }) => profile.gazetteer !== null && !judgedIds.has(id),
  );
  const open = around.items.filter(
    ({ id, profile }) => profile.gazetteer === null || judgedIds.has(id),
  );
  const judged = judgedUnits([...judgements, ...open.flatMap(byGazetteer)], isKnownAgent);
  const taken = new Set<string>();
  const assignment = assign(open, around, cluster(open, AGENT_RULES, judged), (group) => {
    const id =
      group.flatMap(({ id: item }) => knownIn(judged.stampsOf(item)) ?? [])[0] ??
      institutionOf(group, taken) ??
      agentId(
        { ...(group[0] as AgentItem).profile, named: false, gazetteer: null },
        group[0]?.id ?? "",
      );
    taken.add(id);
    return id;
  });
  const known = new Map(fixed.map((item) => [item.id, agentId(item.profile, item.id)] as const));
  return {
    ...assignment,
    clusterOf: new Map([...assignment.clusterOf, ...known]),
    members: new Map([...assignment.members].filter(([id]) => !isKnownAgent(id))),
    touched: new Set([...around.clusters].filter((id) => !isKnownAgent(id))),
  };
}

/** What an article takes for an agent of the gazetteer is it, unless somebody decided otherwise: any judgement goes before. */
function byGazetteer({ id, profile }: AgentItem): StandingJudgement[] {
  if (profile.gazetteer === null) return [];
  const agent = agentId(profile, id);
  return [{ id, verdict: "same", by: "", at: "", a: [agent], b: [id], whole: false }];
}

/** The first name of an institution that the group goes by, and no other group of that name does. */
function institutionOf(
  group: readonly AgentItem[],
  taken: ReadonlySet<string>,
): string | undefined {
  return group
    .map(({ id, profile }) => agentId({ ...profile, gazetteer: null }, id))
    .filter((id) => isNamedByArticles(id) && !taken.has(id))
    .sort(compareText)[0];
}

export function assignEvents(
  around: Neighbourhood<EventView>,
  actsFor: ActsFor,
  judgements: readonly StandingJudgement[] = [],
): Assignment<EventView> {
  const clustering = cluster(around.items, eventRules(actsFor), judgedUnits(judgements));
  return assign(around.items, around, clustering, (group) => eventId(firstId(group)));
}

export function assignStatements(
  around: Neighbourhood<QuotationView>,
  judgements: readonly StandingJudgement[] = [],
): Assignment<QuotationView> {
  const clustering = clusterStatements(around.items, judgedUnits(judgements));
  const assignment = assign(around.items, around, clustering, (group) =>
    statementId(firstId(group)),
  );
  return { ...assignment, fits: clustering.fits };
}

function firstId(group: readonly LinkItem<unknown>[]): string {
  return group[0]?.id ?? "";
}

function assign<Item extends LinkItem<unknown>>(
  items: readonly Item[],
  around: Neighbourhood<Item>,
  { clusters, doubts }: Clustering,
  idOf: (group: readonly Item[]) => string,
): Assignment<Item> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const clusterOf = new Map<string, string>();
  const members = new Map<string, Item[]>();
  for (const ids of clusters) {
    const group = ids.flatMap((id) => byId.get(id) ?? []);
    const cluster = idOf(group);
    members.set(cluster, group);
    for (const { id } of group) clusterOf.set(id, cluster);
  }
  return {
    clusterOf,
    members,
    touched: around.clusters,
    fits: NO_FITS,
    doubts: doubts.flatMap((doubt) => {
      const [a, b] = [clusterOf.get(doubt.a), clusterOf.get(doubt.b)].sort(knownLast);
      return a === undefined || b === undefined || a === b ? [] : [{ ...doubt, a, b }];
    }),
  };
}

/** A doubt goes with what it begins at; an agent of the gazetteer never goes. */
function knownLast(a: string | undefined = "", b: string | undefined = ""): number {
  return Number(isKnownAgent(a)) - Number(isKnownAgent(b)) || compareText(a, b);
}
