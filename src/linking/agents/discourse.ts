import type { MentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import { contains, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { Draft } from "./agent-drafts.ts";

/** A mention that has been understood, in order of reading. */
export type Seen = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly draft: Draft;
};

/** What a reader has in mind at a place of the article: who was mentioned, who spoke, where sentences end. */
export class Discourse {
  private readonly text: AnalysedText;
  private readonly mentions: readonly MentionCandidate[];
  private readonly seen: Seen[] = [];
  private readonly sources: ReadonlyMap<string, readonly QuotationCandidate[]>;
  private readonly sentenceOf: (offset: number) => number;

  constructor(
    text: AnalysedText,
    mentions: readonly MentionCandidate[],
    quotations: readonly QuotationCandidate[],
  ) {
    this.text = text;
    this.mentions = mentions;
    const sources = new Map<string, QuotationCandidate[]>();
    for (const quotation of quotations) {
      for (const span of [quotation.source, ...quotation.conduits.map((conduit) => conduit.span)]) {
        if (span === null) continue;
        sources.set(keyOf(span), [...(sources.get(keyOf(span)) ?? []), quotation]);
      }
    }
    this.sources = sources;
    this.sentenceOf = (offset) => firstWhere(text.sentences, ({ start }) => start > offset) - 1;
  }

  saw(index: number, draft: Draft): void {
    this.seen.push({ index, mention: this.mentions[index] as MentionCandidate, draft });
  }

  words(index: number): string {
    return slice(this.text.text, this.mentions[index] as MentionCandidate);
  }

  isSource(index: number): boolean {
    return this.sources.has(keyOf(this.mentions[index] as MentionCandidate));
  }

  /** Whether a mention speaks in, or lies inside, one and the same quotation as another span. */
  speaksIn(mention: TextSpan, other: TextSpan): boolean {
    const quotations = this.sources.get(keyOf(mention)) ?? [];
    return quotations.some(({ spans }) => spans.some((span) => contains(span, other)));
  }

  /** Whether a verb follows, at once or after a day ("Moscow on Wednesday ordered"): the mention is the subject of a clause. */
  isActor(index: number): boolean {
    const { tokens } = this.text;
    const { end } = this.mentions[index] as MentionCandidate;
    let at = firstWhere(tokens, (token) => token.start >= end);
    if (tokens[at]?.lower === "on" && /day$/.test(tokens[at + 1]?.lower ?? "")) at += 2;
    const [next, after] = [tokens[at], tokens[at + 1]];
    if (next === undefined) return false;
    return (
      next.tag === "VERB" || next.tag === "AUX" || (next.tag === "ADV" && after?.tag === "VERB")
    );
  }

  /** Whether a preposition of place stands before it, or it is where somebody leaves: no one who acts. */
  isPlace({ start }: TextSpan): boolean {
    const at = firstWhere(this.text.tokens, (token) => token.start >= start);
    const article = this.text.tokens[at - 1]?.lower === "the" ? 1 : 0;
    const before = this.text.tokens[at - 1 - article];
    return (
      before !== undefined &&
      (/^(?:in|from|to|at|near|across|into)$/.test(before.lower) || before.lemma === "leave")
    );
  }

  /** Understood mentions before `offset`, the nearest first, at most `limit`. */
  *before(offset: number, limit = MAX_BACK): Generator<Seen> {
    let left = limit;
    for (let nth = this.seen.length - 1; nth >= 0 && left > 0; nth--) {
      const one = this.seen[nth] as Seen;
      if (one.mention.start >= offset) continue;
      left--;
      yield one;
    }
  }

  inSameSentence(a: TextSpan, b: TextSpan): boolean {
    return this.sentenceOf(a.start) === this.sentenceOf(b.start);
  }

  sentencesBetween(a: TextSpan, b: TextSpan): number {
    return Math.abs(this.sentenceOf(a.start) - this.sentenceOf(b.start));
  }
}

/** Mentions that a reader still has in mind. */
const MAX_BACK = 60;

function keyOf({ start, end }: TextSpan): string {
  return `${start}-${end}`;
}
