import { intervalOf } from "../../src/evaluation/interval.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { trainAbout } from "../../src/training/train-about.ts";
import { affairsOf, asGold } from "../support/affairs.ts";
import { resources } from "../support/reading.ts";
import { affairs } from "../unit/linking/about/affairs.ts";
import { goldArticles, goldEvents } from "../unit/seeds/gold.ts";
import { f1Of, type Measured, measure, total } from "../unit/seeds/measure.ts";
import { seedArticles } from "../unit/seeds/seed-articles.ts";
import { aboutLessons, expectedWeights } from "./about-lessons.ts";
import { triggersBesides } from "./trigger-lessons.ts";

type Judged = { readonly id: string; readonly measured: Measured };

/**
 * Which events statements are tied to, in the demonstration articles and in the invented affairs of `tests/cases/about` and
 * `tests/cases/affairs/open`;
 * the weights, and what tells of actions, are learnt from other affairs than the one that is read.
 */
export async function aboutResult(): Promise<Readonly<Record<string, number | string | null>>> {
  const readerOf = await crossedReaders();
  const articles = new Map((await seedArticles()).map((article) => [article.id, article]));
  const seeds = goldArticles().flatMap((gold): Judged[] => {
    const article = articles.get(gold.id);
    return article === undefined
      ? []
      : [{ id: gold.id, measured: measure(gold, goldEvents(), readerOf("seeds")(article)) }];
  });
  const invented = (name: "open" | "frozen"): Judged[] =>
    affairs(name).map(({ affair, gold, events, article }) => ({
      id: article.id,
      measured: measure(gold, events, readerOf(affair)(article)),
    }));
  const told = affairsOf("open")
    .flatMap(asGold)
    .map(({ affair, gold, events, article }) => ({
      id: affair,
      measured: measure(gold, events, readerOf(affair)(article)),
    }));
  return {
    ...lineOf("demonstration articles", seeds),
    ...lineOf("open affairs", invented("open")),
    ...lineOf("frozen affairs", invented("frozen")),
    ...lineOf("affairs of several outlets", told),
  };
}

/** By affair, what reads with weights learnt from all others. */
async function crossedReaders(): Promise<
  (affair: string) => ReturnType<typeof createArticleReader>
> {
  const taught = await aboutLessons();
  const expected = expectedWeights();
  const modelFor = triggersBesides();
  const readers = new Map<string, ReturnType<typeof createArticleReader>>();
  return (affair) => {
    const known = readers.get(affair);
    if (known !== undefined) return known;
    const others = taught.filter((one) => one.affair !== affair).flatMap(({ lessons }) => lessons);
    const aboutWeights = trainAbout(others, expected);
    const read = createArticleReader({
      ...resources.reading,
      ...{ aboutWeights, toldActions: modelFor(affair) },
    });
    readers.set(affair, read);
    return read;
  };
}

function lineOf(name: string, judged: readonly Judged[]): Record<string, number | string | null> {
  const { about } = total(judged);
  return {
    [`${name}, F1`]: f1InPercent(judged),
    [`${name}, F1, 95 % interval`]: `${intervalOf(judged, f1InPercent)?.join(" to ")}, of ${about.of}`,
  };
}

function f1InPercent(judged: readonly Judged[]): number {
  const { about, aboutPrecision } = total(judged);
  return Math.round(1000 * f1Of(about, aboutPrecision)) / 10;
}
