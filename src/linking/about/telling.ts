import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedEventMention, LocalEvent } from "../../domain/contribution.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import { tokensIn } from "../../extraction/quotations/token-index.ts";

/** A mention of an event with its place in the article. */
export type ToldMention = LinkedEventMention & {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether somebody is quoted with it, rather than the reporter telling it. */
  readonly isQuoted: boolean;
  /** Whether its words tell of something said rather than done ("condemned"): who speaks next speaks of what that was said of. */
  readonly isUtterance: boolean;
};

/** Types of action that are done by talking. */
export const TALK: ReadonlySet<string> = new Set([
  ...["REQUEST", "REJECT", "AGREE", "ACCUSE", "THREATEN", "SUPPORT", "CONSULT"],
]);

/** What is said of an action that did not happen, or may not. */
export const UNREAL: ReadonlySet<string> = new Set(["hypothetical", "negated", "denied"]);

/** One event of an article and how the article tells of it. */
export type ToldEvent = {
  readonly event: LocalEvent;
  /** In order of reading. */
  readonly mentions: readonly ToldMention[];
  /** Of all mentions of events in the article, the part that means this one. */
  readonly share: number;
  /** Whether it is the event that most mentions mean, the first on a tie. */
  readonly isMain: boolean;
  /** Whether the first sentence tells of it. */
  readonly isLead: boolean;
  /** Whether it is what the reporter tells first. */
  readonly isFirst: boolean;
  /** Whether all of its mentions tell of something said rather than done. */
  readonly isUtterance: boolean;
  /** Whether only the cues of quotations name it: "denied" tells of saying, nobody talks about it. */
  readonly isSaying: boolean;
};

/** Where an article tells of which event. */
export class Telling {
  readonly events: ReadonlyMap<string, ToldEvent>;
  /** All mentions but those that are only words for saying, in order of reading. */
  readonly told: readonly ToldMention[];
  /** Those by the reporter. */
  readonly narrated: readonly ToldMention[];
  private readonly sentences: SpanIndex<TextSpan & { readonly nth: number }>;
  private readonly index: SpanIndex<ToldMention>;

  constructor(
    text: AnalysedText,
    quotations: readonly QuotationCandidate[],
    events: readonly LocalEvent[],
    mentions: readonly LinkedEventMention[],
    utterances: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.sentences = new SpanIndex(
      text.sentences.map(({ start, end }, nth) => ({ start, end, nth })),
    );
    const quoted = new SpanIndex(quotations.flatMap(({ spans }) => spans));
    const cues = new SpanIndex(quotations.flatMap(({ cue }) => (cue === null ? [] : [cue])));
    const told = mentions.map(
      (mention): ToldMention => ({
        ...mention,
        sentence: this.sentenceAt(mention.start),
        isQuoted: quoted.touching(mention).some((span) => contains(span, mention)),
        isUtterance: tokensIn(text.tokens, mention).some(
          ({ lemma }) => utterances.get(mention.type ?? "")?.has(lemma) === true,
        ),
      }),
    );
    const isCue = ({ start, end }: ToldMention): boolean =>
      cues.touching({ start, end }).some((cue) => overlaps(cue, { start, end: start + 1 }));
    this.index = new SpanIndex(told);
    this.events = byEvent(events, told, isCue);
    this.told = told.filter(({ event }) => this.events.get(event)?.isSaying === false);
    this.narrated = this.told.filter(({ isQuoted }) => !isQuoted);
  }

  /** Index of the sentence at a character. */
  sentenceAt(start: number): number {
    return this.sentences.touching({ start, end: start + 1 })[0]?.nth ?? 0;
  }

  /** Mentions inside a span. */
  within(span: TextSpan): readonly ToldMention[] {
    return this.index.within(span);
  }
}

function byEvent(
  events: readonly LocalEvent[],
  told: readonly ToldMention[],
  isCue: (mention: ToldMention) => boolean,
): Map<string, ToldEvent> {
  const mentionsOf = new Map<string, ToldMention[]>(events.map(({ id }) => [id, []]));
  for (const mention of told) mentionsOf.get(mention.event)?.push(mention);
  const talked = [...mentionsOf].filter(([, mentions]) => !mentions.every(isCue));
  const all = talked.reduce((sum, [, { length }]) => sum + length, 0);
  const most = Math.max(0, ...talked.map(([, { length }]) => length));
  const first = told.find((mention) => !mention.isQuoted && !isCue(mention))?.event;
  const main = talked.find(([, { length }]) => length === most)?.[0];
  return new Map(
    events.map((event) => {
      const mentions = mentionsOf.get(event.id) ?? [];
      return [
        event.id,
        {
          event,
          mentions,
          share: all === 0 ? 0 : mentions.length / all,
          isMain: event.id === main,
          isLead: mentions.some(({ sentence }) => sentence === 0),
          isFirst: event.id === first,
          isUtterance: mentions.every(({ isUtterance }) => isUtterance),
          isSaying: mentions.every(isCue),
        },
      ];
    }),
  );
}
