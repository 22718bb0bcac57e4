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
});

function hrefs(links: readonly Element[]): (string | null)[] {
  return links.map((link) => link.getAttribute("href"));
}
