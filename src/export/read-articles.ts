import type { CypherValue, Row } from "../domain/graph-store.ts";
import { spansOf, type TextSpan } from "../domain/text-span.ts";
import type { ExportSource } from "./read-in-order.ts";

/** An article with its quotations in the order of its text. */
export type ExportedArticle = { readonly article: Row; readonly passages: readonly Row[] };

/** Articles of one request: their texts are held, and each may have 16 MiB. */
const PAGE = 8;

/** All articles in order of id, each with its quotations. */
export async function* readArticles({
  store,
  queryOf,
}: ExportSource): AsyncGenerator<ExportedArticle> {
  const rows = await store.read(queryOf("export/article-ids"), {});
  const ids = rows.map(({ id }): CypherValue => id ?? null);
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = { ids: ids.slice(start, start + PAGE) };
    const articles = await store.read(queryOf("export/articles"), page);
    const passages = await store.read(queryOf("export/passages"), page);
    for (const article of articles) {
      yield {
        article,
        passages: passages.filter(({ articleId }) => articleId === article["id"]),
      };
    }
  }
}

/** The words before and after a passage, so many characters at most, without half a character where they were cut. */
export function wordsAround(
  text: string,
  { start, end }: TextSpan,
  most: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - most), start).replace(/^[\uDC00-\uDFFF]/, "");
  return { before, after: text.slice(end, end + most).replace(/[\uD800-\uDBFF]$/, "") };
}

/** The spans of a quotation. */
export function spansOfQuotation({ spans }: Row): TextSpan[] {
  return spansOf(Array.isArray(spans) ? spans.map(Number) : []);
}
