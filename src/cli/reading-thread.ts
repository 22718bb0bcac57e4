import { parentPort, workerData } from "node:worker_threads";
import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import { extractionLine } from "../export/extraction-line.ts";
import { readWhole } from "./read-whole.ts";
import type { ReadingAnswer } from "./reading-pool.ts";
import { resources } from "./resources.ts";

/** The program of a reading thread: articles come in, contributions or lines of `extract` go out, as its data says. */
const { reading } = await resources();
const read = readWhole(reading);
const isForExtract = workerData === "line";

parentPort?.on("message", async (article: Article) => {
  parentPort?.postMessage(await answerOf(article));
});
parentPort?.postMessage({ kind: "ready" } satisfies ReadingAnswer<never>);

async function answerOf(article: Article): Promise<ReadingAnswer<Contribution | string>> {
  try {
    const found = await read(article);
    return { kind: "found", found: isForExtract ? extractionLine(found) : found };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
