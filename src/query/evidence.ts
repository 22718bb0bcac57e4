import type { Evidence } from "../contract/values.ts";
import { type QueryDeps, readApi, text, textOrNull } from "./reader.ts";

/** Characters around a passage, for reading. */
const CONTEXT = 80;

export type Place = { readonly articleId: string; readonly start: number; readonly end: number };

/** "articleId:start-end" → where it stands; null for anything else. */
export function parsePlace(evidence: string): Place | null {
  const match = /^(.*):(\d+)-(\d+)$/s.exec(evidence);
  const [, articleId, start, end] = match ?? [];
  return articleId === undefined ? null : { articleId, start: Number(start), end: Number(end) };
}

/** The passages at these places, with their articles; a place whose article is gone is left out. */
export async function readEvidence(deps: QueryDeps, places: readonly Place[]): Promise<Evidence[]> {
  const ids = [...new Set(places.map(({ articleId }) => articleId))];
  if (ids.length === 0) return [];
  const rows = await readApi(deps, "article-texts", { ids });
  const articles = new Map(rows.map((row) => [text(row, "id"), row]));
  return places.flatMap(({ articleId, start, end }) => {
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
  });
}

/** The passages that evidence strings name, the first `limit` of them. */
export function readEvidenceOf(
  deps: QueryDeps,
  evidence: readonly string[],
  limit = 5,
): Promise<Evidence[]> {
  return readEvidence(
    deps,
    evidence.slice(0, limit).flatMap((place) => parsePlace(place) ?? []),
  );
}
