import type { Evidence } from "../contract/values.ts";
import type { Row } from "../domain/graph-store.ts";
import { number, type QueryDeps, readApi, text, textOrNull, texts } from "./reader.ts";

/** Characters around a passage, for reading. */
const CONTEXT = 80;

/** Passages for one relation. */
const MOST_PASSAGES = 5;

export type Place = { readonly articleId: string; readonly start: number; readonly end: number };

/** "articleId:start-end" → where it stands; null for anything else. */
function parsePlace(evidence: string): Place | null {
  const match = /^(.*):(\d+)-(\d+)$/s.exec(evidence);
  const [, articleId, start, end] = match ?? [];
  return articleId === undefined ? null : { articleId, start: Number(start), end: Number(end) };
}

/** Gives the passage at a place; none where its article is gone. */
export type PassageAt = (place: Place) => Evidence[];

/** Reads the articles of these places, so that their passages can be given. */
export async function readPassages(deps: QueryDeps, places: readonly Place[]): Promise<PassageAt> {
  const ids = [...new Set(places.map(({ articleId }) => articleId))];
  const rows = ids.length === 0 ? [] : await readApi(deps, "article-texts", { ids });
  const articles = new Map(rows.map((row) => [text(row, "id"), row]));
  return ({ articleId, start, end }) => {
    const row = articles.get(articleId);
    if (row === undefined) return [];
    const words = text(row, "text");
    return [
      {
        articleId,
        start,
        end,
        articleTitle: textOrNull(row, "title"),
        publisher: textOrNull(row, "publisher"),
        publishedAt: textOrNull(row, "publishedAt"),
        before: words.slice(Math.max(0, start - CONTEXT), start),
        text: words.slice(start, end),
        after: words.slice(end, end + CONTEXT),
      },
    ];
  };
}

/** The first places that a relation's evidence names: enough to see that it holds. */
export function placesIn(row: Row, column = "evidence"): Place[] {
  return texts(row, column)
    .slice(0, MOST_PASSAGES)
    .flatMap((place) => parsePlace(place) ?? []);
}

/** Where a quotation or a mention stands, as a row says it. */
export function placeOf(row: Row): Place {
  return {
    articleId: text(row, "articleId"),
    start: number(row, "start"),
    end: number(row, "end"),
  };
}
