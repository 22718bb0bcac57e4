/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { type Article, ArticleSchema, type Quotation } from "../../src/contract/things.ts";
import { parseRoute } from "../../web/src/state/route.ts";
import { hasBrowser } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

/** A judgement links anew what it touches, on a machine that has other work. */
const PATIENCE = { timeout: 10_000 };

describe.skipIf(!hasBrowser())("reading and correcting", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  async function readArticle(id: string): Promise<Article> {
    const answer = await fetch(`${viewer.server.url}/api/v1/articles/${encodeURIComponent(id)}`);
    return ArticleSchema.parse(await answer.json());
  }

  /** The quotation that the address of the reading view names, as the server has it now. */
  async function quotationOfAddress(): Promise<Quotation> {
    const { pathname, search } = new URL(page.url());
    const route = parseRoute(pathname + search);
    if (route.page !== "article" || route.at === null) throw new Error(`no passage: ${page.url()}`);
    const { start, end } = route.at;
    const { quotationList } = await readArticle(route.id);
    const found = quotationList.find(
      ({ evidence }) => evidence.start === start && evidence.end === end,
    );
    if (found === undefined) throw new Error(`no quotation at ${start}-${end}`);
    return found;
  }

  const note = () => page.locator(".note");
  const speakers = () => note().locator(".fact").first();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const isControl = element?.matches("a, button") ?? false;
      return isControl ? (element?.textContent ?? "").replace(/\s+/g, " ") : "";
    });

  async function typeSpeaker(name: string): Promise<void> {
    await page.keyboard.press("c");
    await page.locator("input[aria-label='The right speaker']:focus").waitFor();
    await page.keyboard.type(name);
  }

  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (name.test(await focused())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way by Tab to ${name}`);
  }

  it("finds by keyboard alone who denied the expulsion of the 12 and in which words, corrects the speaker, and undoes it", async () => {
    await page.goto("/articles");
    await page.getByRole("heading", { name: "Articles" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("expulsion of the 12 diplomats");
    await page
      .getByRole("option", { name: /Expulsion of 12/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\//);

    // Who denied it, and in which words.
    await page.locator("a.mark").first().waitFor();
    await tabTo(/Skip the details/);
    await page.keyboard.press("Enter");
    await tabTo(/denies/);
    const denial = await focused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/statements\//);
    const words = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    expect(denial).toContain(words.slice(0, 20));
    await page.locator(".variant").first().waitFor();
    await tabTo(/Skip the details/);
    await page.keyboard.press("Enter");
    await tabTo(/Global Desk/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles\/.*at=/);
    const before = await quotationOfAddress();
    const [denier] = before.speakers;
    expect(before.text).toBe(words);
    expect(await speakers().textContent()).toContain(denier?.label);

    // The speaker is corrected.
    await typeSpeaker("Nebenzia");
    await page
      .getByRole("option", { name: /Vassily Nebenzia/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    const shown = () => speakers().getByRole("link").first().textContent();
    await expect.poll(shown).toBe("Vassily Nebenzia");
    await expect
      .poll(async () => (await quotationOfAddress()).speakers[0]?.label, PATIENCE)
      .toBe("Vassily Nebenzia");
    expect((await quotationOfAddress()).speakers[0]?.method).toBe("judgement");

    // And undone.
    await page.keyboard.press("z");
    await expect.poll(shown).toBe(denier?.label);
    await expect
      .poll(async () => (await quotationOfAddress()).speakers, PATIENCE)
      .toEqual(before.speakers);
  });

  /** Opens a quotation of the demonstration articles in the reading view. */
  async function openQuotation(article: string, words: RegExp): Promise<Quotation> {
    const { quotationList } = await readArticle(article);
    const quotation = quotationList.find(({ text }) => words.test(text));
    if (quotation === undefined) throw new Error(`nothing like ${words} in ${article}`);
    const { start, end } = quotation.evidence;
    await page.goto(`/articles/${article}?at=${start}-${end}`);
    await note().waitFor();
    return quotation;
  }

  const ARTICLE = "potomac-wire-2022-01-27";
  const HANDED = /handed a list of 55 names/;

  it("says how sure it is who speaks, how that was found, and why", async () => {
    const { speakers: known } = await openQuotation(ARTICLE, HANDED);
    const [speaker] = known;
    const shown = await speakers().textContent();
    expect(shown).toContain(`${Math.round((speaker?.confidence ?? 0) * 100)} %`);
    for (const reason of speaker?.reasons ?? ["none"]) expect(shown).toContain(reason);
    expect(speaker?.reasons).not.toEqual([]);
    expect(shown).toMatch(/by (the name|a description|a pronoun|a name that is listed)/);
  });

  it("ties a quotation to another action, chosen among those of the article, and back again later", async () => {
    const quotation = await openQuotation(ARTICLE, HANDED);
    await page.getByRole("button", { name: "Tie to another action E" }).click();
    const offers = page.getByRole("option");
    await offers.first().waitFor();
    const title = (await offers.first().locator("bdi").first().textContent()) ?? "";
    await offers.first().click();
    await note().getByText("Correction: saved").waitFor();
    const { about } = await quotationOfAddress();
    expect(about.map(({ label }) => label)).toEqual([title]);

    await page.reload();
    await note()
      .getByText(/Decided by .*20\d\d/)
      .waitFor();
    await note().getByRole("button", { name: "Undo Z" }).click();
    await expect
      .poll(async () => (await quotationOfAddress()).about, PATIENCE)
      .toEqual(quotation.about);
  });

  it("takes a correction back by itself when the server does not answer, and says so", async () => {
    const quotation = await openQuotation(ARTICLE, HANDED);
    await page.route("**/api/v1/judgements", (route) => route.abort());
    await typeSpeaker("Nebenzia");
    await page
      .getByRole("option", { name: /Nebenzia/ })
      .first()
      .click();
    await note()
      .getByRole("alert")
      .filter({ hasText: /Not kept.*Nebenzia/ })
      .waitFor();
    expect(await speakers().getByRole("link").first().textContent()).toBe(
      quotation.speakers[0]?.label,
    );
    viewer.forgive(/Failed to load/);
  });

  it("leads from a marked action to its page, and back to the article", async () => {
    await page.goto(`/articles/${ARTICLE}`);
    const action = page.locator("[data-article-text] .run--event:not(.run--quotation)").first();
    await action.click();
    await page.waitForURL(/\/events\//);
    await page.goBack();
    await action.waitFor();
    const listed = page.getByRole("heading", { name: /actions? told here/ });
    expect(await listed.count()).toBe(1);
  });

  it("shows by form, not only by colour, what is less sure", async () => {
    await page.goto(`/articles/${ARTICLE}`);
    const legend = page.locator(".reading__legend");
    const lineOf = (word: string) =>
      legend
        .getByText(word, { exact: true })
        .evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
    expect([await lineOf("likely"), await lineOf("uncertain")]).toEqual(["dashed", "dotted"]);
    expect(await lineOf("quotation")).toBe("none");
  });
});
