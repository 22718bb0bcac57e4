import type { Rows } from "../../../src/contract/queries.ts";
import type { GraphSpec, Step } from "./graph-spec.ts";

// As many as can be read in one picture; more would be a heap, and each is asked for.
const MOST_THINGS = 40;
const MOST_STORIES = 12;

/** The ids of agents, events, statements and articles that a result names, each once, in its order. */
export function thingsIn({ rows }: Rows): string[] {
  const ids = new Set<string>();
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) collect(value, column, ids);
  }
  return [...ids];
}

/** The graph of what a result names: its things, and around its statements, or else its actions, who said them. */
export function graphOf(ids: readonly string[]): GraphSpec {
  const roots = ids.slice(0, MOST_THINGS);
  const told = roots.filter((id) => id.startsWith("statement-"));
  const tellers = told.length > 0 ? told : roots.filter((id) => id.startsWith("event-"));
  const steps = tellers.slice(0, MOST_STORIES).map((id): Step => ({ kind: "story", id }));
  return { roots, steps, select: roots[0] ?? null };
}

export function isThingId(value: unknown): value is string {
  return typeof value === "string" && /^(?:agent|event|statement)-\S+$/.test(value);
}

function collect(value: unknown, column: string, ids: Set<string>): void {
  if (isThingId(value) || (column === "articleId" && typeof value === "string")) ids.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, column, ids);
  else if (typeof value === "object" && value !== null && "id" in value) {
    const isArticle =
      "_labels" in value && Array.isArray(value._labels) && value._labels.includes("Article");
    collect(value.id, isArticle ? "articleId" : column, ids);
  }
}
