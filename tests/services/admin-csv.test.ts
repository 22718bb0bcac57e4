import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAdminCsv } from "../../src/export/admin-csv.ts";
import { exportCanonical } from "../../src/export/canonical.ts";
import { exportRecords } from "../../src/export/records.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import { FIXTURE_GRAPH, NO_CHANGE, node } from "../store/fixture-graph.ts";
import { canStartMavenServer, startMavenServer } from "../support/neo4j/maven-server.ts";

const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["export"]);
const canStart = await canStartMavenServer();

/** Texts and lists that a CSV file may lose. */
const ODD = [
  node("Run", "run-odd", { note: 'a "b", c;d\r\n\te \u2028 f\\', empty: "", none: [], one: [""] }),
  node("Run", "run-mixed", { share: 1, note: "x", many: ["a;b", "", "c,d"], numbers: [1, 2.5] }),
  node("Run", "run-share", { share: 0.25, numbers: [3] }),
];

describe("export csv", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "whosaid-csv-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function exportOf(changes: Partial<typeof NO_CHANGE>): Promise<string[]> {
    const store = await openStore({ kind: "memory" });
    await store.prepare();
    await store.write({ ...NO_CHANGE, ...changes });
    await writeAdminCsv(exportRecords(store, library), folder, SCHEMA_VERSION);
    const canonical = await linesOf(exportRecords(store, library));
    await store.close();
    return canonical;
  }

  it("has a file for each label and for each type between two, and one with the options", async () => {
    await exportOf(FIXTURE_GRAPH);
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining([
        "ABOUT-Quotation-Event.csv",
        "Agent.csv",
        "Agent.header.csv",
        "import.args",
      ]),
    );
    expect(files.filter((file) => !/\.(csv|args)$/.test(file))).toEqual([]);
    expect(await readFile(path.join(folder, "SAID-Agent-Statement.header.csv"), "utf8")).toBe(
      ":START_ID(Agent),:END_ID(Statement),confidence:double,evidence:string[]\n",
    );
  });

  it("does not write into a folder that holds something", async () => {
    await exportOf(FIXTURE_GRAPH);
    await expect(exportOf(FIXTURE_GRAPH)).rejects.toThrow("is not empty");
  });

  it.skipIf(!canStart)(
    "is taken by neo4j-admin, and the store that it makes holds the same",
    async () => {
      const nodes = [...FIXTURE_GRAPH.nodes, ...ODD];
      const expected = await exportOf({ ...FIXTURE_GRAPH, nodes });
      const server = await startMavenServer({}, folder);
      try {
        const store = await openStore({
          ...{ kind: "neo4j", url: server.uri, username: null, password: null, database: null },
        });
        await store.prepare();
        const records = await linesOf(exportRecords(store, library));
        expect(records).toEqual(expected.map(withoutEmptyLists));
        expect(await linesOf(exportCanonical(store, library))).not.toHaveLength(0);
        expect(await store.search("brandt", ["Agent"], 5)).toHaveLength(1);
        await store.close();
      } finally {
        await server.stop();
      }
    },
    600_000,
  );
});

/** A list without items is nothing to neo4j-admin, and so is one whose only item is empty. */
function withoutEmptyLists(line: string): string {
  const { properties, ...record } = JSON.parse(line);
  const kept = Object.entries(properties).filter(
    ([, value]) => !(Array.isArray(value) && value.join("") === ""),
  );
  // Keys in the order of the line.
  return JSON.stringify({ ...JSON.parse(line), ...record, properties: Object.fromEntries(kept) });
}

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
