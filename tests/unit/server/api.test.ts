import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  GraphSchema,
  NeighbourCountsSchema,
  NeighboursSchema,
  WholeGraphSchema,
} from "../../../src/contract/graph.ts";
import { HealthSchema } from "../../../src/contract/import.ts";
import { NamedQueryListSchema, RowsSchema } from "../../../src/contract/queries.ts";
import { SearchResponseSchema } from "../../../src/contract/search.ts";
import {
  AgentSchema,
  ArticleListSchema,
  ArticleSchema,
  EventSchema,
  QuotationSchema,
  StatementListSchema,
  StatementSchema,
} from "../../../src/contract/things.ts";
import { ProblemSchema } from "../../../src/contract/values.ts";
import { HARBOUR_ID, hex, IDS } from "../../support/story-graph.ts";
import { type StoryServer, send, sendJson, startStory } from "../../support/story-server.ts";

let server: StoryServer;
beforeAll(async () => {
  server = await startStory();
});
afterAll(() => server.close());

/** Asks, and holds the answer to the contract: every field that it names, and no other. */
async function get<Shape extends z.ZodRawShape>(
  path: string,
  schema: z.ZodObject<Shape>,
): Promise<z.infer<z.ZodObject<Shape>>> {
  const { status, headers, body } = await send(server.url, path);
  expect(`${status} ${headers["content-type"]}`).toBe("200 application/json; charset=utf-8");
  expect(headers["cache-control"]).toBe("no-store");
  return schema.strict().parse(JSON.parse(body)) as z.infer<z.ZodObject<Shape>>;
}

/** Asks for what is refused: the problem document's status and detail. */
async function problem(path: string): Promise<string> {
  const { status, headers, body } = await send(server.url, path);
  expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  const document = ProblemSchema.parse(JSON.parse(body));
  expect(document.status).toBe(status);
  return `${status} ${document.detail}`;
}

const HARBOUR = encodeURIComponent(HARBOUR_ID);

describe("each route answers as the contract says", () => {
  it("health", async () => {
    expect(await get("/health", HealthSchema)).toEqual({
      status: "ok",
      engine: "embedded",
      articles: 4,
      statements: 4,
    });
  });

  it("search", async () => {
    const { results } = await get(
      "/api/v1/search?q=expulsion+of+12+diplomats",
      SearchResponseSchema,
    );
    expect(results[0]).toMatchObject({ id: IDS.expulsion, kind: "event", statements: 2 });
    const people = await get("/api/v1/search?q=brandt&kind=person&limit=1", SearchResponseSchema);
    expect(people.results.map(({ id }) => id)).toEqual([IDS.brandt]);
    const agents = await get("/api/v1/search?q=harbour&kind=agent", SearchResponseSchema);
    expect(agents.results.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "institution The Harbour Post",
    ]);
  });

  it("agents, by present and earlier ids, and what they said", async () => {
    expect((await get(`/api/v1/agents/${IDS.brandt}`, AgentSchema)).name).toBe("Ilya Brandt");
    expect((await get(`/api/v1/agents/agent-${hex(3)}`, AgentSchema)).id).toBe(IDS.brandt);
    const path = `/api/v1/agents/agent-${hex(3)}/statements?limit=3`;
    const first = await get(path, StatementListSchema);
    expect(first.statements).toHaveLength(3);
    const next = await get(`${path}&cursor=${first.nextCursor}`, StatementListSchema);
    expect(next.statements.map(({ id }) => id)).toEqual([IDS.never]);
  });

  it("statements", async () => {
    const statement = await get(`/api/v1/statements/statement-${hex(6)}`, StatementSchema);
    expect(statement.id).toBe(IDS.spies);
    expect(statement.quotations).toHaveLength(3);
  });

  it("events, and what was said about them", async () => {
    expect((await get(`/api/v1/events/${IDS.expulsion}`, EventSchema)).count).toBe(12);
    const { statements } = await get(
      `/api/v1/events/${IDS.expulsion}/statements`,
      StatementListSchema,
    );
    expect(statements.map(({ id }) => id)).toEqual([IDS.spies, IDS.never]);
  });

  it("articles, whose ids may be addresses", async () => {
    const { articles } = await get("/api/v1/articles", ArticleListSchema);
    expect(articles.map(({ id }) => id)).toContain(HARBOUR_ID);
    expect((await get(`/api/v1/articles/${HARBOUR}`, ArticleSchema)).id).toBe(HARBOUR_ID);
  });

  it("quotations", async () => {
    const quotation = await get(`/api/v1/quotations/${IDS.leaving}`, QuotationSchema);
    expect(quotation.via.map(({ label }) => label)).toEqual(["Radio Nord"]);
  });

  it("neighbours, first counted, then one relation", async () => {
    const counts = await get(`/api/v1/neighbours/${HARBOUR}`, NeighbourCountsSchema);
    expect(counts.relations.map(({ relation, count }) => `${relation} ${count}`)).toEqual([
      "PUBLISHED_BY 1",
      "REPORTED_IN 2",
    ]);
    const page = await get(
      `/api/v1/neighbours/${HARBOUR}/REPORTED_IN?direction=in&limit=1`,
      NeighboursSchema,
    );
    expect(page.nodes.map(({ id }) => id)).toEqual([HARBOUR_ID, IDS.willLeave]);
    expect(page.nextCursor).not.toBeNull();
  });

  it("paths", async () => {
    const query = new URLSearchParams({ from: HARBOUR_ID, to: "wire-1" });
    const path = await get(`/api/v1/paths?${query}`, GraphSchema);
    expect(path.nodes).toHaveLength(5);
    const short = await get(`/api/v1/paths?${query}&maxLength=3`, GraphSchema);
    expect(short).toEqual({ nodes: [], edges: [] });
  });

  it("the whole graph", async () => {
    const first = await get("/api/v1/graph?limit=15", WholeGraphSchema);
    expect([first.nodes.length, first.totalNodes]).toEqual([15, 19]);
    const rest = await get(`/api/v1/graph?limit=15&cursor=${first.nextCursor}`, WholeGraphSchema);
    expect(rest.nodes.map(({ id }) => id)).toContain(HARBOUR_ID);
    expect(rest.nextCursor).toBeNull();
  });

  it("named queries within the limits of a user's own, with the same rows", async () => {
    const values = { about: "expulsion of 12 diplomats" };
    const path = "/api/v1/queries/who-said-what-about";
    const { status, body } = await sendJson(server.url, path, { values });
    expect(status).toBe(200);
    const all = await get(`${path}?${new URLSearchParams(values)}`, RowsSchema);
    expect(RowsSchema.parse(JSON.parse(body))).toEqual(all);
    expect(all.rows.length).toBeGreaterThan(1);
    const wrong = await sendJson(server.url, path, { values: { colour: "red" } });
    expect([wrong.status, JSON.parse(wrong.body).detail]).toEqual([
      400,
      expect.stringContaining("colour: who-said-what-about takes"),
    ]);
  });

  it("named queries", async () => {
    const { queries } = await get("/api/v1/queries", NamedQueryListSchema);
    expect(queries.map(({ name }) => name)).toContain("disputed-attributions");
    const asked = new URLSearchParams({ about: "expulsion of 12 diplomats", speaker: "Lind" });
    expect((await get(`/api/v1/queries/who-said-what-about?${asked}`, RowsSchema)).rows).toEqual(
      [],
    );
    asked.set("speaker", "Eva Lind");
    const { rows, columns } = await get(`/api/v1/queries/who-said-what-about?${asked}`, RowsSchema);
    expect(columns[0]).toBe("speaker");
    expect(rows).toEqual([
      {
        speaker: "Eva Lind",
        role: "spokeswoman, Norland",
        statement: "They were spies,",
        kind: "direct",
        saidAt: null,
        event: "Expulsion of 12 diplomats, Norland → Ostland",
        basis: "context",
        confidence: 0.7,
        publisher: "Müller Nachrichten",
        articleId: "nachrichten-1",
        start: 51,
        end: 67,
      },
    ]);
  });
});

describe("a problem document says what was wrong", () => {
  it.each([
    ["/api/v1/search", "400 q: "],
    ["/api/v1/search?q=x&limit=0", "400 limit: "],
    ["/api/v1/search?q=x&kind=dog", "400 kind: "],
    ["/api/v1/search?q=x&cursor=zz", "400 cursor: zz is not one that a page gave"],
    [`/api/v1/search?q=${"x".repeat(501)}`, "400 q: "],
    ["/api/v1/neighbours/agent-ostland/KNOWS?direction=in", "400 "],
    ["/api/v1/neighbours/agent-ostland/SAID", "400 direction: "],
    ["/api/v1/paths?from=a", "400 to: "],
    ["/api/v1/paths?from=a&to=b&maxLength=99", "400 maxLength: "],
    ["/api/v1/graph?cursor=%00", "400 cursor: "],
    ["/api/v1/queries/events?about=x&about=", "200 "],
    ["/api/v1/queries/who-said-what-about", "400 about is missing: "],
    ["/api/v1/queries/who-said-what-about?about=x&from=May", '400 from: "May" is not a date'],
    ["/api/v1/queries/events?colour=x", "400 colour: events takes about"],
    ["/api/v1/queries/nothing", "404 there is no query nothing; there are actions-between, "],
    ["/api/v1/agents/agent-atlantis", "404 there is no agent agent-atlantis"],
    [`/api/v1/agents/agent-${hex(99)}`, `410 the agent agent-${hex(99)} is no longer in the store`],
    [`/api/v1/statements/statement-${hex(99)}`, "410 "],
    [`/api/v1/neighbours/event-${hex(99)}`, "410 "],
    [`/api/v1/queries/events?about=event-${hex(99)}`, "410 "],
    ["/api/v1/articles/nowhere", "404 there is no article nowhere"],
    ["/api/v1/quotations/nothing", "404 "],
    ["/api/v1/neighbours/nothing", "404 "],
    [
      "/api/v1/export/pdf",
      "404 there is no format pdf; there are canonical, jsonld, gexf, graphml, gqg, records, verification",
    ],
    ["/api/v1/export/constructor", "404 there is no format constructor"],
    ["/api/v1/nothing", "404 there is nothing at GET /api/v1/nothing"],
    ["/api", "404 "],
    ["/health/x", "404 "],
    ["/api/v1/articles/%E0%A4%A", "400 the address or the body cannot be read"],
  ])("%s", async (path, expected) => {
    if (expected.startsWith("200")) expect((await send(server.url, path)).status).toBe(200);
    else expect(await problem(path)).toContain(expected);
  });

  it.each([
    "'; MATCH (n) DETACH DELETE n //",
    "$id",
    "agent-' OR 1=1",
    "../../../etc/passwd",
    "a\nb\u0000c",
    "<script>alert(1)</script>",
    "agent-".repeat(300),
    "__proto__",
  ])("whatever an id is: %j", async (id) => {
    const name = encodeURIComponent(id);
    for (const path of ["articles", "agents", "events", "statements", "quotations", "neighbours"]) {
      expect(await problem(`/api/v1/${path}/${name}`)).toMatch(/^404 there is /);
    }
    expect(await problem(`/api/v1/paths?from=${name}&to=${IDS.lind}`)).toMatch(/^404 /);
    expect((await send(server.url, "/health")).body).toContain('"articles":4');
  });
});

describe("a user's own Cypher", () => {
  const ask = (query: string, parameters?: unknown) =>
    sendJson(server.url, "/api/v1/cypher", { query, parameters });

  it("is answered with columns and rows", async () => {
    const query = "MATCH (a:Agent {name: $name})-[:SAID]->(s) RETURN s.text AS text ORDER BY text";
    const { status, body } = await ask(query, { name: "Eva Lind" });
    expect([status, RowsSchema.parse(JSON.parse(body))]).toEqual([
      200,
      { columns: ["text"], rows: [{ text: "They were spies," }], truncated: false },
    ]);
  });

  it("gives a thousand rows at most, and says that there were more", async () => {
    const { rows, truncated } = RowsSchema.parse(
      JSON.parse((await ask("UNWIND range(1, 1001) AS n RETURN n")).body),
    );
    expect([rows.length, truncated]).toEqual([1_000, true]);
  });

  it.each([
    "MATCH (n) DETACH DELETE n",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CALL dbms.components()",
    "RETURN 1; RETURN 2",
    "MATCH (n RETURN n",
  ])("is refused where it does more than read, or cannot be read: %s", async (query) => {
    const { status, headers, body } = await ask(query);
    expect([status, headers["content-type"]]).toEqual([
      422,
      "application/problem+json; charset=utf-8",
    ]);
    expect(ProblemSchema.parse(JSON.parse(body)).title).toBe("Query refused");
    expect((await send(server.url, "/health")).body).toContain('"articles":4');
  });

  it("is stopped after five seconds", async () => {
    const started = Date.now();
    const slow =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n";
    expect((await ask(slow)).status).toBe(422);
    expect(Date.now() - started).toBeLessThan(15_000);
  }, 20_000);

  it.each([
    [{}, "query: "],
    [{ query: "" }, "query: "],
    [{ query: "RETURN 1 AS x", parameters: [] }, "parameters: "],
    [{ query: "x".repeat(20_001) }, "query: "],
  ])("is asked for as %o in vain", async (body, detail) => {
    const answer = await sendJson(server.url, "/api/v1/cypher", body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).detail).toContain(detail);
  });
});

describe("queries whose asker has gone away", () => {
  it("are ended, and do not keep the next one waiting", async () => {
    const gone = new AbortController();
    const query =
      "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x + y AS z WHERE z < 0 RETURN z";
    // One runs at a time: left alone, these would take four times the limit of five seconds.
    const slow = Array.from({ length: 4 }, () =>
      fetch(`${server.url}/api/v1/cypher`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
        signal: gone.signal,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    gone.abort();
    const ends = await Promise.allSettled(slow);
    expect(ends.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
    const started = Date.now();
    const { body } = await sendJson(server.url, "/api/v1/cypher", { query: "RETURN 1 AS x" });
    expect(JSON.parse(body).rows).toEqual([{ x: 1 }]);
    expect(Date.now() - started).toBeLessThan(15_000);
  }, 60_000);
});
