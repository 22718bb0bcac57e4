import type { Article } from "../../../src/contract/things.ts";
import type { Failure } from "./resource.ts";

/** An article that was taken out of the graph from here, with all that brings it back. */
export type Removal = {
  readonly nth: number;
  readonly article: Article;
  readonly state: "removing" | "removed" | "refused" | "restoring" | "restored";
  /** Why the server refused, to take it out or to take it in again. */
  readonly failure: Failure | null;
};

export type RemovalsAction =
  | { readonly type: "begun"; readonly article: Article }
  | {
      readonly type: "changed";
      readonly nth: number;
      readonly change: Partial<Pick<Removal, "state" | "failure">>;
    };

export function removalsAfter(
  removals: readonly Removal[],
  action: RemovalsAction,
): readonly Removal[] {
  if (action.type === "begun") {
    const nth = removals.length;
    return [...removals, { nth, article: action.article, state: "removing", failure: null }];
  }
  const { nth, change } = action;
  return removals.map((one) => (one.nth === nth ? { ...one, ...change } : one));
}
