/// <reference lib="dom" />
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HealthSchema } from "../../src/contract/import.ts";
import { violations } from "../support/accessibility.ts";
import { hasBrowser } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

const SOLBERG =
  "OSLO — “We will keep the embassy open until the last visa is stamped,” said Marit Solberg, the Norwegian ambassador, on Tuesday.";
/** Articles of a file that takes some seconds. */
const LONG = 200;
const PAGE = `<!doctype html><html><head><title>Visas in Oslo</title><meta property="og:site_name" content="The Fjord"></head>
<body><article><h1>Visas in Oslo</h1><p>${SOLBERG}</p><p>${"The queue at the gate was long, and it rained all day. ".repeat(6)}</p></article></body></html>`;

describe.skipIf(!hasBrowser())("importing in the browser", () => {
  const viewer = useViewer();
  let page: Page;
  let folder: string;
  beforeEach(() => {
    page = viewer.page;
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whosaid-drop-"));
    await mkdir(join(folder, "wire", "old"), { recursive: true });
    await writeFile(join(folder, "visas.html"), PAGE);
    const lines = ["Arna", "Bente", "Carla"].map((name, nth) =>
      JSON.stringify({
        id: `gate-${nth}`,
        title: `The gate, part ${nth + 1}`,
        publisher: "Gate Weekly",
        publishedAt: `2022-05-0${nth + 1}`,
        text: `“The gate stays shut on day ${nth + 4},” said ${name} Lund, the mayor of Farsund.`,
      }),
    );
    await writeFile(join(folder, "wire", "gate.jsonl"), [...lines, "{broken"].join("\n"));
    const rows = [
      "title;publisher;publishedAt;text",
      'The ferry;Coast Daily;2022-05-07;"“The ferry sails on Friday,” said Dagny Vik, the harbour master."',
      "The tide;Coast Daily;soon;It rained.",
    ];
    await writeFile(join(folder, "wire", "coast.csv"), rows.join("\r\n"));
    await writeFile(join(folder, "wire", "old", "note.txt"), `${SOLBERG} It rained.`);
    await writeFile(join(folder, "wire", "style.css"), "p { color: red }");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** As from the desktop: the browser itself opens the files and folders. */
  async function drop(...names: readonly string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const data = {
      items: [],
      files: names.map((name) => join(folder, name)),
      dragOperationsMask: 1,
    };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    }
  }

  const jobs = () => page.getByRole("region", { name: "Files" }).locator(".job");

  async function articleCount(): Promise<number> {
    return HealthSchema.parse(await (await fetch(`${viewer.server.url}/health`)).json()).articles;
  }

  it("takes a page that is dropped, and opens it in the reading view with what was found", async () => {
    await page.goto("/import");
    await page.getByText("Drop files or folders here").waitFor();
    await drop("visas.html");
    await page.waitForURL(/\/articles\/visas\.html/);
    await page.getByRole("heading", { name: "Visas in Oslo" }).waitFor();
    await page.locator(".margin").filter({ hasText: "Marit Solberg" }).waitFor();
    await page.goBack();
    expect(await jobs().textContent()).toMatch(/visas\.html.*1 new.*1 quotation · 1 speaker/s);
    await drop("visas.html");
    await page.waitForURL(/\/articles\/visas\.html/);
    await page.goBack();
    await jobs().filter({ hasText: "1 already here" }).waitFor();
  });

  it("takes a folder with all below it, names what was refused and why, and leaves out what is no article", async () => {
    await page.goto("/import");
    await page.getByText("Drop files or folders here").waitFor();
    await drop("wire");
    await page.getByText("3 of 3 files done").waitFor();
    expect(await page.getByText("5 articles read, 2 refused").count()).toBe(1);
    const coast = jobs().filter({ hasText: "coast.csv" });
    expect(await coast.getByRole("link").allTextContents()).toEqual([
      expect.stringContaining("The ferry"),
    ]);
    expect(await coast.getByRole("list", { name: "Refused" }).textContent()).toMatch(
      /Row 3 is no article: its date "soon" cannot be read; write YYYY-MM-DD/,
    );
    const gate = jobs().filter({ hasText: "gate.jsonl" });
    expect(await gate.getByRole("link").count()).toBe(3);
    expect(await gate.getByRole("list", { name: "Refused" }).textContent()).toMatch(
      /Line 4 is broken JSON/,
    );
    await jobs().filter({ hasText: "old/note.txt" }).waitFor();
    await page.getByText("1 file in the folder is of no kind that is read").waitFor();
    expect(await violations(page)).toEqual([]);
    await gate.getByRole("link", { name: "The gate, part 2" }).click();
    await page.getByText("“The gate stays shut on day 5,”").waitFor();
  });

  it("takes a pasted text by keyboard alone; it is removed after a question, and comes back as it was", async () => {
    const before = await articleCount();
    await page.goto("/import");
    await page.getByLabel("Text of the article").focus();
    await page.keyboard.insertText(`“The bridge was mined,” said Colonel Ivo Tamm. ${SOLBERG}`);
    await page.keyboard.press("Tab");
    await page.keyboard.type("The bridge");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Bridge Post");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The bridge" }).waitFor();
    await page.getByRole("link", { name: "Bridge Post" }).waitFor();
    expect(await articleCount()).toBe(before + 1);

    const remove = page.getByRole("button", { name: "Remove this article" });
    await remove.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Remove this article?" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles$/);
    await page.getByRole("status").filter({ hasText: "The bridge was removed." }).waitFor();
    expect(await articleCount()).toBe(before);

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "The bridge", exact: true }).first().click();
    await page.getByRole("link", { name: "Bridge Post" }).waitFor();
    expect(await articleCount()).toBe(before + 1);
  });

  it("of a long file says how far it is, and stops when told: what was read stays, and again goes on", async () => {
    const before = await articleCount();
    const lines = Array.from({ length: LONG }, (_, nth) =>
      JSON.stringify({ id: `long-${nth}`, title: `Report ${nth}`, text: `${SOLBERG} Day ${nth}.` }),
    );
    const buffer = Buffer.from(lines.join("\n"));
    await page.goto("/import");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "long.jsonl", mimeType: "", buffer });
    const long = jobs().filter({ hasText: "long.jsonl" });
    await long.getByText(/^\d+ articles read so far …$/).waitFor();
    const bar = long.getByRole("progressbar");
    expect(Number(await bar.getAttribute("value"))).toBeGreaterThan(0);
    expect(await bar.getAttribute("max")).toBe(String(buffer.length));
    // Whoever looks at something else comes back to it.
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await page.locator(".article-item").first().waitFor();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByRole("button", { name: "Stop" }).focus();
    await page.keyboard.press("Enter");
    await long.getByText("stopped; what was read before stays").waitFor();
    const kept = (await articleCount()) - before;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(LONG);

    await long.getByRole("button", { name: "Import again" }).click();
    await long.getByText(/^\d+ new, \d+ already here$/).waitFor({ timeout: 120_000 });
    expect(await articleCount()).toBe(before + LONG);
  }, 180_000);

  it("shows hostile names, titles and reasons as text, within a page of 360 pixels", async () => {
    const title = `<b>${"x".repeat(1_500)}</b>\u202Etxt.exe ${"😀".repeat(100)}`;
    const publisher = "<script>alert(1)</script>\u200B";
    const fields = { id: "hostile", title, publisher, text: SOLBERG };
    const date = `<img src=x onerror=alert(2)>${"y".repeat(20)}`;
    const lines = [fields, { ...fields, publishedAt: date }].map((line) => JSON.stringify(line));
    const name = `<img src=x onerror=alert(3)>\u202E${"z".repeat(200)}.jsonl`;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/import");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(lines.join("\n")) });
    await page.getByText("1 of 1 file done").waitFor();
    expect(await jobs().locator(".job__head strong").textContent()).toBe(name);
    expect(await jobs().locator(".article-item__link").textContent()).toBe(title);
    expect(await jobs().getByRole("list", { name: "Refused" }).textContent()).toContain(date);
    expect(await jobs().locator("img, script, b").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it("says what is wrong with a pasted text, and keeps it to be mended", async () => {
    await page.goto("/import");
    await page.getByLabel("Text of the article").fill(SOLBERG);
    await page.getByLabel("Title").fill("long ".repeat(401));
    await page.getByRole("button", { name: "Import the text" }).click();
    await jobs().getByText('"title" is longer than 2000 characters; shorten it').waitFor();
    expect(await page.getByLabel("Text of the article").inputValue()).toContain("Solberg");
  });
});
