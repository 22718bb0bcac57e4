import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadRecords } from "../../src/care/load-records.ts";
import { type Problem, verifyStore } from "../../src/care/verify-store.ts";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { DEMONSTRATION_ARTICLES } from "../../src/cli/project-files.ts";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { exportCanonical } from "../../src/export/canonical.ts";
import { exportRecords } from "../../src/export/records.ts";
import { readSources } from "../../src/readers/read-sources.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary, parseQuery } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

const server = inject("neo4j");
const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["export", "verify"]);

let demonstration: Parts;
beforeAll(async () => {
  demonstration = await openParts({ kind: "memory" });
  const sources = readSources([DEMONSTRATION_ARTICLES], { stdin: process.stdin });
  await demonstration.importer.import(sources);
});
afterAll(() => demonstration.store.close());

async function emptyEmbedded(): Promise<GraphStore> {
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  return store;
}

async function problems(store: GraphStore): Promise<Problem[]> {
  const lines = await linesOf(verifyStore(store, library));
  return lines.map((line) => JSON.parse(line)).filter(({ checked }) => checked === undefined);
}

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const ENGINES = [
  ["the embedded engine", emptyEmbedded],
  ...(server === null ? [] : [["Neo4j", () => emptyNeo4j(server)] as const]),
] as const;

describe.each(ENGINES)("a copy of a store to %s", (_, open) => {
  let copy: GraphStore;
  beforeAll(async () => {
    copy = await open();
    await loadRecords(exportRecords(demonstration.store, library), copy);
  });
  afterAll(async () => {
    await copy.close();
    if (server !== null) await (await emptyNeo4j(server)).close();
  });

  it("has the same canonical export, and the same records", async () => {
    const [mine, theirs] = [demonstration.store, copy];
    expect(await linesOf(exportCanonical(theirs, library))).toEqual(
      await linesOf(exportCanonical(mine, library)),
    );
    expect(await linesOf(exportRecords(theirs, library))).toEqual(
      await linesOf(exportRecords(mine, library)),
    );
  });

  it("keeps all its promises", async () => {
    expect(await problems(copy)).toEqual([]);
  });
});

/** What another program may have done to a store, and which promise it breaks. */
const DAMAGES = [
  [
    "passage",
    "MATCH (q:Quotation) WITH q ORDER BY q.id LIMIT 1 SET q.start = q.start + 1, q.spans = []",
  ],
  ["passage", "MATCH (x:Article) WITH x ORDER BY x.id LIMIT 1 SET x.text = 'x' + x.text"],
  ["content", "MATCH (a:Agent) WITH a ORDER BY a.id LIMIT 1 SET a.name = 'Somebody Else'"],
  ["content", "MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 SET s.text = 'I never said that'"],
  ["evidence", "MATCH ()-[r:SAID]->() WITH r LIMIT 1 SET r.evidence = ['nowhere:1-2']"],
  ["evidence", "MATCH ()-[r:SAID]->() WITH r LIMIT 1 REMOVE r.evidence"],
  ["orphan", "CREATE (:Key {id: 'key-lost', contentHash: 'x'})"],
  [
    "orphan",
    "MATCH (s:Statement)<-[r:REPORTS]-() WHERE s.quotationCount = 1 WITH r LIMIT 1 DELETE r",
  ],
  ["place", "MATCH (:Mention)-[r:`IN`]->() WITH r LIMIT 1 DELETE r"],
  ["meaning", "MATCH (:Quotation)-[r:REPORTS]->() WITH r LIMIT 1 DELETE r"],
  ["count", "MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 SET s.quotationCount = 99"],
  ["speaker", "MATCH ()-[r:SAID]->() WITH r LIMIT 1 DELETE r"],
  [
    "relationship",
    "MATCH (a:Article), (k:Key) WITH a, k ORDER BY a.id, k.id LIMIT 1 CREATE (a)-[:SAID]->(k)",
  ],
  ["unique", "MATCH (e:Event) WITH e ORDER BY e.id LIMIT 1 CREATE (:Event {id: e.id})"],
] as const;

describe("verify", () => {
  it("finds nothing wrong with what was imported, nor with what removals leave", async () => {
    const parts = await openParts({ kind: "memory" });
    await loadRecords(exportRecords(demonstration.store, library), parts.store);
    expect(await problems(parts.store)).toEqual([]);
    const { removed } = await parts.importer.remove([
      "potomac-wire-2022-01-27",
      "potomac-wire-2022-02-24",
    ]);
    expect(removed).toBe(2);
    expect(await problems(parts.store)).toEqual([]);
    await parts.store.close();
  });

  it.each(DAMAGES)("finds a broken promise of kind %s after %s", async (invariant, damage) => {
    const store = await emptyEmbedded();
    await loadRecords(exportRecords(demonstration.store, library), store);
    await store.read(parseQuery("damage", `// Damages.\n${damage}`), {});
    const found = await problems(store);
    expect(found.map((problem) => problem.invariant)).toContain(invariant);
    expect(found.find((problem) => problem.invariant === invariant)?.advice).not.toBe("");
    await store.close();
  });
});
