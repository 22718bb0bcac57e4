import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { toArticle } from "../../src/domain/article.ts";
import { intervalOf } from "../../src/evaluation/interval.ts";
import { readLines } from "../../src/evaluation/read-lines.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { resources } from "../support/reading.ts";

/** Sentences of the folder's `unlabelled.jsonl` by place, with the types of the actions that a reader finds in them. */
const CodedSchema = z.object({
  sentences: z.array(
    z.object({ id: z.string(), start: z.int(), end: z.int(), types: z.array(z.string()) }),
  ),
});
const ArticleSchema = z.object({ id: z.string(), text: z.string() });

/** How many actions are right and wrong in a sentence, and whether it tells of any. */
type Sentence = { readonly has: boolean; readonly right: number; readonly wrong: number };

/**
 * What the actions found in the coded sentences are worth, each sentence read alone; null where the folder has no
 * `unlabelled.jsonl`. Most of the sentences tell of no action: what is found there is wrong.
 */
export function actionResult(
  folder: string,
): Readonly<Record<string, number | string | null>> | null {
  const corpus = path.join(folder, "unlabelled.jsonl");
  if (!existsSync(corpus)) return null;
  const texts = new Map(
    readLines(readFileSync(corpus, "utf8"), ArticleSchema).flatMap((line) =>
      line.kind === "value" ? [[line.value.id, line.value.text] as const] : [],
    ),
  );
  const coded = fileURLToPath(new URL("coded-sentences.json", import.meta.url));
  const { sentences } = CodedSchema.parse(JSON.parse(readFileSync(coded, "utf8")));
  const read = createArticleReader(resources.reading);
  const judged = sentences.flatMap(({ id, start, end, types }, nth): Sentence[] => {
    const text = texts.get(id)?.slice(start, end);
    if (text === undefined) return [];
    const left = [...types];
    let [right, wrong] = [0, 0];
    for (const { type } of read(toArticle({ id: `sentence-${nth}`, text })).eventMentions) {
      if (type === null) continue;
      const at = left.indexOf(type);
      if (at < 0) wrong++;
      else {
        left.splice(at, 1);
        right++;
      }
    }
    return [{ has: types.length > 0, right, wrong }];
  });
  const without = judged.filter(({ has }) => !has);
  const withAny = judged.filter(({ has }) => has);
  return {
    sentences: judged.length,
    "without an action": without.length,
    "wrong actions in 100 of these": wrongOf(without),
    "wrong actions in 100 of these, 95 % interval":
      intervalOf(without, wrongOf)?.join(" to ") ?? null,
    "with an action": withAny.length,
    "right actions in these": withAny.reduce((sum, { right }) => sum + right, 0),
  };
}

function wrongOf(sentences: readonly Sentence[]): number | null {
  if (sentences.length === 0) return null;
  const wrong = sentences.reduce((sum, sentence) => sum + sentence.wrong, 0);
  return Math.round((1000 * wrong) / sentences.length) / 10;
}
