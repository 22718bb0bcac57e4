import { expect, it } from "vitest";
import type { QuotationCandidate } from "../../../../src/domain/candidates.ts";
import { findEventMentions } from "../../../../src/extraction/events/find-event-mentions.ts";
import { createTriggerJudge } from "../../../../src/extraction/events/trigger-judge.ts";
import { trainTriggers, triggerLessons } from "../../../../src/training/train-triggers.ts";
import { resources } from "../../../support/reading.ts";
import { markedArticle } from "../../training/marked-article.ts";

const { analyse, actionLexicon } = resources.reading;

/** Taught that councils unseat people, that nothing else is told, and that the strike of a clock is none. */
const model = trainTriggers(
  triggerLessons(
    markedArticle(
      "The council {unseated the mayor}. The dog slept. The board {unseated the judge}. The strike of the clock woke her. ".repeat(
        12,
      ),
    ),
    actionLexicon,
  ),
);

function toldIn(text: string, quotations: readonly QuotationCandidate[] = []) {
  const mentions = findEventMentions({
    ...{ text: analyse(text), mentions: [], publishedAt: null, lexicon: actionLexicon },
    judge: createTriggerJudge(model, [], quotations),
  });
  return mentions.map(({ trigger, label, isTold }) => ({
    words: text.slice(trigger.start, trigger.end),
    label,
    isTold,
  }));
}

it("an action that the lexicon does not have is called by its own word", () => {
  expect(toldIn("The party unseated the chairman. The cat slept.")).toEqual([
    { words: "unseated", label: "Unseat", isTold: true },
  ]);
});

it("a word of the lexicon that tells of no action is known as such", () => {
  expect(toldIn("The strike of the clock woke him.")).toEqual([
    { words: "strike", label: null, isTold: false },
  ]);
});

it("what is quoted is left to the lexicon", () => {
  const text = "The party unseated the chairman, he said.";
  const quotation: QuotationCandidate = {
    ...{ kind: "indirect", spans: [{ start: 0, end: 31 }], cue: { start: 36, end: 40 } },
    ...{ source: null, conduits: [], addressee: null, saidAt: null, method: "", confidence: 1 },
    sourceConfidence: 1,
  };
  expect(toldIn(text, [quotation])).toEqual([]);
});
