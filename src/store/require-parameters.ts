import type { Parameters, Query } from "../domain/graph-store.ts";
import { StoreError } from "../domain/graph-store.ts";

/** Throws a StoreError when a parameter that the query's header names is missing; a null is there. */
export function requireParameters(query: Query, parameters: Parameters): void {
  const missing = query.parameters
    .map(({ name }) => name)
    .filter((name) => parameters[name] === undefined);
  if (missing.length > 0) {
    throw new StoreError(
      `read ${query.name}: no value for ${missing.join(", ")}; give null for none`,
    );
  }
}
