import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAP_KINDS, MAP_RELATIONS, type MapPart } from "../../../src/contract/graph-map.ts";
import type { Arrange, ArrangeRequest } from "../../../src/domain/arrange.ts";
import { arrange } from "../../../src/layout/arrange.ts";
import { arrangeInThread } from "../../../src/layout/arrange-in-thread.ts";
import { createGraphMap, type GraphMap } from "../../../src/query/graph-map.ts";
import { NotFound } from "../../../src/query/input-error.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { wholeGraph } from "../../../src/query/whole-graph.ts";
import { edge, NO_CHANGE, node } from "../../store/fixture-graph.ts";
import { largeGraph } from "../../support/large-graph.ts";
import { HARBOUR_ID, IDS } from "../../support/story-graph.ts";
import { openEmpty, openStory } from "../../support/story-store.ts";

const needless: Arrange = () => Promise.reject(new Error("a small store needs no arrangement"));

/** Asks until the map is there. */
async function mapOf(map: GraphMap, part = 0): Promise<MapPart> {
  for (;;) {
    const answer = await map.part({ part });
    if (answer.status === "part") return answer;
  }
}

describe("the map of a small store", () => {
  let deps: NamedQueryDeps;
  let part: MapPart;
  beforeAll(async () => {
    deps = await openStory();
    part = await mapOf(createGraphMap(deps, needless));
  });
  afterAll(() => deps.store.close());

  it("has the things and relations of the whole graph", async () => {
    const whole = await wholeGraph(deps, { limit: 500 });
    const { nodes, edges } = part;
    const named = edges.from.map(
      (from, nth) =>
        `${nodes.id[from]} ${MAP_RELATIONS[edges.relation[nth] ?? -1]} ${nodes.id[edges.to[nth] ?? -1]}`,
    );
    expect(named.sort()).toEqual(
      whole.edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`).sort(),
    );
    const degrees = new Map(whole.nodes.map(({ id, degree }) => [id, degree]));
    for (const [nth, id] of nodes.id.entries()) expect(nodes.degree[nth], id).toBe(degrees.get(id));
    expect(part.totalNodes).toBe(whole.totalNodes);
  });

  it("says when, and in which outlets, a statement was reported", () => {
    const nth = part.nodes.id.indexOf(IDS.never);
    expect(MAP_KINDS[part.nodes.kind[nth] ?? -1]).toBe("statement");
    expect(part.nodes.label[nth]).toBe("This never happened.");
    expect(part.nodes.date[nth]).toBe("2022-03-01");
    expect(part.nodes.outlets[nth]).toEqual(["Evening Wire", "Müller Nachrichten"]);
    expect(part.nodes.outlets[part.nodes.id.indexOf(HARBOUR_ID)]).toEqual(["The Harbour Post"]);
  });

  it("leaves the places to the viewer", () => {
    expect(part.nodes.x).toEqual([]);
  });

  it("is not continued after a change, and has no part beyond the last", async () => {
    const map = createGraphMap(deps, needless);
    expect(await map.part({ part: 0, version: "of before" })).toEqual({ status: "changed" });
    await expect(map.part({ part: 1 })).rejects.toThrow(NotFound);
  });
});

describe("the map of a larger store", () => {
  it("puts what is joined near each other, and keeps it there when something is added", async () => {
    const deps = await openEmpty();
    await deps.store.write(largeGraph(1_000));
    const map = createGraphMap(deps, async (request, hear) => arrange(request, hear));
    const before = await mapOf(map);
    expect(meanLength(before, (nth) => before.edges.to[nth] ?? 0)).toBeLessThan(
      0.7 * meanLength(before, (nth) => (nth * 7) % before.nodes.id.length),
    );

    const added = node("Event", "event-new", { title: "A new action", date: "2022-05-05" });
    const speaker = { label: "Agent", id: before.nodes.id[0] ?? "" } as const;
    await deps.store.write({
      ...NO_CHANGE,
      nodes: [added],
      edges: [edge(added, "ACTOR", speaker, { evidence: ["article-0:0-20"] })],
    });
    const after = await mapOf(map);
    expect(after.totalNodes).toBe(1_001);
    const moved = before.nodes.id.map((id, nth) => {
      const now = after.nodes.id.indexOf(id);
      return Math.hypot(
        (after.nodes.x[now] ?? 0) - (before.nodes.x[nth] ?? 0),
        (after.nodes.y[now] ?? 0) - (before.nodes.y[nth] ?? 0),
      );
    });
    const reach = Math.max(...before.nodes.x) - Math.min(...before.nodes.x);
    expect(mean(moved)).toBeLessThan(0.05 * reach);
    await deps.store.close();
  }, 60_000);

  it("is arranged on a thread as it would be without one", async () => {
    const request: ArrangeRequest = {
      x: new Float32Array(4).fill(Number.NaN),
      y: new Float32Array(4).fill(Number.NaN),
      known: 0,
      light: Uint8Array.of(0, 0, 0, 1),
      edges: Uint32Array.of(0, 1, 1, 2, 0, 3, 2, 3),
    };
    const shares: number[] = [];
    const places = await arrangeInThread(request, (share) => shares.push(share));
    expect(places).toEqual(arrange(request, () => {}));
    expect(shares.at(-1)).toBe(1);
  }, 60_000);
});

/** Of the edges' lengths, each from where it begins to the node that `end` names. */
function meanLength({ nodes, edges }: MapPart, end: (edge: number) => number): number {
  const at = (values: readonly number[], node: number) => values[node] ?? 0;
  return mean(
    edges.from.map((from, nth) =>
      Math.hypot(
        at(nodes.x, from) - at(nodes.x, end(nth)),
        at(nodes.y, from) - at(nodes.y, end(nth)),
      ),
    ),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
