import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median } from "./stopwatch.ts";

const ROUNDS = 5;
const DIST = new URL("../../dist/", import.meta.url);
const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));

const READ = `for (let nth = 0; nth < 3; nth++) read("“We will appeal,” Ms Lind said on Monday.");`;
const WINK = `
  const { default: model } = await import("wink-eng-lite-web-model");
  const { default: winkNLP } = await import("wink-nlp");
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const read = (text) => nlp.readDoc(text);`;
const EXTRACTION = `
  const { createAnalyser } = await import("${new URL("extraction/analyse.js", DIST)}");
  const { findQuotations } = await import("${new URL("extraction/quotations/find-quotations.js", DIST)}");
  const { AttributionFinder } = await import("${new URL("extraction/quotations/attributions/attribution-model.js", DIST)}");
  const { loadQuotationLexicon } = await import("${new URL("lexicon/quotation-lexicon.js", DIST)}");
  const { loadAttributionModels } = await import("${new URL("lexicon/attribution-models.js", DIST)}");
  const models = loadAttributionModels(${JSON.stringify(`${SEEDS}models`)});
  const lexicon = await loadQuotationLexicon(${JSON.stringify(`${SEEDS}lexicon`)});
  const [analyse, finder] = [createAnalyser(), new AttributionFinder(await models)];
  const read = (text) => findQuotations(analyse(text), lexicon, finder);`;
const READING = `
  const { loadResources } = await import("${new URL("lexicon/load-resources.js", DIST)}");
  const { createArticleReader } = await import("${new URL("importer/read-article.js", DIST)}");
  const { toArticle } = await import("${new URL("domain/article.js", DIST)}");
  const { reading } = await loadResources(${JSON.stringify(SEEDS)});
  const article = createArticleReader(reading);
  const read = (text) => article(toArticle({ text }));`;
const REPORT = `
  global.gc();
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1000, wall: performance.now(), rss: process.memoryUsage.rss() / 1e6 }));`;

type Start = { readonly cpu: number; readonly wall: number; readonly rss: number };

const PROGRAMS = { wink: WINK, extraction: EXTRACTION, reading: READING };

/**
 * From the start of a process to its first reading: the tokeniser and tagger alone, tokens to quotations with their
 * sources and the weights that this needs, and everything that an article is read with.
 */
export function* benchStartUp(): Generator<string> {
  yield `Start to first reading, median of ${ROUNDS}, alternately`;
  if (!existsSync(new URL("lexicon/load-resources.js", DIST))) {
    yield "  not measured: npm run build first";
    return;
  }
  const starts = { wink: [] as Start[], extraction: [] as Start[], reading: [] as Start[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["wink", "extraction", "reading"] as const) {
      starts[name].push(started(PROGRAMS[name]));
    }
  }
  const line = (name: string, key: keyof Start, unit: string): string => {
    const figure = (some: readonly Start[]): number => median(some.map((start) => start[key]));
    const [wink, extraction, reading] = [
      figure(starts.wink),
      figure(starts.extraction),
      figure(starts.reading),
    ];
    const more = (whole: number): string =>
      `${whole.toFixed(0)} (+${(whole - wink).toFixed(0)}) ${unit}`;
    return `  ${name.padEnd(20)}${wink.toFixed(0).padStart(4)} ${unit} wink-nlp alone, ${more(extraction)} extraction, ${more(reading)} everything`;
  };
  yield line("CPU time", "cpu", "ms");
  yield line("time by the clock", "wall", "ms");
  yield line("resident memory", "rss", "MB");
}

function started(load: string): Start {
  const script = [load, READ, REPORT].join("\n");
  const args = ["--expose-gc", "--input-type=module", "--eval", script];
  const cwd = fileURLToPath(new URL("../../", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: "utf8" })) as Start;
}
