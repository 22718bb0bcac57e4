import { describe, expect, it } from "vitest";
import { type AppState, initialState, reduce } from "../../../web/src/state/app-state.ts";
import { NO_GRAPH_FILTER } from "../../../web/src/state/graph-filter.ts";

const start = initialState({ page: "home" });

function following(state: AppState, ...actions: Parameters<typeof reduce>[1][]): AppState {
  return actions.reduce(reduce, state);
}

describe("the search box", () => {
  const typed = following(start, { type: "typed", draft: "antonov" });
  const down = { type: "moved", by: 1, count: 2 } as const;
  const up = { type: "moved", by: -1, count: 2 } as const;

  it("opens while one types, with no suggestion meant yet", () => {
    expect(typed.search).toEqual({ draft: "antonov", asked: "", open: true, active: -1 });
  });

  it("goes down through the suggestions and back to the words", () => {
    expect(following(typed, down).search.active).toBe(0);
    expect(following(typed, down, down).search.active).toBe(1);
    expect(following(typed, down, down, down).search.active).toBe(-1);
  });

  it("goes up from the words to the last suggestion", () => {
    expect(following(typed, up).search.active).toBe(1);
    expect(following(typed, up, up, up).search.active).toBe(-1);
  });

  it("means no suggestion any more once the words change", () => {
    expect(following(typed, down, { type: "typed", draft: "antonova" }).search.active).toBe(-1);
  });

  it("closes when another page opens, and shows the words of a search that was linked to", () => {
    const linked = following(typed, {
      type: "routed",
      route: { page: "search", q: "nebenzia", kind: null },
    });
    expect(linked.search.open).toBe(false);
    expect(linked.search.draft).toBe("nebenzia");
  });
});

describe("answers", () => {
  const url = "/api/v1/agents/agent-1";

  it("are kept by their address and can be forgotten, to be asked again", () => {
    const loading = following(start, {
      ...{ type: "received", url, resource: { status: "loading" }, edition: 0 },
    } as const);
    expect(loading.resources.get(url)).toEqual({ status: "loading" });
    expect(following(loading, { type: "forgotten", url }).resources.has(url)).toBe(false);
    expect(start.resources.size).toBe(0);
  });
});

describe("looking for a path", () => {
  const graph = {
    page: "graph",
    spec: { roots: [], steps: [], select: null },
    view: null,
    keep: NO_GRAPH_FILTER,
  } as const;
  const seeking = following({ ...start, route: graph }, { type: "path-from", id: "agent-1" });

  it("goes on while the graph changes", () => {
    expect(following(seeking, { type: "routed", route: graph }).pathFrom).toBe("agent-1");
  });

  it("ends when another page opens", () => {
    expect(following(seeking, { type: "routed", route: { page: "home" } }).pathFrom).toBeNull();
  });
});

describe("a change of the graph", () => {
  const url = "/api/v1/curation-queue?limit=50";
  const ready = { status: "ready", value: "before", more: "idle" } as const;
  const known = following(start, { type: "received", url, edition: 0, resource: ready });
  const outdated = following(known, { type: "outdated" });

  it("leaves in sight what was known, to be asked for anew", () => {
    expect(outdated.resources.get(url)).toEqual(ready);
    expect(outdated.stale).toEqual(new Set([url]));
    const fresh = following(outdated, { type: "received", url, edition: 1, resource: ready });
    expect(fresh.stale).toEqual(new Set());
  });

  it("makes an answer old that was asked for before it", () => {
    const late = following(outdated, { type: "received", url, edition: 0, resource: ready });
    expect(late.stale).toEqual(new Set([url]));
  });
});
