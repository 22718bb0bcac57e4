import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { toArticle } from "../../src/domain/article.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { resources } from "../support/reading.ts";
import { median, memory, timed } from "./stopwatch.ts";
import { textsOf } from "./texts.ts";

const ROUNDS = 5;

/** Reading an article whole, against the tokeniser and tagger that it is built on, alternately over the same texts. */
export async function* benchExtraction(corpus: string | undefined): AsyncGenerator<string> {
  const texts = textsOf(corpus);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const repeat = Math.max(1, Math.ceil(400_000 / characters));
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const read = createArticleReader(resources.reading);
  const tag = (): void => {
    for (let nth = 0; nth < repeat; nth++) for (const text of texts) nlp.readDoc(text);
  };
  const readAll = (): void => {
    for (let nth = 0; nth < repeat; nth++) {
      for (const [index, text] of texts.entries()) read(toArticle({ id: `bench-${index}`, text }));
    }
  };
  tag();
  readAll();
  const [alone, whole]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await timed(tag));
    whole.push(await timed(readAll));
  }
  const rate = (milliseconds: number): string =>
    `${((characters * repeat) / milliseconds / 1000).toFixed(2)} M characters/s`;
  yield* [
    `Reading ${texts.length} texts of ${characters} characters, ${repeat} times, median of ${ROUNDS} rounds`,
    `  wink-nlp alone (tokens, tags, sentences)        ${rate(median(alone))}`,
    `  article to contribution (everything)            ${rate(median(whole))}`,
    `  ratio                                           1/${(median(whole) / median(alone)).toFixed(1)}`,
    `  resident memory                                 ${memory()} MB`,
  ];
}
