import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readWhole } from "../../src/cli/read-whole.ts";
import { toArticle } from "../../src/domain/article.ts";
import { findQuotations } from "../../src/extraction/quotations/find-quotations.ts";
import { resources } from "../support/reading.ts";
import { cpuTime, median } from "./stopwatch.ts";
import { textsOf } from "./texts.ts";

const ROUNDS = 5;
/** Characters of a round at least. */
const ROUND = 400_000;

/**
 * The rate of extraction, against the tokeniser and tagger that it is built on, alternately over the same texts. In
 * seconds of this process's CPU, which other processes do not lengthen much.
 */
export async function* benchExtraction(corpus: string | undefined): AsyncGenerator<string> {
  const texts = textsOf(corpus);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const repeat = Math.max(1, Math.ceil(ROUND / characters));
  const { reading } = resources;
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const whole = readWhole(reading);
  const works = {
    "wink-nlp alone (readDoc)": (text: string) => nlp.readDoc(text),
    "tokens to quotations with their sources": (text: string) =>
      findQuotations(reading.analyse(text), reading.quotationLexicon, reading.attributionFinder),
    "article to contribution (everything)": (text: string) => whole(toArticle({ text })),
  };
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      const time = await cpuTime(async () => {
        for (let nth = 0; nth < repeat; nth++) for (const text of texts) await work(text);
      });
      // The first round only warms up.
      if (round > 0) times.get(name)?.push(time);
    }
  }
  yield `Reading ${texts.length} texts of ${characters} characters, ${repeat} times, median of ${ROUNDS} rounds, by CPU time`;
  const alone = median(times.get("wink-nlp alone (readDoc)") ?? []);
  for (const [name, some] of times) {
    const time = median(some);
    const rate = (characters * repeat) / time / 1000;
    yield `  ${name.padEnd(46)}${rate.toFixed(3)} M characters/s   1/${(time / alone).toFixed(1)}`;
  }
  const tokens = texts.reduce((sum, text) => sum + reading.analyse(text).tokens.length, 0);
  const extraction = median(times.get("tokens to quotations with their sources") ?? []);
  yield `  ${"tokens per CPU second, to quotations".padEnd(46)}${((tokens * repeat * 1000) / extraction).toFixed(0)}`;
}
