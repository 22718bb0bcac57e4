import { SpanIndex } from "../../domain/span-index.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import { type GoldMention, goldMentions, type ReferenceGold } from "./gold.ts";

/** The gold mentions of an article by where they stand. */
export class GoldIndex {
  private readonly tokens: ReferenceGold["tokens"];
  private readonly mentions: SpanIndex<GoldMention>;

  constructor(gold: ReferenceGold) {
    this.tokens = gold.tokens;
    this.mentions = new SpanIndex(goldMentions(gold));
  }

  /** The gold mention that has its head, or the name of which that is a part, in these words; of several the one most alike. */
  meantBy(span: TextSpan): GoldMention | undefined {
    const alike = (other: TextSpan): number => {
      const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      return shared / (Math.max(span.end, other.end) - Math.min(span.start, other.start));
    };
    return this.mentions
      .touching(span)
      .filter(({ core }) =>
        core.some((at) => {
          const [start, end] = this.tokens[at] ?? [0, 0];
          return span.start <= start && end <= span.end;
        }),
      )
      .sort((a, b) => alike(b) - alike(a))[0];
  }
}
