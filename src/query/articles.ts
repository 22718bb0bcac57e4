import type { Article, ArticleList, ArticleSummary } from "../contract/things.ts";
import { spansOf } from "../domain/text-span.ts";
import { NotFound } from "./input-error.ts";
import { type PageRequest, pageOf } from "./pages.ts";
import { quotationsOfArticle } from "./quotations.ts";
import { list, number, numberOrNull, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { pick, readThings } from "./things.ts";

/** Articles, the latest first, page by page. */
export async function articleList(deps: QueryDeps, page: PageRequest): Promise<ArticleList> {
  const { items, nextCursor } = await pageOf(page, (bounds) =>
    readApi(deps, "article-list", bounds),
  );
  return {
    articles: await articleSummaries(
      deps,
      items.map((row) => text(row, "id")),
    ),
    nextCursor,
  };
}

/** Articles as a list shows them, in the order of their ids; those that are not there are left out. */
export async function articleSummaries(
  deps: QueryDeps,
  ids: readonly string[],
): Promise<ArticleSummary[]> {
  const rows = await readApi(deps, "article-summaries", { ids });
  const publishers = await readThings(
    deps,
    rows.flatMap((row) => textOrNull(row, "publisher") ?? []),
  );
  const found = new Map(
    rows.map((row) => [
      text(row, "id"),
      {
        id: text(row, "id"),
        title: textOrNull(row, "title"),
        url: textOrNull(row, "url"),
        publisher: pick(publishers, text(row, "publisher"))[0] ?? null,
        publishedAt: textOrNull(row, "publishedAt"),
        quotations: number(row, "quotations"),
        speakers: number(row, "speakers"),
        events: number(row, "events"),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** One article for reading, with everything that was found in it. Throws NotFound. */
export async function articleDetails(deps: QueryDeps, id: string): Promise<Article> {
  const [[summary], [words], quotationList, mentions, eventMentions] = await Promise.all([
    articleSummaries(deps, [id]),
    readApi(deps, "article-texts", { ids: [id] }),
    quotationsOfArticle(deps, id),
    readApi(deps, "article-mentions", { id }),
    readApi(deps, "article-event-mentions", { id }),
  ]);
  if (summary === undefined || words === undefined) throw new NotFound(`there is no article ${id}`);
  const things = await readThings(deps, [
    ...mentions.map((row) => text(row, "agent")),
    ...eventMentions.map((row) => text(row, "event")),
  ]);
  const quoted = spansOf(list(words, "quoted").map(Number));
  const place = (row: (typeof mentions)[number]) => ({
    id: text(row, "id"),
    start: number(row, "start"),
    end: number(row, "end"),
    confidence: number(row, "confidence"),
  });
  return {
    ...summary,
    outlet: textOrNull(words, "outlet"),
    language: textOrNull(words, "language"),
    text: text(words, "text"),
    quoted: quoted.length === 0 ? null : quoted,
    excerpt: numberOrNull(words, "excerpt"),
    quotationList,
    mentions: mentions.flatMap((row) =>
      pick(things, text(row, "agent")).map((agent) => ({
        ...place(row),
        kind: text(row, "kind"),
        agent,
      })),
    ),
    eventMentions: eventMentions.flatMap((row) =>
      pick(things, text(row, "event")).map((event) => ({
        ...place(row),
        status: text(row, "status"),
        event,
      })),
    ),
  };
}
