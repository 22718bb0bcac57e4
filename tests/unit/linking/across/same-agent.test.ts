import { describe, expect, it } from "vitest";
import type { AgentProfile } from "../../../../src/domain/contribution.ts";
import type { AgentItem } from "../../../../src/domain/link-items.ts";
import { neighbouringKeys } from "../../../../src/linking/across/blocks.ts";
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
  return { id, articleId: `article of ${id}`, profile, ...agentKeys(profile) };
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

  it.each([
    ["Anna Petchorin", "Anna Pechorin"],
    ["Anna Semyonova", "Anna Semenova"],
    ["Karim Haroun", "Karim Harun"],
    ["Anna Petrow", "Anna Petrov"],
    ["Izak Holm", "Isaac Holm"],
    ["Hryhor Alianov", "Grigor Alyanov"],
  ])("%s is %s in letters of another language", (one, other) => {
    expect(together(person("a", one), person("b", other))).toEqual([["a", "b"]]);
  });

  it("one article gives only the name of a family that stands first", () => {
    const full = person("a", "Kim Dae-jung", role("minister", "korea"));
    expect(together(full, person("b", "Kim", role("minister", "korea")))).toEqual([["a", "b"]]);
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

it("a surname alone means whom other articles name in full in the nearest weeks", () => {
  const anna = person("a", "Anna Holm", { seenAt: "2024-02-01" });
  const peter = person("b", "Peter Holm", { seenAt: "2024-03-20" });
  const only = person("c", "Holm", { seenAt: "2024-03-18" });
  expect(together(anna, peter, only)).toEqual([["a"], ["b", "c"]]);
});

it("two people who share given and middle name, and no surname, are nobody's doubt", () => {
  const [eve, other] = [person("a", "Matilda Eve Holm"), person("b", "Matilda Eve Voss")];
  expect(eve.seeks.filter((key) => other.keys.includes(key))).toEqual([]);
  expect(cluster([eve, other], AGENT_RULES).doubts).toEqual([]);
});

it("a name before marriage is compared with one that holds it beside another", () => {
  const before = person("a", "Matilda Eve");
  const after = person("b", "Matilda Eve Holm");
  expect(cluster([before, after], AGENT_RULES).doubts).toHaveLength(1);
  expect(cluster([after, before], AGENT_RULES).doubts).toHaveLength(1);
});

it("a surname alone is not joined to an office that was in the news long before", () => {
  const office = role("minister", "denmark");
  const before = person("b", "Anna Holm", { ...office, seenAt: "2023-01-01" });
  const then = person("a", "Anna Holm", { ...office, seenAt: "2024-03-01" });
  const only = person("c", "Holm", { seenAt: "2024-03-02" });
  const { clusters } = cluster([before, then, only], AGENT_RULES);
  expect(clusters).toEqual([["a", "b", "c"]]);
  expect(together(before, only)).toEqual([["b"], ["c"]]);
});

describe("people of two articles are compared", () => {
  const meet = (a: AgentItem, b: AgentItem): boolean => a.seeks.some((key) => b.keys.includes(key));

  it.each([
    ["Ibrahim Holm", "Ebrahim Holm"],
    ["Jamal Holm", "Gamal Holm"],
    ["Yana Holm", "Jana Holm"],
    ["A. Holm", "Anna Holm"],
    ["Anna Berg-Holm", "Anna Holm"],
  ])("%s and %s", (one, other) => {
    expect(meet(person("a", one), person("b", other))).toBe(true);
    expect(meet(person("b", other), person("a", one))).toBe(true);
  });

  it("by the names that a short form stands for", () => {
    const short = person("a", "Bill Holm", { formalNames: ["william"] });
    expect(meet(short, person("b", "William Holm"))).toBe(true);
  });

  it.each([
    ["of the same weeks", { seenAt: "2024-03-01" }, { seenAt: "2024-03-21" }, true],
    ["of another year", { seenAt: "2024-03-01" }, { seenAt: "2022-03-01" }, false],
    ["of one office", role("envoy", "denmark"), role("ambassador", "denmark"), true],
  ])("a surname alone and a name %s", (_, one, other, areCompared) => {
    const [only, full] = [person("a", "Holm", one), person("b", "Anna Holm", other)];
    const near = only.seeks.flatMap(neighbouringKeys);
    expect(full.keys.some((key) => near.includes(key))).toBe(areCompared);
    const back = full.seeks.flatMap(neighbouringKeys);
    expect(only.keys.some((key) => back.includes(key))).toBe(areCompared);
  });

  it("but not two whose given names begin otherwise", () => {
    const [one, other] = [person("a", "Anna Holm"), person("b", "Peter Holm")];
    expect(meet(one, other)).toBe(false);
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
