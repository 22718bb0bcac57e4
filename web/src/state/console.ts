import type { Rows } from "../../../src/contract/queries.ts";
import type { Failure } from "./resource.ts";

/** What the console asks: a query of one's own, or a named one with the values of its parameters, in their order. */
export type ConsoleQuery =
  | { readonly kind: "cypher"; readonly text: string }
  | {
      readonly kind: "named";
      readonly name: string;
      readonly values: readonly (readonly [string, string])[];
    };

/** What became of the last query that was run. */
export type ConsoleRun = { readonly key: string } & (
  | { readonly status: "running" | "stopped" }
  | {
      readonly status: "ready";
      readonly rows: Rows;
      readonly milliseconds: number;
      /** Whether the things that it names are shown as a graph, and not its rows as a table. */
      readonly drawn: boolean;
    }
  | { readonly status: "failed"; readonly failure: Failure }
);

/** The same for the same query. */
export function consoleKey(query: ConsoleQuery): string {
  return JSON.stringify(query.kind === "cypher" ? [query.text] : [query.name, query.values]);
}

export function consoleToParameters(
  query: ConsoleQuery | null,
): readonly (readonly [string, string])[] {
  if (query === null) return [];
  return query.kind === "cypher"
    ? [["cypher", query.text]]
    : [["query", query.name], ...query.values];
}

/** Whatever is not `query` itself is the value of a parameter. */
export function consoleFromParameters(parameters: URLSearchParams): ConsoleQuery | null {
  const [name, text] = [parameters.get("query"), parameters.get("cypher")];
  if (text !== null && text.trim() !== "") return { kind: "cypher", text };
  if (name === null || name === "") return null;
  return { kind: "named", name, values: [...parameters].filter(([key]) => key !== "query") };
}
