import type { Article } from "./article.ts";
import type { ImportReport, Refusal } from "./import-report.ts";
import type { Decision } from "./judgement.ts";

/** What a reader yields: an article, or why there is none. */
export type SourceItem =
  | {
      readonly kind: "article";
      readonly article: Article;
      readonly source: string;
      readonly place: string;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type ImportProgress = { readonly articles: number; readonly refused: number };

/** The way into the graph, as the command line and the server use it. One import runs at a time. */
export interface Importer {
  import(
    items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<ImportReport>;
  /** Takes back all that these articles contributed. Returns the ids that were not there. */
  remove(
    articleIds: readonly string[],
  ): Promise<{ readonly removed: number; readonly unknown: readonly string[] }>;
  /** Keeps a decision from this moment on, and links anew what it touches. Returns the judgement's id. */
  judge(decision: Decision): Promise<string>;
  /** Takes a judgement back; it stays on record. Returns whether there is one of that id. */
  undo(judgementId: string): Promise<boolean>;
}
