import { expect, it } from "vitest";
import type { AgentProfile } from "../../../../src/domain/contribution.ts";
import type { LinkItem, StatementProfile } from "../../../../src/domain/link-items.ts";
import { cluster } from "../../../../src/linking/across/cluster.ts";
import { AGENT_RULES, agentKeys } from "../../../../src/linking/across/same-agent.ts";
import { statementKeys, statementRules } from "../../../../src/linking/across/same-statement.ts";
import { statementProfile } from "../../../../src/linking/across/statement-profile.ts";
import { resources } from "../../../support/reading.ts";

function person(
  nth: number,
  name: string,
  office?: readonly [string, string],
): LinkItem<AgentProfile> {
  const [role, institution] = office ?? [];
  const profile: AgentProfile = {
    ...{ kind: "person", name, aliases: [], named: true, gazetteer: null, gender: null },
    roles:
      role === undefined
        ? []
        : [{ role, institutions: [institution ?? ""], evidence: { start: 0, end: 1 } }],
    description: null,
    seenAt: `2024-${String(1 + (nth % 3)).padStart(2, "0")}-${String(1 + (nth % 28)).padStart(2, "0")}`,
  };
  const id = `mention-${String(nth).padStart(6, "0")}`;
  return { id, articleId: id, profile, ...agentKeys(profile) };
}

const OFFICES = [
  ["governor", "kansas"],
  ["coach", "norway"],
  ["ambassador", "denmark"],
] as const;

it("10,000 articles that quote John Smith, most of them without his office, keep three of him apart", () => {
  const smiths = Array.from({ length: 10_000 }, (_, nth) =>
    person(nth, "John Smith", nth % 10 < 3 ? OFFICES[nth % 3] : undefined),
  );
  const { clusters, compared } = cluster(smiths, AGENT_RULES);
  const officesIn = (ids: readonly string[]): Set<string | undefined> =>
    new Set(
      ids
        .map((id) => smiths[Number(id.slice("mention-".length))]?.profile.roles[0]?.role)
        .filter((role) => role !== undefined),
    );
  expect(clusters.map((ids) => [...officesIn(ids)])).toEqual(
    expect.arrayContaining([["governor"], ["coach"], ["ambassador"]]),
  );
  expect(clusters.every((ids) => officesIn(ids).size === 1)).toBe(true);
  expect(compared).toBeLessThan(20_000);
});

it("one statement copied 50,000 times is one, and next to nothing is compared", () => {
  const profile: StatementProfile = statementProfile(
    {
      kind: "direct",
      text: "We will close the consulate in Aarhus before the end of June, and nobody will lose a pension",
      date: "2024-05-01",
      cue: "said",
    },
    "person:holm",
    resources.graph,
  );
  const blocking = statementKeys(profile);
  const copies = Array.from({ length: 50_000 }, (_, nth) => ({
    ...{ id: `quotation-${nth}`, articleId: `article ${nth}`, profile, ...blocking },
  }));
  const { clusters, compared } = cluster(copies, statementRules(resources.graph.meanings));
  expect(clusters.map(({ length }) => length)).toEqual([50_000]);
  expect(compared).toBe(0);
});

it("2,000 names of one article are compared only with namesakes", () => {
  const given = ["Anna", "Bo", "Carl", "Dora"];
  const people = Array.from({ length: 2_000 }, (_, nth) =>
    person(0, `${given[nth % 4]} ${surname(Math.floor(nth / 4))}`),
  ).map((item, nth) => ({ ...item, id: `mention-${String(nth).padStart(6, "0")}` }));
  const { clusters, compared } = cluster(people, AGENT_RULES);
  expect(clusters).toHaveLength(2_000);
  // Anna, Bo, Carl and Dora begin otherwise.
  expect(compared).toBe(0);
});

/** Another one for each number. */
function surname(nth: number): string {
  const [onset, middle, end] = ["bdfglmnprt", "aeiou", "bdfglmnprt"];
  return `${onset?.[nth % 10]}${middle?.[Math.floor(nth / 10) % 5]}${end?.[Math.floor(nth / 50) % 10]}enko`.replace(
    /^./,
    (letter) => letter.toUpperCase(),
  );
}

it("two people who must not meet are not joined through a third", () => {
  const he = person(1, "John Smith");
  const she = person(2, "John Smith");
  const either = person(3, "John Smith");
  const { clusters } = cluster(
    [
      { ...he, profile: { ...he.profile, gender: "male" } },
      { ...she, profile: { ...she.profile, gender: "female" } },
      either,
    ],
    AGENT_RULES,
  );
  expect(clusters.some((ids) => ids.includes(he.id) && ids.includes(she.id))).toBe(false);
});
