import { describe, expect, it } from "vitest";
import { suggestWhileTyping } from "../../../web/src/controllers/search-box.ts";
import { createStore, type Store } from "../../../web/src/controllers/store.ts";
import { initialState } from "../../../web/src/state/app-state.ts";
import { suggestionsEndpoint } from "../../../web/src/state/needs.ts";
import type { Resource } from "../../../web/src/state/resource.ts";
import { parseRoute } from "../../../web/src/state/route.ts";

const FOUND = { status: "ready", value: { results: [], nextCursor: null }, more: "idle" } as const;

describe("suggestions", () => {
  function typing() {
    const store = createStore(initialState(parseRoute("/articles")));
    suggestWhileTyping(store);
    return { store, type: (draft: string) => store.dispatch({ type: "typed", draft }) };
  }

  function answered(store: Store, q: string, resource: Resource<unknown>): void {
    store.dispatch({ type: "received", url: suggestionsEndpoint(q).url, edition: 0, resource });
  }

  it("are asked for at the first letter", () => {
    const { store, type } = typing();
    type("a");
    expect(store.state().search.asked).toBe("a");
  });

  it("are asked for once about all the letters that came before an answer", () => {
    const { store, type } = typing();
    type("a");
    answered(store, "a", { status: "loading" });
    type("an");
    type("ant");
    expect(store.state().search.asked).toBe("a");
    answered(store, "a", FOUND);
    expect(store.state().search.asked).toBe("ant");
  });

  it("are asked for again at the next letter when one question found no answer", () => {
    const { store, type } = typing();
    type("a");
    const failure = { title: "No answer", detail: "", status: null };
    answered(store, "a", { status: "failed", failure });
    type("an");
    expect(store.state().search.asked).toBe("an");
  });
});
