import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./browser.ts";

export type WatchedPages = {
  /** A new one for each test. */
  readonly page: Page;
  /** Lets go what a test brought about on purpose; any other problem of the page fails it. */
  readonly forgive: (problem: RegExp) => void;
};

/** For a `describe`: a browser, and for each test a page that opens on a server; no test may leave a problem in its page. */
export function useWatchedPages(
  url: () => string,
  options: BrowserContextOptions = {},
): WatchedPages {
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close(), 60_000);
  beforeEach(async () => {
    watched = await openPage(browser, url(), options);
  }, 60_000);
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.problems).toEqual([]);
  }, 60_000);
  return {
    get page() {
      return watched.page;
    },
    forgive: (problem) => {
      watched = { ...watched, problems: watched.problems.filter((one) => !problem.test(one)) };
    },
  };
}
