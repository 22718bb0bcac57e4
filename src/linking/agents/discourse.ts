import type { MentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import { firstWhere } from "../../domain/first-where.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, slice, spanKey, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../../extraction/analyse.ts";
import type { Draft } from "./draft.ts";

/** A mention that has been understood, in order of reading. */
export type Seen = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly draft: Draft;
};

/** What a mention is in its clause, as far as its neighbours tell. */
type Place = "subject" | "object" | "oblique" | "possessive" | "other";

/** Where a mention stands. */
export type Position = {
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly place: Place;
  /** Index of the quotation in whose words it lies, or -1. */
  readonly quotation: number;
};

/** What a reader has in mind at a place of the article: who was mentioned, who spoke, where sentences end. */
export class Discourse {
  readonly tokens: readonly Token[];
  readonly positions: readonly Position[];
  readonly text: AnalysedText;
  private readonly mentions: readonly MentionCandidate[];
  private readonly seen: Seen[] = [];
  private readonly quotations: readonly QuotationCandidate[];
  /** Span of a source or conduit → indexes of the quotations that it is of. */
  private readonly sources = new Map<string, number[]>();
  /** Index of the mention that was seen last as a source, or -1. */
  private lastSource = -1;
  private most: Draft | null = null;

  constructor(
    text: AnalysedText,
    mentions: readonly MentionCandidate[],
    quotations: readonly QuotationCandidate[],
  ) {
    this.text = text;
    this.tokens = text.tokens;
    this.mentions = mentions;
    this.quotations = quotations;
    for (const [nth, { source, conduits }] of quotations.entries()) {
      for (const span of [source, ...conduits.map((conduit) => conduit.span)]) {
        if (span === null) continue;
        this.sources.set(spanKey(span), [...(this.sources.get(spanKey(span)) ?? []), nth]);
      }
    }
    const said = new SpanIndex(
      quotations.flatMap(({ spans }, nth) => spans.map(({ start, end }) => ({ start, end, nth }))),
    );
    this.positions = mentions.map((mention) => {
      const first = firstWhere(text.tokens, ({ end }) => end > mention.start);
      const end = firstWhere(text.tokens, ({ start }) => start >= mention.end);
      const within = said.touching(mention).find((span) => contains(span, mention));
      return {
        ...{ first, end, place: placeOf(text.tokens, first, end) },
        sentence: text.tokens[first]?.sentence ?? 0,
        paragraph: text.tokens[first]?.paragraph ?? 0,
        quotation: within?.nth ?? -1,
      };
    });
  }

  saw(index: number, draft: Draft): void {
    this.seen.push({ index, mention: this.mentions[index] as MentionCandidate, draft });
    if (this.isSource(index)) this.lastSource = this.seen.length - 1;
    const isMore = draft.mentions.length > (this.most?.mentions.length ?? 0);
    if (draft.kind === "person" && draft.named && isMore) this.most = draft;
  }

  /** The person by name whom the article has mentioned most so far. */
  topic(): Draft | null {
    return this.most;
  }

  position(index: number): Position {
    return this.positions[index] as Position;
  }

  words(index: number): string {
    return slice(this.text.text, this.mentions[index] as MentionCandidate);
  }

  /** The characters between two mentions. */
  between(one: number, other: number): string {
    const [before, after] = [this.mentions[one], this.mentions[other]];
    return this.text.text.slice(before?.end ?? 0, after?.start ?? 0);
  }

  /** Whether a mark, the end of a paragraph, or words that go on to describe follow: it is no part of a list. */
  isClosed(index: number): boolean {
    const { end, paragraph } = this.position(index);
    const next = this.tokens[end];
    if (next === undefined || next.paragraph !== paragraph) return true;
    return /^(?:[,.;:)”"–—]|who|of|for|at|in|from|to|and|with|whose)$/.test(next.lower);
  }

  isSource(index: number): boolean {
    return this.sources.has(spanKey(this.mentions[index] as MentionCandidate));
  }

  /** Index of the mention that stands just there, or -1. */
  mentionAt(span: TextSpan | null): number {
    return span === null
      ? -1
      : this.mentions.findIndex(({ start, end }) => start === span.start && end === span.end);
  }

  /** Whether a mention is the source of words in marks. */
  isQuoted(index: number): boolean {
    const own = this.sources.get(spanKey(this.mentions[index] as MentionCandidate)) ?? [];
    return own.some((nth) => this.quotations[nth]?.kind !== "indirect");
  }

  /** Who spoke last, as far as it has been read. */
  lastSpeaker(): Draft | null {
    return this.seen[this.lastSource]?.draft ?? null;
  }

  /** Who spoke last in a paragraph, as far as it has been read. */
  lastSpeakerIn(paragraph: number): Draft | null {
    const last = this.seen[this.lastSource];
    return last !== undefined && this.position(last.index).paragraph === paragraph
      ? last.draft
      : null;
  }

  /** Whether a mention speaks in, or lies inside, one and the same quotation as another span. */
  speaksIn(mention: TextSpan, other: TextSpan): boolean {
    const quotations = this.sources.get(spanKey(mention)) ?? [];
    return quotations.some((nth) =>
      this.quotations[nth]?.spans.some((span) => contains(span, other)),
    );
  }

  /** The words in marks that a mention is the source of. */
  ownWords(index: number): readonly TextSpan[] {
    const own = this.sources.get(spanKey(this.mentions[index] as MentionCandidate)) ?? [];
    return own.flatMap((nth) => {
      const quotation = this.quotations[nth];
      return quotation?.kind === "direct" ? quotation.spans : [];
    });
  }

  /** The quotation in whose words a mention lies. */
  quotationAround(index: number): QuotationCandidate | null {
    return this.quotations[this.position(index).quotation] ?? null;
  }

  /** Whether a verb follows, at once or after a day ("Moscow on Wednesday ordered"): the mention is the subject of a clause. */
  isActor(index: number): boolean {
    return this.position(index).place === "subject";
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

  private sentenceOf(offset: number): number {
    return firstWhere(this.text.sentences, ({ start }) => start > offset) - 1;
  }
}

/** Mentions that a reader still has in mind. */
const MAX_BACK = 60;

function placeOf(tokens: readonly Token[], first: number, end: number): Place {
  let at = end;
  if (tokens[at]?.lower === "on" && /day$/.test(tokens[at + 1]?.lower ?? "")) at += 2;
  const [before, next] = [tokens[first - 1], tokens[at]];
  if (isVerbNext(tokens, at)) return "subject";
  if (/^['’]s?$/.test(next?.text ?? "") || /['’]s?$/.test(tokens[end - 1]?.text ?? "")) {
    return "possessive";
  }
  if (before?.tag === "ADP" || before?.tag === "PART") return "oblique";
  return before?.tag === "VERB" ? "object" : "other";
}

/** "Holm later said", "Her minister, Holm, rejected it". */
function isVerbNext(tokens: readonly Token[], end: number): boolean {
  let at = tokens[end]?.text === "," ? end + 1 : end;
  if (tokens[at]?.tag === "ADV") at++;
  return tokens[at]?.tag === "VERB" || tokens[at]?.tag === "AUX";
}
