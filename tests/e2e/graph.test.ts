/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import { graphReady, hasBrowser, screenshotFolder } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

describe.skipIf(!hasBrowser())("the graph", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  async function openExpulsion(): Promise<number> {
    const q = new URLSearchParams({ q: "expulsion of 12 diplomats", kind: "event" });
    const response = await fetch(`${viewer.server.url}/api/v1/search?${q}`);
    const [first] = SearchResponseSchema.parse(await response.json()).results;
    await page.goto(`/graph?nodes=${first?.id}&story=${first?.id}&select=${first?.id}`);
    return await graphReady(page);
  }
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const menu = (name: RegExp) => page.locator("summary").filter({ hasText: name });

  it("is filtered by kind and certainty, by keyboard; the link keeps it, and undo and redo know it", async () => {
    const all = await openExpulsion();
    await menu(/^Filter/).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /Statements/ }).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/without=statement/);
    // The address changes before the graph does.
    await expect.poll(() => graphReady(page)).toBeLessThan(all);
    const few = await graphReady(page);
    await page.getByText(new RegExp(`^${few} of ${all} things$`)).waitFor();
    await page.reload();
    await expect.poll(() => graphReady(page)).toBe(few);

    await page.goBack();
    await openExpulsion();
    await menu(/^Filter/).click();
    await page.getByRole("radio", { name: "sure", exact: true }).check();
    await page.waitForURL(/sure=0.85/);
    await page.keyboard.press("Escape");
    await page.locator("[data-graph-stage]").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.url()).not.toContain("sure=");
    await expect.poll(() => graphReady(page)).toBe(all);
    await page.keyboard.press("Control+Shift+z");
    await page.waitForURL(/sure=0.85/);
    await menu(/^Filter \(1\)/).click();
    await take("graph-filter");
  });

  it("is filtered by outlet and time", async () => {
    const all = await openExpulsion();
    await menu(/^Filter/).click();
    const outlet = page.getByRole("group", { name: "Outlets" }).getByRole("checkbox").first();
    await outlet.check();
    await page.waitForURL(/outlet=/);
    await expect.poll(() => graphReady(page)).toBeLessThanOrEqual(all);
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByRole("group", { name: "Time" }).getByLabel("From").fill("2100-01-01");
    await page.waitForURL(/from=2100-01-01/);
    // What was asked for by name stays, and who has no date but belongs to it.
    await expect.poll(() => graphReady(page)).toBeLessThan(all);
  });

  it("takes back an exploding expansion, with every node where it was", async () => {
    const before = await openExpulsion();
    const chips = page.getByRole("region", { name: "Explore in the graph" });
    await chips.getByRole("button", { name: /What is said about it/ }).click();
    await page.waitForURL(/expand=/);
    await graphReady(page);
    await button("Undo").click();
    await expect.poll(() => page.url()).not.toContain("expand=");
    await expect.poll(() => graphReady(page)).toBe(before);
    await button("Redo").click();
    await page.waitForURL(/expand=/);
  });

  it("is taken away as a picture, a drawing, a graph for Gephi and tables", async () => {
    await openExpulsion();
    await menu(/^Export/).click();
    const beginnings: readonly [string, RegExp][] = [
      ["Picture (PNG)", /^.PNG/],
      ["Drawing (SVG)", /^<svg [\s\S]*<text[\s\S]*<\/svg>\n$/],
      ["Graph for Gephi (GEXF)", /^<\?xml[\s\S]*viz:position[\s\S]*<\/gexf>\n$/],
      ["Things (CSV)", /^id,kind,label,date,outlets,connections\r\n/],
      ["Connections (CSV)", /^source,relation,target,confidence,basis,sourceId,targetId\r\n/],
    ];
    for (const [name, beginning] of beginnings) {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      const file = await (await download).path();
      const encoding = name.includes("PNG") ? "latin1" : "utf8";
      expect(await readFile(file, encoding), name).toMatch(beginning);
    }
  });

  it("is fitted to the screen again after it was brought near, by button and by key", async () => {
    await openExpulsion();
    const drawing = async (): Promise<string> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Drawing (SVG)" }).click();
      return readFile(await (await download).path(), "utf8");
    };
    await menu(/^Export/).click();
    const whole = await drawing();
    await button("Zoom in").click();
    await expect.poll(drawing).not.toBe(whole);
    await button("Fit to view").click();
    await expect.poll(drawing).toBe(whole);
    await page.locator("[data-graph-stage]").focus();
    await page.keyboard.press("+");
    await expect.poll(drawing).not.toBe(whole);
    await page.locator("[data-graph-stage]").focus();
    await page.keyboard.press("0");
    await expect.poll(drawing).toBe(whole);
  });

  it("is drawn again when the browser took its graphics back", async () => {
    const nodes = await openExpulsion();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await expect.poll(() => page.evaluate(isDrawing), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => graphReady(page)).toBe(nodes);
    await page.locator("[data-graph-stage]").focus();
    await page.keyboard.press("ArrowUp");
    await take("graph-restored");

    /** Runs in the page. */
    function isDrawing(): boolean {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
      return canvas?.getContext("webgl2")?.isContextLost() === false;
    }
  });

  it("keeps a thing where it was pinned, by keyboard and by button; the link keeps it, and undo lets it go", async () => {
    await openExpulsion();
    const pin = button("Pin");
    await pin.click();
    await page.waitForURL(/[?&]pin=event/);
    await graphReady(page);
    const stage = page.locator("[data-graph-stage]");
    await stage.focus();
    const pinnedAt = () => new URL(page.url()).searchParams.get("pin");
    const before = pinnedAt();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(pinnedAt).not.toBe(before);
    const chips = page.getByRole("region", { name: "Explore in the graph" });
    await chips.getByRole("button", { name: /What is said about it/ }).click();
    await page.waitForURL(/expand=/);
    await graphReady(page);
    expect(await pin.getAttribute("aria-pressed")).toBe("true");
    await take("graph-pinned");
    await page.reload();
    await graphReady(page);
    expect(await pin.getAttribute("aria-pressed")).toBe("true");
    await stage.focus();
    await page.keyboard.press("p");
    await expect.poll(pinnedAt).toBeNull();
    await page.keyboard.press("Control+z");
    await expect.poll(pinnedAt).not.toBeNull();
  });

  it("pins what the pointer pulls to another place", async () => {
    await openExpulsion();
    const at = await page.locator("[data-graph-stage]").evaluate(pointAtSomething);
    if (at === null) throw new Error("the pointer found no node");
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/[?&]pin=/);
    await graphReady(page);
  });

  it("draws connections between the same two as one line with their number, or apart", async () => {
    await page.goto("/graph?all=1");
    const all = await graphReady(page);
    await take("graph-parallel");
    await menu(/^Filter/).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /One for each connection/ }).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/apart=1/);
    await page.keyboard.press("Escape");
    expect(await graphReady(page)).toBe(all);
    await take("graph-apart");
  });

  it("says what the pointer is at, and a click selects it", async () => {
    await openExpulsion();
    const stage = page.locator("[data-graph-stage]");
    const at = await stage.evaluate(pointAtSomething);
    if (at === null) throw new Error("the pointer found no node");
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => stage.getAttribute("class")).toContain("stage--pointing");
    await take("graph-pointed");
    const before = page.url();
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => page.url()).not.toBe(before);
  });

  async function take(name: string): Promise<void> {
    const folder = screenshotFolder();
    if (folder !== null) await page.screenshot({ path: `${folder}/${name}.png` });
  }
});

/** Runs in the page: moves a pointer over the stage, line by line, until it is at a node. */
function pointAtSomething(one: Element): { x: number; y: number } | null {
  const canvas = one.querySelector(".sigma-mouse");
  const { left, top, right, bottom } = one.getBoundingClientRect();
  for (let y = top + 4; y < bottom; y += 4) {
    for (let x = left + 4; x < right; x += 4) {
      const at = { clientX: x, clientY: y, bubbles: true };
      canvas?.dispatchEvent(new MouseEvent("mousemove", at));
      if (one.classList.contains("stage--pointing")) return { x, y };
    }
  }
  return null;
}
