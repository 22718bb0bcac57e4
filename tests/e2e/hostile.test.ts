/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from "vitest";
import type { GraphChange, NodeRecord } from "../../src/domain/graph.ts";
import { graphReady, hasBrowser } from "../support/browser.ts";
import { useGraphViewer } from "../support/graph-viewer.ts";
import { HARBOUR_ID, IDS, STORY } from "../support/story-graph.ts";
import { widest } from "../support/widest.ts";

/** Whatever can be put into a name or a title: markup, marks that turn the line around, what has no width, and no place to break. */
const HOSTILE = `<img src=x onerror=alert(1)><script>alert(2)</script>\u202E\u2066\u200B\u2060{{7*7}}${"😀".repeat(300)}${"x".repeat(10_000)}`;

describe.skipIf(!hasBrowser())("names, titles and quotations that are hostile", () => {
  const viewer = useGraphViewer(hostileStory);
  let links: readonly string[];
  beforeAll(() => {
    const views = (path: string) =>
      ["time", "table", "graph", "list"].map((view) => `${path}?view=${view}`);
    const cypher = "MATCH (a:Agent) RETURN a.id AS id, a.name AS name";
    links = [
      "/",
      "/search?q=diplomats",
      "/search?q=spies&kind=statement",
      "/articles",
      `/articles/${encodeURIComponent(HARBOUR_ID)}?at=0-30`,
      ...views(`/events/${IDS.expulsion}`),
      ...views(`/agents/${IDS.brandt}`),
      ...views(`/statements/${IDS.spies}`),
      `/graph?nodes=${IDS.expulsion}&story=${IDS.expulsion}&select=${IDS.expulsion}`,
      "/graph?all=1",
      "/graph?all=1&view=list",
      "/curation",
      "/curation?view=table",
      `/console?${new URLSearchParams({ cypher })}`,
    ];
  });

  it.each([1280, 360])(
    "are text in every view, and leave it %i pixels wide",
    async (width) => {
      const { page } = viewer;
      await page.setViewportSize({ width, height: 800 });
      // A graph is drawn in software here: once is enough.
      for (const link of links.filter((one) => width > 360 || !isGraph(one))) {
        await page.goto(link);
        await page.getByRole("main").waitFor();
        await page.locator("main > :not(.tabs, .skip)").first().waitFor({ state: "attached" });
        await expect.poll(() => page.locator(".state--loading").count()).toBe(0);
        expect(await page.locator("main :is(img, script)").count(), link).toBe(0);
        expect(await widest(page), link).toBe(width);
        if (isGraph(link)) expect(await graphReady(page), link).toBeGreaterThan(3);
      }
    },
    180_000,
  );

  it("are found, suggested and opened by the words around them", async () => {
    const { page } = viewer;
    await page.goto("/");
    await page.getByRole("combobox", { name: "Search" }).fill("brandt");
    await page.locator(".suggestion--found").first().waitFor();
    expect(await widest(page)).toBe(1280);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/agents\//);
    const heading = page.getByRole("heading", { level: 1 });
    expect(await heading.textContent()).toContain("<script>alert(2)</script>");
  });
});

function isGraph(link: string): boolean {
  return /graph/.test(link) && !/list/.test(link);
}

/** The story, with all its names, titles and words made hostile; articles keep their text, in which passages stand. */
function hostileStory(): GraphChange {
  return { ...STORY, nodes: STORY.nodes.map(hostile) };
}

function hostile({ properties, ...node }: NodeRecord): NodeRecord {
  const changed = Object.entries(properties).map(([name, value]) =>
    isWording(node.label, name) && typeof value === "string"
      ? [name, `${value} ${HOSTILE} ${value}`]
      : [name, value],
  );
  return { ...node, properties: Object.fromEntries(changed) };
}

function isWording(label: string, property: string): boolean {
  return (
    ["name", "title", "publisher", "sourceText", "description"].includes(property) ||
    (property === "text" && ["Statement", "Quotation", "Mention"].includes(label))
  );
}
