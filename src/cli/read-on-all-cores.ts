import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import { extractionLine } from "../export/extraction-line.ts";
import type { ReadingResources } from "../importer/read-article.ts";
import { readWhole } from "./read-whole.ts";
import { createReadingPool, PATIENCE } from "./reading-pool.ts";

/** Memory of a process with its words and weights. */
const PROCESS_BYTES = 250_000_000;

/** Processes that read at once, this one among them: one for each core, as long as they take no more than half of the memory. */
export function readingProcesses(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / PROCESS_BYTES)));
}

/** Reads articles for the graph. */
export function contributionsOnAllCores(
  resources: ReadingResources,
  processes: number = readingProcesses(),
): (article: Article) => Promise<Contribution> {
  const startProcess = (): ChildProcess => startReadingProcess("contribution");
  return createReadingPool({
    here: readWhole(resources),
    startProcess,
    processes,
    patience: PATIENCE,
  });
}

/** Reads articles as lines of `extract`. */
export function linesOnAllCores(
  resources: ReadingResources,
  processes: number = readingProcesses(),
): (article: Article) => Promise<string> {
  const read = readWhole(resources);
  return createReadingPool({
    here: async (article) => extractionLine(await read(article)),
    startProcess: () => startReadingProcess("line"),
    processes,
    patience: PATIENCE,
  });
}

/** Starts a process that reads articles as contributions or as lines of `extract`. */
export function startReadingProcess(answer: "contribution" | "line"): ChildProcess {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const program = fileURLToPath(new URL(`./reading-process${extension}`, import.meta.url));
  // Run from its sources, the program is TypeScript, which Node 20 cannot read by itself.
  const loader = extension === ".js" ? {} : { execArgv: ["--import", import.meta.resolve("tsx")] };
  return fork(program, [answer], { serialization: "advanced", ...loader });
}
