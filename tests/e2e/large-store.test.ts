/// <reference lib="dom" />
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { createServerApp } from "../../src/server/create-server-app.ts";
import { listen, type RunningServer } from "../../src/server/listen.ts";
import { hasBrowser, openBrowser, openPage } from "../support/browser.ts";
import { SPOKEN_ABOUT, spokenAboutGraph } from "../support/large-graph.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

describe.skipIf(!hasBrowser())("a store of ten thousand statements", () => {
  let folder: string;
  let parts: Parts;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whosaid-large-"));
    await build({ root: join(ROOT, "web"), logLevel: "warn" });
    parts = await openParts({ kind: "file", path: join(folder, "graph.grafeo") });
    await parts.store.write(spokenAboutGraph(17_000, 500));
    const app = createServerApp({ ...parts, user: "test", webDirectory: join(ROOT, "dist/web") });
    server = await listen(app, { port: 0 });
    browser = await openBrowser();
    ({ page, problems } = await openPage(browser, server.url));
  }, 180_000);
  afterAll(async () => {
    expect(problems).toEqual([]);
    await browser.close();
    await server.close();
    await parts.store.close();
    await rm(folder, { recursive: true });
  });

  it("is searched: the first results are shown, how many there are of each kind, and the next ones when asked for", async () => {
    await page.goto(`/search?${new URLSearchParams({ q: "never accept this decision" })}`);
    await page.locator(".result").nth(39).waitFor();
    const said = page.getByRole("status").filter({ hasText: /^40 of 1\d,\d{3} results$/ });
    await said.waitFor();
    const statements = page
      .getByRole("navigation", { name: "Show only" })
      .getByRole("link", { name: /^Statements \d,\d{3}$/ });
    expect(await statements.count()).toBe(1);

    await page.getByRole("button", { name: "More" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: /^80 of/ })
      .waitFor();
    expect(await page.locator(".result").count()).toBe(80);
    expect(new Set(await page.locator(".result__link").evaluateAll(hrefs)).size).toBe(80);

    await statements.click();
    await page
      .getByRole("status")
      .filter({ hasText: /^40 of \d,\d{3} results$/ })
      .waitFor();
    expect(await page.locator(".result:not(.result--statement)").count()).toBe(0);
  });

  it("shows an action with 500 statements: those in sight first, and then all", async () => {
    await page.goto(`/events/${SPOKEN_ABOUT.id}`);
    await page.locator("a.mark").first().waitFor();
    await expect.poll(() => page.locator("a.mark").count(), { timeout: 20_000 }).toBe(500);
    await expect.poll(() => page.locator(".statement").count(), { timeout: 20_000 }).toBe(500);
    const mark = page.locator("a.mark").last();
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    await page.waitForURL(/\/statements\//);
  });
});

function hrefs(links: readonly Element[]): (string | null)[] {
  return links.map((link) => link.getAttribute("href"));
}
