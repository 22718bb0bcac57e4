import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { startReadingProcess } from "../../../src/cli/read-on-all-cores.ts";
import { readWhole } from "../../../src/cli/read-whole.ts";
import { createReadingPool } from "../../../src/cli/reading-pool.ts";
import { type Article, toArticle } from "../../../src/domain/article.ts";
import type { Contribution } from "../../../src/domain/contribution.ts";
import { extractionLine } from "../../../src/export/extraction-line.ts";
import { resources } from "../../support/reading.ts";
import { seedArticles } from "../seeds/seed-articles.ts";

const DYING = fileURLToPath(new URL("../../support/dying-process.js", import.meta.url));

/** A pool whose processes begin with the first article; what is read here is in small letters. */
function poolOf(startProcess: () => ChildProcess): (text: string) => Promise<string> {
  const here = ({ text }: Article): string => text.toLowerCase();
  const read = createReadingPool({ here, startProcess, processes: 2, patience: 0 });
  return (text) => read(toArticle({ text }));
}

describe("articles on several processes", () => {
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
    const startProcess = (): ChildProcess => startReadingProcess("contribution");
    const read = createReadingPool({ here, startProcess, processes: 2, patience: 0 });
    // What comes first is read here and starts the other process; once it has begun, it reads too.
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
      startProcess: () => startReadingProcess("line"),
      processes: 2,
      patience: 0,
    });
    expect(await Promise.all(articles.map(lines))).toEqual(alone.map(extractionLine));
  }, 60_000);

  it.each(["ends", "throws"])(
    "a process that dies of one (%s) takes nothing else with it",
    async (deadly) => {
      const read = poolOf(() => fork(DYING, { stdio: ["ignore", "ignore", "ignore", "ipc"] }));
      while ((await read("Wait")) === "wait") await new Promise((next) => setTimeout(next, 10));
      const texts = ["One", deadly, "Two", "Three", deadly, "Four", "is refused", "Five"];
      const outcomes = await Promise.allSettled(texts.map(read));
      const said = outcomes.map((one) =>
        one.status === "fulfilled" ? one.value : `${one.reason}`,
      );
      // Between the death of both processes and the start of others, this one reads.
      expect(said.map((words) => words.toUpperCase())).toEqual([
        "ONE",
        expect.stringMatching(/THE PROCESS THAT READ IT ENDED \(CODE \d+\)/),
        "TWO",
        "THREE",
        expect.stringMatching(/THE PROCESS THAT READ IT ENDED|^ENDS$|^THROWS$/),
        "FOUR",
        expect.stringMatching(/IT IS NO TEXT|^IS REFUSED$/),
        "FIVE",
      ]);
    },
    30_000,
  );

  it("are left unread, without a word, by a process that nobody hears any more", async () => {
    const child = startReadingProcess("line");
    await once(child, "message");
    child.send(
      toArticle({ text: "“We have no other choice,” Eva Lind told reporters. ".repeat(2_000) }),
    );
    setTimeout(() => child.disconnect(), 100);
    expect(await once(child, "exit")).toEqual([0, null]);
  }, 30_000);

  it("are read here where no process can begin", async () => {
    const read = poolOf(() =>
      fork("no such program", { stdio: ["ignore", "ignore", "ignore", "ipc"] }),
    );
    for (const text of ["One", "Two", "Three"]) {
      expect(await read(text)).toBe(text.toLowerCase());
      await new Promise((next) => setTimeout(next, 50));
    }
  });

  it("are read here as long as they are few", async () => {
    const startProcess = (): ChildProcess => {
      throw new Error("not needed");
    };
    const here = ({ text }: Article): string => text;
    const read = createReadingPool({ here, startProcess, processes: 8, patience: 20 });
    expect(
      await Promise.all(["ten letters", "and ten"].map((text) => read(toArticle({ text })))),
    ).toEqual(["ten letters", "and ten"]);
  });
});
