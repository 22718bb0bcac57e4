import type { Relation } from "../../../src/contract/graph.ts";
import type { Thing } from "../../../src/contract/values.ts";

/** A node as the view knows it; `degree` is what it is joined to in the store, null while that is not known. */
export type ViewNode = Thing & {
  readonly degree: number | null;
  /** When it was said, done or published, as far as its source tells: a year, a month, a day. */
  readonly date: string | null;
  readonly outlets: readonly string[];
  /** Where the map of the whole store has it; absent where the view arranges its nodes itself. */
  readonly place?: { readonly x: number; readonly y: number };
  /** Where it was put by hand. */
  readonly pin?: { readonly x: number; readonly y: number };
};

export type ViewEdge = {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly confidence: number | null;
  readonly basis: "content" | "context" | null;
};

export type ViewGraph = {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly edges: ReadonlyMap<string, ViewEdge>;
};

/** What an answer leaves out another may tell. */
export type FragmentNode = Thing & Partial<Pick<ViewNode, "degree" | "date" | "outlets">>;

/** A piece of the graph, as one answer of the API gives it. */
export type Fragment = {
  readonly nodes: readonly FragmentNode[];
  readonly edges: readonly ViewEdge[];
};
