import { fileURLToPath } from "node:url";
import { type ArticleFields, toArticle } from "../../src/domain/article.ts";
import type { Contribution } from "../../src/domain/contribution.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { loadResources } from "../../src/lexicon/load-resources.ts";

/** The project's own lexicons, gazetteer and demonstration articles. */
export const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));
/** Material beside the project that its users do not have; tests that need it are skipped without it. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

export const resources = await loadResources(SEEDS);
const readArticle = createArticleReader(resources.reading);

/** Reads a text as the importer does. */
export function read(text: string, fields: Omit<ArticleFields, "text"> = {}): Contribution {
  return readArticle(toArticle({ id: "an article", ...fields, text }));
}
