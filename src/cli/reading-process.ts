import type { Article } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import { extractionLine } from "../export/extraction-line.ts";
import { readWhole } from "./read-whole.ts";
import type { ReadingAnswer } from "./reading-pool.ts";
import { resources } from "./resources.ts";

/** The program of a reading process: articles come in, contributions or lines of `extract` go out, as its argument says. */
const isForExtract = process.argv[2] === "line";
const { reading } = await resources();
const read = readWhole(reading);

// A terminal and a supervisor stop both: the one that began this process ends in order, and this one with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
process.on("message", async (article: Article) => {
  answer(await answerTo(article));
});
answer({ kind: "ready" });

function answer(said: ReadingAnswer<Contribution | string>): void {
  // Where nobody hears any more, nothing is to be said.
  process.send?.(said, undefined, undefined, () => {});
}

async function answerTo(article: Article): Promise<ReadingAnswer<Contribution | string>> {
  try {
    const found = await read(article);
    return { kind: "found", found: isForExtract ? extractionLine(found) : found };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
