import { type Rows, RowsSchema } from "../../../src/contract/queries.ts";
import { type ConsoleQuery, consoleKey } from "../state/console.ts";
import { type Answer, send } from "./api.ts";
import type { Store } from "./store.ts";

export type Console = {
  /** Runs what the address of the console holds, again too. */
  readonly run: () => void;
  /** Ends the connection, whereupon the server ends the query. */
  readonly stop: () => void;
};

/** Runs the query that the address holds; one at a time. */
export function createConsole(store: Store): Console {
  let running: AbortController | null = null;
  const stop = (): void => running?.abort();

  const run = (): void => {
    const { route } = store.state();
    if (route.page !== "console" || route.query === null) return;
    stop();
    const mine = new AbortController();
    running = mine;
    void runQuery(store, route.query, mine.signal).finally(() => {
      if (running === mine) running = null;
    });
  };
  const consider = (): void => {
    const { route, console: now } = store.state();
    if (route.page !== "console" || route.query === null) return;
    if (consoleKey(route.query) !== now?.key) run();
  };
  store.subscribe(consider);
  consider();
  return { run, stop };
}

async function runQuery(store: Store, query: ConsoleQuery, signal: AbortSignal): Promise<void> {
  const key = consoleKey(query);
  const started = performance.now();
  store.dispatch({ type: "console", run: { key, status: "running" } });
  const answer = await ask(query, signal);
  // Another query has taken its place meanwhile.
  if (store.state().console?.key !== key) return;
  const milliseconds = Math.round(performance.now() - started);
  if (signal.aborted) store.dispatch({ type: "console", run: { key, status: "stopped" } });
  else if (answer.ok)
    store.dispatch({
      type: "console",
      run: { key, status: "ready", rows: answer.value, milliseconds, drawn: false },
    });
  else store.dispatch({ type: "console", run: { key, status: "failed", failure: answer.failure } });
}

function ask(query: ConsoleQuery, signal: AbortSignal): Promise<Answer<Rows>> {
  if (query.kind === "cypher") {
    const body = { query: query.text };
    return send({ url: "/api/v1/cypher", method: "POST", body, schema: RowsSchema, signal });
  }
  const body = { values: Object.fromEntries(query.values) };
  const url = `/api/v1/queries/${encodeURIComponent(query.name)}`;
  return send({ url, method: "POST", body, schema: RowsSchema, signal });
}
