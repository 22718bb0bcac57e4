import { graphFilterToParameters } from "./graph-filter.ts";
import { specToParameters } from "./graph-spec.ts";
import { keepOf, type Route, specOf } from "./route.ts";

/** The graphs that were seen before this one, the latest last; and those that were undone, the next to redo last. */
export type GraphHistory = { readonly past: readonly Route[]; readonly future: readonly Route[] };

export const NO_HISTORY: GraphHistory = { past: [], future: [] };
// Enough to go back to where an exploration began; a route is small.
const LONGEST = 200;

/** What is remembered when one route follows another. Only what changes the graph counts, not what is selected or how it is seen. */
export function remembered(history: GraphHistory, before: Route, after: Route): GraphHistory {
  const [was, is] = [graphKey(before), graphKey(after)];
  if (is === null || was === null) return is === was ? history : NO_HISTORY;
  if (is === was) return history;
  return { past: [...history.past, before].slice(-LONGEST), future: [] };
}

export function undone({ past, future }: GraphHistory, now: Route): GraphHistory {
  return { past: past.slice(0, -1), future: [...future, now] };
}

export function redone({ past, future }: GraphHistory, now: Route): GraphHistory {
  return { past: [...past, now], future: future.slice(0, -1) };
}

/** What two routes with the same graph have in common; null where there is no graph. */
function graphKey(route: Route): string | null {
  const spec = specOf(route);
  if (route.page !== "whole" && spec === null) return null;
  const graph = spec === null ? "whole" : String(specToParameters({ ...spec, select: null }));
  return JSON.stringify([graph, graphFilterToParameters(keepOf(route))]);
}
