import { firstWhere } from "./first-where.ts";
import { byPosition, contains, overlaps, spanKey, type TextSpan } from "./text-span.ts";

/** Things of one article by where they stand, for looking them up without going through all of them. */
export class SpanIndex<Item extends TextSpan> {
  private readonly ordered: readonly Item[];
  private readonly bySpan: ReadonlyMap<string, Item>;
  /** For each place in the order, the greatest end up to it. */
  private readonly reach: readonly number[];

  constructor(items: readonly Item[]) {
    this.ordered = [...items].sort(byPosition);
    this.bySpan = new Map(items.map((item) => [spanKey(item), item]));
    let furthest = 0;
    this.reach = this.ordered.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** What stands exactly there. */
  at(span: TextSpan | null): Item | undefined {
    return span === null ? undefined : this.bySpan.get(spanKey(span));
  }

  /** What lies inside a span, in order. */
  within(span: TextSpan): Item[] {
    return this.touching(span).filter((item) => contains(span, item));
  }

  /** What shares a character with a span, in order. */
  touching(span: TextSpan): Item[] {
    const found: Item[] = [];
    const from = firstWhere(this.reach, (end) => end > span.start);
    for (let at = from; at < this.ordered.length; at++) {
      const item = this.ordered[at] as Item;
      if (item.start >= span.end) break;
      if (overlaps(item, span)) found.push(item);
    }
    return found;
  }
}
