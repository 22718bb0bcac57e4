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
const WHOSAID = `
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

/** From the start of a process to its first reading: the tokeniser and tagger alone, and the whole with its weights. */
export function* benchStartUp(): Generator<string> {
  yield `Start to first reading, median of ${ROUNDS}, alternately`;
  if (!existsSync(new URL("lexicon/load-resources.js", DIST))) {
    yield "  not measured: npm run build first";
    return;
  }
  const [alone, whole]: [Start[], Start[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(started(WINK));
    whole.push(started(WHOSAID));
  }
  const figure = (some: readonly Start[], key: keyof Start): number =>
    median(some.map((start) => start[key]));
  const line = (name: string, key: keyof Start, unit: string): string => {
    const [one, other] = [figure(alone, key), figure(whole, key)];
    return `  ${name.padEnd(46)}${one.toFixed(0)} → ${other.toFixed(0)} ${unit}, ${(other - one).toFixed(0)} more`;
  };
  yield line("CPU time, wink-nlp → whosaid", "cpu", "ms");
  yield line("time by the clock", "wall", "ms");
  yield line("resident memory", "rss", "MB");
}

function started(load: string): Start {
  const script = [load, READ, REPORT].join("\n");
  const args = ["--expose-gc", "--input-type=module", "--eval", script];
  const cwd = fileURLToPath(new URL("../../", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: "utf8" })) as Start;
}
