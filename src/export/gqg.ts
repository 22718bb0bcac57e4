import type { GraphStore, Query } from "../domain/graph-store.ts";
import { slice } from "../domain/text-span.ts";
import {
  type ExportedArticle,
  readArticles,
  spansOfQuotation,
  wordsAround,
} from "./read-articles.ts";

/**
 * What stands in quotation marks, one line of JSON for each article that has any, in the format of the GDELT Global Quotation Graph
 * (https://blog.gdeltproject.org/announcing-the-global-quotation-graph/): `{date, url, title, lang, quotes: [{pre, quote, post}]}`.
 * `date` is when the article was published, else when it was imported; without an address, `url` is the article's id.
 */
export async function* exportGqg(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  for await (const one of readArticles({ store, queryOf: library.get })) {
    const quotes = quotesOf(one);
    if (quotes.length === 0) continue;
    const { id, url, title, publishedAt, importedAt, language } = one.article;
    yield JSON.stringify({
      date: moment(String(publishedAt ?? importedAt)),
      url: url ?? id,
      title: title ?? "",
      lang: language ?? "",
      quotes,
    });
  }
}

type Quote = { readonly pre: string; readonly quote: string; readonly post: string };

/** Characters before and after: enough to see who speaks, too little to replace the article. */
const CONTEXT = 100;

function quotesOf({ article, passages }: ExportedArticle): Quote[] {
  const text = String(article["text"]);
  return passages
    .filter(({ kind }) => kind !== "indirect")
    .flatMap(spansOfQuotation)
    .map((span) => {
      const { before, after } = wordsAround(text, span, CONTEXT);
      return { pre: before, quote: slice(text, span), post: after };
    });
}

/** A day, month or year begins at its first second. */
function moment(date: string): string {
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime()) ? date : parsed.toISOString().replace(/\.\d+Z$/, "Z");
}
