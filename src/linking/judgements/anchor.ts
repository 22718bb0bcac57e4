import type { Selector } from "../../domain/judgement.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import { compareText } from "../compare-text.ts";

/** A passage of an article that a judgement can be about. */
export type Anchorable = TextSpan & { readonly id: string };

/** Of two passages the share that they have in common, from which on they are the same one, read differently. */
const SAME_PASSAGE = 0.5;

/**
 * The passage that a selector means in an article as it is now; undefined where its words are no longer there. Where they stand more
 * than once the words around them tell, then the distance from where they stood.
 */
export function anchorOf(
  selector: Selector,
  text: string,
  passages: readonly Anchorable[],
): Anchorable | undefined {
  const places = placesOf(selector, text);
  const [best] = places
    .flatMap((place) =>
      passages.flatMap((passage) => {
        const overlap = shareInCommon(place, passage);
        return overlap < SAME_PASSAGE ? [] : [{ passage, overlap, place }];
      }),
    )
    .sort(
      (x, y) =>
        y.place.agreement - x.place.agreement ||
        x.place.distance - y.place.distance ||
        y.overlap - x.overlap ||
        compareText(x.passage.id, y.passage.id),
    );
  return best?.passage;
}

type FoundPlace = TextSpan & {
  /** Characters of prefix and suffix that stand there too. */
  readonly agreement: number;
  readonly distance: number;
};

/** Where the exact words stand in the text. */
function placesOf({ exact, prefix, suffix, start: before }: Selector, text: string): FoundPlace[] {
  if (exact === "") return [];
  const places: FoundPlace[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    places.push({
      start,
      end,
      agreement: commonEnd(prefix, text, start) + commonBeginning(suffix, text, end),
      distance: Math.abs(start - before),
    });
  }
  return places;
}

/** Characters of `prefix`, from its end, that stand in the text before `end`. */
function commonEnd(prefix: string, text: string, end: number): number {
  let count = 0;
  while (count < prefix.length && prefix.at(-1 - count) === text[end - 1 - count]) count++;
  return count;
}

function commonBeginning(suffix: string, text: string, start: number): number {
  let count = 0;
  while (count < suffix.length && suffix[count] === text[start + count]) count++;
  return count;
}

function shareInCommon(a: TextSpan, b: TextSpan): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
