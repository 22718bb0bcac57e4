/// <reference lib="dom" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { createServerApp } from "../../src/server/create-server-app.ts";
import { listen } from "../../src/server/listen.ts";
import { edge, NO_CHANGE, node } from "../store/fixture-graph.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { largeGraph } from "../support/large-graph.ts";
import { memory, percentile, timed } from "./stopwatch.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
/** The share of an invented store's things that are statements. */
const STATEMENTS_OF_THINGS = 0.6;
const SPOKEN_ABOUT = { id: "event-spoken-about", statements: 500 };
const ROUNDS = 12;
const SEARCHES = [
  "speaker 77",
  "outlet 12",
  "expulsion of 41 diplomats",
  "never accept this decision",
  "shown any proof",
  "article 900",
];

/**
 * Milliseconds in the browser over a store of so many statements: from Enter in the search box to the first painted result; from the last
 * letter to the first painted suggestion, with the pause in which no letter comes; from a click on an action with 500 statements to its page.
 */
export async function* benchSearch(statements: number): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  await build({ root: join(ROOT, "web"), logLevel: "warn" });
  const parts = await openParts({ kind: "file", path: join(folder, "graph.grafeo") });
  const filled = await timed(() => fill(parts, statements));
  yield `Search over ${statements} statements (written in ${(filled / 1000).toFixed(0)} s, ${memory()} MB)`;
  const app = createServerApp({ ...parts, user: "bench", webDirectory: join(ROOT, "dist/web") });
  const server = await listen(app, { port: 0 });
  const browser = await openBrowser();
  const { page } = await openPage(browser, server.url);
  // The names that the compiler gives to functions are nothing in a page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto("/articles");
  await page.locator(".article-item").first().waitFor();
  for (const q of SEARCHES) {
    const [found, offered]: [number[], number[]] = [[], []];
    // The first one reads the index from the disk, as it does for a user: it counts.
    for (let round = 0; round < ROUNDS; round++) {
      const words = `${q}${" ".repeat(round)}`;
      offered.push(await timeOf(page, ".suggestion--found", () => type(page, words)));
      found.push(await timeOf(page, ".result", () => page.keyboard.press("Enter")));
      await page.goto("/articles");
      await page.locator(".article-item").first().waitFor();
    }
    yield `  ${q.padEnd(28)} result ${shown(found)}   suggestion ${shown(offered)}`;
  }
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`/search?q=${encodeURIComponent("expulsion of 777777 diplomats")}`);
    const link = page.locator(".result__link").first();
    await link.waitFor();
    opened.push(await timeOf(page, ".lanes .mark, a.mark", () => link.click()));
  }
  yield `  action with ${SPOKEN_ABOUT.statements} statements       page   ${shown(opened)}`;
  await browser.close();
  await server.close();
  await parts.store.close();
  rmSync(folder, { recursive: true });
}

async function fill({ store }: Parts, statements: number): Promise<void> {
  const graph = largeGraph(Math.round(statements / STATEMENTS_OF_THINGS));
  const event = node("Event", SPOKEN_ABOUT.id, {
    ...{ title: "Expulsion of 777777 diplomats", type: "SANCTION", mode: "expel" },
    ...{ status: "happened", date: "2022-02-28", datePrecision: "day", place: null },
    ...{ count: 777777, unit: "diplomats", searchTerms: ["expel", "diplomat", "777777"] },
  });
  const about = graph.nodes
    .filter(({ label }) => label === "Statement")
    .slice(0, SPOKEN_ABOUT.statements)
    .map((statement) =>
      edge(statement, "ABOUT", event, {
        ...{ evidence: ["article-0:0-20"], confidence: 0.9, basis: "content" },
      }),
    );
  await store.write(graph);
  await store.write({ ...NO_CHANGE, nodes: [event], edges: about });
}

async function type(page: Page, words: string): Promise<void> {
  const box = page.getByRole("combobox", { name: "Search" });
  await box.fill("");
  await box.fill(words);
}

/** Milliseconds from the first event of an act to the frame that shows such an element. */
async function timeOf(page: Page, selector: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((wanted) => {
    let started = 0;
    for (const type of ["keydown", "pointerdown", "input"]) {
      const begin = (event: Event): void => {
        // The last letter counts; what follows a click does not.
        if (started === 0 || event.type === "input") started = event.timeStamp;
      };
      addEventListener(type, begin, { capture: true });
    }
    const painted = new Promise<number>((resolve) => {
      const look = (): void => {
        if (started === 0 || document.querySelector(wanted) === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      };
      requestAnimationFrame(look);
    });
    Object.assign(window, { painted });
  }, selector);
  await act();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

function shown(times: readonly number[]): string {
  const at = (share: number): string => percentile(times, share).toFixed(0).padStart(5);
  return `median${at(0.5)} ms, p95${at(0.95)} ms`;
}
