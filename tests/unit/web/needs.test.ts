import { describe, expect, it } from "vitest";
import { type AppState, initialState, reduce } from "../../../web/src/state/app-state.ts";
import { needs } from "../../../web/src/state/needs.ts";
import { parseRoute } from "../../../web/src/state/route.ts";

function urls(state: AppState): string[] {
  return needs(state).map(({ url }) => url);
}

function at(path: string): AppState {
  return initialState(parseRoute(path));
}

describe("what is asked of the server", () => {
  it("is, for an action: the action, who said what about it, and what could be expanded", () => {
    expect(new Set(urls(at("/events/event-1")))).toEqual(
      new Set([
        "/api/v1/neighbours/event-1",
        "/api/v1/events/event-1",
        "/api/v1/events/event-1/statements?limit=500",
      ]),
    );
  });

  it("is, for a speaker: the speaker, what it said, how much of all it says, and what could be expanded", () => {
    expect(new Set(urls(at("/agents/agent-1")))).toEqual(
      new Set([
        "/api/v1/agents/agent-1",
        "/api/v1/agents/agent-1/statements?limit=500",
        "/api/v1/agents/agent-1/voice",
        "/api/v1/neighbours/agent-1",
      ]),
    );
  });

  it("is the article alone in the reading view, whatever signs its id holds", () => {
    expect(urls(at("/articles/https%3A%2F%2Fexample.org%2Fa?at=1-5"))).toEqual([
      "/api/v1/articles/https%3A%2F%2Fexample.org%2Fa",
    ]);
  });

  it("is every step that was done to the graph", () => {
    expect(urls(at("/graph?nodes=agent-1&expand=agent-1~SAID~out&path=agent-1~event-1"))).toEqual([
      "/api/v1/neighbours/agent-1",
      "/api/v1/neighbours/agent-1/SAID?direction=out&limit=50",
      "/api/v1/paths?from=agent-1&to=event-1",
    ]);
  });

  it("is how much of each kind is found when something of it is there", () => {
    const [results, totals] = ["/api/v1/search?q=a&limit=40", "/api/v1/search/totals?q=a"];
    const asked = at("/search?q=a");
    expect(urls(asked)).toEqual([results]);
    const value = { results: [], nextCursor: null };
    const resource = { status: "ready", value, more: "idle" } as const;
    const answered = reduce(asked, { type: "received", url: results, edition: 0, resource });
    expect(urls(answered)).toEqual([results, totals]);
  });

  it("is suggestions only while the box is open, as the page of results has them, and nothing for an empty search", () => {
    const asked = reduce(at("/articles"), { type: "asked", q: "antonov" });
    const suggestion = "/api/v1/search?q=antonov&limit=40";
    expect(urls(at("/search?q=antonov"))).toEqual([suggestion]);
    expect(urls(asked)).not.toContain(suggestion);
    expect(urls(reduce(asked, { type: "opened" }))).toContain(suggestion);
    expect(urls(at("/search?q="))).toEqual([]);
  });
});
