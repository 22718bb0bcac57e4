import type { Judgement, JudgementRequest } from "../contract/judgements.ts";
import type { Rows } from "../contract/queries.ts";
import type { Parameters, ReadLimits } from "../domain/graph-store.ts";
import type { Importer } from "../domain/importer.ts";
import type { ExportFormat } from "../export/exporters.ts";

/** What commands ask of a graph, whether it is opened here or held by a running server. */
export type Session = Pick<Importer, "import" | "remove" | "erase"> & {
  /** Keeps a decision. */
  readonly judge: (request: JudgementRequest & { readonly by: string }) => Promise<Judgement>;
  /** Takes a judgement back. */
  readonly undo: (judgementId: string) => Promise<Judgement>;

  /** Runs a named query with values as typed. */
  readonly query: (name: string, values: Readonly<Record<string, string>>) => Promise<Rows>;
  /** Runs a user's own Cypher. A server has limits of its own, and the narrower ones hold. */
  readonly cypher: (text: string, parameters: Parameters, limits: ReadLimits) => Promise<Rows>;
  /** The lines of an export, or of what is wrong with the store. */
  readonly export: (format: ExportFormat | "verification") => AsyncIterable<string>;
  /** Records of the graph with excerpts of so many characters instead of articles. */
  readonly excerpts: (most: number) => AsyncIterable<string>;
  readonly close: () => Promise<void>;
};
