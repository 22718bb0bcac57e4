import { expect, it } from "vitest";
import { createArticleReader } from "../../../src/importer/read-article.ts";
import { resources } from "../../support/reading.ts";
import { goldArticles, goldEvents } from "./gold.ts";
import { type Measured, measure, total } from "./measure.ts";
import { seedArticles } from "./seed-articles.ts";

/** Shares below which something has become worse; a little under what is measured today. */
const FLOORS: Record<keyof Measured, number> = {
  recall: 0.92,
  precision: 0.92,
  kinds: 0.97,
  speakers: 0.81,
  events: 0.75,
  about: 0.7,
  aboutPrecision: 0.7,
};

const readArticle = createArticleReader(resources.reading);
const events = goldEvents();
const articles = new Map((await seedArticles()).map((article) => [article.id, article]));
const measured = total(
  goldArticles().flatMap((gold) => {
    const article = articles.get(gold.id);
    return article === undefined
      ? []
      : [{ id: gold.id, measured: measure(gold, events, readArticle(article)) }];
  }),
);

it.each(Object.keys(FLOORS) as (keyof Measured)[])("%s on the demonstration articles", (key) => {
  const { right, of, misses } = measured[key];
  const share = right / of;
  process.stdout.write(`${key}: ${right} of ${of} (${(100 * share).toFixed(1)} %)\n`);
  for (const miss of misses) process.stdout.write(`  ${miss}\n`);
  expect(of).toBeGreaterThan(30);
  expect(share).toBeGreaterThanOrEqual(FLOORS[key]);
});
