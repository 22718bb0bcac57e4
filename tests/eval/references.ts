import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Article, toArticle } from "../../src/domain/article.ts";
import type { Contribution } from "../../src/domain/contribution.ts";
import { readLines } from "../../src/evaluation/read-lines.ts";
import {
  type JudgedArticle,
  referenceErrors,
  referenceShares,
} from "../../src/evaluation/references/figures.ts";
import { ReferenceGoldSchema } from "../../src/evaluation/references/gold.ts";
import { scoreReferences } from "../../src/evaluation/references/score-references.ts";

/** Whom the pronouns and descriptions in the articles of `gum_entities.jsonl` mean; empty where the folder has no such file. */
export function judgedReferences(
  folder: string,
  read: (article: Article) => Contribution,
): JudgedArticle[] {
  const file = path.join(folder, "gum_entities.jsonl");
  if (!existsSync(file)) return [];
  return readLines(readFileSync(file, "utf8"), ReferenceGoldSchema).flatMap((line) => {
    if (line.kind !== "value") return [];
    const gold = line.value;
    const { mentions } = read(toArticle({ id: gold.id, text: gold.text }));
    return [{ gold, references: scoreReferences(gold, mentions) }];
  });
}

/** The figures to keep, and the errors by class. */
export function referenceResult(articles: readonly JudgedArticle[]): {
  figures: Record<string, number | string | null>;
  errors: [string, number][];
} {
  const shares = referenceShares(articles);
  const figures = shares.flatMap(({ name, of, percentage, interval }) => [
    [name, percentage] as const,
    [`${name}, 95 % interval`, `${interval?.join(" to ") ?? "–"}, of ${of}`] as const,
  ]);
  return {
    figures: { articles: articles.length, ...Object.fromEntries(figures) },
    errors: referenceErrors(articles),
  };
}
