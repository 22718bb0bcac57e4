import { describe, expect, it } from "vitest";
import type { AgentProfile } from "../../../../src/domain/contribution.ts";
import type { AgentItem } from "../../../../src/domain/link-items.ts";
import { cluster } from "../../../../src/linking/across/cluster.ts";
import { AGENT_RULES, agentKeys } from "../../../../src/linking/across/same-agent.ts";

function person(id: string, name: string, more: Partial<AgentProfile> = {}): AgentItem {
  const profile: AgentProfile = {
    kind: "person",
    name,
    aliases: [],
    named: true,
    gazetteer: null,
    roles: [],
    gender: null,
    description: null,
    seenAt: null,
    ...more,
  };
  return { id, articleId: `article of ${id}`, profile, keys: agentKeys(profile) };
}

function role(name: string, ...institutions: string[]): Pick<AgentProfile, "roles"> {
  return { roles: [{ role: name, institutions, evidence: { start: 0, end: 1 } }] };
}

function together(...people: AgentItem[]): readonly (readonly string[])[] {
  return cluster(people, AGENT_RULES).clusters;
}

describe("people of two articles are one when", () => {
  it("the name is spelt by other rules", () => {
    expect(together(person("a", "Vasily Nebenzia"), person("b", "Vassily Nebenzya"))).toEqual([
      ["a", "b"],
    ]);
  });

  it("one article gives only the surname, and the same office", () => {
    const full = person("a", "Anna Holm", role("ambassador", "denmark"));
    expect(together(full, person("b", "Holm", role("envoy", "denmark")))).toEqual([["a", "b"]]);
  });

  it("one gives an initial, and the same office", () => {
    const full = person("a", "Anna Holm", role("ambassador", "denmark"));
    expect(together(full, person("b", "A. Holm", role("envoy", "denmark")))).toEqual([["a", "b"]]);
  });
});

describe("people of two articles are kept apart when", () => {
  it("their given names differ", () => {
    expect(together(person("a", "Anna Holm"), person("b", "Peter Holm"))).toEqual([["a"], ["b"]]);
  });

  it("one name is held in two unrelated offices, and the pair is doubtful", () => {
    const minister = person("a", "Anna Holm", role("minister", "denmark"));
    const coach = person("b", "Anna Holm", role("coach", "norway"));
    const { clusters, doubts } = cluster([minister, coach], AGENT_RULES);
    expect(clusters).toEqual([["a"], ["b"]]);
    expect(doubts.map(({ a, b, reasons }) => ({ a, b, reasons }))).toEqual([
      { a: "a", b: "b", reasons: ["same given name and surname", "but in different offices"] },
    ]);
  });

  it("a chain of surnames would join two given names", () => {
    const anna = person("a", "Anna Holm", role("ambassador", "denmark"));
    const peter = person("b", "Peter Holm", role("consul", "denmark"));
    const only = person("c", "Holm", role("envoy", "denmark"));
    const { clusters } = cluster([anna, peter, only], AGENT_RULES);
    expect(clusters.some((ids) => ids.includes("a") && ids.includes("b"))).toBe(false);
  });
});

it("keeps two unnamed officials apart although every word of them is the same", () => {
  const unnamed = { named: false, kind: "person" } as const;
  expect(
    together(person("a", "a US official", unnamed), person("b", "a US official", unnamed)),
  ).toEqual([["a"], ["b"]]);
});
