import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CurationQueueSchema } from "../../src/contract/judgements.ts";
import { SearchResponseSchema } from "../../src/contract/search.ts";
import { violations } from "../support/accessibility.ts";
import { hasBrowser, openBrowser, openPage } from "../support/browser.ts";
import { type DemoServer, startDemoServer } from "../support/demo-server.ts";
import { DOUBTFUL_ARTICLES } from "../support/doubtful-articles.ts";
import { widest } from "../support/widest.ts";

/** A graph is drawn in software here, on a machine that has other work. */
const PATIENCE = 60_000;

/** How each view is looked at, loaded once: in another colour alone, only colours can break a rule. */
const LOOKS = [
  { width: 1280, height: 800, colorScheme: "light", of: "all" },
  { width: 1280, height: 800, colorScheme: "dark", of: "colours" },
  { width: 3840, height: 2160, colorScheme: "dark", of: "all" },
  { width: 360, height: 740, colorScheme: "dark", of: "colours" },
  { width: 360, height: 740, colorScheme: "light", of: "all" },
] as const;

describe.skipIf(!hasBrowser())("no view breaks WCAG 2.2 A or AA", () => {
  let server: DemoServer;
  let browser: Browser;
  let links: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoServer(), openBrowser()]);
    await server.importArticles(DOUBTFUL_ARTICLES);
    await judgeSolberg();
    const event = await find("expulsion of 12 diplomats", "event");
    const agent = await find("Nebenzia", "person");
    const statement = await find("handed us a note telling us to do what they demand", "statement");
    const article = encodeURIComponent(await find("diplomats", "article"));
    const views = (page: string) =>
      ["time", "table", "graph", "list"].map((view) => `${page}?view=${view}`);
    links = [
      "/",
      "/search?q=diplomats",
      "/search?q=xyzzyqwv",
      "/search?q=diplomats&view=table",
      "/articles",
      "/articles?view=table",
      `/articles/${article}`,
      `/articles/${article}?at=0-400`,
      `/articles/${article}?view=table`,
      ...views(`/events/${event}`),
      ...views(`/agents/${agent}`),
      ...views(`/statements/${statement}`),
      "/graph?all=1",
      "/import",
      "/curation",
      "/curation?view=table",
      "/curation?view=history",
      "/console",
      `/console?${new URLSearchParams({ cypher: "MATCH (a:Agent) RETURN a.id AS id, a.name LIMIT 5" })}`,
      "/console?query=speakers",
      "/nowhere",
    ];
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** One judgement, so that there is a history; another pair waits. */
  async function judgeSolberg(): Promise<void> {
    const queue = await (await fetch(`${server.url}/api/v1/curation-queue?limit=200`)).json();
    const asked = CurationQueueSchema.parse(queue).questions.find(
      ({ a }) => a.thing.label === "Marit Solberg",
    );
    const answer = await fetch(`${server.url}/api/v1/judgements`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ verdict: "different", a: asked?.a.thing.id, b: asked?.b.thing.id }),
    });
    expect(answer.status).toBe(201);
  }

  async function find(q: string, kind: string): Promise<string> {
    const answer = await fetch(`${server.url}/api/v1/search?${new URLSearchParams({ q, kind })}`);
    return SearchResponseSchema.parse(await answer.json()).results[0]?.id ?? "";
  }

  it(
    "from 360 pixels to 4K, in light and dark, and none is wider than the screen",
    async () => {
      const { page } = await openPage(browser, server.url);
      const found: string[] = [];
      for (const link of links) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(link);
        await page.waitForLoadState("networkidle", { timeout: PATIENCE });
        for (const { width, height, colorScheme, of } of LOOKS) {
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          const look = `${link}, ${width} pixels wide, ${colorScheme}`;
          const reach = await widest(page);
          if (reach > width) found.push(`${look}: reaches to ${reach}`);
          const here = await violations(page, of);
          found.push(...here.map((violation) => `${look}: ${violation}`));
        }
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
    20 * PATIENCE,
  );
});
