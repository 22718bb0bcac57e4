import { expect, it } from "vitest";
import type { AgentItem } from "../../../src/domain/link-items.ts";
import {
  type AgentSoFar,
  affiliationEdges,
  agentRecord,
} from "../../../src/graph/agent-records.ts";

const ID = "agent-0123456789abcdef0123";

/** Anna Holm as one article calls her, and the office that it gives her. */
function holm(articleId: string, name: string, role: string, seenAt: string): AgentItem {
  return {
    id: `mention-${articleId}`,
    articleId,
    keys: ["key-person:holm"],
    seeks: ["key-person:holm"],
    profile: {
      ...{ kind: "person", name, aliases: ["Holm"], named: true, gazetteer: null },
      ...{ gender: null, description: null, seenAt },
      roles: [{ role, institutions: ["denmark"], evidence: { start: 0, end: 9 } }],
    },
  };
}

const isKnown = (entry: string): boolean => entry === "denmark";

function soFar(items: readonly AgentItem[]): AgentSoFar {
  const { properties } = agentRecord(ID, items, []);
  const edges = affiliationEdges(ID, items, isKnown);
  return { ...(properties as unknown as Omit<AgentSoFar, "edges">), edges };
}

it("an agent that gains articles is what all of them make of it", () => {
  const before = [
    holm("a", "Anna Holm", "envoy", "2024-02-01"),
    holm("b", "Holm", "ambassador", "2024-03-01"),
  ];
  const gained = [
    holm("c", "Ana Holm", "envoy", "2024-01-01"),
    holm("d", "Ana Holm", "envoy", "2024-04-01"),
  ];
  const grown = agentRecord(ID, gained, ["Office of Holm"], soFar(before));
  expect(grown.properties).toMatchObject({
    name: "Ana Holm",
    aliases: ["Anna Holm", "Holm", "Office of Holm"],
    nameCounts: [2, 1, 1, 0],
  });
  expect(grown).toEqual(agentRecord(ID, [...before, ...gained], ["Office of Holm"]));
  const [edge] = affiliationEdges(ID, gained, isKnown, soFar(before));
  expect(edge?.properties).toEqual({
    role: "ambassador; envoy",
    firstSeen: "2024-01-01",
    lastSeen: "2024-04-01",
    evidence: ["a:0-9", "b:0-9", "c:0-9", "d:0-9"],
  });
});
