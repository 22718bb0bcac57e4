import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./browser.ts";
import { type DemoServer, startDemoServer } from "./demo-server.ts";

/** What a test of the viewer works with. */
export type ViewerFixture = {
  readonly server: DemoServer;
  /** A new one for each test. */
  readonly page: Page;
  /** Lets go what a test brought about on purpose; any other problem of the page fails it. */
  readonly forgive: (problem: RegExp) => void;
};

/** For a `describe`: the demonstration server and a browser for all of its tests, a page for each, and no test may leave a problem. */
export function useViewer(options: BrowserContextOptions = {}): ViewerFixture {
  let server: DemoServer;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoServer(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  }, 60_000);
  beforeEach(async () => {
    watched = await openPage(browser, server.url, options);
  }, 60_000);
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.problems).toEqual([]);
  }, 60_000);
  return {
    get server() {
      return server;
    },
    get page() {
      return watched.page;
    },
    forgive: (problem) => {
      watched = { ...watched, problems: watched.problems.filter((one) => !problem.test(one)) };
    },
  };
}
