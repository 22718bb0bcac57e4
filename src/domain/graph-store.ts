import type { GraphChange, NodeLabel } from "./graph.ts";

/** A value in a row of a result: what JSON can say. */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };
export type Row = Readonly<Record<string, CypherValue>>;
export type Parameters = Readonly<Record<string, CypherValue>>;

/**
 * `agent` is an agent's id or any of its names, `event` an event's id or words that tell of it; the query gets the list of the
 * ids that they mean, and so begins at an index.
 */
export type ParameterType = "string" | "integer" | "number" | "date" | "list" | "agent" | "event";
export type QueryParameter = {
  readonly name: string;
  readonly type: ParameterType;
  readonly optional: boolean;
  /** What stands for it when it is not given. */
  readonly whenMissing: number | null;
  readonly description: string;
};

/** A file of `cypher/`: its text, and what its header says of it. */
export type Query = {
  /** Path below `cypher/` without extension: "queries/speakers". */
  readonly name: string;
  readonly text: string;
  readonly purpose: string;
  readonly parameters: readonly QueryParameter[];
  readonly columns: readonly string[];
  /** Arguments to try it with, as on the command line: `about="expulsion of 12 diplomats"`. */
  readonly example?: string;
};

/** `stop`: whoever asked does not want the answer any more. */
export type ReadLimits = {
  readonly milliseconds: number;
  readonly rows: number;
  readonly stop?: AbortSignal;
};
export type BoundedResult = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether there were more rows than the limit. */
  readonly truncated: boolean;
};

export type SearchLabel = Extract<NodeLabel, "Agent" | "Statement" | "Event" | "Article">;
/** A hit of the engine's full-text index; scores compare within one label of one engine only. */
export type SearchHit = {
  readonly label: SearchLabel;
  readonly id: string;
  readonly score: number;
};

/** A graph that can be asked, and not changed. */
export type GraphView = Pick<GraphStore, "read">;

/** What the program needs of a graph engine. Every failure is a StoreError that says what was being done. */
export interface GraphStore {
  readonly engine: "embedded" | "neo4j";
  /** Makes indexes and constraints; harmless when they are there. Refuses a store of a newer schema. */
  prepare(): Promise<void>;
  /** Runs a query of the library. Every parameter that its header names must be given, null for a missing one. */
  read(query: Query, parameters: Parameters): Promise<readonly Row[]>;
  /** Runs a user's own Cypher: read-only, bounded, reaching no file or network. Rejects with a QueryRefused that says why; when it is stopped, at once. */
  readFreely(text: string, parameters: Parameters, limits: ReadLimits): Promise<BoundedResult>;
  /** Full text over names, statements, titles; best first. `words` is what a person typed. */
  search(
    words: string,
    labels: readonly SearchLabel[],
    limit: number,
  ): Promise<readonly SearchHit[]>;
  /** How many nodes of a label have one of the words in their text: as many as `search` gives where it looks for no beginnings. */
  countHits(words: string, label: SearchLabel): Promise<number>;
  /** Applies the whole change in one transaction, or nothing of it. */
  write(change: GraphChange): Promise<void>;
  /**
   * The same for a change that follows from what is stored: nobody else changes the graph in this way, in whatever process, between
   * what `plan` reads and the end of the transaction. A transaction that is repeated is planned anew.
   */
  change(plan: (graph: GraphView) => Promise<GraphChange>): Promise<void>;
  /** Has the engine's own files, as far as that is in its hands, keep nothing of what was deleted, at the latest when the store is closed. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** The engine could not do what it was asked; the message names it, `cause` is the engine's own error. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** A user's query that is not run, or was stopped at a limit; the message says why and what to do. */
export class QueryRefused extends Error {
  override readonly name = "QueryRefused";
}
