import type { Article } from "../../../src/domain/article.ts";
import type { Refusal } from "../../../src/domain/import-report.ts";
import { readSources } from "../../../src/readers/read-sources.ts";

export type Read = {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  readonly skipped: readonly string[];
};

/** All that sources give, with `stdin` as what comes in on standard input. */
export async function read(
  sources: readonly string[],
  stdin: string | Uint8Array = "",
): Promise<Read> {
  const articles: Article[] = [];
  const refused: Refusal[] = [];
  const skipped: string[] = [];
  const environment = {
    stdin: bytesOf(stdin),
    onSkipped: (path: string) => void skipped.push(path),
  };
  for await (const item of readSources(sources, environment)) {
    if (item.kind === "article") articles.push(item.article);
    else refused.push(item.refusal);
  }
  return { articles, refused, skipped };
}

/** In small pieces, as a pipe may give them. */
async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}
