import type { Endpoint } from "../state/endpoints.ts";
import { needs } from "../state/needs.ts";
import { nextCursorOf, read } from "../state/resource.ts";
import { ask } from "./api.ts";
import type { Store } from "./store.ts";

// A browser opens six connections to one server; more would only wait in line, in an order that cannot be changed.
const AT_ONCE = 6;

export type Loader = {
  /** Asks again for what failed. */
  readonly retry: (endpoint: Endpoint<unknown>) => void;
  /** Asks for the next page of a list and joins it to what is there. */
  readonly more: <T>(endpoint: Endpoint<T>) => Promise<void>;
};

/** Keeps the state supplied: whatever it needs and does not have is asked for. */
export function createLoader(store: Store): Loader {
  let running = 0;

  function supply(): void {
    if (running >= AT_ONCE) return;
    const { resources } = store.state();
    const missing = needs(store.state()).find((endpoint) => !resources.has(endpoint.url));
    if (missing === undefined) return;
    running += 1;
    void load(store, missing).then(() => {
      running -= 1;
      supply();
    });
    supply();
  }

  store.subscribe(supply);
  supply();
  return {
    retry: ({ url }) => store.dispatch({ type: "forgotten", url }),
    more: (endpoint) => loadMore(store, endpoint),
  };
}

async function load(store: Store, endpoint: Endpoint<unknown>): Promise<void> {
  const { url } = endpoint;
  store.dispatch({ type: "received", url, resource: { status: "loading" } });
  const answer = await ask(endpoint, null);
  store.dispatch({
    type: "received",
    url,
    resource: answer.ok
      ? { status: "ready", value: answer.value, more: "idle" }
      : { status: "failed", failure: answer.failure },
  });
}

async function loadMore<T>(store: Store, endpoint: Endpoint<T>): Promise<void> {
  const { url } = endpoint;
  const before = read(store.state().resources, endpoint);
  if (before?.status !== "ready" || before.more === "loading" || endpoint.append === undefined)
    return;
  const cursor = nextCursorOf(before.value);
  if (cursor === null) return;
  store.dispatch({ type: "received", url, resource: { ...before, more: "loading" } });
  const answer = await ask(endpoint, cursor);
  store.dispatch({
    type: "received",
    url,
    resource: answer.ok
      ? { status: "ready", value: endpoint.append(before.value, answer.value), more: "idle" }
      : { ...before, more: "failed" },
  });
}
