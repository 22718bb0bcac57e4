import type { TextSpan } from "../domain/text-span.ts";
import { compareText } from "../linking/compare-text.ts";

/** What shows a relation that is shown again and again, as of a statement that thousands copy: all of it would be written anew with each copy. */
const MOST_PLACES = 1_000;

/** Where a passage stands, as relationships keep it: "articleId:start-end". */
export function evidenceOf(articleId: string, { start, end }: TextSpan): string {
  return `${articleId}:${start}-${end}`;
}

/** The places that show a relation, ascending; of very many the first. The first of what is added to these are those of all. */
export function firstPlaces(places: Iterable<string>): string[] {
  return [...new Set(places)].sort(compareText).slice(0, MOST_PLACES);
}
