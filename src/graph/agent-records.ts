import type { AgentKind } from "../domain/candidates.ts";
import { agentKindOf, type GazetteerEntry } from "../domain/gazetteer.ts";
import type { AgentLabel, EdgeRecord, NodeRecord } from "../domain/graph.ts";
import type { AgentItem } from "../domain/link-items.ts";
import { foldName } from "../linking/across/names.ts";
import { compareText } from "../linking/compare-text.ts";
import { agent, evidenceOf, gazetteerAgentId } from "./ids.ts";
import { majority } from "./majority.ts";
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

/**
 * An agent as all its articles present it: the name that most of them give, the others as aliases. An outlet
 * may be known only by the names under which it publishes.
 */
export function agentRecord(
  id: string,
  items: readonly AgentItem[],
  publisherNames: readonly string[],
): NodeRecord {
  const profiles = items.map(({ profile }) => profile);
  const name = preferredName([...profiles.map((profile) => profile.name), ...publisherNames]);
  const names = new Set(profiles.flatMap((profile) => [profile.name, ...profile.aliases]));
  for (const other of publisherNames) names.add(other);
  names.delete(name);
  const kind = (majority(profiles.map((profile) => profile.kind)) ?? "institution") as AgentKind;
  const description = majority(profiles.flatMap((profile) => profile.description ?? []));
  const properties = {
    name,
    aliases: [...names].sort(compareText),
    kind,
    description: description ?? null,
    named: publisherNames.length > 0 || profiles.some((profile) => profile.named),
  };
  return nodeRecord(agent(id), properties, LABELS[kind]);
}

/** The name in most articles among those with the most words: "Anatoly Antonov" before "Antonov". */
function preferredName(names: readonly string[]): string {
  const words = (name: string): number => foldName(name).split(" ").length;
  const most = Math.max(...names.map((name) => Math.min(words(name), 2)));
  return majority(names.filter((name) => words(name) >= most)) ?? names[0] ?? "";
}

/** Where the agent was said to hold an office, with the dates of the articles that say so. `known` tells which gazetteer ids there are. */
export function affiliationEdges(
  id: string,
  items: readonly AgentItem[],
  known: (entryId: string) => boolean,
): EdgeRecord[] {
  const seats = new Map<string, { roles: Set<string>; dates: string[]; evidence: string[] }>();
  for (const { articleId, profile } of items) {
    for (const { role, institutions, evidence } of profile.roles) {
      const institution = institutions.find(known);
      if (institution === undefined || gazetteerAgentId(institution) === id) continue;
      const seat = seats.get(institution) ?? { roles: new Set(), dates: [], evidence: [] };
      seat.roles.add(role);
      if (profile.seenAt !== null) seat.dates.push(profile.seenAt.slice(0, 10));
      seat.evidence.push(evidenceOf(articleId, evidence));
      seats.set(institution, seat);
    }
  }
  return [...seats].map(([institution, { roles, dates, evidence }]) => {
    const ordered = [...dates].sort();
    return {
      type: "AFFILIATED_WITH",
      from: agent(id),
      to: agent(gazetteerAgentId(institution)),
      properties: {
        role: [...roles].sort().join("; "),
        firstSeen: ordered[0] ?? null,
        lastSeen: ordered.at(-1) ?? null,
        evidence: [...new Set(evidence)].sort(compareText),
      },
    };
  });
}
