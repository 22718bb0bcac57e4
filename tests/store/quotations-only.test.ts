import { expect, inject, it } from "vitest";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { DEMONSTRATION_ARTICLES } from "../../src/cli/project-files.ts";
import { toArticle } from "../../src/domain/article.ts";
import type { SourceItem } from "../../src/domain/importer.ts";
import { runNamedQuery } from "../../src/query/named-queries.ts";
import { readInput, readSources } from "../../src/readers/read-sources.ts";
import type { StoreLocation } from "../../src/store/open-store.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

const server = inject("neo4j");

const ENGINES: readonly (readonly [string, () => Promise<StoreLocation>])[] = [
  ["the embedded engine", async () => ({ kind: "memory" })],
  ...(server === null ? [] : [["Neo4j", () => emptyServer(server)] as const]),
];

async function emptyServer(at: Neo4jForTests): Promise<StoreLocation> {
  await (await emptyNeo4j(at)).close();
  return { kind: "neo4j", url: at.uri, database: null, ...at };
}

const LINE = {
  date: "2024-03-01T09:15:00Z",
  url: "https://example.org/harbour",
  title: "Harbour board",
  lang: "ENGLISH",
  quotes: [
    { pre: "", quote: "The harbour stays open,", post: "” Mayor Jonas Reed said on Friday." },
    { pre: "Under the title “", quote: "Ships and Patience", post: "”, a book" },
  ],
};
const WHOLE = toArticle({
  ...{ id: LINE.url, url: LINE.url, title: "Harbour board", publishedAt: "2024-02-01" },
  text: "“The harbour stays open,” Mayor Jonas Reed said on Friday. Anna Holm said that she would resign.",
});

it.each(ENGINES)(
  "quotations without their articles are as given on %s, and give way to the article",
  async (_, empty) => {
    const parts = await openParts(await empty());
    expect(await importLines(parts, [LINE, "{", { ...LINE, url: "b", quotes: [] }])).toMatchObject({
      new: 1,
      refused: [{ place: "line 2" }, { place: "line 3" }],
    });
    const said = await runNamedQuery(parts, "statements-by-speaker", { speaker: "Jonas Reed" });
    expect(said.rows).toMatchObject([
      { quotation: "The harbour stays open,", articleId: LINE.url, kind: "direct" },
    ]);
    const [given] = await linesOf(parts.exporters.gqg());
    expect(JSON.parse(given ?? "")).toMatchObject({ url: LINE.url, date: LINE.date });
    expect(quotesOf(given)).toEqual(["The harbour stays open,", "Ships and Patience"]);
    expect(await problems(parts)).toEqual([]);
    expect(await importLines(parts, [LINE])).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(await parts.importer.import([item(WHOLE)])).toMatchObject({ changed: 1 });
    expect(await problems(parts)).toEqual([]);
    const known = await linesOf(parts.exporters.canonical());
    expect(known.join()).not.toContain("Ships and Patience");
    expect(await importLines(parts, [LINE])).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await linesOf(parts.exporters.canonical())).toEqual(known);
    await parts.store.close();
  },
);

it("quotations of a graph that gave them away are the same when they come back", async () => {
  const first = await openParts({ kind: "memory" });
  await first.importer.import(readSources([DEMONSTRATION_ARTICLES], { stdin: process.stdin }));
  const given = await linesOf(first.exporters.gqg());
  await first.store.close();
  const second = await openParts({ kind: "memory" });
  expect(await importLines(second, given)).toMatchObject({ new: given.length, refused: [] });
  const back = await linesOf(second.exporters.gqg());
  const byAddress = (lines: readonly string[]): object[] =>
    lines
      .map((line): typeof LINE => JSON.parse(line))
      .map((line) => ({ ...line, quotes: quotesOf(JSON.stringify(line)).sort() }))
      .sort((a, b) => (a.url < b.url ? -1 : 1));
  expect(byAddress(back)).toEqual(byAddress(given));
  expect(await problems(second)).toEqual([]);
  await second.store.close();
});

it("quotations without their articles stay what they are where somebody is erased from them", async () => {
  const parts = await openParts({ kind: "memory" });
  await importLines(parts, [LINE]);
  await parts.importer.erase({ kind: "person", what: "Jonas Reed" }, { dryRun: false });
  const [left] = await linesOf(parts.exporters.gqg());
  expect(quotesOf(left).at(-1)).toBe("Ships and Patience");
  expect((await linesOf(parts.exporters.canonical())).join()).not.toMatch(/Reed|harbour stays/);
  expect(await problems(parts)).toEqual([]);
  await parts.store.close();
});

function importLines(
  { importer }: Parts,
  lines: readonly unknown[],
): ReturnType<Parts["importer"]["import"]> {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(texts.join("\n"));
  }
  const input = { source: "a.gqg.json", id: "a", extension: "gqg.json", bytes: bytes() };
  return importer.import(readInput(input, {}));
}

function item(article: ReturnType<typeof toArticle>): SourceItem {
  return { kind: "article", article, source: "test", place: article.id };
}

function quotesOf(line = "null"): string[] {
  const read: typeof LINE | null = JSON.parse(line);
  return read?.quotes.map(({ quote }) => quote) ?? [];
}

async function problems({ exporters }: Parts): Promise<string[]> {
  const lines = await linesOf(exporters.verification());
  return lines.filter((line) => !line.startsWith('{"checked"'));
}

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
