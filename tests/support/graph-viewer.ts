import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import type { GraphChange } from "../../src/domain/graph.ts";
import { createServerApp } from "../../src/server/create-server-app.ts";
import { listen, type RunningServer } from "../../src/server/listen.ts";
import { useWatchedPages } from "./watched-pages.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

/** What a test of the viewer over an invented graph works with; a new page for each test. */
export type GraphViewer = { readonly url: string; readonly page: Page };

/** For a `describe`: the server in this process over a store in memory that holds a graph, and a browser. */
export function useGraphViewer(graph: () => GraphChange): GraphViewer {
  let parts: Parts;
  let server: RunningServer;
  beforeAll(async () => {
    parts = await openParts({ kind: "memory" });
    await parts.store.write(graph());
    const app = createServerApp({ ...parts, user: "test", webDirectory: join(ROOT, "dist/web") });
    server = await listen(app, { port: 0 });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await parts.store.close();
  }, 60_000);
  const pages = useWatchedPages(() => server.url);
  return {
    get url() {
      return server.url;
    },
    get page() {
      return pages.page;
    },
  };
}
