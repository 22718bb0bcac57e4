/// <reference lib="dom" />
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { openParts } from "../../src/cli/open-parts.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { SPOKEN_ABOUT, spokenAboutGraph } from "../support/large-graph.ts";
import { memory, percentile, timed } from "./stopwatch.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
/** The share of an invented store's things that are statements. */
const STATEMENTS_OF_THINGS = 0.6;
const SPOKEN_STATEMENTS = 500;
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
 * Milliseconds in the browser over a store of so many statements: from Enter in the search box, pressed as soon as the words are
 * typed, to the first painted result; from the last letter to the first painted suggestion; from
 * Enter with the suggestions in sight to the first painted result; from a click on an action with 500 statements to its page.
 */
export async function* benchSearch(statements: number): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  await build({ root: join(ROOT, "web"), logLevel: "warn" });
  const parts = await openParts({ kind: "file", path: join(folder, "graph.grafeo") });
  const filled = await timed(() =>
    parts.store.write(
      spokenAboutGraph(Math.round(statements / STATEMENTS_OF_THINGS), SPOKEN_STATEMENTS),
    ),
  );
  yield `Search over ${statements} statements (written in ${(filled / 1000).toFixed(0)} s, ${memory()} MB)`;
  await parts.store.close();
  // As a user starts it: who drives the browser takes no time from the server.
  const serve = ["serve", "--port", "0", "--store", `file:${join(folder, "graph.grafeo")}`];
  const server = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...serve], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [address] = await once(server.stdout, "data");
  const browser = await openBrowser();
  const { page } = await openPage(browser, String(address).trim());
  // The names that the compiler gives to functions are nothing in a page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await showArticles(page);
  const all: Waits = { atOnce: [], offered: [], after: [] };
  for (const q of SEARCHES) {
    const waits: Waits = { atOnce: [], offered: [], after: [] };
    // The first one reads the index from the disk, as it does for a user: it counts.
    for (let round = 0; round < ROUNDS; round++) {
      const words = `${q}${" ".repeat(round)}`;
      waits.offered.push(await timeOf(page, ".suggestion--found", () => type(page, words)));
      waits.after.push(await timeOf(page, ".result", () => page.keyboard.press("Enter")));
      await showArticles(page);
      await page.getByRole("combobox", { name: "Search" }).fill(words);
      waits.atOnce.push(await timeOf(page, ".result", () => page.keyboard.press("Enter")));
      await showArticles(page);
    }
    yield lineOf(q, waits);
    for (const kind of ["atOnce", "offered", "after"] as const) all[kind].push(...waits[kind]);
  }
  yield lineOf("all of them", all);
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`/search?q=${encodeURIComponent(SPOKEN_ABOUT.title)}`);
    const link = page.locator(".result__link").first();
    await link.waitFor();
    opened.push(await timeOf(page, ".lanes .mark, a.mark", () => link.click()));
  }
  yield `  action with ${SPOKEN_STATEMENTS} statements       page   ${shown(opened)}`;
  await browser.close();
  server.kill();
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}

/** Milliseconds of each round. */
type Waits = Readonly<Record<"atOnce" | "offered" | "after", number[]>>;

function lineOf(what: string, { atOnce, offered, after }: Waits): string {
  return `  ${what.padEnd(28)} asked at once ${shown(atOnce)}   suggestion ${shown(offered)}   after it ${shown(after)}`;
}

async function showArticles(page: Page): Promise<void> {
  await page.goto("/articles");
  await page.locator(".article-item").first().waitFor();
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
