import { fileURLToPath } from "node:url";
import type { Article } from "../../../src/domain/article.ts";
import { readSources } from "../../../src/readers/read-sources.ts";

const FOLDER = fileURLToPath(new URL("../../../seeds/articles", import.meta.url));

/** The demonstration articles as the importer reads them. Throws when one is refused. */
export async function seedArticles(): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const item of readSources([FOLDER], { stdin: process.stdin })) {
    if (item.kind === "refused") throw new Error(`${item.refusal.source} ${item.refusal.reason}`);
    articles.push(item.article);
  }
  return articles;
}
