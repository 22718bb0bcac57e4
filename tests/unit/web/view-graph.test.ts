import { describe, expect, it } from "vitest";
import type { NeighbourCounts, Neighbours } from "../../../src/contract/graph.ts";
import type { Event, StatementList } from "../../../src/contract/things.ts";
import { isLoading, pathEdges, viewGraph } from "../../../web/src/graph/view-graph.ts";
import {
  countsEndpoint,
  type Endpoint,
  eventEndpoint,
  neighboursEndpoint,
  pathEndpoint,
  statementsEndpoint,
} from "../../../web/src/state/endpoints.ts";
import { type GraphSpec, storyOf, withStep } from "../../../web/src/state/graph-spec.ts";
import type { Resource, Resources } from "../../../web/src/state/resource.ts";
import { statementSummary } from "../../support/statement-summary.ts";

const state = {
  id: "agent-us",
  kind: "institution",
  label: "United States",
  detail: null,
} as const;
const speaker = {
  id: "agent-lee",
  kind: "person",
  label: "Ann Lee",
  detail: "spokeswoman",
} as const;
const expulsion = { id: "event-1", kind: "event", label: "Expulsion of 12", detail: null } as const;

const event: Event = {
  id: "event-1",
  title: "Expulsion of 12",
  type: "SANCTION",
  mode: "expel",
  status: "announced",
  date: "2022-02-28",
  datePrecision: "day",
  count: 12,
  unit: "diplomats",
  place: null,
  actors: [state],
  recipients: [],
  statements: 1,
  articles: 1,
  mentions: [],
  dates: [],
  partOf: [],
  parts: [],
  silent: [],
};
const statements: StatementList = {
  nextCursor: null,
  statements: [
    {
      ...statementSummary({ id: "statement-1", text: "They abused their privileges" }),
      speakers: [{ ...speaker, confidence: 0.9, method: "name" }],
      about: [
        { ...expulsion, basis: "context", confidence: 0.7 },
        { ...expulsion, id: "event-other", basis: "content", confidence: 0.9 },
      ],
    },
  ],
};
const counts: NeighbourCounts = {
  node: { ...expulsion, degree: 7, date: "2022-03", outlets: [] },
  relations: [],
};

function ready<T>(endpoint: Endpoint<T>, value: T): [string, Resource<T>] {
  return [endpoint.url, { status: "ready", value, more: "idle" }];
}

const answers: Resources = new Map<string, Resource<unknown>>([
  ready(countsEndpoint("event-1"), counts),
  ready(eventEndpoint("event-1"), event),
  ready(statementsEndpoint("event", "event-1"), statements),
]);

describe("the story of an action", () => {
  const view = viewGraph(storyOf("event-1"), answers);

  it("is who took part, what was said about it, and by whom", () => {
    expect([...view.nodes.keys()]).toEqual(["event-1", "agent-us", "statement-1", "agent-lee"]);
    expect([...view.edges.keys()]).toEqual([
      "event-1 ACTOR agent-us",
      "agent-lee SAID statement-1",
      "statement-1 ABOUT event-1",
    ]);
  });

  it("says how the statement is tied to the action", () => {
    expect(view.edges.get("statement-1 ABOUT event-1")).toMatchObject({
      basis: "context",
      confidence: 0.7,
    });
  });

  it("knows how much more there is to expand", () => {
    expect(view.nodes.get("event-1")?.degree).toBe(7);
    expect(view.nodes.get("agent-lee")?.degree).toBeNull();
  });
});

describe("steps", () => {
  const expansion = {
    kind: "expand",
    id: "agent-lee",
    relation: "SAID",
    direction: "out",
  } as const;
  const neighbours: Neighbours = {
    nodes: [
      { ...speaker, degree: 2, date: null, outlets: [] },
      {
        id: "statement-2",
        kind: "statement",
        label: "No comment",
        detail: null,
        degree: 1,
        date: null,
        outlets: [],
      },
    ],
    edges: [
      {
        from: "agent-lee",
        to: "statement-2",
        relation: "SAID",
        confidence: 0.8,
        basis: null,
        weight: 1,
      },
      {
        from: "agent-lee",
        to: "statement-nowhere",
        relation: "SAID",
        confidence: 0.8,
        basis: null,
        weight: 1,
      },
    ],
    nextCursor: null,
  };
  const more: Resources = new Map([
    ...answers,
    ready(neighboursEndpoint("agent-lee", "SAID", "out"), neighbours),
    ready(pathEndpoint("agent-lee", "event-1"), {
      nodes: neighbours.nodes,
      edges: neighbours.edges.slice(0, 1),
    }),
  ]);

  it("add what they lead to, without edges that hang in the air", () => {
    const view = viewGraph(withStep(storyOf("event-1"), expansion), more);
    expect(view.nodes.has("statement-2")).toBe(true);
    expect(view.edges.has("agent-lee SAID statement-nowhere")).toBe(false);
  });

  it("are on their way until their answer is there", () => {
    expect(isLoading(withStep(storyOf("event-1"), expansion), answers)).toBe(true);
    expect(isLoading(withStep(storyOf("event-1"), expansion), more)).toBe(false);
  });

  it("hide a node and what hangs on it", () => {
    const spec = withStep(storyOf("event-1"), { kind: "hide", id: "statement-1" });
    const view = viewGraph(spec, answers);
    expect([...view.nodes.keys()]).toEqual(["event-1", "agent-us", "agent-lee"]);
    expect([...view.edges.keys()]).toEqual(["event-1 ACTOR agent-us"]);
  });

  it("mark the edges of a path", () => {
    const spec: GraphSpec = {
      roots: [],
      steps: [{ kind: "path", from: "agent-lee", to: "event-1" }],
      select: null,
    };
    expect([...pathEdges(spec, more)]).toEqual(["agent-lee SAID statement-2"]);
  });
});
