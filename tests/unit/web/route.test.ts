import { describe, expect, it } from "vitest";
import { NO_GRAPH_FILTER } from "../../../web/src/state/graph-filter.ts";
import {
  formatRoute,
  parseRoute,
  type Route,
  selectedOf,
  specOf,
} from "../../../web/src/state/route.ts";
import { NO_FILTER } from "../../../web/src/state/statement-filter.ts";

describe("the URL of a state", () => {
  const routes: readonly [string, Route][] = [
    ["/", { page: "home" }],
    ["/search?q=expulsion+of+12", { page: "search", q: "expulsion of 12", kind: null }],
    ["/search?q=Antonov&kind=person", { page: "search", q: "Antonov", kind: "person" }],
    [
      "/events/event-1",
      { page: "thing", kind: "event", id: "event-1", view: null, only: NO_FILTER },
    ],
    [
      "/agents/agent-cnn?view=list",
      { page: "thing", kind: "agent", id: "agent-cnn", view: "list", only: NO_FILTER },
    ],
    [
      "/events/event-1?view=table&outlet=agent-a&outlet=agent-b&basis=content",
      {
        ...{ page: "thing", kind: "event", id: "event-1", view: "table" },
        only: { outlets: ["agent-a", "agent-b"], basis: "content" },
      },
    ],
    ["/graph?all=1", { page: "whole", select: null, view: null, keep: NO_GRAPH_FILTER }],
    ["/curation", { page: "curation", show: "queue" }],
    ["/curation?view=history", { page: "curation", show: "history" }],
    ["/search?q=Antonov&view=table", { page: "search", q: "Antonov", kind: null, table: true }],
    ["/articles", { page: "articles" }],
    ["/articles?view=table", { page: "articles", table: true }],
    ["/articles/a?view=table", { page: "article", id: "a", at: null, table: true }],
    [
      "/articles/https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc?at=12-40",
      { page: "article", id: "https://example.org/a?b=c", at: { start: 12, end: 40 } },
    ],
  ];

  it.each(routes)("%s is read and written", (url, route) => {
    expect(parseRoute(url)).toEqual(route);
    expect(formatRoute(route)).toBe(url);
  });

  it("keeps what was done to the graph, in its order", () => {
    const url =
      "/graph?nodes=event-1%2Cagent-2&story=event-1&expand=agent-2%7ESAID%7Eout&path=agent-2%7Eevent-1&hide=agent-3&select=event-1";
    const route = parseRoute(url);
    expect(route.page === "graph" && route.spec.steps.map((step) => step.kind)).toEqual([
      "story",
      "expand",
      "path",
      "hide",
    ]);
    expect(formatRoute(route)).toBe(url);
  });

  it("keeps an article's id that holds the signs that separate ids", () => {
    const id = "https://example.org/a,b~c?d=100%25";
    const spec = { roots: [id, "event-1"], steps: [{ kind: "story" as const, id }], select: id };
    expect(
      parseRoute(formatRoute({ page: "graph", spec, view: null, keep: NO_GRAPH_FILTER })),
    ).toEqual({
      page: "graph",
      spec,
      view: null,
      keep: NO_GRAPH_FILTER,
    });
  });

  it.each([
    ["/articles/a?at=40-12", { page: "article", id: "a", at: null }],
    ["/articles/a?at=1-", { page: "article", id: "a", at: null }],
    ["/search?kind=planet", { page: "search", q: "", kind: null }],
    ["/events/", { page: "unknown", path: "/events/" }],
    ["/articles/100%", { page: "article", id: "100%", at: null }],
  ])("%s, which came cut or by hand, is read as far as it makes sense", (url, route) => {
    expect(parseRoute(url)).toEqual(route);
  });
});

describe("what a page of a thing shows", () => {
  const page: Route = { page: "thing", kind: "event", id: "event-1", view: null, only: NO_FILTER };

  it("is its story, with the thing selected", () => {
    expect(specOf(page)).toEqual({
      roots: ["event-1"],
      steps: [{ kind: "story", id: "event-1" }],
      select: "event-1",
    });
    expect(selectedOf(page)).toBe("event-1");
  });

  it("is nothing on a page without a graph", () => {
    expect(specOf({ page: "home" })).toBeNull();
    expect(selectedOf({ page: "articles" })).toBeNull();
  });
});
