import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { StoreError } from "../../src/domain/graph-store.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary, parseQuery } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import { StoreHeld } from "../../src/store/store-held.ts";
import { storeConformance } from "./conformance.ts";
import { agent, FIXTURE_GRAPH, NO_CHANGE, node } from "./fixture-graph.ts";
import { argumentsFor, isNamed, readingQueries } from "./query-arguments.ts";

const COUNT = parseQuery("count", "// Counts.\nMATCH (n) WHERE NOT n:Schema RETURN count(n) AS n");

describe("the embedded engine", () => {
  storeConformance({
    open: openEmpty,
    wipe: async (store) => {
      await store.close();
      return openEmpty();
    },
  });
});

describe("a query of cypher/ gives its columns on the embedded engine", async () => {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmpty();
    await store.write(FIXTURE_GRAPH);
  });
  afterAll(() => store.close());

  it.each(readingQueries(library))("$name", async (query) => {
    const results = await Promise.all(
      argumentsFor(query).map((parameters) => store.read(query, parameters)),
    );
    for (const row of results.flat()) expect(Object.keys(row)).toEqual(query.columns);
    if (!isNamed(query)) expect(results.flat()).not.toHaveLength(0);
  });
});

it("writes agents again in time that does not grow with the number of names in the store", async () => {
  const people = (from: number, to: number, counted: number) =>
    Array.from({ length: to - from }, (_, nth) =>
      agent("Person", `agent-${from + nth}`, {
        ...{ name: `Eva Lind${from + nth}`, aliases: [], nameCounts: [counted] },
      }),
    );
  const store = await openEmpty();
  const millisecondsOfAgain = async (count: number): Promise<number> => {
    const times: number[] = [];
    for (const counted of [2, 3, 4]) {
      const started = performance.now();
      await store.write({ ...NO_CHANGE, nodes: people(count - 200, count, counted) });
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  await store.write({ ...NO_CHANGE, nodes: people(0, 1_000, 1) });
  const among1000 = await millisecondsOfAgain(1_000);
  for (let from = 1_000; from < 30_000; from += 1_000) {
    const created = { nodes: people(from, from + 1_000, 1), edges: [] };
    await store.write({ ...NO_CHANGE, created });
  }
  // It would be six times as long where their words were indexed again.
  expect(await millisecondsOfAgain(30_000)).toBeLessThan(4 * among1000);
  await store.close();
});

describe("an embedded store's file", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "whosaid-store-"));
    file = path.join(folder, "deep", "graph.whosaid");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("keeps the graph, its indexes and its words", async () => {
    const first = await openStore({ kind: "file", path: file });
    await first.prepare();
    await first.write(FIXTURE_GRAPH);
    await first.close();
    const again = await openStore({ kind: "file", path: file });
    await again.prepare();
    expect(await again.read(COUNT, {})).toEqual([{ n: FIXTURE_GRAPH.nodes.length }]);
    expect(await again.search("brandt", ["Agent"], 5)).toHaveLength(1);
    expect(
      (
        await again.readFreely(
          "MATCH (n:Event) RETURN count(n) AS n",
          {},
          { milliseconds: 20_000, rows: 9 },
        )
      ).rows,
    ).toEqual([{ n: 2 }]);
    await again.close();
    expect(await readdir(path.dirname(file))).toEqual(["graph.whosaid"]);
  });

  it("is refused to a second opener, who learns who holds it and where it answers", async () => {
    const holder = await openStore({ kind: "file", path: file });
    const first = await openStore({ kind: "file", path: file }).catch((error) => error);
    expect(first).toBeInstanceOf(StoreHeld);
    expect(first).toMatchObject({ pid: process.pid, url: null });
    await holder.announce("http://127.0.0.1:4747");
    const second = await openStore({ kind: "file", path: file }).catch((error) => error);
    expect(second).toMatchObject({ pid: process.pid, url: "http://127.0.0.1:4747" });
    expect(second.message).toContain("it answers at http://127.0.0.1:4747");
    await Promise.all([holder.close(), holder.close()]);
    await (await openStore({ kind: "file", path: file })).close();
  });

  it("is refused while another process holds it, and taken over when that one was killed", async () => {
    const program = path.join(import.meta.dirname, "../support/hold-store.ts");
    const child = spawn(process.execPath, ["--import", "tsx", program, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await expect(openStore({ kind: "file", path: file })).rejects.toMatchObject({
      name: "StoreHeld",
      pid: child.pid,
    });
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await openStore({ kind: "file", path: file });
    // What the killed process had written is there, and the file beside it says nothing any more.
    expect(await store.read(COUNT, {})).toEqual([{ n: 1 }]);
    await store.close();
  });

  it("is not opened when it is no store, and stays as it was", async () => {
    const text = path.join(folder, "notes.txt");
    await writeFile(text, "not a graph");
    await expect(openStore({ kind: "file", path: text })).rejects.toThrow(StoreError);
    await expect(openStore({ kind: "file", path: text })).rejects.toThrow(text);
    await expect(openStore({ kind: "file", path: folder })).rejects.toThrow(StoreError);
  });

  it("is refused when a newer program wrote it", async () => {
    const store = await openStore({ kind: "memory" });
    await store.prepare();
    await store.write({ ...NO_CHANGE, nodes: [node("Run", "run-1")] });
    await store.read(parseQuery("newer", "// Raises.\nMATCH (s:Schema) SET s.version = 99"), {});
    await expect(store.prepare()).rejects.toThrow(
      `the store has schema 99 and this program knows ${SCHEMA_VERSION}`,
    );
    await store.close();
  });

  it("is refused when an earlier program wrote it, with what to do", async () => {
    const store = await openStore({ kind: "memory" });
    await store.prepare();
    await store.write({ ...NO_CHANGE, nodes: [node("Run", "run-1")] });
    await store.read(parseQuery("older", "// Lowers.\nMATCH (s:Schema) SET s.version = 1"), {});
    await expect(store.prepare()).rejects.toThrow("whosaid upgrade brings it up to date");
    await store.close();
  });

  it("is written anew when its log is as large as it, so that this costs no more for each change in a large store", async () => {
    const store = await openStore({ kind: "file", path: file });
    await store.prepare();
    const megabytes = (name: string): number =>
      (statSync(name, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;
    const logOf = (): number =>
      readdirSync(`${file}.wal`)
        .map((name) => megabytes(path.join(`${file}.wal`, name)))
        .reduce((sum, part) => sum + part, 0);
    let longest = { file: 0, log: 0 };
    for (let nth = 0; nth < 240; nth++) {
      const words = randomBytes(500_000).toString("hex");
      await store.write({ ...NO_CHANGE, nodes: [node("Run", `run-${nth}`, { words })] });
      const now = { file: megabytes(file), log: logOf() };
      if (now.log > longest.log) longest = now;
    }
    expect(longest.log).toBeGreaterThan(150);
    expect(longest.log / longest.file).toBeLessThan(1.5);
    await store.close();
  });

  it("leaves no copy behind when it is closed", async () => {
    const before = await copies();
    const store = await openEmpty();
    await store.readFreely("RETURN 1 AS x", {}, { milliseconds: 20_000, rows: 1 });
    expect(await copies()).toHaveLength(before.length + 1);
    await store.close();
    expect(await copies()).toEqual(before);
  });
});

async function openEmpty(): Promise<GraphStore> {
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  return store;
}

async function copies(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("whosaid-read-"));
}
