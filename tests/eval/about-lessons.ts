import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { createArticleFinder } from "../../src/importer/read-article.ts";
import { AboutFileSchema } from "../../src/lexicon/about-weights.ts";
import { candidatesOf } from "../../src/linking/about/candidates.ts";
import { type AboutWeights, EVIDENCE_NAMES } from "../../src/linking/about/evidence.ts";
import type { AboutLesson } from "../../src/training/train-about.ts";
import { affairsOf, asGold } from "../support/affairs.ts";
import { resources, SEEDS } from "../support/reading.ts";
import { affairs } from "../unit/linking/about/affairs.ts";
import { goldArticles, goldEvents } from "../unit/seeds/gold.ts";
import { eventsOfGold, quotationOfGold } from "../unit/seeds/measure.ts";
import { seedArticles } from "../unit/seeds/seed-articles.ts";
import { triggersBesides } from "./trigger-lessons.ts";

export const ABOUT_FILE = path.join(SEEDS, "lexicon", "about.json");

/** The weights where learning starts, and the file that they stand in. */
export function expectedWeights(): AboutWeights & { file: z.infer<typeof AboutFileSchema> } {
  const file = AboutFileSchema.parse(JSON.parse(readFileSync(ABOUT_FILE, "utf8")));
  const margins = Object.fromEntries(
    EVIDENCE_NAMES.map((name) => [name, 0]),
  ) as AboutWeights["margins"];
  return { ...file.expected, margins, share: file.share, file };
}

/** What the quotations of one affair teach. The demonstration articles are one affair: "seeds". */
type Taught = { readonly affair: string; readonly lessons: readonly AboutLesson[] };

/** What each quotation of the demonstration articles, of the open affairs and of the lessons teaches; of the frozen affairs nothing. */
export async function aboutLessons(): Promise<readonly Taught[]> {
  const modelFor = triggersBesides();
  const articles = new Map((await seedArticles()).map((article) => [article.id, article]));
  const seeds = goldArticles().flatMap((gold) => {
    const article = articles.get(gold.id);
    return article === undefined ? [] : [{ gold, article, events: goldEvents(), affair: "seeds" }];
  });
  const told = affairsOf("open").flatMap(asGold);
  return [...seeds, ...affairs("open"), ...affairs("lessons"), ...told].map(
    ({ gold, article, events, affair }) => {
      const find = createArticleFinder({ ...resources.reading, toldActions: modelFor(affair) });
      const { context } = find(article);
      const rightOf = eventsOfGold(events, { article, eventMentions: context.eventMentions });
      const lessons = candidatesOf(context).flatMap((candidates, nth): AboutLesson[] => {
        const spans = context.quotations[nth]?.spans ?? [];
        const quote = quotationOfGold(article.text, gold, spans);
        if (quote === undefined || quote.optional === true) return [];
        const wanted = new Set(quote.about.flatMap(rightOf));
        const right = candidates.flatMap(({ event }, at) => (wanted.has(event) ? [at] : []));
        // About an event that was not found: no candidate is right, and it is not about nothing.
        if (quote.about.length > 0 && right.length === 0) return [];
        return [{ candidates: candidates.map(({ evidence }) => evidence), right }];
      });
      return { affair, lessons };
    },
  );
}
