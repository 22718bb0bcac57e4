/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import { EventSchema, type StatementList, StatementListSchema } from "../../src/contract/things.ts";
import { hasBrowser, openBrowser, openPage, type WatchedPage } from "../support/browser.ts";
import { type DemoServer, startDemoServer } from "../support/demo-server.ts";

describe.skipIf(!hasBrowser())("the pages of the viewer", () => {
  let server: DemoServer;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoServer(), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    watched = await openPage(browser, server.url);
    page = watched.page;
  });
  afterEach(async () => {
    await page.context().close();
    expect(watched.problems).toEqual([]);
  });

  async function api(path: string): Promise<unknown> {
    return (await fetch(`${server.url}/api/v1${path}`)).json();
  }

  async function find(q: string, kind: string): Promise<string> {
    const query = new URLSearchParams({ q, kind });
    return SearchResponseSchema.parse(await api(`/search?${query}`)).results[0]?.id ?? "";
  }

  const expulsion = () => find("expulsion of 12 diplomats", "event");

  async function saidAbout(event: string): Promise<StatementList["statements"]> {
    const list = StatementListSchema.parse(await api(`/events/${event}/statements?limit=500`));
    expect(list.nextCursor).toBeNull();
    return list.statements;
  }

  const lanes = () => page.locator(".lane:not(.lane--silent)");

  describe("of an action", () => {
    it("shows a lane for each speaker with all that each said, and whoever is spoken of and not heard", async () => {
      const event = await expulsion();
      const statements = await saidAbout(event);
      const { silent } = EventSchema.parse(await api(`/events/${event}`));
      await page.goto(`/events/${event}`);
      await lanes().first().waitFor();

      const speakers = new Set(statements.flatMap((one) => one.speakers.map(({ label }) => label)));
      for (const speaker of speakers) {
        expect(await lanes().filter({ hasText: speaker }).count(), speaker).toBeGreaterThan(0);
      }
      const marks = statements.reduce((sum, { speakers: by }) => sum + Math.max(1, by.length), 0);
      expect(await lanes().locator("a.mark").count()).toBe(marks);
      expect(silent.length).toBeGreaterThan(0);
      const quiet = page.getByRole("list", { name: "Mentioned, and not quoted" });
      expect(await quiet.getByRole("listitem").count()).toBe(silent.length);
    });

    it("marks the days of the action, and joins a denial to what it denies", async () => {
      await page.goto(`/events/${await expulsion()}`);
      await lanes().first().waitFor();
      expect(await page.locator(".lanes__own-line").count()).toBeGreaterThan(0);
      const days = page.locator(".lanes__head li");
      expect(await days.first().textContent()).toMatch(/^The action happened: \w+ \d+, 2022$/);

      const denial = lanes().locator("a.mark").filter({ hasText: "denies" }).first();
      expect(await denial.textContent()).toMatch(/published Mar 1, 2022/);
      expect(await page.locator(".reply--denial").count()).toBeGreaterThan(0);
    });

    it("leads from a mark to its statement by keyboard, and back", async () => {
      await page.goto(`/events/${await expulsion()}`);
      const first = lanes().locator("a.mark").first();
      await first.focus();
      await page.keyboard.press("ArrowDown");
      const words = await page.evaluate(
        () => document.activeElement?.querySelector("bdi")?.textContent ?? "",
      );
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/statements\//);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(words);
      await page.goBack();
      await first.waitFor();
    });

    it("shows one outlet, or only what names the action, in chart, table and list; the address keeps it", async () => {
      const event = await expulsion();
      const statements = await saidAbout(event);
      await page.goto(`/events/${event}`);
      await page.getByRole("button", { name: /^Global Desk \d+$/ }).click();
      await page.getByRole("button", { name: /^in its words \d+$/ }).click();
      await page.waitForURL(/outlet=.*basis=content/);
      const left = statements.filter(
        ({ about, passages }) =>
          about.some(({ id, basis }) => id === event && basis === "content") &&
          passages.some(({ outlet }) => outlet?.name === "Global Desk"),
      );
      expect(left.length).toBeGreaterThan(0);
      const shown = () => lanes().locator("a.mark bdi").allTextContents();
      await expect
        .poll(async () => new Set(await shown()))
        .toEqual(new Set(left.map(({ text }) => text)));
      expect(await page.locator(".panel .statement").count()).toBe(
        await lanes().locator("a.mark").count(),
      );

      await page.getByRole("button", { name: "Table" }).click();
      const outlets = page.locator("tbody tr td:nth-child(4)");
      expect(new Set(await outlets.allTextContents())).toEqual(new Set(["Global Desk"]));
      await page.reload();
      await outlets.first().waitFor();
      expect(new Set(await outlets.allTextContents())).toEqual(new Set(["Global Desk"]));
      await page.locator(".pane").getByRole("button", { name: "Show everything" }).click();
      await expect
        .poll(() => outlets.count())
        .toBe(statements.flatMap((one) => one.passages).length);
    });

    it("gives its table away as a file that says where each passage stands", async () => {
      const event = await expulsion();
      const statements = await saidAbout(event);
      await page.goto(`/events/${event}?view=table`);
      const started = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download as CSV" }).click();
      const download = await started;
      expect(download.suggestedFilename()).toBe("who-said-what.csv");
      const csv = await readFile(await download.path(), "utf8");
      expect(csv).toMatch(/^\uFEFFSpeaker,Role,Statement,Outlet,Published,/);
      for (const { id, passages } of statements) {
        for (const { articleId, start, end } of passages) {
          expect(csv).toContain(`${articleId}:${start}-${end},${id}`);
        }
      }
    });
  });
});
