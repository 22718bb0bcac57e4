import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import type { GraphChange } from "../../src/domain/graph.ts";
import { createServerApp } from "../../src/server/create-server-app.ts";
import { listen, type RunningServer } from "../../src/server/listen.ts";
import { openBrowser, openPage, type WatchedPage } from "./browser.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

/** What a test of the viewer over an invented graph works with; a new page for each test. */
export type GraphViewer = { readonly url: string; readonly page: Page };

/** For a `describe`: the server in this process over a store in memory that holds a graph, and a browser; no test may leave a problem in its page. */
export function useGraphViewer(graph: () => GraphChange): GraphViewer {
  let parts: Parts;
  let server: RunningServer;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    await build({ root: join(ROOT, "web"), logLevel: "warn" });
    parts = await openParts({ kind: "memory" });
    await parts.store.write(graph());
    const app = createServerApp({ ...parts, user: "test", webDirectory: join(ROOT, "dist/web") });
    server = await listen(app, { port: 0 });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await parts.store.close();
  }, 60_000);
  beforeEach(async () => {
    watched = await openPage(browser, server.url);
  }, 60_000);
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.problems).toEqual([]);
  }, 60_000);
  return {
    get url() {
      return server.url;
    },
    get page() {
      return watched.page;
    },
  };
}
