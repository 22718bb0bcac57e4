import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { startReadingThread } from "../../../src/cli/read-on-all-cores.ts";
import { readWhole } from "../../../src/cli/read-whole.ts";
import { createReadingPool } from "../../../src/cli/reading-pool.ts";
import { type Article, toArticle } from "../../../src/domain/article.ts";
import type { Contribution } from "../../../src/domain/contribution.ts";
import { extractionLine } from "../../../src/export/extraction-line.ts";
import { resources } from "../../support/reading.ts";
import { seedArticles } from "../seeds/seed-articles.ts";

const DYING = new URL("../../support/dying-thread.js", import.meta.url);

/** A pool whose threads begin with the first article; what is read here is in small letters. */
function poolOf(startThread: () => Worker): (text: string) => Promise<string> {
  const here = ({ text }: Article): string => text.toLowerCase();
  const read = createReadingPool({ here, startThread, threads: 2, patience: 0 });
  return (text) => read(toArticle({ text }));
}

describe("articles on several threads", () => {
  it("are read as they are on one, lines and contributions", async () => {
    const articles = (await seedArticles()).slice(0, 6).flatMap((article) => [article, article]);
    const whole = readWhole(resources.reading);
    const alone: Contribution[] = [];
    for (const article of articles) alone.push(await whole(article));
    let readHere = 0;
    const here = (article: Article): Promise<Contribution> => {
      readHere++;
      return whole(article);
    };
    const startThread = (): Worker => startReadingThread("contribution");
    const read = createReadingPool({ here, startThread, threads: 2, patience: 0 });
    // What comes first is read here and starts the other thread; once it has begun, it reads too.
    for (let before = -1; before < readHere; ) {
      before = readHere;
      await read(articles[0] as Article);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    readHere = 0;
    expect(await Promise.all(articles.map(read))).toEqual(alone);
    expect(readHere).toBeGreaterThan(0);
    expect(readHere).toBeLessThan(articles.length);

    const lines = createReadingPool<string>({
      here: async (article) => extractionLine(await whole(article)),
      startThread: () => startReadingThread("line"),
      threads: 2,
      patience: 0,
    });
    expect(await Promise.all(articles.map(lines))).toEqual(alone.map(extractionLine));
  }, 60_000);

  it.each(["ends", "throws"])(
    "a thread that dies of one (%s) takes nothing else with it",
    async (deadly) => {
      const read = poolOf(() => new Worker(DYING, { stderr: true }));
      while ((await read("Wait")) === "wait") await new Promise((next) => setTimeout(next, 10));
      const texts = ["One", deadly, "Two", "Three", deadly, "Four", "is refused", "Five"];
      const outcomes = await Promise.allSettled(texts.map(read));
      const said = outcomes.map((one) =>
        one.status === "fulfilled" ? one.value : `${one.reason}`,
      );
      // Between the death of both threads and the start of others, this one reads.
      expect(said.map((words) => words.toUpperCase())).toEqual([
        "ONE",
        expect.stringMatching(/THE THREAD THAT READ IT ENDED \((?:IT WAS ENDED|TOO MUCH)\)/),
        "TWO",
        "THREE",
        expect.stringMatching(/THE THREAD THAT READ IT ENDED|^ENDS$|^THROWS$/),
        "FOUR",
        expect.stringMatching(/IT IS NO TEXT|^IS REFUSED$/),
        "FIVE",
      ]);
    },
    30_000,
  );

  it("are read here where no thread can begin", async () => {
    const broken = new URL("data:text/javascript,throw new Error('no')");
    const read = poolOf(() => new Worker(broken, { stderr: true }));
    for (const text of ["One", "Two", "Three"]) {
      expect(await read(text)).toBe(text.toLowerCase());
      await new Promise((next) => setTimeout(next, 50));
    }
  });

  it("are read here as long as they are few", async () => {
    const startThread = (): Worker => {
      throw new Error("not needed");
    };
    const here = ({ text }: Article): string => text;
    const read = createReadingPool({ here, startThread, threads: 8, patience: 20 });
    expect(
      await Promise.all(["ten letters", "and ten"].map((text) => read(toArticle({ text })))),
    ).toEqual(["ten letters", "and ten"]);
  });
});
