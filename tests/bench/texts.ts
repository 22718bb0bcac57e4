import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, toArticle } from "../../src/domain/article.ts";
import { SEEDS } from "../support/reading.ts";

/** The demonstration articles that are JSON Lines. */
function seedArticles(): Article[] {
  return readLines(join(SEEDS, "articles", "articles.jsonl")).map((fields) => toArticle(fields));
}

/** Texts of a corpus, or of the demonstration articles. */
export function textsOf(corpus: string | undefined): string[] {
  return corpus === undefined
    ? seedArticles().map(({ text }) => text)
    : readLines(corpus).map(({ text }) => text);
}

/** Articles that resemble the demonstration articles, with other names, numbers and days, so that linking has to tell them apart. */
export function variedArticles(count: number): Article[] {
  const seeds = seedArticles();
  return Array.from({ length: count }, (_, nth) => {
    const seed = seeds[nth % seeds.length] as Article;
    const round = Math.floor(nth / seeds.length);
    return round === 0 ? seed : varied(seed, round);
  });
}

const SURNAMES =
  "Abel Borg Cole Dahl Eide Falk Grau Holm Iver Juul Kern Lund Moen Nord Oppen Prag Quist Rask Sand Thor".split(
    " ",
  );

function varied(seed: Article, round: number): Article {
  const name = `${SURNAMES[round % SURNAMES.length]}${SURNAMES[Math.floor(round / SURNAMES.length) % SURNAMES.length]?.toLowerCase()}`;
  const text = seed.text
    .replace(
      /Antonov|Nebenzi?ya?|Dalton|Zakharova|Gorman/g,
      (surname) => `${surname}${name.toLowerCase()}`,
    )
    .replace(/\b(\d{2})\b/g, (digits) => String(10 + ((Number(digits) + 7 * round) % 89)));
  const year = 1960 + (round % 60);
  const publishedAt = `${year}${seed.publishedAt?.slice(4) ?? "-01-01"}`;
  return toArticle({ ...seed, id: `${seed.id}-${round}`, url: null, publishedAt, text });
}

function readLines(file: string): { text: string }[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { text: string });
}
