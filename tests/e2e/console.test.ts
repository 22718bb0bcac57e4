/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { RowsSchema } from "../../src/contract/queries.ts";
import { violations } from "../support/accessibility.ts";
import { graphReady, hasBrowser } from "../support/browser.ts";
import { useViewer } from "../support/viewer-fixture.ts";

describe.skipIf(!hasBrowser())("the console", () => {
  const viewer = useViewer();
  let page: Page;
  beforeEach(() => {
    page = viewer.page;
  });

  const editor = () => page.getByRole("textbox", { name: "Cypher query" });
  const status = () => page.getByRole("region", { name: "Result" }).getByRole("status");

  async function write(query: string): Promise<void> {
    await editor().click();
    await page.keyboard.type(query);
  }

  /** Answers that refuse are what is tested here; the browser reports them by itself. */
  function expectRefusals(): void {
    viewer.forgive(/Failed to load/);
  }

  it("runs a query by Ctrl+Enter, shows its rows, and gives them as CSV; the address holds the query", async () => {
    await page.goto("/console");
    await write("MATCH (s:Statement) RETURN s.id AS id, s.kind AS kind ORDER BY id LIMIT 3");
    await page.keyboard.press("Control+Enter");
    await status()
      .filter({ hasText: /3 rows in/ })
      .waitFor();
    expect(await page.getByRole("row").count()).toBe(4);
    expect(page.url()).toContain("/console?cypher=MATCH");
    const loading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const file = await readFile(await (await loading).path(), "utf8");
    expect(file.split("\r\n")[0]).toBe("\uFEFFid,kind");
    expect(file.split("\r\n")).toHaveLength(5);
    await page.reload();
    await status()
      .filter({ hasText: /3 rows in/ })
      .waitFor();
    expect(await editor().textContent()).toContain("s.kind AS kind");
  });

  it("completes labels, relations, properties and named queries", async () => {
    await page.goto("/console");
    const options = page.getByRole("listbox").getByRole("option");
    await write("MATCH (a:Pers");
    const accept = async (label: string) => {
      await options.filter({ hasText: label }).waitFor();
      // The editor takes an Enter that follows too closely for a new line.
      await page.waitForTimeout(200);
      await page.keyboard.press("Enter");
    };
    await accept("Person");
    await page.keyboard.type(")-[r:SA");
    await accept("SAID");
    await page.keyboard.type("]->(s) RETURN a.wikid");
    await accept("wikidata");
    expect(await editor().textContent()).toBe("MATCH (a:Person)-[r:SAID]->(s) RETURN a.wikidata");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("who-said");
    await accept("who-said-what-about");
    await page.getByLabel(/^about event/).waitFor();
  });

  it("asks a named query for its parameters, and says what is wrong with a value", async () => {
    await page.goto("/console");
    await page.getByLabel("Query", { exact: true }).selectOption("who-said-what-about");
    await page.getByLabel(/^about event/).fill("expulsion of 12 diplomats");
    await page.getByLabel(/^from date/).fill("soon");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .filter({ hasText: '"soon" is not a date; write it as 2022-02-28' })
      .waitFor();
    await page.getByLabel(/^from date/).fill("2022-02-01");
    await page.getByRole("button", { name: "Run" }).click();
    await status()
      .filter({ hasText: /rows? in/ })
      .waitFor();
    const path = `queries/who-said-what-about?${new URLSearchParams({ about: "expulsion of 12 diplomats", from: "2022-02-01" })}`;
    const answer = RowsSchema.parse(
      await (await fetch(`${viewer.server.url}/api/v1/${path}`)).json(),
    );
    expect(await page.getByRole("row").count()).toBe(answer.rows.length + 1);
    expectRefusals();
  });

  it("shows a result as a graph beside its table, explores it, and comes back to it", async () => {
    await page.goto(
      `/console?${new URLSearchParams({ cypher: "MATCH (a:Agent)-[:SAID]->(s:Statement) RETURN a, s.id AS s LIMIT 3" })}`,
    );
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    expect(await graphReady(page)).toBeGreaterThan(3);
    expect(await page.getByRole("row").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.locator("[data-graph-stage]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(agents|statements|events)\//);
    await page.goBack();
    await graphReady(page);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    expect(await page.getByRole("row").count()).toBe(4);

    await page.getByRole("link", { name: /Explore \d things? in the graph/ }).click();
    await page.waitForURL(/\/graph\?nodes=/);
    expect(await graphReady(page)).toBeGreaterThan(3);
    await page.goBack();
    await status().filter({ hasText: "3 rows in" }).waitFor();
  });

  it("says why a query is refused: for writing, for what it says, at its limits", async () => {
    await page.goto("/console");
    const refused = async (query: string, why: RegExp) => {
      await editor().click();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(query);
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").filter({ hasText: why }).waitFor();
    };
    await refused("MATCH (n) DETACH DELETE n", /Query refused.*(read|DELETE)/i);
    await refused("MATCH (n RETURN n.x Y", /Query refused/);
    expectRefusals();
  });

  it("stops a query for good: the server answers the next one at once", async () => {
    await page.goto("/console");
    await write(
      "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x + y AS z WHERE z < 0 RETURN z",
    );
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Stop" }).click();
    await status().filter({ hasText: "The query was stopped." }).waitFor();
    await page.keyboard.press("Tab");
    await editor().click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("RETURN 42 AS answer");
    await page.keyboard.press("Control+Enter");
    await status().filter({ hasText: "1 row in" }).waitFor();
    expect(await page.getByRole("cell").allTextContents()).toEqual(["42"]);
  });
});
