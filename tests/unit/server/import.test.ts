import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ImportReportSchema } from "../../../src/contract/import.ts";
import { SearchResponseSchema } from "../../../src/contract/search.ts";
import { ArticleSchema } from "../../../src/contract/things.ts";
import { ProblemSchema } from "../../../src/contract/values.ts";
import { parseQuery } from "../../../src/store/cypher-library.ts";
import { type StoryServer, send, sendJson, startStory } from "../../support/story-server.ts";

let server: StoryServer;
beforeAll(async () => {
  server = await startStory();
});
afterAll(() => server.close());

const TEXT =
  "OSLO — “We will keep the embassy open until the last visa is stamped,” said Marit Solberg, the Norwegian ambassador, on Tuesday.";
const ID = "https://fjord.example/a?b=1";

type Fields = Record<string, unknown>;

async function importArticles(...articles: Fields[]): Promise<unknown> {
  const body = { articles: articles.map((fields) => ({ fields, source: "test", place: "" })) };
  const answer = await sendJson(server.url, "/api/v1/import", body);
  expect(answer.status).toBe(200);
  return ImportReportSchema.strict().parse(JSON.parse(answer.body));
}

const solberg = { id: ID, title: "Visas", publishedAt: "2022-05-03", text: TEXT };

describe("articles over HTTP", () => {
  beforeEach(async () => {
    await send(server.url, `/api/v1/articles/${encodeURIComponent(ID)}`, { method: "DELETE" });
  });

  it("are read, stored and found, and left alone when they come again", async () => {
    const nothing = { new: 0, changed: 0, unchanged: 0, refused: [] };
    expect(await importArticles(solberg)).toEqual({ ...nothing, new: 1 });
    const { body } = await send(server.url, `/api/v1/articles/${encodeURIComponent(ID)}`);
    const article = ArticleSchema.parse(JSON.parse(body));
    expect(article.text).toBe(TEXT);
    const [quotation] = article.quotationList;
    expect(quotation?.speakers[0]?.label).toBe("Marit Solberg");
    expect(quotation?.spans.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      "We will keep the embassy open until the last visa is stamped,",
    ]);
    const found = await send(server.url, "/api/v1/search?q=last+visa&kind=statement");
    expect(SearchResponseSchema.parse(JSON.parse(found.body)).results).toHaveLength(1);
    expect(await importArticles(solberg)).toEqual({ ...nothing, unchanged: 1 });
    const edited = { ...solberg, text: TEXT.replace("Tuesday", "Monday") };
    expect(await importArticles(edited)).toEqual({ ...nothing, changed: 1 });
  });

  it("are taken back, all that they contributed", async () => {
    const before = await graphHash();
    await importArticles(solberg);
    expect(await graphHash()).not.toBe(before);
    const path = `/api/v1/articles/${encodeURIComponent(ID)}`;
    expect(await send(server.url, path, { method: "DELETE" })).toMatchObject({
      status: 204,
      body: "",
    });
    expect(await graphHash()).toBe(before);
    const again = await send(server.url, path, { method: "DELETE" });
    expect([again.status, JSON.parse(again.body).detail]).toEqual([
      404,
      `there is no article ${ID}`,
    ]);
  });

  it("are without a person who was erased", async () => {
    const text = `${TEXT.replaceAll("Marit Solberg", "Runa Fjeld")} The ambassador left.`;
    const fields = { id: "visas-2", text };
    await importArticles(fields);
    const wish = { kind: "person", what: "Runa Fjeld" };
    const things = [
      { kind: "article", id: "visas-2", action: "masked", reason: "it names or quotes the person" },
    ];
    for (const dryRun of [true, false]) {
      const answer = await sendJson(server.url, "/api/v1/erasures", { ...wish, dryRun });
      expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { things }]);
    }
    const { body } = await send(server.url, "/api/v1/articles/visas-2");
    expect(ArticleSchema.parse(JSON.parse(body)).text).toMatch(
      /^OSLO — [█ ]+ said [█ ]+, on Tuesday\. The ambassador left\.$/u,
    );
    const again = await sendJson(server.url, "/api/v1/erasures", { ...wish, dryRun: false });
    expect([again.status, JSON.parse(again.body).detail]).toEqual([
      404,
      "there is no person Runa Fjeld",
    ]);
    await send(server.url, "/api/v1/articles/visas-2", { method: "DELETE" });
  });

  it("are refused one by one, and the rest is taken", async () => {
    const bad = [
      { text: "  \n" },
      { text: TEXT, publishedAt: "next week" },
      { text: "half \ud83d a character" },
    ];
    expect(await importArticles(...bad, solberg)).toEqual({
      new: 1,
      changed: 0,
      unchanged: 0,
      refused: [
        { source: "test", place: "", reason: expect.stringContaining('"text" is empty') },
        {
          source: "test",
          place: "",
          reason: expect.stringContaining('"next week" cannot be read'),
        },
        { source: "test", place: "", reason: expect.stringContaining("half a character") },
      ],
    });
  });
});

/** What the canonical export says of the whole graph. */
async function graphHash(): Promise<string> {
  const { body } = await send(server.url, "/api/v1/export/canonical");
  return createHash("sha256").update(body).digest("hex");
}

describe("a body", () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    send(server.url, "/api/v1/import", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
  const detail = (body: string): string => ProblemSchema.parse(JSON.parse(body)).detail;

  it.each([
    ['{"articles": [', 400, "the body is not JSON"],
    ["7", 400, "the body is not JSON"],
    ["{}", 400, "articles: "],
    ['{"articles": [{"fields": {}, "source": "", "place": ""}]}', 400, "articles.0.fields.text: "],
    ['{"__proto__": {"articles": []}}', 400, "articles: "],
  ])("%s is refused", async (body, status, message) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(detail(answer.body)).toContain(message);
  });

  it("is at most 32 MiB, also when it was compressed", async () => {
    const answer = await post(`{"articles": "${"x".repeat(32 * 1024 * 1024)}"}`);
    expect([answer.status, detail(answer.body)]).toEqual([
      413,
      "send at most 33554432 bytes at a time",
    ]);
  });

  it("is in UTF-8", async () => {
    const answer = await post("{}", { "content-type": "application/json; charset=latin1" });
    expect(answer.status).toBe(415);
  });
});

describe("an export", () => {
  it.each([
    ["canonical", /^\{.*\}$/],
    ["gexf", /^\s*<.*>$/],
  ])("in the format %s comes in lines", async (format, line) => {
    const { status, headers, body } = await send(server.url, `/api/v1/export/${format}`);
    expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(body.endsWith("\n")).toBe(true);
    for (const one of body.trimEnd().split("\n")) expect(one).toMatch(line);
  });

  it("may be left by whoever asked for it", async () => {
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const asked = request({ hostname, port, path: "/api/v1/export/canonical" }, (answer) => {
        answer.once("data", () => asked.destroy());
      });
      asked.once("close", resolve).end();
    });
    expect((await send(server.url, "/health")).status).toBe(200);
  });
});

it("what the store cannot answer is named, but not shown from within", async () => {
  const queryOf = (name: string) => parseQuery(name, "// Broken.\nMATCH (x:Article RETURN x");
  const own = await startStory({ queryOf });
  for (const path of ["/api/v1/articles", "/health"]) {
    const { status, body } = await send(own.url, path);
    const { title, detail } = ProblemSchema.parse(JSON.parse(body));
    expect([status, title]).toEqual([503, "The store did not answer"]);
    expect(detail).toMatch(/^read api\/(?:article-list|health)/);
    expect(detail).not.toContain("node_modules");
  }
  await own.close();
});

it("a failure of the program itself says nothing of it", async () => {
  const exporters = {
    broken: async function* () {
      yield* await Promise.reject<string[]>(new TypeError("secret"));
    },
  };
  const own = await startStory({ exporters });
  const { status, body } = await send(own.url, "/api/v1/export/broken");
  expect(status).toBe(500);
  expect(body).not.toContain("secret");
  await own.close();
});

it("a server that closes ends what it is answering, and answers nothing more", async () => {
  const own = await startStory();
  const slow = sendJson(own.url, "/api/v1/import", {
    articles: [{ fields: solberg, source: "", place: "" }],
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closing = own.close();
  expect((await slow).status).toBe(200);
  await Promise.all([closing, own.close()]);
  await expect(send(own.url, "/health")).rejects.toThrow("ECONNREFUSED");
});
