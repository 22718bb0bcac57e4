/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { graphReady, hasBrowser } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

/** A program starts in seconds, and in more on a machine that has other work. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(!hasBrowser())("a server that is stopped, slow or full", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  it("is waited for: the page says so, keeps what was done, and goes on by itself when it is started again", async () => {
    await page.goto("/graph?all=1");
    await graphReady(page);
    await page.goto("/import");
    const write = async (title: string, text: string): Promise<void> => {
      await page.getByLabel("Text of the article").fill(text);
      await page.getByLabel("Title").fill(title);
    };
    const importText = page.getByRole("button", { name: "Import the text" });
    await write("The bridge", "“The bridge is old,” said Arna Lund.");
    await viewer.server.end();

    await importText.click();
    await page.getByRole("alert").filter({ hasText: "The server does not answer." }).waitFor();
    expect(await page.getByLabel("Text of the article").inputValue()).toContain("is old");
    await write("The gate", "“The gate stays shut,” said Arna Lund.");
    await importText.click();
    await page.locator(".job--waiting").waitFor();
    const search = page.getByRole("combobox", { name: "Search" });
    await search.fill("diplomats");
    await search.press("Enter");
    await page.getByRole("heading", { name: "The server does not answer." }).waitFor();

    await viewer.server.startAgain();
    await page.locator(".result").first().waitFor(PATIENCE);
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.locator(".job").filter({ hasText: "1 new" }).nth(1).waitFor(PATIENCE);
    await page.getByRole("link", { name: "The gate", exact: true }).click();
    await page.getByText("“The gate stays shut,”").first().waitFor();
    await page.getByRole("link", { name: "Whole graph" }).click();
    expect(await graphReady(page)).toBeGreaterThan(10);
    viewer.forgive(/Failed to load/);
  }, 180_000);

  it("is waited for when it is slow: the page says why, and shows the answer when it comes", async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/v1/articles?*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/articles");
    await page.getByRole("status").filter({ hasText: "Loading …" }).waitFor();
    await page.getByRole("status").filter({ hasText: "Still waiting for the server" }).waitFor();
    await page.getByRole("link", { name: "Console" }).click();
    await page.getByRole("textbox", { name: "Cypher query" }).waitFor();
    await page.goBack();
    answer();
    await page.getByRole("listitem").first().waitFor();
  });

  it("may find ten thousand things: the first are shown at once, and the page says that there are more", async () => {
    const cypher = "UNWIND range(1, 10000) AS number RETURN number";
    await page.goto(`/console?${new URLSearchParams({ cypher })}`);
    await page.getByText("only the first 1,000 are shown").waitFor();
    expect(await page.getByRole("row").count()).toBe(501);
    await page.getByText("the first 500 are shown, the file has all").waitFor();
  });
});
