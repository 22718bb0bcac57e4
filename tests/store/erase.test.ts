import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { verifyStore } from "../../src/care/verify-store.ts";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { toArticle } from "../../src/domain/article.ts";
import type { SourceItem } from "../../src/domain/importer.ts";
import { agentIds } from "../../src/query/ids-by-words.ts";
import { judge } from "../../src/query/judgements.ts";
import { runNamedQuery } from "../../src/query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import type { StoreLocation } from "../../src/store/open-store.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

const server = inject("neo4j");
const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["export", "verify"]);

const ARTICLES = [
  {
    id: "harbour-1",
    title: "Quillfeather leaves the harbour board",
    publisher: "Harbour Courier",
    publishedAt: "2024-03-01",
    text: [
      "“I will not sit on this board for another day,” Tamsin Quillfeather said on Friday.",
      "Mayor Jonas Reed said: “We thank Ms Quillfeather for ten good years.”",
      "“The harbour stays open,” Reed told the Harbour Courier.",
    ].join("\n\n"),
  },
  {
    id: "lakeside-1",
    title: "Board loses its chair",
    publisher: "Lakeside Register",
    publishedAt: "2024-03-02",
    text: [
      "TAMSIN QUILLFEATHER resigned. “I will not sit on this board for another day,” Quillfeather said.",
      "“The harbour stays open,” Jonas Reed said.",
    ].join("\n\n"),
  },
  {
    id: "https://example.org/tamsin-quillfeather-portrait",
    title: "A portrait",
    publishedAt: "2024-03-03",
    text: "She grew up by the sea. “Ships are patient,” Tamsin Quillfeather said.",
  },
  {
    id: "potomac-1",
    title: "Elsewhere",
    publishedAt: "2024-03-03",
    text: "“Nothing of this concerns us,” Olivia Dalton said on Sunday.",
  },
];
const ITEMS: SourceItem[] = ARTICLES.map((fields) => ({
  kind: "article",
  article: toArticle(fields),
  source: "test",
  place: fields.id,
}));

const ENGINES: readonly (readonly [string, () => Promise<StoreLocation>])[] = [
  ["the embedded engine", async () => ({ kind: "memory" })],
  ...(server === null
    ? []
    : [
        [
          "Neo4j",
          async (): Promise<StoreLocation> => {
            await (await emptyNeo4j(server)).close();
            return { kind: "neo4j", url: server.uri, database: null, ...server };
          },
        ] as const,
      ]),
];

describe.each(ENGINES)("an erasure on %s", (_, empty) => {
  it("leaves no byte of a person's name and words, and all else as it was", async () => {
    const parts = await imported(await empty());
    const before = await linesOf(parts, "canonical");
    const reed = await agentId(parts, "Jonas Reed");
    const [open] = await rowsOf(parts, "statements-by-speaker", { speaker: reed });
    const made = await judge(
      parts,
      {
        verdict: "speaker",
        a: String(open?.["statementId"]),
        b: reed,
        reason: "not Quillfeather",
      },
      "editor",
    );
    const wish = { kind: "person", what: "tamsin quillfeather" } as const;
    const things = await parts.importer.erase(wish, { dryRun: true });
    expect(things.map(({ action, kind, id }) => `${action} ${kind} ${id}`)).toEqual([
      "removed article https://example.org/tamsin-quillfeather-portrait",
      "masked article harbour-1",
      "masked article lakeside-1",
      `removed judgement ${made.id}`,
    ]);
    expect(await linesOf(parts, "canonical")).toEqual(
      expect.arrayContaining([expect.stringMatching(/quillfeather/i)]),
    );
    expect(await parts.importer.erase(wish, { dryRun: false })).toEqual(things);
    for (const format of ["canonical", "records", "jsonld", "gexf", "graphml", "gqg"] as const) {
      const text = (await linesOf(parts, format)).join("\n");
      expect(text.match(/quillfeather|tamsin|another day|patient/i), format).toBeNull();
      expect(text.includes("Jonas Reed"), format).toBe(true);
    }
    expect(await problems(parts)).toEqual([]);
    const reeds = await rowsOf(parts, "statements-by-speaker", { speaker: "Jonas Reed" });
    expect(reeds.map(({ articleId, quotation }) => `${articleId}: ${quotation}`).sort()).toEqual([
      "harbour-1: The harbour stays open,",
      "harbour-1: We thank ██ ████████████ for ten good years.",
      "lakeside-1: The harbour stays open,",
    ]);
    const untouched = before.filter((line) => line.includes("potomac-1"));
    expect(untouched.length).toBeGreaterThan(3);
    expect(await linesOf(parts, "canonical")).toEqual(expect.arrayContaining(untouched));
    await parts.store.close();
  });

  it("is not undone by an import of the same articles", async () => {
    const parts = await imported(await empty());
    await parts.importer.erase({ kind: "person", what: "Tamsin Quillfeather" }, { dryRun: false });
    await parts.importer.erase({ kind: "article", what: "potomac-1" }, { dryRun: false });
    const before = await linesOf(parts, "canonical");
    const report = await parts.importer.import(ITEMS);
    expect(report).toMatchObject({ new: 0, changed: 0, unchanged: 0 });
    expect(
      report.refused.map(({ place, reason }) => `${place}: ${reason.replace(/\d{4}.{6}/, "…")}`),
    ).toEqual([
      "harbour-1: the article names somebody who was erased on …, and stays so",
      "lakeside-1: the article names somebody who was erased on …, and stays so",
      "https://example.org/tamsin-quillfeather-portrait: the article was erased on …, and stays so",
      "potomac-1: the article was erased on …, and stays so",
    ]);
    expect(await linesOf(parts, "canonical")).toEqual(before);
    expect(before.join()).not.toContain("Dalton");
    await parts.store.close();
  });

  it("names whoever is left of the same name", async () => {
    const parts = await imported(await empty());
    const text = "“It had been agreed,” Ms. Dalton of the American mission said on Monday.";
    const article = toArticle({ id: "later-1", publishedAt: "2024-06-01", text });
    await parts.importer.import([{ kind: "article", article, source: "test", place: "" }]);
    const things = await parts.importer.erase(
      { kind: "person", what: "Olivia Dalton" },
      { dryRun: false },
    );
    expect(things.map(({ action, reason }) => [action, reason])).toEqual([
      ["masked", "it names or quotes the person"],
      ["kept", "another one of the name Dalton: erase it too if it is the same"],
    ]);
    const [, left] = things;
    await parts.importer.erase({ kind: "person", what: left?.id ?? "" }, { dryRun: false });
    expect((await linesOf(parts, "canonical")).join()).not.toContain("Dalton");
    await parts.store.close();
  });

  it("finds nothing where there is nobody of that name", async () => {
    const parts = await imported(await empty());
    const before = await linesOf(parts, "canonical");
    for (const kind of ["person", "article"] as const) {
      expect(await parts.importer.erase({ kind, what: "Nobody" }, { dryRun: false })).toEqual([]);
    }
    expect(await linesOf(parts, "canonical")).toEqual(before);
    await parts.store.close();
  });
});

it("an erasure leaves no byte of a name in an embedded store's file", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "whosaid-erase-"));
  const location = { kind: "file", path: path.join(folder, "graph.whosaid") } as const;
  const first = await imported(location);
  await first.store.close();
  expect(String(await readFile(location.path))).toMatch(/quillfeather/i);
  const parts = await openParts(location);
  await parts.importer.erase({ kind: "person", what: "Tamsin Quillfeather" }, { dryRun: false });
  const expected = await linesOf(parts, "canonical");
  await parts.store.close();
  expect(await readdir(folder)).toEqual(["graph.whosaid"]);
  expect(String(await readFile(location.path))).not.toMatch(/quillfeather/i);
  const again = await openParts(location);
  expect(await linesOf(again, "canonical")).toEqual(expected);
  expect(await again.store.search("reed", ["Agent"], 5)).not.toHaveLength(0);
  await again.store.close();
  await rm(folder, { recursive: true });
});

async function imported(location: StoreLocation): Promise<Parts> {
  const parts = await openParts(location);
  expect(await parts.importer.import(ITEMS)).toMatchObject({ new: 4, refused: [] });
  return parts;
}

async function linesOf(
  { exporters }: Parts,
  format: Exclude<keyof Parts["exporters"], "verification">,
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exporters[format]()) lines.push(line);
  return lines;
}

async function problems({ store }: Parts): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of verifyStore(store, library)) lines.push(line);
  return lines.filter((line) => !line.startsWith('{"checked"'));
}

async function rowsOf(
  parts: Parts,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await runNamedQuery(parts, name, values)).rows;
}

async function agentId(parts: Parts, name: string): Promise<string> {
  return (await agentIds(parts, name))[0] ?? "";
}
