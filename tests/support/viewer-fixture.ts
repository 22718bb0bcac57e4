import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type DemoServer, startDemoServer } from "./demo-server.ts";
import { useWatchedPages, type WatchedPages } from "./watched-pages.ts";

/** What a test of the viewer works with. */
export type ViewerFixture = WatchedPages & { readonly server: DemoServer };

/** For a `describe`: the demonstration server for all of its tests, and a browser. */
export function useViewer(options: BrowserContextOptions = {}): ViewerFixture {
  let server: DemoServer;
  beforeAll(async () => {
    server = await startDemoServer();
  }, 180_000);
  afterAll(() => server.stop(), 60_000);
  const pages = useWatchedPages(() => server.url, options);
  return {
    get server() {
      return server;
    },
    get page() {
      return pages.page;
    },
    forgive: pages.forgive,
  };
}
