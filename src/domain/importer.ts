import type { Article } from "./article.ts";
import type { ErasedThing, ErasureRequest } from "./erasure.ts";
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

/** A store is not to be changed; the message says why and what to do. */
export class NotChangeable extends Error {
  override readonly name = "NotChangeable";
}

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
  /**
   * Takes something out of all that is stored, for good: it is in no export afterwards, and an import of the same article again is refused.
   * Returns what goes, or with `dryRun` what would; nothing where there is no such article or person.
   */
  erase(
    request: ErasureRequest,
    options: { readonly dryRun: boolean },
  ): Promise<readonly ErasedThing[]>;
  /** Keeps a decision from this moment on, and links anew what it touches. Returns the judgement's id. */
  judge(decision: Decision): Promise<string>;
  /** Reads all stored articles again, as an import of the same would, and puts all judgements in force again. Nothing else need be stored. */
  readAgain(onProgress?: (progress: ImportProgress) => void): Promise<ImportReport>;
  /** Takes a judgement back; it stays on record. Returns whether there is one of that id. */
  undo(judgementId: string): Promise<boolean>;
}
