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
import { createArticleReader } from "../../src/importer/read-article.ts";
import { referentRanker } from "../../src/linking/agents/referents.ts";
import { loadReferenceTeacher } from "../../src/training/reference-teacher.ts";
import { resources, SEEDS } from "../support/reading.ts";
import { toldByAffairs } from "./told-affairs.ts";

/** Parts that take turns in being left out when what reads them is learnt. */
const FOLDS = 4;

type Read = (article: Article) => Contribution;

/**
 * Readers by the text of the articles of `gum_entities.jsonl`: names and references are learnt from other articles of it than those they
 * read. Empty where the folder has no such file.
 */
export async function crossedReaders(folder: string): Promise<ReadonlyMap<string, Read>> {
  const file = path.join(folder, "gum_entities.jsonl");
  if (!existsSync(file)) return new Map();
  const teacher = await loadReferenceTeacher(SEEDS);
  const texts = teacher.read(readFileSync(file, "utf8"));
  const told = toldByAffairs(teacher);
  const readers = new Map<string, Read>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = texts.filter((_, nth) => nth % FOLDS !== fold).map((text) => [text]);
    const models = teacher.teach([...others, ...told]);
    const read = createArticleReader({
      ...resources.reading,
      mentionLexicon: { ...resources.reading.mentionLexicon, nameKinds: models.nameKinds },
      rankReferents: referentRanker(models),
    });
    for (const [nth, { gold }] of texts.entries())
      if (nth % FOLDS === fold) readers.set(gold.text, read);
  }
  return readers;
}

/** Whom the pronouns and descriptions in the articles of `gum_entities.jsonl` mean. */
export function judgedReferences(
  folder: string,
  readers: ReadonlyMap<string, Read>,
): JudgedArticle[] {
  const file = path.join(folder, "gum_entities.jsonl");
  if (!existsSync(file)) return [];
  return readLines(readFileSync(file, "utf8"), ReferenceGoldSchema).flatMap((line) => {
    const read = line.kind === "value" ? readers.get(line.value.text) : undefined;
    if (line.kind !== "value" || read === undefined) return [];
    const { mentions } = read(toArticle({ id: line.value.id, text: line.value.text }));
    return [{ gold: line.value, references: scoreReferences(line.value, mentions) }];
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
