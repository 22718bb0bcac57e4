import type { LinkedMention } from "../domain/contribution.ts";
import { byPosition, contains, type TextSpan } from "../domain/text-span.ts";

/** The mentions of one article by where they stand. */
export class MentionIndex {
  private readonly ordered: readonly LinkedMention[];
  private readonly bySpan: ReadonlyMap<string, LinkedMention>;

  constructor(mentions: readonly LinkedMention[]) {
    this.ordered = [...mentions].sort(byPosition);
    this.bySpan = new Map(mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  }

  at(span: TextSpan | null): LinkedMention | undefined {
    return span === null ? undefined : this.bySpan.get(`${span.start}-${span.end}`);
  }

  within(span: TextSpan): LinkedMention[] {
    let [low, high] = [0, this.ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ordered[middle]?.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: LinkedMention[] = [];
    for (let index = low; index < this.ordered.length; index++) {
      const mention = this.ordered[index] as LinkedMention;
      if (mention.start >= span.end) break;
      if (contains(span, mention)) found.push(mention);
    }
    return found;
  }
}
