/// <reference lib="dom" />
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../support/browser.ts";
import { useGraphViewer } from "../support/graph-viewer.ts";
import { SPOKEN_ABOUT, spokenAboutGraph } from "../support/large-graph.ts";

describe.skipIf(!hasBrowser())("a store of ten thousand statements", () => {
  const viewer = useGraphViewer(() => spokenAboutGraph(17_000, 500));

  it("is searched: the first results are shown, how many there are of each kind, and the next ones when asked for", async () => {
    const { page } = viewer;
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
    await expect.poll(() => page.locator(".result").count()).toBe(80);
    expect(new Set(await page.locator(".result__link").evaluateAll(hrefs)).size).toBe(80);

    await statements.click();
    await page
      .getByRole("status")
      .filter({ hasText: /^40 of \d,\d{3} results$/ })
      .waitFor();
    expect(await page.locator(".result:not(.result--statement)").count()).toBe(0);
  });

  it("shows an action with 500 statements: those in sight first, and then all", async () => {
    const { page } = viewer;
    await page.goto(`/events/${SPOKEN_ABOUT.id}`);
    await page.locator("a.mark").first().waitFor();
    await expect.poll(() => page.locator("a.mark").count(), { timeout: 20_000 }).toBe(500);
    await expect.poll(() => page.locator(".statement").count(), { timeout: 20_000 }).toBe(500);
    const mark = page.locator("a.mark").last();
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    await page.waitForURL(/\/statements\//);
  });

  it("is drawn in steps that say how far it is, as sigma would draw it at once", async () => {
    const { page } = viewer;
    await page.addInitScript(watchShares);
    await page.goto("/graph?all=1");
    await page.locator("html[data-graph-ready]").waitFor({ state: "attached", timeout: 60_000 });
    const shares = await page.evaluate(() => (window as unknown as { shares: number[] }).shares);
    expect(new Set(shares).size).toBeGreaterThan(3);
    expect(await page.locator(".graph__message").filter({ visible: true }).count()).toBe(0);

    const stage = page.locator("[data-graph-stage]");
    const inSteps = await stage.screenshot();
    // For the picture all of it is read anew.
    await page.getByText("Export", { exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Picture (PNG)" }).click();
    await download;
    await page.getByText("Export", { exact: true }).click();
    await page.mouse.move(0, 0);
    await expect.poll(async () => inSteps.equals(await stage.screenshot())).toBe(true);
  });
});

/** Notes what the bar says that tells how much of the graph is made. */
function watchShares(): void {
  const shares: number[] = [];
  Object.assign(window, { shares });
  new MutationObserver(() => {
    const bar = document.querySelector<HTMLProgressElement>(".graph__message progress[value]");
    if (bar !== null) shares.push(bar.value / bar.max);
  }).observe(document, { subtree: true, attributeFilter: ["value"] });
}

function hrefs(links: readonly Element[]): (string | null)[] {
  return links.map((link) => link.getAttribute("href"));
}
