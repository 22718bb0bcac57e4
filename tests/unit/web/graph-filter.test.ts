import { describe, expect, it } from "vitest";
import { filterChoices } from "../../../web/src/graph/filter-choices.ts";
import { filteredView } from "../../../web/src/graph/filtered-view.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../../../web/src/graph/fragment.ts";
import {
  type GraphFilter,
  graphFilterFromParameters,
  graphFilterToParameters,
  NO_GRAPH_FILTER,
} from "../../../web/src/state/graph-filter.ts";

const node = (id: string, kind: ViewNode["kind"], more: Partial<ViewNode> = {}): ViewNode => ({
  ...{ id, kind, label: id, detail: null, degree: 1, date: null, outlets: [] },
  ...more,
});
const edge = (from: string, relation: ViewEdge["relation"], to: string, more = {}): ViewEdge => ({
  ...{ from, relation, to, confidence: null, basis: null },
  ...more,
});

/** Lee said one thing in the Post in March, Kim another in the Wire in 2021; both are about the expulsion. */
const view: ViewGraph = {
  nodes: new Map(
    [
      node("lee", "person"),
      node("kim", "person"),
      node("we-will", "statement", { date: "2022-03-02", outlets: ["The Post"] }),
      node("never", "statement", { date: "2021", outlets: ["The Wire"] }),
      node("expulsion", "event", { date: "2022-03" }),
    ].map((one) => [one.id, one]),
  ),
  edges: new Map(
    [
      edge("lee", "SAID", "we-will", { confidence: 0.95 }),
      edge("kim", "SAID", "never", { confidence: 0.5 }),
      edge("we-will", "ABOUT", "expulsion", { confidence: 0.9, basis: "content" }),
      edge("never", "ABOUT", "expulsion", { confidence: 0.7, basis: "context" }),
    ].map((one) => [`${one.from} ${one.relation} ${one.to}`, one]),
  ),
};
const kept = (filter: Partial<GraphFilter>, keep: readonly string[] = []) => [
  ...filteredView(view, { ...NO_GRAPH_FILTER, ...filter }, new Set(keep)).nodes.keys(),
];

describe("a filter of the graph", () => {
  it("that says nothing keeps the very same view", () => {
    expect(filteredView(view, NO_GRAPH_FILTER, new Set())).toBe(view);
  });

  it("leaves out a kind, and who is joined to nothing any more", () => {
    expect(kept({ without: ["statement"] })).toEqual([]);
    expect(kept({ without: ["person"] })).toEqual(["we-will", "never", "expulsion"]);
  });

  it("keeps what it is told to keep, joined or not", () => {
    expect(kept({ without: ["statement"] }, ["expulsion"])).toEqual(["expulsion"]);
  });

  it("keeps a time, to the day where days are known and to the month or year where they are not", () => {
    const march = ["lee", "we-will", "expulsion"];
    expect(kept({ from: "2022-03-02" })).toEqual(march);
    expect(kept({ from: "2022-03-03" })).toEqual([]);
    expect(kept({ from: "2022-03-03" }, ["expulsion"])).toEqual(["expulsion"]);
    expect(kept({ from: "2022", to: "2022-03-02" })).toEqual(march);
    expect(kept({ to: "2021-06-30" })).toEqual(["kim", "never"]);
  });

  it("keeps outlets, sure connections, or one basis", () => {
    expect(kept({ outlets: ["The Post"] })).toEqual(["lee", "we-will", "expulsion"]);
    expect(kept({ sure: 0.85 })).toEqual(["lee", "we-will", "expulsion"]);
    expect(kept({ basis: "context" })).toEqual(["lee", "kim", "we-will", "never", "expulsion"]);
    expect(
      filteredView(view, { ...NO_GRAPH_FILTER, basis: "context" }, new Set()).edges.has(
        "we-will ABOUT expulsion",
      ),
    ).toBe(false);
  });

  it("comes back from its address as it was, and takes no nonsense from one", () => {
    const filter: GraphFilter = {
      without: ["article", "group"],
      from: "2022-03",
      to: "2022-04-01",
      outlets: ["Müller & Söhne, Nachrichten", "The Post"],
      sure: 0.6,
      basis: "content",
      apart: true,
    };
    const parameters = new URLSearchParams();
    for (const [name, value] of graphFilterToParameters(filter)) {
      if (value !== null) parameters.append(name, value);
    }
    expect(graphFilterFromParameters(new URLSearchParams(parameters.toString()))).toEqual(filter);
    const nonsense = new URLSearchParams("without=planet&from=tomorrow&sure=7&basis=hearsay");
    expect(graphFilterFromParameters(nonsense)).toEqual(NO_GRAPH_FILTER);
  });

  it("has choices with how much each keeps", () => {
    const { kinds, outlets, dates, bases } = filterChoices(view);
    expect(kinds.get("statement")).toBe(2);
    expect(outlets).toEqual([
      { name: "The Post", count: 1 },
      { name: "The Wire", count: 1 },
    ]);
    expect(dates).toEqual({ first: "2021", last: "2022-03-02" });
    expect(bases).toEqual({ content: 1, context: 1 });
  });
});
