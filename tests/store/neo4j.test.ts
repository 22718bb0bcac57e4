import { EventEmitter, once } from "node:events";
import neo4j, { type Plan, type Session } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { StoreError } from "../../src/domain/graph-store.ts";
import { changeStatements } from "../../src/store/change-statements.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary, parseQuery } from "../../src/store/cypher-library.ts";
import { plannedOnce } from "../../src/store/neo4j/planned-once.ts";
import { writeTransaction } from "../../src/store/neo4j/write-transaction.ts";
import { type OpenedStore, openStore } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import { comparableRows } from "./comparable-rows.ts";
import { storeConformance } from "./conformance.ts";
import { FIXTURE_GRAPH, NO_CHANGE, node } from "./fixture-graph.ts";
import { argumentsFor, isNamed, readingQueries } from "./query-arguments.ts";

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
    await expect(openStore(nowhere)).rejects.toThrow(
      "Neo4j does not answer at bolt://127.0.0.1:1; see that it runs there",
    );
  });

  it("plans what a change reads and writes from its keys on, also on an empty store, whatever their number", async () => {
    await (await wipe(await openPrepared())).close();
    const changes = { ...FIXTURE_GRAPH, created: FIXTURE_GRAPH };
    const texts = [
      ...library.list("linking").filter(({ parameters }) => parameters.length > 0),
      ...changeStatements(changes, library),
    ].map(({ text }) => text);
    const plans = await Promise.all(
      texts.map((given) => {
        const { text, parameters } = plannedOnce(given, {});
        return driver?.executeQuery(`EXPLAIN ${text}`, parameters);
      }),
    );
    const operators = plans.map((plan) => operatorsOf(plan?.summary.plan ?? false));
    expect(operators).not.toHaveLength(0);
    const scanning = texts.filter((_, nth) => operators[nth]?.some((name) => /Scan/.test(name)));
    expect(scanning).toEqual([]);
  });

  it("does not repeat a change that exceeds the server's memory", async ({ skip }) => {
    const limit = await run("SHOW SETTINGS 'db.memory.transaction.max' YIELD value");
    skip(limit !== "48.00MiB", `the limit of this server is ${limit}`);
    const store = await wipe(await openPrepared());
    const nodes = Array.from({ length: 20_000 }, (_, index) =>
      node("Statement", `statement-${index}`, {
        text: `word ${index} `.repeat(9),
        contentHash: "1",
      }),
    );
    const started = Date.now();
    await expect(store.write({ ...NO_CHANGE, nodes })).rejects.toThrow(/memory/i);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(
      await store.read(
        parseQuery("count", "// Counts.\nMATCH (s:Statement) RETURN count(s) AS n"),
        {},
      ),
    ).toEqual([{ n: 0 }]);
    await store.close();
  });

  it("repeats a transaction that met another one in a deadlock", async () => {
    await run("CREATE (:Key {id: 'key-1', n: 0}), (:Key {id: 'key-2', n: 0})");
    const locked = [new EventEmitter(), new EventEmitter()] as const;
    const bothLocked = locked.map((one) => once(one, "locked"));
    let attempts = 0;
    const lockBoth = (own: 0 | 1, keys: readonly string[]): Promise<void> =>
      inSession((session) =>
        writeTransaction(session, async (transaction) => {
          attempts++;
          for (const id of keys) {
            await transaction.run("MATCH (k:Key {id: $id}) SET k.n = k.n + 1", { id });
            locked[own].emit("locked");
            await Promise.all(bothLocked);
          }
        }),
      );
    await Promise.all([lockBoth(0, ["key-1", "key-2"]), lockBoth(1, ["key-2", "key-1"])]);
    expect(attempts).toBeGreaterThan(2);
    expect(Number(await run("MATCH (k:Key) WHERE k.n = 2 RETURN count(k)"))).toBe(2);
    await run("MATCH (k:Key) DELETE k");
  });

  it("refuses a store that a newer or an earlier program wrote", async () => {
    const store = await openPrepared();
    await run("MATCH (s:Schema) SET s.version = 99");
    await expect(store.prepare()).rejects.toThrow(
      `the store has schema 99 and this program knows ${SCHEMA_VERSION}`,
    );
    await run("MATCH (s:Schema) SET s.version = 1");
    await expect(store.prepare()).rejects.toThrow("whosaid upgrade brings it up to date");
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
    if (!isNamed(query)) expect(rowCount).toBeGreaterThan(0);
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
  await run(`MATCH (s:Schema) SET s.version = ${SCHEMA_VERSION}`);
  return store;
}

async function inSession(work: (session: Session) => Promise<void>): Promise<void> {
  const session = driver?.session();
  if (session !== undefined) await work(session).finally(() => session.close());
}

/** Runs a statement beside the store, and gives the first value of its first row. */
function operatorsOf(plan: Plan | false): readonly string[] {
  return plan === false ? [] : [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}

async function run(text: string): Promise<unknown> {
  const result = await driver?.executeQuery(text);
  return result?.records[0]?.get(0);
}
