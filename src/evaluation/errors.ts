import { SpanIndex } from "../domain/span-index.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { GoldArticle } from "./gold.ts";
import type { Outcome } from "./score-article.ts";

/** Something that the program got wrong, with the words where it is. */
export type EvaluationError = {
  readonly kind: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What was expected or found instead. */
  readonly instead: string | null;
};

/** The errors in one article, by kind: missed, wrong bounds, spurious, source wrong, source missing. */
export function errorsOf({ id, text, quotes }: GoldArticle, outcome: Outcome): EvaluationError[] {
  const [spurious, missed, all] = [outcome.spurious, outcome.missed, quotes].map(
    (spans: readonly TextSpan[]) => new SpanIndex(spans),
  ) as [SpanIndex<TextSpan>, SpanIndex<TextSpan>, SpanIndex<TextSpan>];
  const error = (
    kind: string,
    { start, end }: TextSpan,
    instead: string | null,
  ): EvaluationError => ({ kind, article: id, start, end, words: text.slice(start, end), instead });
  return [
    ...outcome.missed.map((quote) => {
      const near = spurious.touching(quote)[0];
      return near === undefined
        ? error(`missed, ${quote.type}`, quote, null)
        : error(`wrong bounds, ${quote.type}`, quote, text.slice(near.start, near.end));
    }),
    ...outcome.spurious
      .filter((quote) => missed.touching(quote).length === 0)
      .map((quote) => {
        const near = all.touching(quote)[0];
        const kind = near === undefined ? "spurious" : "spurious, part of another";
        return error(kind, quote, near === undefined ? null : text.slice(near.start, near.end));
      }),
    ...outcome.pairs.flatMap(({ gold, predicted, isSource }) => {
      if (isSource !== false) return [];
      const found = predicted.speaker?.text ?? null;
      return [
        error(
          found === null ? "source missing" : "source wrong",
          predicted,
          `${found ?? "nobody"}, not ${gold.speaker.text}`,
        ),
      ];
    }),
  ];
}
