/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import {
  EventSchema,
  type StatementList,
  StatementListSchema,
  StatementSchema,
} from "../../src/contract/things.ts";
import { VoiceSchema } from "../../src/contract/voice.ts";
import { hasBrowser } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

describe.skipIf(!hasBrowser())("the pages of the viewer", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  async function api(path: string): Promise<unknown> {
    return (await fetch(`${viewer.server.url}/api/v1${path}`)).json();
  }

  async function freeQuery(query: string): Promise<unknown> {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ query });
    return (
      await fetch(`${viewer.server.url}/api/v1/cypher`, { method: "POST", headers, body })
    ).json();
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

  it("are as wide as paper when they are printed, whole, and without what is only to be pressed", async () => {
    const event = await expulsion();
    const statements = await saidAbout(event);
    const speaker = await find("Nebenzia", "person");
    const paths = [`/events/${event}`, `/events/${event}?view=table`, `/agents/${speaker}`];
    for (const path of [...paths, `/graph?nodes=${event}&story=${event}`, "/graph?all=1"]) {
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      await page
        .locator("a.mark, tbody tr, html[data-graph-ready]")
        .first()
        .waitFor({ state: "attached" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 718, height: 1047 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(718);
      expect(
        await page.locator(".header, .tabs, .toolbar, .explore").filter({ visible: true }).count(),
      ).toBe(0);
      if (path === paths[0]) {
        expect(await page.locator(".lane").first().isVisible()).toBe(true);
        expect(await page.locator(".panel .statement").count()).toBeGreaterThanOrEqual(
          statements.length,
        );
      }
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    }
    await page.emulateMedia({ media: null });
    await page.locator(".header").waitFor();
  });

  it("are tables too, with an address of their own and all rows as a file", async () => {
    const article = encodeURIComponent(await find("expulsion", "article"));
    for (const { from, columns, file } of [
      { from: "/search?q=diplomats", columns: "Kind,Name,", file: "search-results.csv" },
      { from: "/articles", columns: "Title,Outlet,Published,", file: "articles.csv" },
      { from: `/articles/${article}`, columns: "Words,Kind,Speaker,", file: "quotations.csv" },
    ]) {
      await page.goto(from);
      await page.getByRole("link", { name: "Table", exact: true }).click();
      await page.waitForURL(/[?&]view=table/);
      const rows = await page.locator("table").first().locator("tbody tr").count();
      expect(rows, from).toBeGreaterThan(1);
      const started = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download as CSV" }).first().click();
      const download = await started;
      expect(download.suggestedFilename()).toBe(file);
      const csv = await readFile(await download.path(), "utf8");
      expect(csv.startsWith(`\uFEFF${columns}`), csv.slice(0, 80)).toBe(true);
      expect(csv.split("\r\n").length).toBeGreaterThan(rows);
    }
    await page.locator("tbody a").first().click();
    await page.locator(".note").waitFor();
  });

  describe("of an action", () => {
    it("shows a lane for each speaker with all that each said, and whoever is spoken of and not heard", async () => {
      const event = await expulsion();
      const statements = await saidAbout(event);
      const { silent } = EventSchema.parse(await api(`/events/${event}`));
      await page.goto(`/events/${event}`);
      await lanes().first().waitFor();

      const marks = statements.reduce((sum, { speakers: by }) => sum + Math.max(1, by.length), 0);
      await expect.poll(() => lanes().locator("a.mark").count()).toBe(marks);
      const speakers = new Set(statements.flatMap((one) => one.speakers.map(({ label }) => label)));
      for (const speaker of speakers) {
        expect(await lanes().filter({ hasText: speaker }).count(), speaker).toBeGreaterThan(0);
      }
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
      const marks = await lanes().locator("a.mark").count();
      await expect.poll(() => page.locator(".panel .statement").count()).toBe(marks);

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
      await page.getByRole("button", { name: /^Download as CSV.*Who said what/ }).click();
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

  describe("of a speaker", () => {
    it("shows a lane for each action, the offices held, and the share of the voices with its denominators", async () => {
      const id = await find("Nebenzia", "person");
      const voice = VoiceSchema.parse(await api(`/agents/${id}/voice`));
      await page.goto(`/agents/${id}`);
      for (const { event, own, statements, speakers } of voice.shares) {
        await lanes().filter({ hasText: event.label }).first().waitFor();
        const share = `${event.label}${own} of ${statements} statements, ${speakers} speakers`;
        await page.locator(".bars__row").filter({ hasText: share }).waitFor();
      }
      const offices = page.getByRole("list", { name: "Roles" });
      expect(await offices.getByRole("listitem").first().textContent()).toMatch(
        /^ambassador\b.*, Russia/,
      );
      for (const { name } of voice.outlets) {
        expect(await page.locator(".bars__row").filter({ hasText: name }).count()).toBe(1);
      }
    });

    it("says through whom the words came", async () => {
      const [told] = CypherRows.parse(await freeQuery(TOLD)).rows;
      await page.goto(`/agents/${await find(told?.speaker ?? "", "person")}`);
      await page.getByRole("heading", { name: "Through whom the words came" }).waitFor();
      expect(
        await page.locator(".bars__row").filter({ hasText: `told to` }).first().textContent(),
      ).toContain(told?.via);
    });
  });

  describe("of a statement", () => {
    it("shows it as each outlet has it, in order of time, with what it has less than the fullest", async () => {
      const id = await find("We are beginning the process of expelling", "statement");
      const statement = StatementSchema.parse(await api(`/statements/${id}`));
      expect(statement.quotations.length).toBeGreaterThan(1);
      await page.goto(`/statements/${id}`);
      const variants = page.locator(".variant");
      await variants.first().waitFor();
      expect(await variants.count()).toBe(statement.quotations.length);
      const days = await variants
        .locator("time")
        .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
      expect(days).toEqual(days.toSorted());
      expect(await variants.first().locator("del").first().textContent()).toContain(
        "The United States",
      );
      expect(await variants.last().locator("del").count()).toBe(0);
      expect(await variants.nth(1).textContent()).toContain("The same words as before in");
    });

    it("says who gives the words to whom, where articles disagree", async () => {
      const id = await find("handed us a note telling us to do what they demand", "statement");
      await page.goto(`/statements/${id}`);
      const competing = page.getByRole("region", {
        name: "Articles disagree about who said this.",
      });
      await competing.waitFor();
      expect(await competing.locator("dt").allTextContents()).toEqual([
        "Vassily Nebenzia",
        "Anatoly Antonov",
      ]);
      expect(await competing.locator("dd").nth(1).textContent()).toMatch(/^Harbour Courier/);
    });

    it("leads from an answer to what it answers, and from there to the answer", async () => {
      const denial = await find("any of the twelve had spied on their hosts", "statement");
      const { respondsTo } = StatementSchema.parse(await api(`/statements/${denial}`));
      await page.goto(`/statements/${denial}`);
      await page.getByRole("link", { name: /^denies/ }).click();
      await page.waitForURL(new RegExp(respondsTo[0]?.id ?? "none"));
      await page.getByRole("heading", { name: "Answers to it" }).waitFor();
      expect(await page.getByRole("link", { name: /^denies/ }).textContent()).toContain(
        "spied on their hosts",
      );
      await page.getByRole("button", { name: "Table", exact: true }).click();
      const answers = page.getByRole("table", { name: "What it answers, and what answers it" });
      await answers.waitFor();
      expect(await answers.getByRole("row").nth(1).textContent()).toContain(
        "Answers to itdeniesany of the twelve had spied on their hostsAnatoly Antonov",
      );
    });

    it("tells the way from the speaker to the reader, and leads to the passage", async () => {
      const [told] = CypherRows.parse(await freeQuery(TOLD)).rows;
      await page.goto(`/statements/${told?.statement}`);
      const chain = page.getByRole("list", { name: "How it came to the reader" }).first();
      await chain.waitFor();
      const steps = await chain.getByRole("listitem").allTextContents();
      expect(steps[0]).toContain(told?.speaker);
      expect(steps[1]).toBe(`told to ${told?.via}`);
      expect(steps.at(-1)).toMatch(/^reported by /);
      await chain.getByRole("link").last().click();
      await page.locator("[data-passage]").first().waitFor();
    });
  });
});

const TOLD = `MATCH (s:Statement)<-[:REPORTS]-(q:Quotation)-[v:VIA]->(a:Agent) WHERE v.role = 'told'
MATCH (q)-[r:ATTRIBUTED_TO]->(b:Agent) WHERE r.rank = 1
RETURN s.id AS statement, b.name AS speaker, a.name AS via ORDER BY statement, speaker, via LIMIT 1`;
const CypherRows = z.object({
  rows: z.array(z.object({ statement: z.string(), speaker: z.string(), via: z.string() })),
});
