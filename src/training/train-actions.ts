import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import { type EventGold, pairEvents } from "../evaluation/score-events.ts";
import { actionFeatures } from "../extraction/events/action-features.ts";
import { findEventMentions } from "../extraction/events/find-event-mentions.ts";
import { clearBySentence } from "../extraction/events/main-actions.ts";
import { addScores, type LinearModel } from "../extraction/learnt/linear-model.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { ReadingResources } from "../importer/read-article.ts";
import { LinearLearner } from "./linear-learner.ts";

/** An action found in a sentence, and whether the gold has it. */
type ActionLesson = { readonly features: Uint32Array; readonly isRight: boolean };

type Language = Pick<
  ReadingResources,
  "analyse" | "mentionLexicon" | "gazetteer" | "actionLexicon"
>;

/** What each action that the rules find in coded sentences teaches. */
export function actionLessons(golds: readonly EventGold[], language: Language): ActionLesson[] {
  return golds.flatMap(({ text: words, events }) => {
    const text = language.analyse(words);
    const mentions = findMentions(text, [], language.mentionLexicon, language.gazetteer);
    const found = findEventMentions({
      ...{ text, mentions, publishedAt: null },
      lexicon: language.actionLexicon,
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

const BITS = 15;
const ROUNDS = 15;
const DROPOUT = 0.2;

/** Learns which actions a sentence tells (logistic regression). The same lessons give the same model. */
export function trainActions(lessons: readonly ActionLesson[]): LinearModel {
  const learner = new LinearLearner(1, { bits: BITS, dropout: DROPOUT, random: randomNumbers(1) });
  const score = new Float64Array(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, isRight } of shuffled(lessons, round + 1)) {
      const some = features.slice();
      const count = learner.thin(some, 0, some.length);
      score.fill(0);
      addScores(learner.model, some, 0, count, score);
      score[0] = 1 / (1 + Math.exp(-(score[0] as number))) - (isRight ? 1 : 0);
      learner.step(some, 0, count, score);
    }
    if (round >= ROUNDS / 3) learner.keep();
  }
  return learner.average();
}
