import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Session,
  type SessionMode,
  type Transaction,
} from "neo4j-driver";
import type { GraphChange } from "../../domain/graph.ts";
import type {
  BoundedResult,
  CypherValue,
  GraphStore,
  GraphView,
  Parameters,
  Query,
  ReadLimits,
  Row,
  SearchHit,
  SearchLabel,
} from "../../domain/graph-store.ts";
import { QueryRefused } from "../../domain/graph-store.ts";
import { boundedRows } from "../bounded-rows.ts";
import { type ChangeStatement, changeStatements, requireWritten } from "../change-statements.ts";
import type { CypherLibrary } from "../cypher-library.ts";
import { rankHits } from "../rank-hits.ts";
import { requireReadOnly } from "../read-only-cypher.ts";
import { requireParameters } from "../require-parameters.ts";
import { schemaStatements } from "../schema-statements.ts";
import { prepareStore, type StoredSchema, storedSchema } from "../schema-version.ts";
import { searchedBeginning, searchWords } from "../search-words.ts";
import { storeFailure } from "../store-failure.ts";
import { isMemoryLimit } from "./memory-limit.ts";
import { neo4jFailure } from "./neo4j-failure.ts";
import { neo4jValue, plainValue } from "./neo4j-values.ts";
import { plannedOnce } from "./planned-once.ts";
import { writeTransaction } from "./write-transaction.ts";

/** The full-text index of each label, see cypher/schema/neo4j.cypher. */
const SEARCH_INDEXES: Readonly<Record<SearchLabel, string>> = {
  Agent: "agent_words",
  Statement: "statement_words",
  Event: "event_words",
  Article: "article_words",
};

// Rows that the driver asks for at a time: few enough to hold, enough to hide the way to the server.
const ROWS_PER_FETCH = 1_000;

/** Where a server is, and how to log in; null where it asks for nothing, or for its default database. */
export type Neo4jServer = {
  readonly url: string;
  readonly username: string | null;
  readonly password: string | null;
  readonly database: string | null;
};

/** A store on a Neo4j server, cluster or Aura. */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #library: CypherLibrary;
  readonly #url: string;
  readonly #database: string | null;

  /** Throws a StoreError when no server answers there, or does not let us in. */
  static async open(library: CypherLibrary, server: Neo4jServer): Promise<Neo4jStore> {
    const { url, username, password, database } = server;
    const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
    const driver = neo4j.driver(url, login, { useBigInt: true, userAgent: "whosaid" });
    try {
      await driver.verifyConnectivity(database === null ? {} : { database });
    } catch (cause) {
      await driver.close();
      throw neo4jFailure("connect", url, cause);
    }
    return new Neo4jStore(library, driver, server);
  }

  private constructor(library: CypherLibrary, driver: Driver, { url, database }: Neo4jServer) {
    this.#library = library;
    this.#driver = driver;
    this.#url = url;
    this.#database = database;
  }

  /** A server is known by its address; there is nobody to tell. */
  async announce(): Promise<void> {}

  prepare(): Promise<void> {
    return prepareStore(this);
  }

  async schema(): Promise<StoredSchema> {
    const [row] = await this.read(this.#library.get("schema/version"), {});
    return storedSchema(row);
  }

  async noteSchema({ version, upgrading }: StoredSchema): Promise<void> {
    const { text } = this.#library.get("schema/set-version");
    const noted = { version: version === null ? null : neo4j.int(version), upgrading };
    await this.#inSession("WRITE", "note the schema of the store", (session) =>
      session.executeWrite((transaction) => transaction.run(text, noted)),
    );
  }

  async makeIndexes(): Promise<void> {
    await this.#inSession("WRITE", "prepare the store", async (session) => {
      for (const statement of schemaStatements(this.#library.get("schema/neo4j").text)) {
        await session.executeWrite((transaction) => transaction.run(statement));
      }
      await session.run("CALL db.awaitIndexes(300)");
    });
  }

  async read(query: Query, parameters: Parameters): Promise<readonly Row[]> {
    const given = neo4jParameters(parameters);
    return this.#inSession("READ", `read ${query.name}`, (session) => {
      requireParameters(query, parameters);
      return session.executeRead((transaction) =>
        withoutMemoryRetries(() => rowsOf(transaction, { text: query.text, parameters: given })),
      );
    });
  }

  async readFreely(
    text: string,
    parameters: Parameters,
    limits: ReadLimits,
  ): Promise<BoundedResult> {
    requireReadOnly(text);
    if (limits.stop?.aborted === true) throw new QueryRefused(STOPPED);
    const session = this.#session("READ", Math.min(limits.rows + 1, ROWS_PER_FETCH));
    // A session that closes resets its connection, whereupon the server ends what runs on it.
    const onStop = (): void => void session.close();
    limits.stop?.addEventListener("abort", onStop);
    try {
      return await session.executeRead(
        (transaction) =>
          withoutMemoryRetries(() => readBounded(transaction, text, parameters, limits.rows)),
        { timeout: limits.milliseconds },
      );
    } catch (cause) {
      throw refusal(cause, limits) ?? neo4jFailure("read a user's query", this.#url, cause);
    } finally {
      limits.stop?.removeEventListener("abort", onStop);
      await session.close();
    }
  }

  async search(
    words: string,
    labels: readonly SearchLabel[],
    limit: number,
  ): Promise<readonly SearchHit[]> {
    const wanted = searchWords(words);
    if (wanted.length === 0 || limit < 1) return [];
    const query = this.#library.get("schema/search-neo4j");
    const hits = await Promise.all(
      labels.map(async (label) => {
        const index = SEARCH_INDEXES[label];
        const rows = await this.read(query, { index, words: luceneQuery(label, wanted), limit });
        return rows.map(({ id, score }) => ({ label, id: String(id), score: Number(score) }));
      }),
    );
    return rankHits(hits, limit);
  }

  async countHits(words: string, label: SearchLabel): Promise<number> {
    const wanted = searchWords(words);
    if (wanted.length === 0) return 0;
    const query = this.#library.get("schema/count-hits-neo4j");
    const parameters = { index: SEARCH_INDEXES[label], words: wanted.join(" ") };
    const [row] = await this.read(query, parameters);
    return Number(row?.["hits"] ?? 0);
  }

  async write(change: GraphChange): Promise<void> {
    const statements = changeStatements(change, this.#library);
    if (statements.length > 0) await this.#applyInTransaction(async () => statements);
  }

  async change(plan: (graph: GraphView) => Promise<GraphChange>): Promise<void> {
    const { text } = this.#library.get("write/take-turn");
    await this.#applyInTransaction(async (transaction) => {
      await transaction.run(text);
      // Asked within the transaction, so that on a cluster too it sees what the one before it wrote.
      const change = await plan({
        read: async (query, parameters) => {
          requireParameters(query, parameters);
          return rowsOf(transaction, plannedOnce(query.text, neo4jParameters(parameters)));
        },
      });
      return changeStatements(change, this.#library);
    });
  }

  /** What a server keeps in its files and transaction logs is its operator's. */
  async forget(): Promise<void> {}

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #applyInTransaction(
    statementsFor: (transaction: Transaction) => Promise<readonly ChangeStatement[]>,
  ): Promise<void> {
    let task = "begin";
    await this.#inSession(
      "WRITE",
      () => task,
      (session) =>
        writeTransaction(session, async (transaction) => {
          task = "plan the change";
          for (const statement of await statementsFor(transaction)) {
            task = statement.task;
            const rows = neo4jValue(statement.rows);
            const { text, parameters } = plannedOnce(statement.text, { rows });
            const { records } = await transaction.run(text, parameters);
            requireWritten(statement, plainValue(records[0]?.get("written")));
          }
          task = "commit";
        }),
    );
  }

  #session(mode: SessionMode, fetchSize?: number): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      ...(fetchSize === undefined ? {} : { fetchSize }),
      ...(this.#database === null ? {} : { database: this.#database }),
    });
  }

  async #inSession<Result>(
    mode: SessionMode,
    task: string | (() => string),
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session(mode);
    try {
      return await work(session);
    } catch (cause) {
      throw neo4jFailure(typeof task === "string" ? task : task(), this.#url, cause);
    } finally {
      await session.close();
    }
  }
}

/** The words, and after them the last one as a beginning, which counts little. */
function luceneQuery(label: SearchLabel, words: readonly string[]): string {
  const beginning = searchedBeginning(label, words);
  return [...words, ...(beginning === null ? [] : [`${beginning}*^0.001`])].join(" ");
}

async function rowsOf(
  transaction: Pick<ManagedTransaction, "run">,
  { text, parameters }: ReturnType<typeof plannedOnce>,
): Promise<readonly Row[]> {
  const { records } = await transaction.run(text, parameters);
  return records.map((record) => plainRecord(record.keys, record.toObject()));
}

/** A query that needs more memory than the server gives says that it can be repeated, and would fail for ever. */
async function withoutMemoryRetries<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (isMemoryLimit(cause)) throw storeFailure("too much memory", cause);
    throw cause;
  }
}

async function readBounded(
  transaction: ManagedTransaction,
  text: string,
  parameters: Parameters,
  most: number,
): Promise<BoundedResult> {
  const result = transaction.run(text, neo4jParameters(parameters));
  const columns = await result.keys();
  const { rows, add } = boundedRows(most);
  for await (const record of result) {
    // Leaving the loop cancels the rest of the result.
    if (!add(plainRecord(record.keys, record.toObject())))
      return { columns, rows, truncated: true };
  }
  return { columns, rows, truncated: false };
}

const STOPPED = "the query was stopped";

/** Null where it is not for the query that it failed. */
function refusal(cause: unknown, { milliseconds, stop }: ReadLimits): QueryRefused | null {
  if (stop?.aborted === true) return new QueryRefused(STOPPED, { cause });
  const code = cause instanceof neo4j.Neo4jError ? cause.code : "";
  if (code.includes("TransactionTimedOut") || code.includes("Transaction.Terminated")) {
    return new QueryRefused(
      `the query was stopped after ${milliseconds} ms; begin with what is rarest, or add a LIMIT`,
      { cause },
    );
  }
  if (cause instanceof Error && isMemoryLimit(cause.cause)) {
    return new QueryRefused(
      "the query was stopped because it needed too much memory; collect less, or add a LIMIT",
      { cause },
    );
  }
  // What the server calls a client's error is in the query: its syntax, a type, a missing parameter.
  if (code.startsWith("Neo.ClientError.")) {
    return new QueryRefused(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  return null;
}

function neo4jParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, neo4jValue(value)]),
  );
}

/** A row with its columns in the order of RETURN. */
function plainRecord(
  keys: readonly PropertyKey[],
  record: Readonly<Record<PropertyKey, unknown>>,
): Row {
  return Object.fromEntries(
    keys.map((key): [string, CypherValue] => [String(key), plainValue(record[key])]),
  );
}
