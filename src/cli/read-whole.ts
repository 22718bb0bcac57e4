import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import { createArticleReader, type ReadingResources } from "../importer/read-article.ts";
import { recogniseLanguage } from "../importer/recognise-language.ts";

/** The whole way from an article to what it contributes: its language, if nobody gave it, then what it says. */
export function readWhole(
  resources: ReadingResources,
): (article: Article) => Promise<Contribution> {
  const read = createArticleReader(resources);
  return async (article) => {
    const language = article.language ?? (await recogniseLanguage(article.text));
    return read({ ...article, language });
  };
}
