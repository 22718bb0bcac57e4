import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Endpoint } from "../state/endpoints.ts";
import { type Failure, nextCursorOf, read } from "../state/resource.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";

type AwaitProps<T> = {
  endpoint: Endpoint<T>;
  children: (value: T) => ComponentChildren;
};

/** Shows an answer when it is there; until then that it is coming, or why it does not come and what to do. */
export function Await<T>({ endpoint, children }: AwaitProps<T>) {
  const { state, actions } = useApp();
  const resource = read(state.resources, endpoint);
  if (resource?.status === "ready") return <>{children(resource.value)}</>;
  if (resource?.status === "failed") {
    return <FailureNote failure={resource.failure} onRetry={() => actions.retry(endpoint)} />;
  }
  return <Loading />;
}

// By now nobody takes it for a page that is about to come.
const SLOW_MILLISECONDS = 4_000;

function Loading() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="state state--loading" role="status">
      {isSlow ? text.states.slow : text.states.loading}
    </p>
  );
}

export function FailureNote({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const missing = failure.status === 404 || failure.status === 410;
  const { title, detail } = missing ? text.failures.notFound : failure;
  return (
    <div class="state state--failed" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      {!missing && (
        <button type="button" class="button" onClick={onRetry}>
          {text.states.retry}
        </button>
      )}
    </div>
  );
}

export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div class="state">
      <p class="state__title">{title}</p>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  );
}

/** A button for the next page of a list, where there is one. */
export function More<T>({ endpoint }: { endpoint: Endpoint<T> }) {
  const { state, actions } = useApp();
  const resource = read(state.resources, endpoint);
  if (resource?.status !== "ready" || nextCursorOf(resource.value) === null) return null;
  return (
    <p class="more">
      {resource.more === "failed" && <span role="alert">{text.states.moreFailed} </span>}
      <button
        type="button"
        class="button"
        disabled={resource.more === "loading"}
        onClick={() => void actions.more(endpoint)}
      >
        {resource.more === "loading" ? text.states.loading : text.states.more}
      </button>
    </p>
  );
}
