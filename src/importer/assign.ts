import type { AgentProfile, EventProfile } from "../domain/contribution.ts";
import type { EdgeRecord } from "../domain/graph.ts";
import { groupedBy } from "../domain/grouped-by.ts";
import type { StandingJudgement } from "../domain/judgement.ts";
import type {
  AgentItem,
  EventView,
  LinkItem,
  QuotationView,
  StatementProfile,
} from "../domain/link-items.ts";
import { agentId, eventId, isKnownAgent, isNamedByArticles, statementId } from "../graph/ids.ts";
import type { Fit } from "../graph/quotation-edges.ts";
import type { Meanings } from "../linking/across/alignment.ts";
import type { Doubt } from "../linking/across/cluster.ts";
import type { Placement } from "../linking/across/place.ts";
import { AGENT_RULES } from "../linking/across/same-agent.ts";
import { type ActsFor, eventRules } from "../linking/across/same-event.ts";
import { statementRules } from "../linking/across/same-statement.ts";
import { compareText } from "../linking/compare-text.ts";
import { type JudgedUnits, judgedUnits, knownIn } from "../linking/judgements/units.ts";
import type { Stored } from "./graph-reader.ts";
import type { JudgementBook } from "./judgement-book.ts";
import { type Linker, type Load, type Relinked, relink, type Start } from "./relink.ts";
import { type SpokenFor, spokenFor } from "./spoken-for.ts";

/** Which items are one, under which id: the clusters that a change touches, with all that belongs to them. */
export type Assignment<Item> = SpokenFor & {
  /** Item id → cluster id. */
  readonly clusterOf: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly Item[]>;
  /** What clusters gain that lose nothing, by the id that they have then: the rest of these is not read. */
  readonly gained: ReadonlyMap<string, readonly Item[]>;
  /** The ids that some of these had before → those that they have then. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Why each quotation belongs to its statement, by item id. */
  readonly fits: ReadonlyMap<string, Fit>;
  /** Ids of clusters that were there before: their nodes are written anew, or go. */
  readonly touched: ReadonlySet<string>;
  /** Stored items that go by another id now, with the one that they had. */
  readonly moved: readonly Stored<LinkItem<unknown>>[];
  /** Stored items that stay in a cluster which is not put together anew, and fit otherwise or are the first of it no more. */
  readonly refitted: readonly string[];
  /** Stored items that are the first of their cluster now and were not, or the other way. */
  readonly firstOtherwise: readonly string[];
  /** Ids of items that are new, belong elsewhere than before, or fit otherwise. */
  readonly placedAnew: ReadonlySet<string>;
  /** Pairs of clusters that may be one, as they should be. */
  readonly doubts: readonly Doubt[];
  /** What is stored of such pairs and is replaced by these. */
  readonly storedDoubts: readonly EdgeRecord[];
  /** How many pairs of profiles were compared. */
  readonly compared: number;
};

/** How clusters of one kind are read. */
export type ClusterLoad<Profile, Item> = Load<Profile> & {
  /** All that is in these clusters, or has one of these ids. */
  readonly members: (
    by: "clusters" | "ids",
    ids: readonly string[],
  ) => Promise<readonly Stored<Item>[]>;
  /** Those of these of which people judged an item. */
  readonly judged: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Has clusters look as if they were stored under other ids. */
  readonly rename: (ids: ReadonlyMap<string, string>) => void;
  /** Pairs in doubt that begin at the first of these, or end at the second. */
  readonly doubts: (
    from: readonly string[],
    to: readonly string[],
  ) => Promise<readonly EdgeRecord[]>;
};
export type Change<Item> = Start<Item> & {
  /** Ids of clusters that are written anew in any case. */
  readonly clusters: readonly string[];
};

/**
 * Agents that the gazetteer knows are not among the members: what they are does not depend on articles. What people judged to be one
 * of them is one of them, and what they judged not to be is an agent of its own.
 */
export async function assignAgents(
  change: Change<AgentItem>,
  load: ClusterLoad<AgentProfile, AgentItem>,
  book: JudgementBook,
): Promise<Assignment<AgentItem>> {
  const isJudged = (id: string, judgements: readonly StandingJudgement[]): boolean =>
    judgements.some(({ a, b }) => a.includes(id) || b.includes(id));
  const linker: Linker<AgentProfile> = {
    label: "Mention",
    rules: AGENT_RULES,
    unitsOf: (items, judgements) => {
      const known = items.filter(
        ({ id, profile }) => profile.gazetteer !== null && isJudged(id, judgements),
      );
      return judgedUnits([...judgements, ...known.flatMap(byGazetteer)], isKnownAgent);
    },
    fixed: ({ id, profile }, judgements) =>
      profile.gazetteer === null || isJudged(id, judgements) ? null : agentId(profile, id),
  };
  const assignment = await assign(change, linker, load, book, {
    idOf: agentIdOf,
    idWith: agentIdWith,
  });
  return {
    ...assignment,
    members: new Map([...assignment.members].filter(([id]) => !isKnownAgent(id))),
    touched: new Set([...assignment.touched].filter((id) => !isKnownAgent(id))),
  };
}

/** What an article takes for an agent of the gazetteer is it, unless somebody decided otherwise: any judgement goes before. */
function byGazetteer({ id, profile }: AgentItem): StandingJudgement[] {
  if (profile.gazetteer === null) return [];
  const agent = agentId(profile, id);
  return [{ id, verdict: "same", by: "", at: "", a: [agent], b: [id], whole: false }];
}

function agentIdOf(group: readonly AgentItem[], { judged, items }: Naming<AgentProfile>): string {
  return (
    group.flatMap(({ id }) => knownIn(judged.stampsOf(id)) ?? [])[0] ??
    institutionOf(group, { judged, items }) ??
    agentId(
      { ...(group[0] as AgentItem).profile, named: false, gazetteer: null },
      group[0]?.id ?? "",
    )
  );
}

/** The smaller of both for an agent of which nobody judged anything; an institution whose name comes first may have others. */
function agentIdWith(cluster: string, item: AgentItem): string | null {
  if (isKnownAgent(cluster)) return null;
  const own = nameId(item);
  if (isNamedByArticles(cluster) !== isNamedByArticles(own)) return null;
  if (compareText(cluster, own) <= 0) return cluster;
  return isNamedByArticles(cluster) ? null : own;
}

/** The first name of an institution that the group goes by. Of two that people judged different, the first that they named has it. */
function institutionOf(
  group: readonly AgentItem[],
  { judged, items }: Naming<AgentProfile>,
): string | undefined {
  const second = group.flatMap(({ id }) =>
    [...judged.stampsOf(id)].filter((stamp) => stamp.endsWith(" b")),
  );
  const taken = second.length === 0 ? [] : namesOfFirst(second, { judged, items });
  return group
    .map(nameId)
    .filter((id) => isNamedByArticles(id) && !taken.includes(id))
    .sort(compareText)[0];
}

/** The names of what people judged different from these, and named first. */
function namesOfFirst(
  second: readonly string[],
  { judged, items }: Naming<AgentProfile>,
): readonly string[] {
  const first = new Set(second.map((stamp) => stamp.replace(/b$/, "a")));
  return items
    .filter(({ id }) => [...judged.stampsOf(id)].some((stamp) => first.has(stamp)))
    .map(nameId);
}

function nameId({ id, profile }: AgentItem): string {
  return agentId({ ...profile, gazetteer: null }, id);
}

export function assignEvents(
  change: Change<EventView>,
  load: ClusterLoad<EventProfile, EventView>,
  book: JudgementBook,
  actsFor: ActsFor,
): Promise<Assignment<EventView>> {
  const linker: Linker<EventProfile> = {
    label: "EventMention",
    rules: eventRules(actsFor),
    unitsOf: (_, judgements) => judgedUnits(judgements),
    fixed: () => null,
  };
  return assign(change, linker, load, book, {
    idOf: (group) => eventId(firstId(group)),
    idWith: (cluster, { id }) => smaller(cluster, eventId(id)),
  });
}

export function assignStatements(
  change: Change<QuotationView>,
  load: ClusterLoad<StatementProfile, QuotationView>,
  book: JudgementBook,
  meanings: Meanings,
): Promise<Assignment<QuotationView>> {
  const linker: Linker<StatementProfile> = {
    label: "Quotation",
    rules: statementRules(meanings),
    unitsOf: (_, judgements) => judgedUnits(judgements),
    fixed: () => null,
  };
  return assign(change, linker, load, book, {
    idOf: (group) => statementId(firstId(group)),
    idWith: (cluster, { id }) => smaller(cluster, statementId(id)),
  });
}

function firstId(group: readonly LinkItem<unknown>[]): string {
  return group[0]?.id ?? "";
}

/** What an id is made from, beside the members: all that was come upon, and what people decided of it. */
type Naming<Profile> = {
  readonly judged: JudgedUnits;
  readonly items: readonly LinkItem<Profile>[];
};

type Ids<Profile, Item> = {
  readonly idOf: (group: readonly Item[], naming: Naming<Profile>) => string;
  /** The id of a cluster with this one more; null where all that is in it has to be asked. */
  readonly idWith?: (cluster: string, one: Item) => string | null;
};

async function assign<Profile, Item extends LinkItem<Profile>>(
  change: Change<Item>,
  linker: Linker<Profile>,
  load: ClusterLoad<Profile, Item>,
  book: JudgementBook,
  { idOf, idWith = () => null }: Ids<Profile, Item>,
): Promise<Assignment<Item>> {
  const placement = await relink(change, linker, load, book);
  const { placed, stored } = placement;
  const placeOf = (item: LinkItem<Profile> & { readonly cluster?: string }): string =>
    linker.fixed(item, book.pairs()) ?? placed.get(item.id)?.place ?? item.cluster ?? "";
  const { isOtherwise, anew, altered } = placedOtherwise(change, placement, placeOf);
  const gone = new Set(idsOf(change.leaving));
  // What comes again may have given its name to another cluster, which is still there.
  const isPlain = ({ id }: Item): boolean => !change.judgedAnew.includes(id) && !gone.has(id);
  const comeTo = groupedBy(change.fresh, placeOf);
  const { gained, renamed } = await onlyGaining(comeTo, altered, isPlain, idWith, load);
  const idGained = (place: string): string => renamed.get(place) ?? place;
  const newAt = [...comeTo.keys()].filter((place) => !gained.has(idGained(place)));
  const touched = new Set([...altered, ...newAt]);
  const there = [...touched].filter((place) => !isNew(place));
  const isMember = (item: Stored<LinkItem<Profile>>): boolean => touched.has(placeOf(item));
  const loaded = await loadMembers(there, [...stored.values()].filter(isMember), gone, load);
  const before = new Map<string, Stored<LinkItem<Profile>>>([...stored, ...loaded]);
  const items = [...change.fresh, ...before.values()];
  await book.tiedTo(linker.label, idsOf(items));
  const naming = { judged: linker.unitsOf(items, book.pairs()), items };
  const groups = groupedBy(
    [...change.fresh, ...loaded.values()]
      .filter((item) => touched.has(placeOf(item)))
      .sort((x, y) => compareText(x.id, y.id)),
    placeOf,
  );
  const idAt = new Map(
    [...groups].map(([place, group]) => [place, isKnownAgent(place) ? place : idOf(group, naming)]),
  );
  load.rename(renamed);
  const idOfPlace = (place: string): string => idAt.get(place) ?? idGained(place);
  const members = groupedBy([...groups.values()].flat(), (item) => idOfPlace(placeOf(item)));
  const refitted = anew.filter((item) => !isMember(item));
  const clusterOf = new Map([
    ...[...members, ...gained].flatMap(([id, group]) => group.map((one) => [one.id, id] as const)),
    ...refitted.map((item) => [item.id, idOfPlace(placeOf(item))] as const),
  ]);
  const moved = [...before.values()].filter(
    ({ id, cluster }) => (clusterOf.get(id) ?? idGained(cluster)) !== idGained(cluster),
  );
  return {
    clusterOf,
    members,
    gained,
    renamed,
    touched: new Set(there),
    fits: fitsOf(clusterOf.keys(), placed, before),
    moved,
    refitted: idsOf(refitted),
    firstOtherwise: idsOf([...before.values()].filter(isOtherwise)),
    ...spokenFor(change, placement, placeOf, linker.rules),
    placedAnew: new Set(idsOf([...change.fresh, ...moved, ...anew.filter(isMember)])),
    ...(await doubtsAnew(placement, there, renamed, idOfPlace, load)),
    compared: placement.compared,
  };
}

/** Stored items that are placed otherwise than before, and the clusters that lose or gain a stored one by that, or have to be put together anew in any case. */
function placedOtherwise<Profile>(
  change: Change<LinkItem<Profile>>,
  { placed, stored }: Relinked<Profile>,
  placeOf: (item: Stored<LinkItem<Profile>>) => string,
): {
  /** Whether it is elsewhere, or the first of its cluster and was not, or the other way. */
  readonly isOtherwise: (item: Stored<LinkItem<Profile>>) => boolean;
  /** These, and what fits otherwise where it is. */
  readonly anew: readonly Stored<LinkItem<Profile>>[];
  readonly altered: ReadonlySet<string>;
} {
  const judgedAnew = new Set(change.judgedAnew);
  const isOtherwise = (item: Stored<LinkItem<Profile>>): boolean =>
    placeOf(item) !== item.cluster || (placed.get(item.id)?.leads ?? item.leads) !== item.leads;
  const anew = [...stored.values()].filter(
    (item) => isOtherwise(item) || judgedAnew.has(item.id) || isRefitted(placed.get(item.id), item),
  );
  const altering = anew.filter((item) => placeOf(item) !== item.cluster || judgedAnew.has(item.id));
  return {
    isOtherwise,
    anew,
    altered: new Set([
      ...[...change.clusters, ...change.leaving.map(({ cluster }) => cluster)],
      ...altering.flatMap((item) => [item.cluster, placeOf(item)]),
    ]),
  };
}

/** Pairs in doubt as they should be, and what is stored of them. */
async function doubtsAnew(
  { doubts, reassessed }: Placement,
  there: readonly string[],
  renamed: ReadonlyMap<string, string>,
  idOfPlace: (place: string) => string,
  load: Pick<ClusterLoad<unknown, unknown>, "doubts">,
): Promise<Pick<Assignment<unknown>, "doubts" | "storedDoubts">> {
  const anew = new Set([...reassessed].map((id) => renamed.get(id) ?? id));
  const storedDoubts = await load.doubts([...there, ...anew], there);
  return {
    doubts: [
      ...doubts.map(({ from, to, ...fit }) => ({ ...fit, a: idOfPlace(from), b: idOfPlace(to) })),
      ...storedDoubts.filter(({ from }) => !anew.has(from.id)).map(doubtOf(idOfPlace)),
    ],
    storedDoubts,
  };
}

/** All that is in these clusters and stays, and these items, some of which come from agents of the gazetteer, whose mentions are not looked through. By id. */
async function loadMembers<Profile, Item extends LinkItem<Profile>>(
  clusters: readonly string[],
  items: readonly LinkItem<Profile>[],
  gone: ReadonlySet<string>,
  load: ClusterLoad<Profile, Item>,
): Promise<ReadonlyMap<string, Stored<Item>>> {
  const members = await load.members(
    "clusters",
    clusters.filter((id) => !isKnownAgent(id)),
  );
  const found = new Map(members.map((item) => [item.id, item]));
  const others = items.flatMap(({ id }) => (found.has(id) ? [] : [id]));
  const all = [...members, ...(await load.members("ids", others))];
  return new Map(all.flatMap((item) => (gone.has(item.id) ? [] : [[item.id, item]])));
}

/** Of what comes to places, that of clusters which are there, lose nothing and are what articles make of them, by the ids that these have then. */
async function onlyGaining<Item>(
  comeTo: ReadonlyMap<string, readonly Item[]>,
  altered: ReadonlySet<string>,
  isPlain: (item: Item) => boolean,
  idWith: (id: string, item: Item) => string | null,
  load: Pick<ClusterLoad<unknown, Item>, "judged">,
): Promise<Pick<Assignment<Item>, "gained" | "renamed">> {
  const gaining = [...comeTo].flatMap(([place, items]) => {
    if (isNew(place) || altered.has(place) || !items.every(isPlain)) return [];
    const id = items.reduce<string | null>((so, item) => so && idWith(so, item), place);
    return id === null ? [] : [{ place, id, items }];
  });
  const judged = new Set(await load.judged(gaining.map(({ place }) => place)));
  const plain = gaining.filter(({ place }) => !judged.has(place));
  return {
    gained: new Map(plain.map(({ id, items }) => [id, items])),
    renamed: new Map(plain.flatMap(({ place, id }) => (place === id ? [] : [[place, id]]))),
  };
}

function idsOf(items: readonly LinkItem<unknown>[]): string[] {
  return items.map(({ id }) => id);
}

function smaller(a: string, b: string): string {
  return compareText(a, b) <= 0 ? a : b;
}

/** A pair in doubt as it is stored, under the ids that its clusters have now. */
function doubtOf(idOfPlace: (place: string) => string): (edge: EdgeRecord) => Doubt {
  return ({ from, to, properties }) => ({
    a: idOfPlace(from.id),
    b: idOfPlace(to.id),
    score: Number(properties["score"]),
    reasons: properties["reasons"] as readonly string[],
  });
}

function isNew(place: string): boolean {
  return place.startsWith("new ");
}

/** Whether an item that stays where it is fits otherwise than before. */
function isRefitted(placed: Fit | undefined, { fit }: Stored<LinkItem<unknown>>): boolean {
  return (
    placed !== undefined &&
    fit !== null &&
    (placed.score !== fit.score || placed.reasons.join("\n") !== fit.reasons.join("\n"))
  );
}

function fitsOf(
  ids: Iterable<string>,
  placed: ReadonlyMap<string, Fit>,
  stored: ReadonlyMap<string, Stored<LinkItem<unknown>>>,
): ReadonlyMap<string, Fit> {
  return new Map(
    [...ids].flatMap((id) => {
      const fit = fitOf(placed.get(id), stored.get(id));
      return fit === null ? [] : [[id, fit] as const];
    }),
  );
}

/** How an item fits where it is placed; what was not placed anew fits as it did. */
function fitOf(placed: Fit | undefined, stored: Stored<LinkItem<unknown>> | undefined): Fit | null {
  const fit = placed ?? stored?.fit ?? null;
  const leads = placed?.leads ?? stored?.leads ?? false;
  return fit === null && !leads
    ? null
    : { score: fit?.score ?? 1, reasons: fit?.reasons ?? [], leads };
}
