/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { WholeGraphSchema } from "../../src/contract/graph.ts";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import { ArticleSchema } from "../../src/contract/things.ts";
import { parseRoute } from "../../web/src/state/route.ts";
import { graphReady, hasBrowser, screenshotFolder } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

describe.skipIf(!hasBrowser())("the viewer", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  /** An answer of the API, to compare with what the page shows. */
  async function api<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const response = await fetch(`${viewer.server.url}/api/v1${path}`);
    return schema.parse(await response.json());
  }

  /** The id of what a search finds first. */
  async function find(q: string, kind: string): Promise<string> {
    const { results } = await api(
      `/search?${new URLSearchParams({ q, kind })}`,
      SearchResponseSchema,
    );
    return results[0]?.id ?? "";
  }

  /** The characters that the address names in its article. */
  async function passageOfAddress(): Promise<string> {
    const { pathname, search } = new URL(page.url());
    const route = parseRoute(pathname + search);
    if (route.page !== "article" || route.at === null) throw new Error(`no passage: ${page.url()}`);
    const { text } = await api(`/articles/${encodeURIComponent(route.id)}`, ArticleSchema);
    return text.slice(route.at.start, route.at.end);
  }

  /** What stands out as the passage in the reading view, character by character. */
  async function passageShown(): Promise<string> {
    await page.locator("[data-passage]").first().waitFor();
    return (await page.locator("[data-passage]").allTextContents()).join("");
  }

  const box = () => page.getByRole("combobox", { name: "Search" });
  const chips = () => page.getByRole("region", { name: "Explore in the graph" });

  it("leads from a search over who said what to the passage in its article, and back", async () => {
    await page.goto("/");
    await box().fill("expulsion of 12 diplomats");
    const action = page.getByRole("option", { name: /Action · \d+ statements?/ }).first();
    await action.waitFor();
    expect(await action.locator("mark").count()).toBeGreaterThan(0);
    await action.click();

    await page.getByRole("heading", { name: "Who said what about it" }).waitFor();
    await page
      .getByRole("heading", { name: /Nebenz[iy]a/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    expect(await graphReady(page)).toBeGreaterThan(3);

    await page
      .getByRole("link", { name: /Read in the article/ })
      .first()
      .click();
    await page.waitForURL(/\/articles\/.*at=\d+-\d+/);
    expect(await passageShown()).toBe(await passageOfAddress());
    await expect.poll(() => inSight(page, "[data-passage]")).toBe(true);

    await page.getByRole("link", { name: "The statement in all outlets" }).click();
    await page.waitForURL(/\/statements\//);
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    expect(await graphReady(page)).toBeGreaterThan(1);
  });

  it("offers what was searched for before, by keyboard and after a restart of the browser's page, until it is to be forgotten", async () => {
    await page.goto("/search?q=diplomats");
    await page.locator(".result").first().waitFor();
    await box().fill("antonov");
    await page
      .getByRole("option", { name: /Person/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/agents\//);
    await page.goto("/");
    await page.keyboard.press("/");
    const offered = page.getByRole("listbox", { name: "Recent searches" }).getByRole("option");
    await offered.filter({ hasText: "diplomats" }).waitFor();
    expect((await offered.allTextContents())[0]).toContain("Antonov");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=diplomats/);
    await page.locator(".result").first().waitFor();
    await box().fill("");
    await offered.filter({ hasText: "Forget recent searches" }).click();
    expect(await offered.count()).toBe(0);
    await page.reload();
    await page.locator(".result").first().waitFor();
    await box().fill("");
    // The address of the page that is shown is the one that is known again.
    await expect.poll(() => offered.count()).toBe(2);
  });

  it("needs no mouse for the whole way", async () => {
    await page.goto("/articles");
    await page.getByRole("heading", { name: "Articles" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("expulsion of 12 diplomats");
    // While words are typed other things are offered.
    await page
      .getByRole("option", { name: /Expulsion of 12/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Who said what about it" }).waitFor();
    await page
      .getByRole("link", { name: /Read in the article/ })
      .first()
      .waitFor();

    await tabTo(page, /Read in the article/);
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await passageShown()).toBe(await passageOfAddress());

    const before = page.url();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).not.toBe(before);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("at=");
  });

  it("says how many things a relation leads to, shows them, and takes them back", async () => {
    await page.goto(`/agents/${await find("Antonov", "person")}?view=graph`);
    const story = await graphReady(page);
    const address = page.url();
    const chip = chips()
      .getByRole("button", { name: /^(Said|Belongs to|Mentioned in) ?\d/ })
      .last();
    const name = (await chip.textContent()) ?? "";
    const count = Number(/\d+/.exec(name)?.[0]);
    expect(count).toBeGreaterThan(0);

    await chip.click();
    await page.waitForURL(/expand=/);
    const expanded = await graphReady(page);
    expect(expanded).toBeGreaterThanOrEqual(story);
    expect(expanded).toBeLessThanOrEqual(story + count);

    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => graphReady(page)).toBe(story);
    expect(page.url()).not.toContain("expand=");

    await chips().getByRole("button", { name: "Collapse" }).click();
    await expect.poll(() => graphReady(page)).toBe(1);
    for (let steps = 0; steps < 3; steps++) await page.goBack();
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => graphReady(page)).toBe(story);
  });

  it("finds the path between two things, and the link to it shows it again", async () => {
    await page.goto(`/events/${await find("expulsion of 12 diplomats", "event")}`);
    await page.getByRole("button", { name: "Find a path from here" }).click();
    await page.getByText("Choose the other end").waitFor();
    await box().fill("Antonov");
    await page
      .getByRole("option", { name: /Person/ })
      .first()
      .click();
    await page.waitForURL(/path=/);
    const stations = page.getByRole("region", { name: "Path" }).getByRole("listitem");
    await stations.nth(1).waitFor();
    const words = await stations.allTextContents();
    expect(words.at(-1)).toMatch(/Antonov/);

    await page.reload();
    await stations.nth(1).waitFor();
    expect(await stations.allTextContents()).toEqual(words);
    expect(await graphReady(page)).toBeGreaterThanOrEqual(words.length);
  });

  it("lets the arrow keys go through the graph, and the list say the same", async () => {
    await page.goto(`/events/${await find("expulsion of 12 diplomats", "event")}?view=graph`);
    const nodes = await graphReady(page);
    await page.locator("[data-graph-stage]").focus();
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/graph\?.*select=/);

    await page.getByRole("button", { name: "List" }).click();
    await page.waitForURL(/view=list/);
    expect(await page.locator(".twin [data-item]").count()).toBe(nodes);
  });

  it("draws the whole store", async () => {
    const { totalNodes } = await api("/graph", WholeGraphSchema);
    await page.goto("/graph?all=1");
    expect(await graphReady(page)).toBe(totalNodes);
  });

  it("opens every state from its link, and goes back and forward", async () => {
    const [event, statement] = await Promise.all([
      find("expulsion of 12 diplomats", "event"),
      find("hostile", "statement"),
    ]);
    const links = [
      "/",
      "/search?q=Nebenzia",
      `/events/${event}`,
      `/statements/${statement}`,
      `/graph?nodes=${event}&select=${event}`,
      "/articles",
    ];
    for (const link of links) {
      await page.goto(link);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.getByRole("link", { name: "Whosaid" }).click();
    await page.waitForURL(`${viewer.server.url}/`);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Articles" }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /Who said what/ }).waitFor();
  });

  it("turns dark with the system, the graph included", async () => {
    await page.goto(`/events/${await find("expulsion of 12 diplomats", "event")}?view=graph`);
    await graphReady(page);
    expect(await brightness(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => brightness(page)).toBeLessThan(60);
    expect(await textContrast(page, "h1")).toBeGreaterThan(7);
  });

  it("says what to do when something is not there or the server does not answer", async () => {
    await page.route("**/api/v1/articles?*", (route) => route.abort());
    await page.goto("/articles");
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor();
    await page.unroute("**/api/v1/articles?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("listitem").first().waitFor();

    await page.goto("/events/event-that-never-was");
    await page.getByRole("heading", { name: "This is not in the store." }).waitFor();
    await page.goto("/search?q=xyzzyqwv");
    await page.getByText("Nothing matches").waitFor();
    // The browser itself reports these answers; that they are failures is what is tested here.
    viewer.forgive(/Failed to load resource/);
  });

  const pictures = screenshotFolder();

  it.skipIf(pictures === null)("has its picture taken for the README", async () => {
    const event = await find("expulsion of 12 diplomats", "event");
    const take = (name: string) => page.screenshot({ path: `${pictures}/${name}.png` });
    await page.goto(`/events/${event}`);
    await page.locator(".lane").first().waitFor();
    await page.waitForLoadState("networkidle");
    await take("who-said-what");
    await page
      .getByRole("link", { name: /Read in the article/ })
      .first()
      .click();
    await page.locator("[data-passage]").first().waitFor();
    // A page that is still scrolling is photographed in part.
    await page.waitForLoadState("networkidle");
    await take("reading");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/graph?all=1");
    await graphReady(page);
    await take("whole-graph-dark");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/events/${event}`);
    await page.getByRole("heading", { name: "Who said what about it" }).waitFor();
    await take("narrow-dark");
  });

  it("shows a hostile article as what it is: text", async () => {
    const text = hostileText();
    const id = "hostile-article";
    const title = "<img src=x onerror=alert(1)>\u202Etxt.exe";
    await viewer.server.importArticles([
      { id, title, publisher: "<b>Outlet</b>", publishedAt: "2022-03-03", text },
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/articles/${id}?at=0-40`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    expect(await page.locator("[data-article-text]").textContent()).toBe(text);
    expect(await page.locator("[data-article-text] :not(span)").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    const cypher = `MATCH (x:Article {id: "${id}"}) RETURN x.title AS title, x.text AS text`;
    await page.goto(`/console?${new URLSearchParams({ cypher })}`);
    await page.getByRole("cell").first().waitFor();
    expect(await page.getByRole("cell").allTextContents()).toEqual([title, text]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/graph?nodes=${id}&story=${id}&select=${id}`);
    expect(await graphReady(page)).toBeGreaterThan(0);
  });
});

function hostileText(): string {
  return [
    "<script>alert(document.domain)</script> <img src=x onerror=alert(2)>",
    `“We will never ${"x".repeat(10_000)} agree to \u202Ethis\u202C,” Mallory <b>O’Hara</b> said.`,
    `Zero\u200Bwidth\u2060 and ${"😀".repeat(300)} and {{constructor.constructor('alert(3)')()}}.`,
  ].join("\n\n");
}

/** Presses Tab until the focus is on something with this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.test(text)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused !== null && getComputedStyle(focused).outlineStyle === "solid";
  });
}

function inSight(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}

/** Of the page's background: 0 is black, 255 white. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return (r + g + b) / 3;
  });
}

/** The contrast of an element's text with the page, as WCAG 2.2 computes it. */
function textContrast(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const luminance = (color: string) => {
        const [r = 0, g = 0, b = 0] = (color.match(/\d+/g) ?? []).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const text = luminance(getComputedStyle(element).color);
      const page = luminance(getComputedStyle(document.documentElement).backgroundColor);
      return (Math.max(text, page) + 0.05) / (Math.min(text, page) + 0.05);
    });
}
