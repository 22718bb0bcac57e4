import { type Article, toArticle } from "../domain/article.ts";
import type { GraphView, Query } from "../domain/graph-store.ts";
import { spansOf } from "../domain/text-span.ts";

/** Articles as they were imported; those that are not stored are left out. */
export async function storedArticles(
  { graph, queryOf }: { readonly graph: GraphView; readonly queryOf: (name: string) => Query },
  ids: readonly string[],
): Promise<Article[]> {
  const found: Article[] = [];
  for (let start = 0; start < ids.length; start += ARTICLES_OF_A_PAGE) {
    const page = ids.slice(start, start + ARTICLES_OF_A_PAGE);
    for (const row of await graph.read(queryOf("linking/stored-articles"), { ids: page })) {
      const text = (name: string): string | null => {
        const value = row[name];
        return typeof value === "string" ? value : null;
      };
      found.push(
        toArticle({
          ...{ id: text("id"), url: text("url"), title: text("title") },
          ...{ publisher: text("publisher"), publishedAt: text("publishedAt") },
          ...{ language: text("language"), text: text("text") ?? "" },
          quoted: Array.isArray(row["quoted"]) ? spansOf(row["quoted"].map(Number)) : null,
        }),
      );
    }
  }
  return found;
}

const ARTICLES_OF_A_PAGE = 100;
