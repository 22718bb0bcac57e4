import type { LinearModel } from "../../src/extraction/learnt/linear-model.ts";
import { findMentions } from "../../src/extraction/mentions/find-mentions.ts";
import { createArticleFinder } from "../../src/importer/read-article.ts";
import type { YesNoLesson } from "../../src/training/train-logistic.ts";
import { trainTriggers, triggerLessons } from "../../src/training/train-triggers.ts";
import { affairsOf } from "../support/affairs.ts";
import { resources } from "../support/reading.ts";

/** By affair what tells by which words its articles tell of actions: learnt from the open affairs, but not from itself. */
export function triggersBesides(): (affair: string) => LinearModel {
  const taught = taughtByAffairs();
  const models = new Map<string, LinearModel>();
  return (affair) => {
    const others = taught.filter((one) => one.affair !== affair).flatMap(({ lessons }) => lessons);
    const model = models.get(affair) ?? trainTriggers(others);
    models.set(affair, model);
    return model;
  };
}

/** What the articles of each open affair teach: by which words they tell of actions. */
export function taughtByAffairs(): {
  readonly affair: string;
  readonly lessons: readonly YesNoLesson[];
}[] {
  const { reading } = resources;
  const find = createArticleFinder(reading);
  return affairsOf("open").map(({ affair, articles }) => ({
    affair,
    lessons: articles.flatMap(({ article, quotes, mentions: marked }) => {
      const { text, quotations } = find(article).context;
      const mentions = findMentions(
        text,
        [],
        reading.mentionLexicon,
        reading.gazetteer,
        article.publisher,
      );
      return triggerLessons(
        { text, mentions, quotations, quoted: quotes, marked },
        reading.actionLexicon,
      );
    }),
  }));
}
