/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CurationQueueSchema,
  type Judgement,
  JudgementListSchema,
} from "../../src/contract/judgements.ts";
import { hasBrowser } from "../support/browser.ts";
import { DOUBTFUL_ARTICLES } from "../support/doubtful-articles.ts";
import { useViewer } from "../support/viewer-fixture.ts";

/** A judgement links anew what it touches, on a machine that has other work. */
const PATIENCE = { timeout: 10_000 };

describe.skipIf(!hasBrowser())("curation", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(async () => {
    await viewer.server.importArticles(DOUBTFUL_ARTICLES);
    page = viewer.page;
  });
  afterEach(async () => {
    await page.context().close();
    for (const { id, state } of await judgements()) if (state !== "undone") await undo(id);
  });

  async function api(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { "content-type": "application/json" };
    return fetch(`${viewer.server.url}/api/v1${path}`, { ...init, headers });
  }

  async function judgements(): Promise<Judgement[]> {
    return JudgementListSchema.parse(await (await api("/judgements?limit=200")).json()).judgements;
  }

  async function undo(id: string): Promise<void> {
    await api(`/judgements/${id}/undo`, { method: "POST", body: "{}" });
  }

  /** "Otto Kranz | Otto Kranz", for each pair that waits on the server. */
  async function waiting(): Promise<string[]> {
    const queue = CurationQueueSchema.parse(await (await api("/curation-queue?limit=200")).json());
    return queue.questions.map(({ a, b }) => `${a.thing.label} | ${b.thing.label}`);
  }

  const question = () => page.locator(".question");
  const pairs = () => page.getByRole("navigation", { name: "Pairs to decide" }).getByRole("button");
  const pair = (name: string) => pairs().filter({ hasText: name });
  const verdictsOf = async () =>
    (await judgements()).filter(({ state }) => state !== "undone").map(({ verdict }) => verdict);

  async function openAt(name: string): Promise<void> {
    await page.goto("/curation");
    await pair(name).click();
    await question().filter({ hasText: name }).waitFor();
  }

  it("shows the passages of both sides with outlet and date, and why the two may be one", async () => {
    await openAt("Otto Kranz");
    const sides = question().locator(".side");
    expect(await sides.count()).toBe(2);
    const words = await sides.allTextContents();
    const [consul, minister] = words.toSorted((a, b) => a.indexOf("consul") - b.indexOf("consul"));
    expect([consul, minister].join("\n")).toMatch(/Harbour Post · May 9, 2022/);
    expect([consul, minister].join("\n")).toMatch(/Fjord Daily · May 5, 2022/);
    expect(await question().textContent()).toMatch(/same given name and surname.*likeness \d+ %/);
    const [left, right] = await Promise.all([
      sides.nth(0).boundingBox(),
      sides.nth(1).boundingBox(),
    ]);
    expect(left?.y).toBe(right?.y);
  });

  it("is answered with single keys, which stand on the buttons, and taken back with one", async () => {
    const before = await waiting();
    await openAt("Otto Kranz");
    await page.keyboard.press("s");
    await page
      .getByRole("status")
      .filter({ hasText: /saved$/ })
      .waitFor();
    expect(await verdictsOf()).toEqual(["same"]);
    expect(await pair("Otto Kranz").count()).toBe(0);
    await pair("Marit Solberg").click();
    await page.keyboard.press("d");
    await expect.poll(verdictsOf, PATIENCE).toEqual(["different", "same"]);
    for (const left of [["same"], []]) {
      await page.keyboard.press("z");
      await expect.poll(verdictsOf, PATIENCE).toEqual(left);
    }
    await expect.poll(() => pairs().count()).toBe(before.length);
    expect((await waiting()).toSorted()).toEqual(before.toSorted());
    expect(await page.getByRole("button", { name: "Unsure U" }).isVisible()).toBe(true);
  });

  it("moves on by J, K and the arrows", async () => {
    await page.goto("/curation");
    const current = () => page.locator(".deck__item[aria-current=true]").textContent();
    const first = await current();
    await page.keyboard.press("j");
    await expect.poll(current).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(current).toBe(first);
    await page.keyboard.press("ArrowRight");
    await expect.poll(current).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(current).toBe(first);
  });

  it("keeps the reason that was given, in which the keys are letters", async () => {
    await openAt("Marit Solberg");
    await page.getByLabel("Why (optional, kept with your answer)").fill("");
    await page.getByLabel("Why (optional, kept with your answer)").pressSequentially("she did");
    await page.keyboard.press("Enter");
    await page.keyboard.press("u");
    await expect.poll(async () => (await judgements())[0]?.reason).toBe("she did");
    expect(await verdictsOf()).toEqual(["unsure"]);
  });

  it("brings a question back, with the reason, when the server does not answer", async () => {
    await openAt("Otto Kranz");
    await page.route("**/api/v1/judgements", (route) => route.abort());
    const reason = page.getByLabel("Why (optional, kept with your answer)");
    await reason.fill("one consul, two towns");
    await reason.press("Enter");
    await page.keyboard.press("s");
    await page
      .getByRole("alert")
      .filter({ hasText: /Not kept.*Start it again/ })
      .waitFor();
    expect(await pair("Otto Kranz").count()).toBe(1);
    expect(await verdictsOf()).toEqual([]);
    await page.unroute("**/api/v1/judgements");
    await pair("Otto Kranz").click();
    expect(await reason.inputValue()).toBe("one consul, two towns");
    await page.keyboard.press("s");
    await expect.poll(verdictsOf, PATIENCE).toEqual(["same"]);
    expect((await judgements())[0]?.reason).toBe("one consul, two towns");
    viewer.forgive(/Failed to load/);
  });

  it("says why the server refuses, and shows the queue as it is now", async () => {
    await openAt("Otto Kranz");
    await api("/articles/kranz-consul", { method: "DELETE" });
    await page.keyboard.press("s");
    await page
      .getByRole("alert")
      .filter({ hasText: "Not kept: Otto Kranz · Otto Kranz." })
      .waitFor();
    await expect.poll(() => pair("Otto Kranz").count()).toBe(0);
    expect(await verdictsOf()).toEqual([]);
    viewer.forgive(/Failed to load/);
  });

  it("lists who decided what and when, and takes back each of it", async () => {
    await openAt("Otto Kranz");
    await page.keyboard.press("s");
    await page
      .getByRole("status")
      .filter({ hasText: /saved$/ })
      .waitFor();
    await page.getByRole("link", { name: "History" }).click();
    const row = page.getByRole("row").filter({ hasText: "Otto Kranz" }).first();
    await row.waitFor();
    const [judgement] = await judgements();
    expect(await row.textContent()).toContain(judgement?.by);
    expect(await row.locator("time").getAttribute("datetime")).toBe(judgement?.at);
    expect(await row.textContent()).toMatch(/Same.*holds/);
    await row.getByRole("button", { name: "Undo: Otto Kranz · Otto Kranz" }).click();
    await row.filter({ hasText: "undone" }).waitFor();
    await expect.poll(verdictsOf, PATIENCE).toEqual([]);
  });

  it("shows hostile names and reasons as text, within the page", async () => {
    const queue = CurationQueueSchema.parse(await (await api("/curation-queue?limit=200")).json());
    const asked = queue.questions.find(({ a }) => a.thing.label === "Otto Kranz");
    const by = "<b>Mallory</b>\u202Etxt.exe";
    const reason = `<img src=x onerror=alert(1)> ${"x".repeat(1_500)} \u200B${"😀".repeat(100)}`;
    const body = { verdict: "unsure", a: asked?.a.thing.id, b: asked?.b.thing.id, by, reason };
    await api("/judgements", { method: "POST", body: JSON.stringify(body) });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/curation?view=history");
    const row = page.getByRole("row").filter({ hasText: "Mallory" });
    await row.waitFor();
    expect(await row.textContent()).toContain(by);
    expect(await row.textContent()).toContain(reason);
    expect(await row.locator("b, img").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it("has a table of what waits, and needs its code only when it is opened", async () => {
    const code: string[] = [];
    page.on("request", (request) => code.push(request.url()));
    await page.goto("/articles");
    await page.getByRole("heading", { name: "Articles" }).waitFor();
    expect(code.filter((url) => url.includes("curation"))).toEqual([]);
    await page.getByRole("link", { name: "Curation" }).click();
    await page.getByRole("link", { name: "As a table" }).click();
    await page.waitForURL("/curation?view=table");
    const rows = page.getByRole("row").filter({ hasText: "Kranz" });
    await rows.first().waitFor();
    expect(await page.getByRole("row").count()).toBe((await waiting()).length + 1);
    expect(code.some((url) => /assets\/curation-page/.test(url))).toBe(true);
  });
});
