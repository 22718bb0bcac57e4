import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { StoreError } from "../../src/domain/graph-store.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { type OpenedStore, openStore } from "../../src/store/open-store.ts";
import { comparableRows } from "./comparable-rows.ts";
import { storeConformance } from "./conformance.ts";
import { FIXTURE_GRAPH } from "./fixture-graph.ts";
import { argumentsFor, readingQueries } from "./query-arguments.ts";

const server = inject("neo4j");
const driver =
  server === null
    ? null
    : neo4j.driver(
        server.uri,
        server.password === null
          ? undefined
          : neo4j.auth.basic(server.username ?? "neo4j", server.password),
      );
afterAll(() => driver?.close());

describe.skipIf(server === null)("the Neo4j engine", () => {
  storeConformance({ open: openPrepared, wipe });

  it("says where it could not connect", async () => {
    const nowhere = {
      kind: "neo4j",
      url: "bolt://127.0.0.1:1",
      username: null,
      password: null,
      database: null,
    } as const;
    await expect(openStore(nowhere)).rejects.toThrow(StoreError);
    await expect(openStore(nowhere)).rejects.toThrow("connect to bolt://127.0.0.1:1");
  });

  it("refuses a store that a newer program wrote", async () => {
    const store = await openPrepared();
    await run("MATCH (s:Schema) SET s.version = 99");
    await expect(store.prepare()).rejects.toThrow(
      "the store has schema 99 and this program knows 1",
    );
    await wipe(store);
    await store.close();
  });
});

const library = await loadCypherLibrary(CYPHER_DIRECTORY);
describe.skipIf(server === null)("a query of cypher/ gives the same rows on both engines", () => {
  let onNeo4j: GraphStore;
  let embedded: GraphStore;
  beforeAll(async () => {
    onNeo4j = await wipe(await openPrepared());
    embedded = await openStore({ kind: "memory" });
    await embedded.prepare();
    await Promise.all([onNeo4j.write(FIXTURE_GRAPH), embedded.write(FIXTURE_GRAPH)]);
  });
  afterAll(async () => {
    await wipe(onNeo4j);
    await Promise.all([onNeo4j.close(), embedded.close()]);
  });

  it.each(readingQueries(library))("$name", async (query) => {
    let rowCount = 0;
    for (const parameters of argumentsFor(query)) {
      const [expected, rows] = await Promise.all([
        embedded.read(query, parameters),
        onNeo4j.read(query, parameters),
      ]);
      expect(comparableRows(query, rows), JSON.stringify(parameters)).toEqual(
        comparableRows(query, expected),
      );
      for (const row of rows) expect(Object.keys(row)).toEqual(query.columns);
      rowCount += rows.length;
    }
    // Two engines that both find nothing prove nothing.
    expect(rowCount).toBeGreaterThan(0);
  });
});

async function openPrepared(): Promise<OpenedStore> {
  if (server === null) throw new Error("there is no server");
  const store = await openStore({ kind: "neo4j", url: server.uri, database: null, ...server });
  await store.prepare();
  return store;
}

/** Deletes everything; what prepare() noted stays. */
async function wipe(store: GraphStore): Promise<GraphStore> {
  await run("MATCH (n) WHERE NOT n:Schema DETACH DELETE n");
  await run("MATCH (s:Schema) SET s.version = 1");
  return store;
}

async function run(text: string): Promise<void> {
  await driver?.executeQuery(text);
}
