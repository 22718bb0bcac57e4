import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphChange, PropertyValue } from "../../src/domain/graph.ts";
import { NODE_LABELS, RELATIONSHIPS } from "../../src/domain/graph.ts";
import type {
  BoundedResult,
  CypherValue,
  GraphStore,
  Parameters,
  ReadLimits,
  Row,
  SearchLabel,
} from "../../src/domain/graph-store.ts";
import { QueryRefused, StoreError } from "../../src/domain/graph-store.ts";
import { parseQuery } from "../../src/store/cypher-library.ts";
import { agent, edge, FIXTURE_GRAPH, NO_CHANGE, node } from "./fixture-graph.ts";
import { HARMLESS_QUERIES, HOSTILE_QUERIES } from "./free-queries.ts";

/** How the suite gets at an engine. */
export type EngineUnderTest = {
  /** A store that is prepared. */
  open(): Promise<GraphStore>;
  /** Makes it empty again, but for its schema. */
  wipe(store: GraphStore): Promise<GraphStore>;
};

const LIMITS = { milliseconds: 20_000, rows: 1_000 };

/** What every engine must do, as tests: call it within a `describe`. */
export function storeConformance(engine: EngineUnderTest): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await engine.open();
  });
  afterAll(() => store.close());

  describe("on an empty store", () => {
    beforeEach(async () => {
      store = await engine.wipe(store);
    });
    writing(() => store);
    propertyTypes(() => store);
  });

  describe("on the fixture graph", () => {
    beforeAll(async () => {
      store = await engine.wipe(store);
      await store.write(FIXTURE_GRAPH);
    });
    completeness(() => store);
    reading(() => store);
    searching(() => store);
    freeReading(() => store);
  });
}

type Current = () => GraphStore;

const write = (store: GraphStore, change: Partial<GraphChange>): Promise<void> =>
  store.write({ ...NO_CHANGE, ...change });

const rows = (
  store: GraphStore,
  text: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> => store.read(parseQuery("test", `// A test.\n${text}`), parameters);

const ALL_NODES =
  "MATCH (n) WHERE NOT n:Schema RETURN labels(n)[0] AS label, n.id AS id ORDER BY id";

function writing(current: Current): void {
  const lind = agent("Person", "agent-lind", { name: "Eva Lind", aliases: ["Lind"] });
  const court = agent("Institution", "agent-court", { name: "the court", aliases: [] });
  const appeal = node("Statement", "statement-1", { text: "We will appeal" });

  it("writes nodes and relationships with their properties", async () => {
    const said = edge(lind, "SAID", appeal, { confidence: 0.5, evidence: ["a:0-14"] });
    await write(current(), { nodes: [lind, appeal], edges: [said] });
    const [row] = await rows(
      current(),
      "MATCH (a:Person)-[r:SAID]->(s:Statement) RETURN a.name AS name, r.confidence AS confidence, r.evidence AS evidence, s.text AS text",
    );
    expect(row).toEqual({
      name: "Eva Lind",
      confidence: 0.5,
      evidence: ["a:0-14"],
      text: "We will appeal",
    });
  });

  it("creates what is known to be new as it would write it, between what is there too", async () => {
    const said = edge(lind, "SAID", appeal, { confidence: 0.5, evidence: ["a:0-14"], end: null });
    const mentions = edge(appeal, "MENTIONS", court);
    const everything = "MATCH (n) WHERE NOT n:Schema RETURN properties(n) AS p, labels(n) AS l";
    const relationships = "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p";
    const ask = async () => [
      await rows(current(), `${everything} ORDER BY n.id`),
      await rows(current(), `${relationships} ORDER BY a, t`),
    ];
    await write(current(), { nodes: [court, lind, appeal], edges: [said, mentions] });
    const written = await ask();
    await write(current(), { deleteNodes: [lind, appeal] });
    await write(current(), { created: { nodes: [lind, appeal], edges: [said, mentions] } });
    expect(await ask()).toEqual(written);
    expect(await current().search("lind", ["Agent"], 5)).toHaveLength(1);
  });

  it("creates nothing of a change when a new relationship has no end", async () => {
    const said = edge(lind, "SAID", appeal);
    await expect(write(current(), { created: { nodes: [lind], edges: [said] } })).rejects.toThrow(
      "lack a node at one end",
    );
    expect(await rows(current(), ALL_NODES)).toEqual([]);
  });

  it("replaces all properties of a node that is written again", async () => {
    await write(current(), { nodes: [node("Event", "event-1", { title: "old", count: 12 })] });
    await write(current(), { nodes: [node("Event", "event-1", { title: "new" })] });
    expect(
      await rows(current(), "MATCH (e:Event) RETURN e.title AS title, e.count AS count"),
    ).toEqual([{ title: "new", count: null }]);
  });

  it("replaces all properties of a node of which the words stay", async () => {
    const count = async (): Promise<readonly Row[]> =>
      rows(current(), "MATCH (e:Event) RETURN e.count AS count, e.unit AS unit, e.type AS type");
    await write(current(), { nodes: [node("Event", "event-1", { title: "old", count: 12 })] });
    await write(current(), { nodes: [node("Event", "event-1", { title: "old", unit: "people" })] });
    expect(await count()).toEqual([{ count: null, unit: "people", type: null }]);
    const changed = { title: "old", unit: null, type: "PROTEST" };
    await write(current(), { nodes: [node("Event", "event-1", changed)] });
    expect(await count()).toEqual([{ count: null, unit: null, type: "PROTEST" }]);
    expect(await current().search("old", ["Event"], 5)).toHaveLength(1);
  });

  it("replaces all properties of a relationship that is written again", async () => {
    const nodes = [lind, appeal];
    await write(current(), {
      nodes,
      edges: [edge(lind, "SAID", appeal, { confidence: 0.5, evidence: ["a:0-1"] })],
    });
    await write(current(), { edges: [edge(lind, "SAID", appeal, { confidence: 0.7 })] });
    expect(
      await rows(
        current(),
        "MATCH ()-[r:SAID]->() RETURN r.confidence AS confidence, r.evidence AS evidence",
      ),
    ).toEqual([{ confidence: 0.7, evidence: null }]);
  });

  it("gives an agent whose kind changes the new second label alone", async () => {
    await write(current(), { nodes: [lind] });
    await write(current(), { nodes: [{ ...lind, agentLabel: "Group" }] });
    expect(
      await rows(
        current(),
        "MATCH (a:Agent) RETURN a:Person AS person, a:Group AS `group`, a:Institution AS institution",
      ),
    ).toEqual([{ person: false, group: true, institution: false }]);
  });

  it("keeps two nodes of one id and different labels apart", async () => {
    await write(current(), { nodes: [node("Key", "x"), node("Article", "x", { text: "t" })] });
    expect(await rows(current(), ALL_NODES)).toHaveLength(2);
  });

  it("changes nothing when the same change is applied twice", async () => {
    await current().write(FIXTURE_GRAPH);
    const before = await contents(current());
    await current().write(FIXTURE_GRAPH);
    expect(await contents(current())).toEqual(before);
  });

  it("deletes a node with what hangs on it, and only that", async () => {
    await write(current(), {
      nodes: [lind, court, appeal],
      edges: [edge(lind, "SAID", appeal), edge(court, "SAID", appeal)],
    });
    await write(current(), { deleteNodes: [lind] });
    expect(await rows(current(), "MATCH (a)-[:SAID]->(s) RETURN a.id AS a, s.id AS s")).toEqual([
      { a: "agent-court", s: "statement-1" },
    ]);
  });

  it("deletes a relationship and leaves its ends, and another between them", async () => {
    const event = node("Event", "event-1", { title: "appeal" });
    await write(current(), {
      nodes: [appeal, event],
      edges: [edge(appeal, "ABOUT", event), edge(appeal, "RESPONDS_TO", event)],
    });
    await write(current(), { deleteEdges: [edge(appeal, "ABOUT", event)] });
    expect(await rows(current(), "MATCH ()-[r]->() RETURN type(r) AS type")).toEqual([
      { type: "RESPONDS_TO" },
    ]);
    expect(await rows(current(), ALL_NODES)).toHaveLength(2);
  });

  it("finds nothing wrong with deleting what is not there", async () => {
    await write(current(), { deleteNodes: [lind], deleteEdges: [edge(lind, "SAID", appeal)] });
    expect(await rows(current(), ALL_NODES)).toEqual([]);
  });

  it("deletes before it writes, within one change", async () => {
    await write(current(), { nodes: [lind, appeal], edges: [edge(lind, "SAID", appeal)] });
    await write(current(), { deleteNodes: [lind], nodes: [lind] });
    expect(
      await rows(current(), "MATCH (a:Agent) RETURN a.id AS id, COUNT { (a)--() } AS degree"),
    ).toEqual([{ id: "agent-lind", degree: 0 }]);
  });

  it("renames a node before all else, with what leads to it and from it, and finds it by the new id alone", async () => {
    const event = node("Event", "event-1", { title: "appeal" });
    await write(current(), {
      nodes: [lind, appeal, event],
      edges: [edge(lind, "SAID", appeal, { confidence: 0.5 }), edge(appeal, "ABOUT", event)],
    });
    await write(current(), {
      renamed: [
        { label: "Agent", id: "agent-lind", to: "agent-eva" },
        { label: "Statement", id: "statement-1", to: "statement-0" },
      ],
      nodes: [{ ...lind, id: "agent-eva" }],
      edges: [edge({ ...appeal, id: "statement-0" }, "MENTIONS", { ...lind, id: "agent-eva" })],
    });
    expect(
      await rows(
        current(),
        "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, r.confidence AS confidence, b.id AS b ORDER BY t",
      ),
    ).toEqual([
      { a: "statement-0", t: "ABOUT", confidence: null, b: "event-1" },
      { a: "statement-0", t: "MENTIONS", confidence: null, b: "agent-eva" },
      { a: "agent-eva", t: "SAID", confidence: 0.5, b: "statement-0" },
    ]);
    const named = (id: string): Promise<readonly Row[]> =>
      rows(current(), "MATCH (a:Agent {id: $id}) RETURN a.name AS name", { id });
    expect(await named("agent-lind")).toEqual([]);
    expect(await named("agent-eva")).toEqual([{ name: "Eva Lind" }]);
    expect(await current().search("lind", ["Agent"], 5)).toMatchObject([{ id: "agent-eva" }]);
  });

  it("applies nothing of a change when a relationship has no end", async () => {
    const change = { nodes: [lind], edges: [edge(lind, "SAID", appeal)] };
    await expect(write(current(), change)).rejects.toThrow(StoreError);
    await expect(write(current(), change)).rejects.toThrow(/SAID from Agent to Statement/);
    expect(await rows(current(), ALL_NODES)).toEqual([]);
  });

  it("applies nothing of a change whose last part no label or type allows", async () => {
    const edges = [edge(lind, "SAID", appeal), edge(appeal, "SAID", lind)];
    await expect(write(current(), { nodes: [lind, appeal], edges })).rejects.toThrow(
      "SAID does not go from Statement to Agent",
    );
    expect(await rows(current(), ALL_NODES)).toEqual([]);
  });

  it("takes a label for a name and never for Cypher", async () => {
    const hostile = { ...appeal, label: "Statement) DETACH DELETE (n" as "Statement" };
    await expect(write(current(), { nodes: [hostile] })).rejects.toThrow(
      "is no label of the graph",
    );
  });

  it("writes more than a batch", async () => {
    const nodes = Array.from({ length: 2_345 }, (_, index) => node("Key", `key-x:${index}`));
    await write(current(), { nodes });
    expect(await rows(current(), "MATCH (k:Key) RETURN count(k) AS n")).toEqual([{ n: 2_345 }]);
  });

  it("writes the statements of one speaker in time that grows with their number", async () => {
    const statements = Array.from({ length: 4_000 }, (_, index) =>
      node("Statement", `statement-${index}`, { text: "x" }),
    );
    const said = statements.map((statement) => edge(lind, "SAID", statement));
    await write(current(), { nodes: [lind, ...statements] });
    const first = await timeOf(() => write(current(), { edges: said.slice(0, 1_000) }));
    await write(current(), { edges: said.slice(1_000, 3_000) });
    const last = await timeOf(() => write(current(), { edges: said.slice(3_000) }));
    // Looked for from the speaker's side, the last thousand would take seven times as long as the first.
    expect(last).toBeLessThan(3 * first + 250);
  });

  it("applies changes that come at once one after the other", async () => {
    const changes = Array.from({ length: 8 }, (_, index) => ({
      nodes: [{ ...lind, properties: { ...lind.properties, contentHash: `${index}`, index } }],
    }));
    await Promise.all(changes.map((change) => write(current(), change)));
    expect(await rows(current(), ALL_NODES)).toHaveLength(1);
  });
}

function propertyTypes(current: Current): void {
  const values: readonly [string, PropertyValue][] = [
    ["text", "plain"],
    ["an empty text", ""],
    ["text in many scripts", "Ёлки — “naïve” 中文 🙂 e\u0301 \u0000 \u{10FFFF}"],
    ["quotes, backslashes and line ends", "'\"`\\ \\u0041 \r\n\t"],
    ["Cypher", "') DETACH DELETE (n) //"],
    ["a long text", "Wörter ".repeat(150_000)],
    ["zero", 0],
    ["a negative integer", -5],
    ["the largest exact integer", Number.MAX_SAFE_INTEGER],
    ["the smallest exact integer", Number.MIN_SAFE_INTEGER],
    ["a fraction", 0.1 + 0.2],
    ["a small fraction", 5e-324],
    ["true", true],
    ["false", false],
    ["texts", ["b", "a", ""]],
    ["integers", [3, 1, 2]],
    ["fractions", [0.5, 1, 2.25]],
    ["an empty list", []],
  ];
  it.each(values)("keeps %s as it was", async (_, value) => {
    await write(current(), { nodes: [node("Run", "run-1", { value })] });
    expect(await rows(current(), "MATCH (r:Run) RETURN r.value AS value")).toEqual([{ value }]);
  });

  it("keeps null by keeping nothing", async () => {
    await write(current(), { nodes: [node("Run", "run-1", { value: null })] });
    expect(
      await rows(current(), "MATCH (r:Run) RETURN r.value AS value, 'value' IN keys(r) AS there"),
    ).toEqual([{ value: null, there: false }]);
  });

  it("keeps whole numbers as integers, also where they are parameters", async () => {
    await write(current(), { nodes: [node("Run", "run-1", { articles: 7 })] });
    const [row] = await rows(
      current(),
      "MATCH (r:Run) RETURN r.articles / 2 AS half, substring('abcdef', $from, 2) AS part, toString(r.articles) AS text LIMIT $limit",
      { from: 2, limit: 1 },
    );
    expect(row).toEqual({ half: 3, part: "cd", text: "7" });
  });

  it("finds a node by the longest id", async () => {
    const id = `https://example.org/${"ä/".repeat(990)}`;
    await write(current(), { nodes: [node("Article", id, { text: "t" })] });
    expect(
      await rows(current(), "MATCH (a:Article {id: $id}) RETURN a.text AS text", { id }),
    ).toEqual([{ text: "t" }]);
  });
}

/** That the fixture graph is worth comparing on. */
function completeness(current: Current): void {
  it("holds every label and relationship type of the graph", async () => {
    const labels = await rows(
      current(),
      "MATCH (n) WHERE NOT n:Schema RETURN DISTINCT labels(n) AS labels",
    );
    const types = await rows(current(), "MATCH ()-[r]->() RETURN DISTINCT type(r) AS type");
    expect(new Set(labels.flatMap((row) => row["labels"]))).toEqual(
      new Set([...NODE_LABELS, "Person", "Institution", "Group"]),
    );
    expect(new Set(types.map((row) => row["type"]))).toEqual(new Set(Object.keys(RELATIONSHIPS)));
  });
}

function reading(current: Current): void {
  it("gives a node as its properties and _labels, a relationship with _type, a path as both in turn", async () => {
    const [row] = await rows(
      current(),
      "MATCH p = (:Statement {id: 'statement-1'})-[r:MENTIONS]->(n:Agent) RETURN n, r, p",
    );
    const diplomats = {
      _labels: ["Agent", "Group"],
      id: "agent-diplomats",
      name: "diplomats",
      aliases: [],
      kind: "group",
      named: false,
      contentHash: expect.any(String),
      searchText: "diplomats",
    };
    const mentions = { _type: "MENTIONS", evidence: ["https://example.org/a:1-24"] };
    expect(row?.["n"]).toEqual(diplomats);
    expect(row?.["r"]).toEqual(mentions);
    expect(row?.["p"]).toEqual([
      expect.objectContaining({ id: "statement-1" }),
      mentions,
      diplomats,
    ]);
  });

  it("gives numbers, lists and maps as JSON has them", async () => {
    const [row] = await rows(
      current(),
      "RETURN 1 AS a, 2.5 AS b, [1, 'x', null] AS c, {d: {e: true}} AS d, null AS e, date('2022-01-29') AS f, $g AS g",
      { g: { list: [1, { deep: null }] } },
    );
    expect(row).toEqual({
      a: 1,
      b: 2.5,
      c: [1, "x", null],
      d: { d: { e: true } },
      e: null,
      f: "2022-01-29",
      g: { list: [1, { deep: null }] },
    });
  });

  it("keeps the columns in the order of RETURN", async () => {
    const [row] = await rows(current(), "RETURN 1 AS z, 2 AS a, 3 AS m");
    expect(Object.keys(row ?? {})).toEqual(["z", "a", "m"]);
  });

  it("says which parameter of a query is missing", async () => {
    const query = parseQuery(
      "queries/x",
      "// X.\n// @param who agent  whom\n// @param what event  what\nRETURN $who AS x, $what AS y",
    );
    await expect(current().read(query, { who: ["a"] })).rejects.toThrow(
      "read queries/x: no value for what",
    );
    expect(await current().read(query, { who: null, what: null })).toEqual([{ x: null, y: null }]);
  });

  it("says which query failed", async () => {
    const broken = parseQuery("queries/broken", "// Broken.\nMATCH (n RETURN n");
    await expect(current().read(broken, {})).rejects.toThrow(StoreError);
    await expect(current().read(broken, {})).rejects.toThrow(/^read queries\/broken: /);
  });
}

function searching(current: Current): void {
  const ids = async (words: string, ...labels: readonly SearchLabel[]): Promise<string[]> =>
    (await current().search(words, labels, 10)).map((hit) => hit.id);

  it("finds an agent by its name and by an alias", async () => {
    expect(await ids("ilya", "Agent")).toEqual(["agent-brandt"]);
    expect(await ids("Ambassador", "Agent")).toEqual(["agent-brandt"]);
    expect(await ids("republic", "Agent")).toEqual(["agent-ostland"]);
  });
  it("finds a name with and without its accents", async () => {
    expect(await ids("Müller", "Agent")).toEqual(["agent-outlet-mueller"]);
    expect(await ids("muller", "Agent")).toEqual(["agent-outlet-mueller"]);
  });
  it("finds a statement, an event and an article by their words", async () => {
    expect(await ids("punishment", "Statement")).toEqual(["statement-2"]);
    expect(await ids("expulsion", "Event")).toEqual(["event-expulsion"]);
    expect(await ids("envoy", "Article")).toEqual(["https://example.org/a"]);
    expect(await ids("denied", "Article")).toEqual(["article-b"]);
  });
  it("finds a name and an event by the beginning of the last word, after whole words", async () => {
    expect(await ids("bran", "Agent")).toEqual(["agent-brandt"]);
    expect(await ids("republic of ost", "Agent")).toEqual(["agent-ostland"]);
    expect(await ids("depart", "Event")).toEqual(["event-departure"]);
    expect(await ids("harbour no", "Agent")).toEqual([
      "agent-outlet-harbour-post",
      "agent-norland",
    ]);
  });
  it("puts what has more of the words first", async () => {
    expect(await ids("expulsion of 12 diplomats", "Event")).toEqual([
      "event-expulsion",
      "event-departure",
    ]);
  });
  it("gives the best of each label before the second of any", async () => {
    const hits = await current().search("27 diplomats", ["Event", "Statement"], 2);
    expect(hits.map(({ label, id }) => [label, id])).toEqual([
      ["Event", "event-departure"],
      ["Statement", "statement-1"],
    ]);
  });
  it("counts all that has one of the words, whatever the limit of a search", async () => {
    expect(await current().countHits("expulsion of 12 diplomats", "Event")).toBe(2);
    expect(await current().countHits("envoy denied", "Article")).toBe(2);
    expect(await current().countHits("nothing-like-it", "Statement")).toBe(0);
    expect(await current().countHits('"*~?', "Statement")).toBe(0);
  });
  it("finds nothing for nothing, for marks, and for a limit of none", async () => {
    expect(await ids("", "Agent")).toEqual([]);
    expect(await ids('"*~?:\\/[]{}()!&|^+-', "Agent")).toEqual([]);
    expect(await current().search("brandt", ["Agent"], 0)).toEqual([]);
  });
  it("takes the signs of a query language for marks", async () => {
    expect(await ids('name:"ilya" AND NOT (brandt*~2) OR [a TO b]', "Agent")).toContain(
      "agent-brandt",
    );
  });
  it("forgets the words of what is written anew", async () => {
    const [brandt] = FIXTURE_GRAPH.nodes.filter(({ id }) => id === "agent-brandt");
    if (brandt === undefined) throw new Error("no Brandt");
    const renamed = {
      ...brandt,
      properties: { ...brandt.properties, name: "Otto Kranz", aliases: [], contentHash: "2" },
    };
    await write(current(), { nodes: [renamed] });
    expect(await ids("ilya", "Agent")).toEqual([]);
    expect(await ids("kranz", "Agent")).toEqual(["agent-brandt"]);
    await write(current(), { nodes: [brandt] });
  });
}

function freeReading(current: Current): void {
  const read = (text: string, limits: ReadLimits = LIMITS): Promise<BoundedResult> =>
    current().readFreely(text, { id: "agent-brandt" }, limits);

  it("answers with columns and rows", async () => {
    expect(await read("MATCH (a:Agent {id: $id}) RETURN a.name AS name, a.named AS named")).toEqual(
      {
        columns: ["name", "named"],
        rows: [{ name: "Ilya Brandt", named: true }],
        truncated: false,
      },
    );
  });
  it("names the columns also where there is no row", async () => {
    expect(await read("MATCH (a:Nothing) RETURN a.name AS name")).toEqual({
      columns: ["name"],
      rows: [],
      truncated: false,
    });
  });
  it("stops at the limit of rows, and says so only when there were more", async () => {
    const three = await read("UNWIND range(1, 4) AS x RETURN x", { ...LIMITS, rows: 3 });
    expect(three).toEqual({
      columns: ["x"],
      rows: [{ x: 1 }, { x: 2 }, { x: 3 }],
      truncated: true,
    });
    const four = await read("UNWIND range(1, 4) AS x RETURN x", { ...LIMITS, rows: 4 });
    expect(four.truncated).toBe(false);
  });
  it("stops at the limit of rows although there are a hundred million", async () => {
    const many = "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y RETURN x, y";
    const result = await read(many, { ...LIMITS, rows: 2 });
    expect(result.rows).toHaveLength(2);
    expect(result.truncated).toBe(true);
  });
  it("keeps the query's own limit", async () => {
    const result = await read(
      "UNWIND range(1, 9) AS x RETURN x ORDER BY x LIMIT 2 // LIMIT 1",
      LIMITS,
    );
    expect(result.rows).toEqual([{ x: 1 }, { x: 2 }]);
  });
  const slow =
    "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x + y AS z WHERE z < 0 RETURN z";
  it("ends a query that nobody waits for any more, and answers the next one", async () => {
    const stop = new AbortController();
    const started = Date.now();
    const answer = read(slow, { ...LIMITS, milliseconds: 120_000, stop: stop.signal });
    setTimeout(() => stop.abort(), 500);
    await expect(answer).rejects.toThrow("the query was stopped");
    expect((await read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
    expect(Date.now() - started).toBeLessThan(30_000);
    await expect(read("RETURN 1 AS x", { ...LIMITS, stop: stop.signal })).rejects.toThrow(
      "the query was stopped",
    );
  });
  it("stops a query at its time limit, and answers the next one", async () => {
    const started = Date.now();
    await expect(read(slow, { ...LIMITS, milliseconds: 500 })).rejects.toThrow(QueryRefused);
    expect(Date.now() - started).toBeLessThan(15_000);
    expect((await read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
  });
  it("stops a query that needs too much memory, and answers the next one", async () => {
    const greedy = "UNWIND range(1, 100000000) AS x RETURN collect('word ' + toString(x)) AS xs";
    await expect(read(greedy)).rejects.toThrow("memory");
    expect((await read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
  });
  it("says what is wrong with a query", async () => {
    await expect(read("MATCH (n RETURN n")).rejects.toThrow(QueryRefused);
    await expect(read("RETURN $missing AS x")).rejects.toThrow(/missing/);
    await expect(read("RETURN n.name AS x")).rejects.toThrow(QueryRefused);
  });
  it("sees what was written a moment ago", async () => {
    const count = "MATCH (k:Key) RETURN count(k) AS n";
    const before = await read(count);
    await write(current(), { nodes: [node("Key", "key-new:1")] });
    const after = await read(count);
    await write(current(), { deleteNodes: [{ label: "Key", id: "key-new:1" }] });
    expect(after.rows[0]?.["n"]).toBe(Number(before.rows[0]?.["n"]) + 1);
  });
  it.each(HOSTILE_QUERIES)("refuses %j", async (query) => {
    await expect(read(query)).rejects.toThrow(QueryRefused);
  });
  it.each(HARMLESS_QUERIES)("lets through %j", async (query) => {
    await expect(read(query)).resolves.toHaveProperty("columns");
  });
  it("has lost nothing to any of them", async () => {
    expect(await rows(current(), "MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n")).toEqual([
      { n: FIXTURE_GRAPH.nodes.length },
    ]);
    expect(
      await rows(current(), "MATCH (n) WHERE n:Hacked OR n.hacked IS NOT NULL RETURN n"),
    ).toEqual([]);
  });
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Everything in a store, in an order of its own. */
async function contents(store: GraphStore): Promise<readonly CypherValue[]> {
  const nodes = await rows(store, "MATCH (n) WHERE NOT n:Schema RETURN n");
  const edges = await rows(store, "MATCH (a)-[r]->(b) RETURN a.id AS a, r, b.id AS b");
  return [...nodes, ...edges].map((row) => JSON.stringify(row)).sort();
}
