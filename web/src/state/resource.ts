import type { Endpoint } from "./endpoints.ts";

/** What went wrong with an answer, in words for the reader. */
export type Failure = {
  readonly title: string;
  readonly detail: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
};

export type Resource<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T; readonly more: "idle" | "loading" | "failed" }
  | { readonly status: "failed"; readonly failure: Failure };

/** Whether nothing came, not even a refusal: the server may be stopped. */
export function isUnreached(
  one: { readonly status: string } | { readonly status: "failed"; readonly failure: Failure },
): boolean {
  return "failure" in one && one.failure.status === null;
}

/** Answers of the API by their address. */
export type Resources = ReadonlyMap<string, Resource<unknown>>;

/** What is known of an endpoint's answer; undefined before it was asked. */
export function read<T>(resources: Resources, endpoint: Endpoint<T>): Resource<T> | undefined {
  // Only the loader writes here, and it has parsed the value with the endpoint's own schema.
  return resources.get(endpoint.url) as Resource<T> | undefined;
}

/** The answer itself; undefined while there is none. */
export function answerOf<T>(resources: Resources, endpoint: Endpoint<T>): T | undefined {
  const resource = read(resources, endpoint);
  return resource?.status === "ready" ? resource.value : undefined;
}

/** The cursor for the next page of an answer that comes in pages. */
export function nextCursorOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("nextCursor" in value)) return null;
  return typeof value.nextCursor === "string" ? value.nextCursor : null;
}
