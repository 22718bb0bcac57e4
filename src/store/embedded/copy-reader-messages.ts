import type { BoundedResult, Parameters } from "../../domain/graph-store.ts";

/** What the store's process asks of the process that reads for users. */
export type ReaderRequest = {
  readonly text: string;
  readonly parameters: Parameters;
  /** Most rows to answer with. */
  readonly rows: number;
};

/** What that process answers: once that it is ready, then one answer for each request. */
export type ReaderAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "rows"; readonly result: BoundedResult }
  | { readonly kind: "failed"; readonly reason: string };

/** How it exits when a query takes too much memory. */
export const OUT_OF_MEMORY_EXIT = 77;
