import { type EventGold, pairEvents } from "../evaluation/score-events.ts";
import { actionFeatures } from "../extraction/events/action-features.ts";
import { findEventMentions } from "../extraction/events/find-event-mentions.ts";
import { clearBySentence } from "../extraction/events/main-actions.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { ReadingResources } from "../importer/read-article.ts";
import { trainLogistic, type YesNoLesson } from "./train-logistic.ts";

type Language = Pick<
  ReadingResources,
  "analyse" | "mentionLexicon" | "gazetteer" | "actionLexicon"
>;

/** What each action that the rules find in coded sentences teaches: whether the gold has it. */
export function actionLessons(golds: readonly EventGold[], language: Language): YesNoLesson[] {
  return golds.flatMap(({ text: words, events }) => {
    const text = language.analyse(words);
    const mentions = findMentions(text, [], language.mentionLexicon, language.gazetteer);
    const found = findEventMentions({
      ...{ text, mentions, publishedAt: null },
      lexicon: language.actionLexicon,
      judge: null,
    });
    const told = clearBySentence(text, found);
    const coded = told.flatMap(({ clear }) =>
      clear.map(({ type, mode }) => ({ type, mode, actor: [], recipient: [] })),
    );
    const right = new Set(pairEvents(events, coded, "type").keys());
    let at = 0;
    return told.flatMap(({ sentence, clear }) =>
      clear.map((_, nth) => ({
        features: actionFeatures(text, sentence, clear, nth),
        isRight: right.has(coded[at++] as (typeof coded)[number]),
      })),
    );
  });
}

/** Learns which actions a sentence tells. The same lessons give the same model. */
export function trainActions(lessons: readonly YesNoLesson[]): LinearModel {
  return trainLogistic(lessons, { bits: 15, dropout: 0.2 });
}
