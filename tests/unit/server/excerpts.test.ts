import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRecords } from "../../../src/care/load-records.ts";
import { openParts, type Parts } from "../../../src/cli/open-parts.ts";
import { DEMONSTRATION_ARTICLES } from "../../../src/cli/project-files.ts";
import { RelationSchema } from "../../../src/contract/graph.ts";
import { ArticleSchema } from "../../../src/contract/things.ts";
import { toArticle } from "../../../src/domain/article.ts";
import type { SourceItem } from "../../../src/domain/importer.ts";
import { writeAdminCsv } from "../../../src/export/admin-csv.ts";
import { EXPORT_FORMATS } from "../../../src/export/exporters.ts";
import { readSources } from "../../../src/readers/read-sources.ts";
import { createServerApp } from "../../../src/server/create-server-app.ts";
import { listen, type RunningServer } from "../../../src/server/listen.ts";
import { send, sendJson } from "../../support/story-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MOST = 60;

/** A speech over several sentences, an interview with short answers, and reported speech without end. */
const LONG: SourceItem[] = [
  `“${"The harbour will stay open for every ship that wants to come in, whatever the council of the city may say of it. ".repeat(6)}” Mayor Jonas Reed said on Friday.`,
  `${"Q: Will you stay? A: “I will stay for as long as they let me stay here.” Q: And then? A: “Then I will go home.” ".repeat(5)}`,
  `Jonas Reed said that ${"the board had been told in March that the pier would not hold, that the ferries would have to go elsewhere, and ".repeat(4)} that nobody had listened.`,
].map((text, nth) => ({
  kind: "article",
  article: toArticle({ id: `long-${nth}`, title: `Long ${nth}`, publishedAt: "2024-03-01", text }),
  source: "test",
  place: "",
}));

let whole: Parts;
let parts: Parts;
let server: RunningServer;
let runs: ReadonlySet<string>;
beforeAll(async () => {
  whole = await openParts({ kind: "memory" });
  await whole.importer.import(readSources([DEMONSTRATION_ARTICLES], { stdin: process.stdin }));
  await whole.importer.import(LONG);
  const rows = await whole.store.readFreely("MATCH (x:Article) RETURN x.text AS text", {}, ALL);
  runs = new Set(rows.rows.flatMap(({ text }) => runsOf(String(text))));
  parts = await openParts({ kind: "memory" });
  await loadRecords(whole.excerpts(MOST), parts.store);
  server = await listen(createServerApp({ ...parts, user: "reader", webDirectory: null }), {
    port: 0,
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  await parts.store.close();
  await whole.store.close();
});

/** Things of one kind that are asked for, from all over the graph. */
const MOST_IDS = 30;
const ALL = { milliseconds: 60_000, rows: 100_000 };

/** Every part of a text that is one character longer than an excerpt may be. */
function runsOf(text: string): string[] {
  const length = MOST + 1;
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

/** Parts of articles in an answer that are longer than excerpts. */
function leaks(answer: string): string[] {
  return runsOf(answer).filter((run) => runs.has(run));
}

/** All texts of a JSON document, and the names of its fields. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsOf(item)]);
}

/** The texts of a JSON document, of lines of JSON, or of XML. */
function textsIn(body: string): string[] {
  if (body.startsWith('{"@context"')) return textsOf(JSON.parse(body));
  if (body.startsWith("{"))
    return body
      .trim()
      .split("\n")
      .flatMap((line) => textsOf(JSON.parse(line)));
  const unescaped = (text: string): string =>
    text.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
  return body.split(/["<>]/).map(unescaped);
}

async function jsonLeaks(path: string): Promise<string[]> {
  const { status, body } = await send(server.url, path);
  expect(`${status} ${path}`).toBe(`200 ${path}`);
  return textsOf(JSON.parse(body)).flatMap(leaks);
}

async function idsOf(label: string): Promise<string[]> {
  const query = `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`;
  const { rows } = await parts.store.readFreely(query, {}, ALL);
  expect(rows.length).toBeGreaterThan(5);
  const step = Math.ceil(rows.length / MOST_IDS);
  return rows.filter((_, nth) => nth % step === 0).map(({ id }) => encodeURIComponent(String(id)));
}

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe("a store of excerpts", { timeout: 120_000 }, () => {
  it("would give its articles away here, were they whole", async () => {
    const lines = await linesOf(whole.exporters.canonical());
    expect(
      lines.flatMap((line) => textsOf(JSON.parse(line))).flatMap(leaks).length,
    ).toBeGreaterThan(10_000);
  });

  it.each([
    ["agents", ["", "/statements", "/voice"], "Agent"],
    ["statements", [""], "Statement"],
    ["events", ["", "/statements"], "Event"],
    ["articles", [""], "Article"],
    ["quotations", [""], "Quotation"],
    ["neighbours", ["", ...RelationSchema.options.map((relation) => `/${relation}`)], "Event"],
  ] as const)("gives no longer run of any article away by %s", async (path, endings, label) => {
    for (const id of await idsOf(label)) {
      for (const ending of endings) {
        const { status, body } = await send(server.url, `/api/v1/${path}/${id}${ending}`);
        if (status === 200) expect(textsOf(JSON.parse(body)).flatMap(leaks)).toEqual([]);
        else expect([400, 404]).toContain(status);
      }
    }
  });

  it("nor by lists, search, the whole graph and its map", async () => {
    for (const path of [
      "/health",
      "/api/v1/overview",
      "/api/v1/articles?limit=500",
      "/api/v1/graph?limit=2000",
      "/api/v1/graph/map",
      "/api/v1/judgements",
      "/api/v1/curation-queue",
      ...["harbour", "stay here", "expelled diplomats", "board pier ferries", "Russia"].map(
        (words) => `/api/v1/search?${new URLSearchParams({ q: words, limit: "50" })}`,
      ),
    ]) {
      expect([path, await jsonLeaks(path)]).toEqual([path, []]);
    }
  });

  it("nor by any named query", async () => {
    for (const { name, example } of parts.offered) {
      const values = Object.fromEntries(
        [...(example ?? "").matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      );
      const path = `/api/v1/${name}?${new URLSearchParams(values as Record<string, string>)}`;
      const { body } = await send(server.url, path);
      expect([name, textsOf(JSON.parse(body)).flatMap(leaks)]).toEqual([name, []]);
    }
  });

  it("nor by a reader's own Cypher, whatever it asks for, nor by pieces", async () => {
    for (const query of [
      "MATCH (n) RETURN properties(n) AS all",
      "MATCH (n) RETURN n",
      "MATCH ()-[r]->() RETURN properties(r) AS all",
      "MATCH p = (:Article)<--(:Quotation)-->(:Statement) RETURN p",
      "MATCH (x:Article) UNWIND range(0, 40) AS nth RETURN substring(x.text, nth * 200, 200) AS part",
      "MATCH (q:Quotation) WITH q ORDER BY q.articleId, q.start RETURN q.articleId AS id, collect(q.prefix + q.text + q.suffix) AS all",
      "MATCH (n:Judgement) RETURN n",
      "MATCH (n:Key) RETURN n",
    ]) {
      const { status, body } = await sendJson(server.url, "/api/v1/cypher", {
        query,
        parameters: {},
      });
      expect(`${status} ${query}`).toBe(`200 ${query}`);
      expect([query, textsOf(JSON.parse(body)).flatMap(leaks)]).toEqual([query, []]);
    }
  });

  it("nor by any export, nor by what another store is made of", async () => {
    for (const path of [
      ...EXPORT_FORMATS.map((format) => `export/${format}`),
      "excerpts?most=2000",
    ]) {
      const { status, body } = await send(server.url, `/api/v1/${path}`);
      expect(`${status} ${path}`).toBe(`200 ${path}`);
      expect([path, textsIn(body).flatMap(leaks)]).toEqual([path, []]);
    }
    const folder = temporaryFolder({});
    expect((await writeAdminCsv(parts.exporters.records(), folder, 1)).nodes).toBeGreaterThan(100);
  });

  it("quotes less than half of an article, and each quotation's beginning", async () => {
    for (const id of await idsOf("Article")) {
      const { body } = await send(server.url, `/api/v1/articles/${id}`);
      const article = ArticleSchema.parse(JSON.parse(body));
      expect(article.excerpt).toBe(MOST);
      const quoted = article.quotationList.map(({ text }) => text).join("");
      expect(quoted.length).toBeLessThan(article.text.length * 0.5 + MOST);
      for (const { text, spans } of article.quotationList) {
        expect(text).toBe(
          spans.map(({ start, end }) => article.text.slice(start, end)).join(" … "),
        );
      }
    }
  });

  it("keeps all its promises, and is known for what it is", async () => {
    const found = await linesOf(parts.exporters.verification());
    expect(found.filter((line) => !line.startsWith('{"checked"'))).toEqual([]);
  });

  it("is not changed: who tries is told where to", async () => {
    const fields = { id: "new", text: "“We stay,” Anna Holm said." };
    const [agent] = await idsOf("Agent");
    for (const [path, body] of [
      ["import", { articles: [{ fields, source: "test", place: "" }] }],
      ["erasures", { kind: "person", what: "Jonas Reed", dryRun: false }],
      ["judgements", { verdict: "unsure", a: agent, b: (await idsOf("Agent"))[1] }],
    ] as const) {
      const answer = await sendJson(server.url, `/api/v1/${path}`, body);
      expect(`${path} ${answer.status}`).toBe(`${path} 409`);
      expect(answer.body).toContain("holds excerpts of articles only");
    }
    const removed = await send(server.url, "/api/v1/articles/long-0", { method: "DELETE" });
    expect(removed.status).toBe(409);
  });
});
