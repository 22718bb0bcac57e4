import type { AgentKind } from "../domain/candidates.ts";
import { agentKindOf, type GazetteerEntry } from "../domain/gazetteer.ts";
import type { AgentLabel, EdgeRecord, NodeRecord } from "../domain/graph.ts";
import type { AgentItem } from "../domain/link-items.ts";
import { foldName } from "../linking/across/names.ts";
import { compareText } from "../linking/compare-text.ts";
import { evidenceOf } from "./evidence.ts";
import { agent, gazetteerAgentId } from "./ids.ts";
import { countsOf, majority, mostFrequent } from "./majority.ts";
import { nodeRecord } from "./node-record.ts";

const LABELS: Record<AgentKind, AgentLabel> = {
  person: "Person",
  institution: "Institution",
  group: "Group",
};

/** An agent that the gazetteer knows: facts about it come from there, whatever articles call it. */
export function gazetteerAgent(entry: GazetteerEntry): NodeRecord {
  const kind = agentKindOf(entry.kind);
  const properties = {
    name: entry.name,
    aliases: [...entry.aliases],
    kind,
    gazetteer: entry.id,
    wikidata: entry.wikidata,
    named: true,
  };
  return nodeRecord(agent(gazetteerAgentId(entry.id)), properties, LABELS[kind]);
}

/** What some articles make of an agent with a name, to which others may be added that have a name for it too. */
export type AgentSoFar = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** How many articles call it so: by the name, then by each alias. */
  readonly nameCounts: readonly number[];
  /** Under which it publishes. */
  readonly publisherNames: readonly string[];
  readonly kind: AgentKind;
  /** As `affiliationEdges` made them. */
  readonly edges: readonly EdgeRecord[];
};

/**
 * An agent as all its articles present it: the name that most of them give, the others as aliases. An outlet
 * may be known only by the names under which it publishes.
 */
export function agentRecord(
  id: string,
  items: readonly AgentItem[],
  publishedUnder: readonly string[],
  before: AgentSoFar | null = null,
): NodeRecord {
  const profiles = items.map(({ profile }) => profile);
  const publisherNames = [...new Set([...(before?.publisherNames ?? []), ...publishedUnder])];
  const known = before === null ? [] : [before.name, ...before.aliases];
  const counts = countsOf(
    profiles.map((profile) => profile.name),
    known.map((name, nth) => [name, before?.nameCounts[nth] ?? 0]),
  );
  const name = preferredName(countsOf(publisherNames, counts));
  const names = new Set([
    ...[...known, ...publisherNames],
    ...profiles.flatMap((profile) => [profile.name, ...profile.aliases]),
  ]);
  names.delete(name);
  const aliases = [...names].sort(compareText);
  const kinds = profiles.map((profile) => profile.kind);
  const kind = before?.kind ?? ((majority(kinds) ?? "institution") as AgentKind);
  const description = majority(profiles.flatMap((profile) => profile.description ?? []));
  const properties = {
    name,
    aliases,
    nameCounts: [name, ...aliases].map((one) => counts.get(one) ?? 0),
    publisherNames: publisherNames.length === 0 ? null : publisherNames.sort(compareText),
    kind,
    description: description ?? null,
    named:
      before !== null || publisherNames.length > 0 || profiles.some((profile) => profile.named),
  };
  return nodeRecord(agent(id), properties, LABELS[kind]);
}

/** The name in most articles among those with the most words: "Anatoly Antonov" before "Antonov". */
function preferredName(counts: ReadonlyMap<string, number>): string {
  const given = [...counts].filter(([, count]) => count > 0);
  const words = (name: string): number => foldName(name).split(" ").length;
  const most = Math.max(...given.map(([name]) => Math.min(words(name), 2)));
  return mostFrequent(given.filter(([name]) => words(name) >= most)) ?? "";
}

/** Where the agent was said to hold an office, with the dates of the articles that say so. `known` tells which gazetteer ids there are. */
export function affiliationEdges(
  id: string,
  items: readonly AgentItem[],
  known: (entryId: string) => boolean,
  before: AgentSoFar | null = null,
): EdgeRecord[] {
  const seats = new Map<string, Seat>(
    (before?.edges ?? []).map((edge) => [edge.to.id, seatOf(edge)]),
  );
  for (const { articleId, profile } of items) {
    for (const { role, institutions, evidence } of profile.roles) {
      const institution = institutions.find(known);
      if (institution === undefined) continue;
      const where = gazetteerAgentId(institution);
      if (where === id) continue;
      const seat = seats.get(where) ?? { roles: new Set(), dates: [], evidence: [] };
      seat.roles.add(role);
      if (profile.seenAt !== null) seat.dates.push(profile.seenAt.slice(0, 10));
      seat.evidence.push(evidenceOf(articleId, evidence));
      seats.set(where, seat);
    }
  }
  return [...seats].map(([where, { roles, dates, evidence }]) => {
    const ordered = [...dates].sort();
    return {
      type: "AFFILIATED_WITH",
      from: agent(id),
      to: agent(where),
      properties: {
        role: [...roles].sort().join(ROLES),
        firstSeen: ordered[0] ?? null,
        lastSeen: ordered.at(-1) ?? null,
        evidence: [...new Set(evidence)].sort(compareText),
      },
    };
  });
}

/** Between the roles that are seen of one person in one institution. */
const ROLES = "; ";

type Seat = {
  readonly roles: Set<string>;
  readonly dates: string[];
  readonly evidence: string[];
};

/** An office as it was seen so far. */
function seatOf({ properties }: EdgeRecord): Seat {
  const { role, firstSeen, lastSeen, evidence } = properties;
  return {
    roles: new Set(String(role).split(ROLES)),
    dates: [firstSeen, lastSeen].flatMap((date) => (typeof date === "string" ? [date] : [])),
    evidence: [...(evidence as readonly string[])],
  };
}
