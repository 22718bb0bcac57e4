import { expect, inject, it } from "vitest";
import { upgradeStore } from "../../src/care/upgrade-store.ts";
import { readWhole } from "../../src/cli/read-whole.ts";
import { toArticle } from "../../src/domain/article.ts";
import type { Importer, SourceItem } from "../../src/domain/importer.ts";
import { exportCanonical } from "../../src/export/canonical.ts";
import { createImporter } from "../../src/importer/create-importer.ts";
import { judge } from "../../src/query/judgements.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { type OpenedStore, openStore, type StoreLocation } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import { resources } from "../support/reading.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

const server = inject("neo4j");
const library = await loadCypherLibrary(CYPHER_DIRECTORY);

const ITEMS: SourceItem[] = [
  "“The harbour stays open,” Mayor Jonas Reed said on Friday. Anna Holm said that she would resign.",
  "“The harbour stays open,” Jonas Reed told the Courier. “I will resign,” Anna Holm said.",
  "Poland expelled 45 Russian diplomats. “It is a hostile act,” Anatoly Antonov said.",
].map((text, nth) => ({
  kind: "article",
  article: toArticle({ id: `article-${nth}`, publishedAt: `2024-03-0${nth + 1}`, text }),
  source: "test",
  place: "",
}));

/** With how many writes more each attempt gets on than the one before. */
const ENGINES: readonly (readonly [string, () => Promise<StoreLocation>, number])[] = [
  ["the embedded engine", async () => ({ kind: "memory" }), 1],
  ...(server === null ? [] : [["Neo4j", () => emptyServer(server), 5] as const]),
];

async function emptyServer(at: Neo4jForTests): Promise<StoreLocation> {
  await (await emptyNeo4j(at)).close();
  return { kind: "neo4j", url: at.uri, database: null, ...at };
}

function importerInto(store: OpenedStore, extractorVersion: string): Importer {
  return createImporter({
    ...{ store, queryOf: library.get, extractorVersion },
    readArticle: readWhole(resources.reading),
    language: resources.graph,
    gazetteer: resources.reading.gazetteer,
    now: () => "2024-04-01T00:00:00Z",
  });
}

/** The articles in a graph, and the decision of a person that the last quotation is Reed's. */
async function fill(store: OpenedStore, version: string): Promise<void> {
  const importer = importerInto(store, version);
  await importer.import(ITEMS);
  const find = async (text: string): Promise<string> => {
    const { rows } = await store.readFreely(text, {}, { milliseconds: 60_000, rows: 1 });
    return String(rows[0]?.["id"]);
  };
  const a = await find("MATCH (q:Quotation) WHERE q.text CONTAINS 'hostile act' RETURN q.id AS id");
  const b = await find("MATCH (n:Agent) WHERE n.name = 'Jonas Reed' RETURN n.id AS id");
  const deps = { store, queryOf: library.get, importer };
  await judge(deps as never, { verdict: "speaker", a, b, reason: "he told us" }, "editor");
}

/** A store as an older program left it: with things that this one would not make, and without some that it would. */
async function makeOlder(store: OpenedStore): Promise<void> {
  const rows = await store.read(library.get("schema/derived"), {});
  const some = rows.filter((_, nth) => nth % 3 === 0);
  await store.write({
    deleteEdges: [],
    deleteNodes: some.map(({ label, id }) => ({ label: label as never, id: String(id) })),
    nodes: [
      {
        ...{ label: "Statement", id: "statement-of-old", agentLabel: null },
        properties: { words: "as they were kept then" },
      },
    ],
    edges: [],
  });
  await store.noteSchema({ version: SCHEMA_VERSION - 1, upgrading: null });
}

/** A store that fails at its nth write, as if the process had been killed there. */
function dyingAt(store: OpenedStore, nth: number): OpenedStore {
  let done = 0;
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      const isWrite = ["write", "change", "noteSchema"].includes(String(name));
      return (...values: readonly unknown[]) => {
        if (isWrite && done++ === nth) throw new Error("killed");
        return Reflect.apply(member, target, values);
      };
    },
  });
}

async function canonical(store: OpenedStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportCanonical(store, library)) lines.push(line);
  return lines;
}

it("articles whose language nobody gave are the same after an upgrade as before", async () => {
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  await importerInto(store, "older").import(ITEMS);
  await store.noteSchema({ version: SCHEMA_VERSION - 1, upgrading: null });
  const importer = importerInto(store, "now");
  await upgradeStore({ store, queryOf: library.get, importer }, SCHEMA_VERSION);
  expect(await importer.import(ITEMS)).toMatchObject({ changed: 0, unchanged: ITEMS.length });
  const german = ITEMS.map((item) =>
    item.kind === "article" ? { ...item, article: { ...item.article, language: "de" } } : item,
  );
  expect(await importer.import(german)).toMatchObject({ changed: ITEMS.length, unchanged: 0 });
  await store.close();
});

/** Many small transactions, one after the other. */
const PATIENCE = 300_000;

it.each(ENGINES)(
  "an older store on %s is upgraded to what its articles and judgements make now, wherever it is interrupted",
  async (_, empty, step) => {
    const fresh = await openStore({ kind: "memory" });
    await fresh.prepare();
    await fill(fresh, "now");
    const expected = await canonical(fresh);
    expect(expected.join()).toContain("he told us");
    await fresh.close();

    const store = await openStore(await empty());
    await store.prepare();
    await fill(store, "older");
    await makeOlder(store);
    await expect(store.prepare()).rejects.toThrow("whosaid upgrade brings it up to date");
    let writes = 0;
    let isDone = false;
    while (!isDone) {
      const dying = dyingAt(store, writes);
      const importer = importerInto(dying, "now");
      try {
        const report = await upgradeStore(
          { store: dying, queryOf: library.get, importer },
          SCHEMA_VERSION,
        );
        expect(report?.refused).toEqual([]);
        isDone = true;
      } catch (error) {
        expect(error).toMatchObject({ message: "killed" });
        writes += step;
        const { upgrading } = await store.schema();
        if (upgrading !== null) await expect(store.prepare()).rejects.toThrow("was interrupted");
      }
    }
    expect(writes).toBeGreaterThan(3);
    await store.prepare();
    expect(await canonical(store)).toEqual(expected);
    const importer = importerInto(store, "now");
    expect(
      await upgradeStore({ store, queryOf: library.get, importer }, SCHEMA_VERSION),
    ).toBeNull();
    await store.close();
  },
  PATIENCE,
);

it("a store of a newer program, and one of excerpts, is left as it is", async () => {
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  const upgrade = () =>
    upgradeStore(
      { store, queryOf: library.get, importer: importerInto(store, "now") },
      SCHEMA_VERSION,
    );
  await store.noteSchema({ version: SCHEMA_VERSION + 1, upgrading: null });
  await expect(upgrade()).rejects.toThrow("use the newer program that wrote it");
  await store.noteSchema({ version: SCHEMA_VERSION - 1, upgrading: null });
  const run = {
    label: "Run",
    id: "run-excerpts",
    agentLabel: null,
    properties: { excerpt: 300 },
  } as const;
  await store.write({ deleteEdges: [], deleteNodes: [], nodes: [run], edges: [] });
  await expect(upgrade()).rejects.toThrow("excerpts of articles only");
  expect(await store.schema()).toEqual({ version: SCHEMA_VERSION - 1, upgrading: null });
  await store.close();
});
