import { type Article, toArticle } from "../domain/article.ts";
import type { CypherValue, GraphView, Query } from "../domain/graph-store.ts";
import type { TextSpan } from "../domain/text-span.ts";

/** Articles as they were imported; those that are not stored are left out. */
export async function storedArticles(
  { graph, queryOf }: { readonly graph: GraphView; readonly queryOf: (name: string) => Query },
  ids: readonly string[],
): Promise<Article[]> {
  const found: Article[] = [];
  for (let start = 0; start < ids.length; start += ARTICLES_OF_A_PAGE) {
    const page = ids.slice(start, start + ARTICLES_OF_A_PAGE);
    for (const row of await graph.read(queryOf("erasure/articles"), { ids: page })) {
      const text = (name: string): string | null => {
        const value = row[name];
        return typeof value === "string" ? value : null;
      };
      found.push(
        toArticle({
          ...{ id: text("id"), url: text("url"), title: text("title") },
          ...{ publisher: text("publisher"), publishedAt: text("publishedAt") },
          ...{ language: text("language"), text: text("text") ?? "" },
          quoted: Array.isArray(row["quoted"]) ? spansOf(row["quoted"]) : null,
        }),
      );
    }
  }
  return found;
}

const ARTICLES_OF_A_PAGE = 100;

/** Spans as they are stored: starts and ends in turn. */
export function spansOf(offsets: CypherValue | undefined): TextSpan[] {
  const numbers = Array.isArray(offsets) ? offsets.map(Number) : [];
  return numbers.flatMap((start, nth) =>
    nth % 2 === 0 ? [{ start, end: numbers[nth + 1] ?? start }] : [],
  );
}
