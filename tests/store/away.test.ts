import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, it } from "vitest";
import { openParts } from "../../src/cli/open-parts.ts";
import type { SourceItem } from "../../src/domain/importer.ts";
import { soakedArticles } from "../soak/articles.ts";
import { freePort } from "../support/neo4j/maven-server.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

const AWAY_MILLISECONDS = 1_500;
/** Each batch of 32 is a transaction. */
const ITEMS = soakedArticles(66).map(
  (article): SourceItem => ({ kind: "article", article, source: "test", place: "" }),
);

const server = inject("neo4j");

describe.skipIf(server === null)("a Neo4j that goes away", () => {
  it("for a moment, in the midst of an import, is waited for, and the rest is imported", async () => {
    if (server === null) return;
    await (await emptyNeo4j(server)).close();
    const way = await wayTo(server);
    const { uri: _, ...login } = server;
    const parts = await openParts({ kind: "neo4j", url: way.url, database: null, ...login });
    let back: Promise<void> | undefined;
    const report = await parts.importer.import(ITEMS, () => {
      back ??= way.cutFor(AWAY_MILLISECONDS);
    });
    await back;
    const count = await parts.store.read(parts.queryOf("export/article-ids"), {});
    await parts.store.close();
    await way.close();
    expect(report).toEqual({ new: ITEMS.length, changed: 0, unchanged: 0, refused: [] });
    expect(count).toHaveLength(ITEMS.length);
  }, 120_000);
});

/** An address that leads to the server, until it is cut. */
async function wayTo({ uri }: Neo4jForTests): Promise<{
  readonly url: string;
  cutFor(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const here = await freePort();
  const listen = async (): Promise<Server> => {
    const listening = createServer((near) => {
      const far = connect(Number(port || 7687), hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(here, "127.0.0.1");
    await once(listening, "listening");
    return listening;
  };
  let current = await listen();
  const cut = async (): Promise<void> => {
    current.close();
    for (const socket of sockets) socket.destroy();
    await once(current, "close");
  };
  return {
    url: `bolt://127.0.0.1:${here}`,
    cutFor: async (milliseconds) => {
      await cut();
      await sleep(milliseconds);
      current = await listen();
    },
    close: cut,
  };
}
