import type { Endpoint } from "../state/endpoints.ts";
import { needs } from "../state/needs.ts";
import { type Failure, nextCursorOf, type Resource, read } from "../state/resource.ts";
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

/** Keeps the state supplied: whatever it needs and does not have, or has from before a change of the graph, is asked for. */
export function createLoader(store: Store): Loader {
  const running = new Set<string>();

  function supply(): void {
    if (running.size >= AT_ONCE) return;
    const { resources, stale } = store.state();
    const missing = needs(store.state()).find(
      ({ url }) => (!resources.has(url) || stale.has(url)) && !running.has(url),
    );
    if (missing === undefined) return;
    running.add(missing.url);
    void load(store, missing).then(() => {
      running.delete(missing.url);
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
  const { edition, resources } = store.state();
  // What is there stays in sight until the newer answer comes.
  if (!resources.has(url))
    store.dispatch({ type: "received", url, edition, resource: { status: "loading" } });
  if (endpoint.afterPaint) await painted();
  const answer = await ask(endpoint, null);
  const before = store.state().resources.get(url);
  store.dispatch({
    type: "received",
    url,
    edition,
    resource: answer.ok
      ? { status: "ready", value: answer.value, more: "idle" }
      : afterFailure(before, answer.failure),
  });
}

/** The end of the next frame; in a tab that is not looked at, the time when it is. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** What was known is still worth more than nothing, unless the server says that it is gone. */
function afterFailure(before: Resource<unknown> | undefined, failure: Failure): Resource<unknown> {
  const isGone = failure.status === 404 || failure.status === 410;
  return before?.status === "ready" && !isGone ? before : { status: "failed", failure };
}

async function loadMore<T>(store: Store, endpoint: Endpoint<T>): Promise<void> {
  const { url } = endpoint;
  const { edition, resources } = store.state();
  const before = read(resources, endpoint);
  if (before?.status !== "ready" || before.more === "loading" || endpoint.append === undefined)
    return;
  const cursor = nextCursorOf(before.value);
  if (cursor === null) return;
  store.dispatch({ type: "received", url, edition, resource: { ...before, more: "loading" } });
  const answer = await ask(endpoint, cursor);
  store.dispatch({
    type: "received",
    url,
    edition,
    resource: answer.ok
      ? { status: "ready", value: endpoint.append(before.value, answer.value), more: "idle" }
      : { ...before, more: "failed" },
  });
}
