import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import type {
  GraphStore,
  Parameters,
  Query,
  QueryParameter,
} from "../../src/domain/graph-store.ts";
import { writeAdminCsv } from "../../src/export/admin-csv.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import {
  canStartMavenServer,
  type MavenServer,
  startMavenServer,
} from "../support/neo4j/maven-server.ts";
import { recordLines } from "./record-lines.ts";
import { type Samples, samplesOf, statementRecords } from "./statement-records.ts";
import { memory, percentile, timed } from "./stopwatch.ts";

const FILLER = fileURLToPath(new URL("./fill-statements.ts", import.meta.url));
/** Arguments that each query is asked with. */
const ASKED = 25;
const MOST_KEYED = 20;
const MOST_OF_ALL = 250;
const MOST_TIMES_BARE = 3;

/**
 * Named queries that begin at a key, over a store of so many statements: of ordinary things, and of a speaker or an action of whom there
 * is much to read. Embedded in milliseconds, also those of things that nobody has asked about since the store was opened ("cold": the engine reads them from its file then); on Neo4j, filled by `neo4j-admin`, against the same query sent bare, alternately.
 */
export async function* benchQueries(statements: number): AsyncGenerator<string> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const samples = samplesOf(statements, ASKED);
  const questions = library.list("queries").flatMap((query) => questionsOf(query, samples));
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  try {
    yield* onEmbedded(join(folder, "graph.whosaid"), statements, questions);
    yield* onNeo4j(join(folder, "csv"), statements, questions);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A query with what to ask it about. */
type Question = {
  readonly query: Query;
  /** Whether there is much to read about these: a speaker's or an action's whole. */
  readonly isWide: boolean;
  /** What the p95 of the embedded engine is held to, in milliseconds. */
  readonly most: number;
  readonly asked: readonly Parameters[];
};

async function* onEmbedded(
  file: string,
  statements: number,
  questions: readonly Question[],
): AsyncGenerator<string> {
  const filled = await timed(() =>
    promisify(execFile)(process.execPath, ["--import", "tsx", FILLER, file, String(statements)]),
  );
  let store: GraphStore | null = null;
  const opened = await timed(async () => {
    store = await openStore({ kind: "file", path: file });
  });
  if (store === null) return;
  yield `Named queries over ${statements} statements, embedded (filled in ${seconds(filled)}, opened in ${seconds(opened)})`;
  let over = 0;
  for (const { query, isWide, most, asked } of questions) {
    const cold = await ask(store, query, asked);
    const { times, rows } = await ask(store, query, asked);
    const isOver = percentile(times, 0.95) > most;
    if (isOver) over++;
    yield `  ${named(query, isWide)} ${shown(times)} (cold: ${shown(cold.times)}), ${rows} rows${isOver ? "  TOO SLOW" : ""}`;
  }
  yield `  over ${MOST_KEYED} ms, or ${MOST_OF_ALL} ms where there is much to read: ${over} of ${questions.length}`;
  yield `  resident memory of this process                 ${memory()} MB`;
  await (store as GraphStore).close();
}

async function* onNeo4j(
  csv: string,
  statements: number,
  questions: readonly Question[],
): AsyncGenerator<string> {
  if (!(await canStartMavenServer())) {
    yield "  Neo4j: not measured (it needs Java 17, and Maven)";
    return;
  }
  const exported = await timed(() => writeAdminCsv(linesOf(statements), csv, SCHEMA_VERSION));
  let server: MavenServer | null = null;
  const imported = await timed(async () => {
    server = await startMavenServer(SERVER_MEMORY, csv);
  });
  if (server === null) return;
  const { uri, stop } = server as MavenServer;
  try {
    const store = await openStore({
      ...{ kind: "neo4j", url: uri, username: null, password: null, database: null },
    });
    const prepared = await timed(() => store.prepare());
    yield `Named queries over ${statements} statements, Neo4j, against the same sent bare (CSV in ${seconds(exported)}, neo4j-admin and start in ${seconds(imported)}, indexes in ${seconds(prepared)})`;
    const driver = neo4j.driver(uri);
    let over = 0;
    for (const { query, isWide, asked } of questions) {
      const [ours, bare]: [number[], number[]] = [[], []];
      // The first makes the plan.
      for (const parameters of [...asked.slice(0, 1), ...asked]) {
        bare.push(await timed(() => sendBare(driver, query.text, parameters)));
        ours.push(await timed(() => store.read(query, parameters)));
      }
      const ratio = percentile(ours.slice(1), 0.95) / percentile(bare.slice(1), 0.95);
      if (ratio > MOST_TIMES_BARE) over++;
      yield `  ${named(query, isWide)} ${shown(ours.slice(1))}, ${ratio.toFixed(2)}× bare`;
    }
    yield `  over ${MOST_TIMES_BARE}× bare: ${over} of ${questions.length}`;
    await driver.close();
    await store.close();
  } finally {
    await stop();
  }
}

/** Room for a million statements. */
const SERVER_MEMORY = {
  "server.memory.heap.max_size": "2g",
  "server.memory.pagecache.size": "2g",
};

/** Nodes and relationships of each portion in turn: `neo4j-admin` takes them in any order. */
async function* linesOf(statements: number): AsyncGenerator<string> {
  for (const records of statementRecords(statements)) yield* recordLines([records]);
}

async function sendBare(
  driver: ReturnType<typeof neo4j.driver>,
  text: string,
  parameters: Parameters,
): Promise<void> {
  const session = driver.session({ defaultAccessMode: "READ" });
  const whole = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value,
  ]);
  await session.executeRead((transaction) => transaction.run(text, Object.fromEntries(whole)));
  await session.close();
}

async function ask(
  store: GraphStore,
  query: Query,
  asked: readonly Parameters[],
): Promise<{ times: number[]; rows: number }> {
  const times: number[] = [];
  let rows = 0;
  for (const parameters of asked) {
    times.push(
      await timed(async () => {
        rows = Math.max(rows, (await store.read(query, parameters)).length);
      }),
    );
  }
  return { times, rows };
}

/** None where a query needs no key. */
function questionsOf(query: Query, samples: Samples): Question[] {
  const required = query.parameters.filter(({ optional }) => !optional);
  if (!required.some(({ type, name }) => keysOf(type, name, samples) !== null)) return [];
  // An outlet's articles are many in any case.
  if (required.some(({ name }) => OF_OUTLETS.includes(name)))
    return [{ query, isWide: true, most: MOST_OF_ALL, asked: argumentsOf(query, samples) }];
  const isOfThings = required.some(({ type }) => type === "agent" || type === "event");
  const { knownSpeakers: speakers, knownEvents: events } = samples;
  const most = OF_ALL_ACTIONS.includes(query.name) ? MOST_OF_ALL : MOST_KEYED;
  return [
    { query, isWide: false, most, asked: argumentsOf(query, samples) },
    ...(isOfThings
      ? [
          {
            ...{ query, isWide: true, most: MOST_OF_ALL },
            asked: argumentsOf(query, { ...samples, speakers, events }),
          },
        ]
      : []),
  ];
}

/** Read all that anybody says about several actions, whoever is asked about. */
const OF_ALL_ACTIONS = ["queries/co-speakers"];
const OF_OUTLETS = ["publisher", "institution"];

function argumentsOf(query: Query, samples: Samples): Parameters[] {
  return Array.from({ length: ASKED }, (_, nth) =>
    Object.fromEntries(
      query.parameters.map(({ name, type, optional, whenMissing }) => {
        const id = optional ? undefined : keysOf(type, name, samples)?.[nth];
        if (id === undefined) return [name, whenMissing];
        return [name, type === "agent" || type === "event" ? [id] : id];
      }),
    ),
  );
}

function keysOf(
  type: QueryParameter["type"],
  name: string,
  samples: Samples,
): readonly string[] | null {
  if (OF_OUTLETS.includes(name)) return samples.outlets;
  if (type === "agent") return samples.speakers;
  if (type === "event") return samples.events;
  if (name === "article") return samples.articles;
  return type === "string" ? samples.statements : null;
}

function named({ name }: Query, isWide: boolean): string {
  return `${name.replace("queries/", "")}${isWide ? ", much to read" : ""}`.padEnd(46);
}

function shown(times: readonly number[]): string {
  const at = (share: number): string => percentile(times, share).toFixed(1).padStart(6);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
