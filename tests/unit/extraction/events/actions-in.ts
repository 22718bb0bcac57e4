import { slice } from "../../../../src/domain/text-span.ts";
import { findEventMentions } from "../../../../src/extraction/events/find-event-mentions.ts";
import { findMentions } from "../../../../src/extraction/mentions/find-mentions.ts";
import { resources } from "../../../support/reading.ts";

/** An action as a person would tell it. */
export type ToldAction = {
  /** "SANCTION/expel". */
  readonly kind: string;
  readonly words: string;
  readonly status: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly date: string | null;
  readonly count: number | null;
  readonly unit: string | null;
  readonly isPointer: boolean;
  readonly confidence: number;
};

/** The actions that a text of 1 March 2022, a Tuesday, tells of. */
export function actionsIn(words: string, publishedAt: string | null = "2022-03-01"): ToldAction[] {
  const { analyse, mentionLexicon, gazetteer, actionLexicon } = resources.reading;
  const text = analyse(words);
  const mentions = findMentions(text, [], mentionLexicon, gazetteer);
  return findEventMentions({
    text,
    mentions,
    publishedAt,
    lexicon: actionLexicon,
    judge: null,
  }).map((one) => ({
    kind: [one.type ?? "-", one.mode].filter(Boolean).join("/"),
    words: slice(words, one.trigger),
    status: one.status,
    by: one.actors.map((span) => slice(words, span)),
    to: one.recipients.map((span) => slice(words, span)),
    date: one.date,
    count: one.count,
    unit: one.unit,
    isPointer: one.anaphoric,
    confidence: one.confidence,
  }));
}

/** The one action of a kind that a text tells of, with at least this confidence. */
export function actionIn(words: string, kind: string): ToldAction | undefined {
  return actionsIn(words).find((one) => one.kind === kind);
}

/** What is sure enough to be an event by itself. */
export const SURE = 0.6;
