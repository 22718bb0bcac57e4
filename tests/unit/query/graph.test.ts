import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Relation } from "../../../src/contract/graph.ts";
import { Gone, InputError, NotFound } from "../../../src/query/input-error.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { neighbourCounts, neighbours } from "../../../src/query/neighbours.ts";
import { shortestPath } from "../../../src/query/shortest-path.ts";
import { wholeGraph } from "../../../src/query/whole-graph.ts";
import { HARBOUR_ID, hex, IDS, STORY } from "../../support/story-graph.ts";
import { openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps;
beforeAll(async () => {
  deps = await openStory();
});
afterAll(() => deps.store.close());

/** "from RELATION to". */
const edgesOf = ({ edges }: Graph): string[] =>
  edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

describe("what a node can be expanded to", () => {
  it("is counted by relation, direction and kind", async () => {
    expect(await neighbourCounts(deps, IDS.brandt)).toEqual({
      node: {
        id: IDS.brandt,
        kind: "person",
        label: "Ilya Brandt",
        detail: "ambassador, Ostland",
        degree: 6,
        date: null,
        outlets: [],
      },
      relations: [
        { relation: "AFFILIATED_WITH", direction: "out", kind: "institution", count: 2 },
        { relation: "SAID", direction: "out", kind: "statement", count: 4 },
      ],
    });
  });

  it("is, for a statement, also the articles that report it, each once", async () => {
    const { node, relations } = await neighbourCounts(deps, IDS.spies);
    expect(relations).toEqual([
      { relation: "ABOUT", direction: "out", kind: "event", count: 1 },
      { relation: "REPORTED_IN", direction: "out", kind: "article", count: 3 },
      { relation: "RESPONDS_TO", direction: "in", kind: "statement", count: 1 },
      { relation: "SAID", direction: "in", kind: "person", count: 2 },
    ]);
    expect(node.degree).toBe(7);
  });

  it("is, for an article, its outlet and its statements", async () => {
    expect((await neighbourCounts(deps, HARBOUR_ID)).relations).toEqual([
      { relation: "PUBLISHED_BY", direction: "out", kind: "institution", count: 1 },
      { relation: "REPORTED_IN", direction: "in", kind: "statement", count: 2 },
    ]);
  });

  it("is, for an event, who took part and what was said, but not the quotations", async () => {
    expect((await neighbourCounts(deps, IDS.expulsion)).relations).toEqual([
      { relation: "ABOUT", direction: "in", kind: "statement", count: 2 },
      { relation: "ACTOR", direction: "out", kind: "institution", count: 1 },
      { relation: "PART_OF", direction: "in", kind: "event", count: 1 },
      { relation: "RECIPIENT", direction: "out", kind: "institution", count: 1 },
      { relation: "RESPONDS_TO", direction: "in", kind: "statement", count: 1 },
    ]);
  });

  it("is found under an id of before, gone with its thing, and not there for what never was", async () => {
    expect((await neighbourCounts(deps, `agent-${hex(3)}`)).node.id).toBe(IDS.brandt);
    await expect(neighbourCounts(deps, `agent-${hex(99)}`)).rejects.toThrow(Gone);
    await expect(neighbourCounts(deps, "agent-atlantis")).rejects.toThrow(NotFound);
    await expect(neighbourCounts(deps, "toString")).rejects.toThrow(NotFound);
  });
});

describe("a relation of a node", () => {
  it("comes with the node, the others and how sure it is", async () => {
    const found = await neighbours(deps, IDS.expulsion, "ABOUT", { direction: "in", limit: 9 });
    expect(found.nodes.map(({ id }) => id)).toEqual([IDS.expulsion, IDS.spies, IDS.never]);
    expect(found.edges).toEqual(
      [
        ...[{ from: IDS.spies, confidence: 0.8, basis: "content" }],
        ...[{ from: IDS.never, confidence: 0.75, basis: "context" }],
      ].map((edge) => ({ ...edge, to: IDS.expulsion, relation: "ABOUT", weight: 2 })),
    );
    expect(found.nextCursor).toBeNull();
  });

  it("comes in pages, what has most evidence first", async () => {
    const ask = (cursor?: string) =>
      neighbours(deps, IDS.brandt, "SAID", { direction: "out", limit: 3, cursor });
    const first = await ask();
    expect(edgesOf(first)).toEqual(
      [IDS.never, IDS.willLeave, IDS.punishment].map((id) => `${IDS.brandt} SAID ${id}`),
    );
    const second = await ask(first.nextCursor ?? undefined);
    expect(edgesOf(second)).toEqual([`${IDS.brandt} SAID ${IDS.spies}`]);
    expect(second.nextCursor).toBeNull();
  });

  it("has a direction", async () => {
    const ask = async (id: string, direction: "in" | "out") =>
      edgesOf(await neighbours(deps, id, "RESPONDS_TO", { direction, limit: 9 }));
    expect(await ask(IDS.never, "out")).toEqual([
      `${IDS.never} RESPONDS_TO ${IDS.spies}`,
      `${IDS.never} RESPONDS_TO ${IDS.expulsion}`,
    ]);
    expect(await ask(IDS.never, "in")).toEqual([]);
    expect(await ask(IDS.spies, "in")).toEqual([`${IDS.never} RESPONDS_TO ${IDS.spies}`]);
  });

  it("leads from a statement to its articles and back", async () => {
    const ask = async (id: string, direction: "in" | "out") =>
      edgesOf(await neighbours(deps, id, "REPORTED_IN", { direction, limit: 9 }));
    expect(await ask(IDS.never, "out")).toEqual([
      `${IDS.never} REPORTED_IN nachrichten-1`,
      `${IDS.never} REPORTED_IN wire-1`,
    ]);
    expect(await ask("wire-1", "in")).toEqual([
      `${IDS.spies} REPORTED_IN wire-1`,
      `${IDS.never} REPORTED_IN wire-1`,
    ]);
  });
});

describe("a shortest path", () => {
  const path = async (from: string, to: string, maxLength = 6) => {
    const found = await shortestPath(deps, { from, to, maxLength });
    return { ids: found.nodes.map(({ id }) => id), edges: edgesOf(found) };
  };

  it("leads over the statements that two articles share", async () => {
    expect(await path("wire-1", HARBOUR_ID)).toEqual({
      ids: ["wire-1", IDS.spies, IDS.brandt, IDS.willLeave, HARBOUR_ID],
      edges: [
        `${IDS.brandt} SAID ${IDS.willLeave}`,
        `${IDS.brandt} SAID ${IDS.spies}`,
        `${IDS.willLeave} REPORTED_IN ${HARBOUR_ID}`,
        `${IDS.spies} REPORTED_IN wire-1`,
      ],
    });
  });

  it("has every relation between two neighbours", async () => {
    expect(await path(IDS.expulsion, IDS.never)).toEqual({
      ids: [IDS.expulsion, IDS.never],
      edges: [`${IDS.never} ABOUT ${IDS.expulsion}`, `${IDS.never} RESPONDS_TO ${IDS.expulsion}`],
    });
  });

  it("is the same there and back", async () => {
    const there = await path("agent-institution-evening-wire", "agent-ostland");
    const back = await path("agent-ostland", "agent-institution-evening-wire");
    expect(there.ids).toHaveLength(back.ids.length);
    expect(there.ids.length).toBe(5);
  });

  it("is nothing where it would be longer than asked, or where there is no way", async () => {
    expect(await path("wire-1", HARBOUR_ID, 3)).toEqual({ ids: [], edges: [] });
    expect((await path("wire-1", HARBOUR_ID, 4)).ids).toHaveLength(5);
  });

  it("is the thing itself from a thing to itself", async () => {
    expect(await path(IDS.lind, IDS.lind)).toEqual({ ids: [IDS.lind], edges: [] });
  });

  it("has ends that are there", async () => {
    await expect(path(IDS.lind, "agent-atlantis")).rejects.toThrow(NotFound);
    await expect(path(`event-${hex(99)}`, IDS.lind)).rejects.toThrow(Gone);
    expect((await path(`event-${hex(3)}`, IDS.spies)).ids).toEqual([IDS.expulsion, IDS.spies]);
  });
});

describe("the whole graph", () => {
  const SHOWN = ["Agent", "Event", "Statement", "Article"];
  const RELATIONS: readonly Relation[] = [
    ...(["SAID", "MENTIONS", "RESPONDS_TO", "AFFILIATED_WITH"] as const),
    ...(["ACTOR", "RECIPIENT", "PART_OF", "PUBLISHED_BY"] as const),
  ];
  const stored = STORY.edges.filter(
    ({ type, from }) =>
      (RELATIONS as readonly string[]).includes(type) ||
      (type === "ABOUT" && from.label === "Statement"),
  );

  it.each([1, 3, 7, 100])("has everything once, in pages of %i", async (limit) => {
    const nodes: string[] = [];
    const edges: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await wholeGraph(deps, { limit, cursor });
      nodes.push(...page.nodes.map(({ id }) => id));
      for (const { from, to } of page.edges)
        expect(nodes).toEqual(expect.arrayContaining([from, to]));
      edges.push(...edgesOf(page));
      expect(page.nodes.length).toBeLessThanOrEqual(limit);
      expect(page.totalNodes).toBe(19);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(nodes).toHaveLength(19);
    expect(new Set(nodes)).toEqual(
      new Set(STORY.nodes.filter(({ label }) => SHOWN.includes(label)).map(({ id }) => id)),
    );
    expect(new Set(edges).size).toBe(edges.length);
    // Seven passages report statements, each in an article of its own.
    expect(edges).toHaveLength(stored.length + 7);
  });

  it("refuses a cursor that no page gave", async () => {
    await expect(wholeGraph(deps, { limit: 5, cursor: "p5!" })).rejects.toThrow(InputError);
  });
});
