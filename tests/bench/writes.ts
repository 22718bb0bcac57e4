import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { loadRecords } from "../../src/care/load-records.ts";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import { emptyNeo4j } from "../store/empty-neo4j.ts";
import { startTestServer } from "../support/neo4j-server.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import { type BareWriter, bareEmbedded, bareNeo4j } from "./bare-writers.ts";
import { recordLines } from "./record-lines.ts";
import { type Records, recordsOf, sizeOf } from "./records.ts";
import { cpuTime, memory, timed } from "./stopwatch.ts";

/** Records at which the rate of the start is taken, and the share of the end that is compared with it. */
const START = 50_000;
const END_SHARE = 0.25;
const WRITERS = 4;

/**
 * Writing records as an import does, portion by portion: against the same portions written bare, at the end of a large store against
 * its start, against records that are known to be new, and by four writers against one, beside what bare sessions make of it. Embedded by CPU time, Neo4j by the clock, alternately in one run.
 */
export async function* benchWrites(articles: number): AsyncGenerator<string> {
  yield* onEmbedded(articles);
  const result = await startTestServer();
  if (result.kind === "none") {
    yield `  Neo4j: not measured (${result.reasons.join("; ")})`;
    return;
  }
  try {
    yield* onNeo4j(result.server, Math.ceil(articles / 10));
  } finally {
    await result.server.stop();
  }
}

async function* onEmbedded(articles: number): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  const bare = await bareEmbedded(join(folder, "bare.grafeo"));
  const store = await openStore({ kind: "file", path: join(folder, "graph.whosaid") });
  await store.prepare();
  const first = await openStore({ kind: "file", path: join(folder, "first.whosaid") });
  await first.prepare();
  const portions: { records: number; ours: number; bare: number; created: number }[] = [];
  for await (const records of recordsOf(articles)) {
    const bareTime = await cpuTime(() => bare.write(records));
    const ours = await cpuTime(() => write(store, records));
    const created = await cpuTime(() => create(first, records));
    portions.push({ records: sizeOf(records), ours, bare: bareTime, created });
  }
  const resident = memory();
  await Promise.all([bare.close(), store.close(), first.close()]);
  rmSync(folder, { recursive: true });
  const total = sum(portions, "records");
  let before = 0;
  const start: typeof portions = [];
  const end: typeof portions = [];
  for (const portion of portions) {
    if (before < START) start.push(portion);
    else if (before >= total * (1 - END_SHARE)) end.push(portion);
    before += portion.records;
  }
  const each = (some: typeof portions): number => sum(some, "ours") / sum(some, "records");
  yield `Writing the records of ${articles} articles (${total}), embedded, by CPU time`;
  yield `  rate against upsertNodes and upsertEdges        ${(sum(portions, "bare") / sum(portions, "ours")).toFixed(2)}×`;
  yield `  first ${START} records                           ${(each(start) * 1000).toFixed(1)} µs a record`;
  yield `  last quarter, up to ${total}                     ${(each(end) * 1000).toFixed(1)} µs a record, ${(each(end) / each(start)).toFixed(2)}×`;
  yield `  what is known to be new, created                ${(sum(portions, "ours") / sum(portions, "created")).toFixed(2)}× as fast as written`;
  yield `  resident memory, all three stores               ${resident} MB`;
}

async function* onNeo4j(server: Neo4jForTests, articles: number): AsyncGenerator<string> {
  const store = await emptyNeo4j(server);
  const bare = await bareNeo4j(server);
  const portions: Records[] = [];
  for await (const records of recordsOf(articles)) portions.push(records);
  // The first round warms the server up; what all portions share is there afterwards.
  const [first, ...rest] = portions;
  if (first !== undefined) await alternately(store, bare, [first]);
  const third = Math.ceil(rest.length / 3);
  const against = await alternately(store, bare, rest.slice(0, third));
  const [one, four] = [rest.slice(third, 2 * third), rest.slice(2 * third)];
  const ours = await oneAndMany(store, one, four);
  const theirs = await oneAndMany(bare, one, four);
  const { missing, doubled } = await lostAndDoubled(server, portions);
  await Promise.all([bare.close(), store.close()]);
  yield `Writing the records of ${articles} articles (${records(portions)}), Neo4j over Bolt, by the clock`;
  yield `  rate against UNWIND … MERGE                     ${(against.bare / against.ours).toFixed(2)}×`;
  yield `  one writer → ${WRITERS} writers                          ${ours}`;
  yield `  UNWIND … MERGE, one session → ${WRITERS} sessions        ${theirs}`;
  yield `  lost, doubled                                   ${missing}, ${doubled}`;
}

async function alternately(
  store: GraphStore,
  bare: BareWriter,
  portions: readonly Records[],
): Promise<{ ours: number; bare: number }> {
  const times = { ours: 0, bare: 0 };
  for (const portion of portions) {
    times.bare += await timed(() => bare.write(portion));
    times.ours += await timed(() => write(store, portion));
  }
  return times;
}

/** What one writer makes of some records, and several of as many others, as `restore` and `copy` do it: "8000 → 12000 records/s, 1.50×". */
async function oneAndMany(
  store: Pick<GraphStore, "write">,
  one: readonly Records[],
  many: readonly Records[],
): Promise<string> {
  const rate = async (portions: readonly Records[], writers: number): Promise<number> =>
    (records(portions) * 1000) /
    (await timed(() => loadRecords(recordLines(portions), store, undefined, writers)));
  const [alone, together] = [await rate(one, 1), await rate(many, WRITERS)];
  return `${alone.toFixed(0)} → ${together.toFixed(0)} records/s, ${(together / alone).toFixed(2)}×`;
}

function write(store: GraphStore, { nodes, edges }: Records): Promise<void> {
  return store.write({ deleteEdges: [], deleteNodes: [], nodes, edges });
}

function create(store: GraphStore, records: Records): Promise<void> {
  return store.write({ deleteEdges: [], deleteNodes: [], nodes: [], edges: [], created: records });
}

async function lostAndDoubled(
  { uri, username, password }: Neo4jForTests,
  portions: readonly Records[],
): Promise<{ missing: number; doubled: number }> {
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login);
  const ask = async (text: string): Promise<number> =>
    Number((await driver.executeQuery(text)).records[0]?.get(0));
  const ours = "NOT n.id STARTS WITH 'bare '";
  const stored =
    (await ask(`MATCH (n) WHERE ${ours} AND NOT n:Schema RETURN count(n)`)) +
    (await ask(`MATCH (n)-[r]->() WHERE ${ours} RETURN count(r)`));
  const doubled = await ask(
    `MATCH (n)-[r]->(m) WHERE ${ours} WITH n, m, type(r) AS type, count(*) AS times WHERE times > 1 RETURN count(*)`,
  );
  await driver.close();
  return { missing: records(portions) - stored, doubled };
}

function records(portions: readonly Records[]): number {
  return portions.reduce((total, portion) => total + sizeOf(portion), 0);
}

function sum<Key extends string>(
  items: readonly Readonly<Record<Key, number>>[],
  key: Key,
): number {
  return items.reduce((total, item) => total + item[key], 0);
}
