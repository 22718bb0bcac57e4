import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import { extractionLine } from "../export/extraction-line.ts";
import type { ReadingResources } from "../importer/read-article.ts";
import { readWhole } from "./read-whole.ts";
import { createReadingPool, PATIENCE } from "./reading-pool.ts";

/** Memory of a thread with its words and weights. */
const THREAD_BYTES = 250_000_000;

/** Threads that read at once, this one among them: one for each core, as long as they take no more than half of the memory. */
export function readingThreads(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / THREAD_BYTES)));
}

/** Reads articles for the graph. */
export function contributionsOnAllCores(
  resources: ReadingResources,
  threads: number = readingThreads(),
): (article: Article) => Promise<Contribution> {
  const startThread = (): Worker => startReadingThread("contribution");
  return createReadingPool({
    here: readWhole(resources),
    startThread,
    threads,
    patience: PATIENCE,
  });
}

/** Reads articles as lines of `extract`. */
export function linesOnAllCores(
  resources: ReadingResources,
  threads: number = readingThreads(),
): (article: Article) => Promise<string> {
  const read = readWhole(resources);
  return createReadingPool({
    here: async (article) => extractionLine(await read(article)),
    startThread: () => startReadingThread("line"),
    threads,
    patience: PATIENCE,
  });
}

/** Starts a thread that reads articles as contributions or as lines of `extract`. */
export function startReadingThread(answer: "contribution" | "line"): Worker {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const program = new URL(`./reading-thread${extension}`, import.meta.url);
  if (extension === ".js") return new Worker(program, { workerData: answer });
  // Run from its sources, the program is TypeScript, which a thread of Node 20 cannot read by itself.
  const loader = import.meta.resolve("tsx/esm/api");
  const script = `import("${loader}").then(({ register }) => { register(); return import("${program}"); })`;
  return new Worker(script, { eval: true, workerData: answer });
}
