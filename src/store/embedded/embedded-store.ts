import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import grafeo, { type GrafeoDB, type Transaction } from "@grafeo-db/js";
import type { GraphChange } from "../../domain/graph.ts";
import type {
  BoundedResult,
  GraphStore,
  GraphView,
  Parameters,
  Query,
  ReadLimits,
  Row,
  SearchHit,
  SearchLabel,
} from "../../domain/graph-store.ts";
import { type ChangeStatement, changeStatements, requireWritten } from "../change-statements.ts";
import type { CypherLibrary } from "../cypher-library.ts";
import { fillTemplate } from "../fill-template.ts";
import { makeFolder } from "../make-folder.ts";
import { rankHits } from "../rank-hits.ts";
import { requireReadOnly } from "../read-only-cypher.ts";
import { requireParameters } from "../require-parameters.ts";
import { schemaStatements } from "../schema-statements.ts";
import { prepareStore, type StoredSchema, storedSchema } from "../schema-version.ts";
import { searchedBeginning, searchWords } from "../search-words.ts";
import { storeFailure } from "../store-failure.ts";
import { StoreHeld } from "../store-held.ts";
import { Checkpoints } from "./checkpoints.ts";
import { CopyReader } from "./copy-reader.ts";
import { holderFile } from "./holder-file.ts";
import { openingFailure } from "./opening-failure.ts";
import { plainRow } from "./plain-values.ts";

/** The properties that search reads, and how much a word in one counts. */
const SEARCHED: Readonly<Record<SearchLabel, readonly { property: string; weight: number }[]>> = {
  Agent: [{ property: "searchText", weight: 1 }],
  Statement: [{ property: "text", weight: 1 }],
  Event: [{ property: "title", weight: 1 }],
  // A word of a headline says more about an article than one of its text.
  Article: [
    { property: "title", weight: 2 },
    { property: "text", weight: 1 },
  ],
};

/** More hits than a store has nodes. */
const EVERY_HIT = 2 ** 31 - 1;

/** A store in this process, in one file or, for tests, in memory (no path). */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: GrafeoDB;
  readonly #library: CypherLibrary;
  readonly #path: string | null;
  readonly #reader: CopyReader;
  /** Null in memory. */
  readonly #checkpoints: Checkpoints | null;
  /** The last write or copy; the next one waits for it. */
  #queue: Promise<unknown> = Promise.resolve();
  #changes = 0;
  #mustForget = false;
  /** Whether a write failed. */
  #failed = false;
  #closed: Promise<void> | null = null;

  /** Opens a store, or makes one. Throws a StoreHeld when another process has it open. */
  static open(library: CypherLibrary, storePath: string | null): EmbeddedStore {
    if (storePath === null) return new EmbeddedStore(library, grafeo.GrafeoDB.create(), null);
    const absolute = path.resolve(storePath);
    try {
      makeFolder(path.dirname(absolute));
      const database = grafeo.GrafeoDB.create(absolute);
      holderFile(absolute).write({ pid: process.pid, url: null });
      return new EmbeddedStore(library, database, absolute);
    } catch (cause) {
      if (/cannot be locked/.test(String(cause)))
        throw new StoreHeld(absolute, holderFile(absolute).read());
      throw openingFailure(absolute, cause);
    }
  }

  private constructor(library: CypherLibrary, database: GrafeoDB, storePath: string | null) {
    this.#library = library;
    this.#database = database;
    this.#path = storePath;
    this.#checkpoints = storePath === null ? null : new Checkpoints(database, storePath);
    this.#reader = new CopyReader({
      version: () => this.#changes,
      copyTo: (file) => this.#inTurn(async () => this.#database.save(file)),
    });
  }

  /** Tells a process that finds the store held where it can ask this one. */
  async announce(url: string): Promise<void> {
    if (this.#path !== null) await holderFile(this.#path).replace({ pid: process.pid, url });
  }

  prepare(): Promise<void> {
    return prepareStore(this);
  }

  async schema(): Promise<StoredSchema> {
    const [row] = await this.read(this.#library.get("schema/version"), {});
    return storedSchema(row);
  }

  async noteSchema(schema: StoredSchema): Promise<void> {
    await this.#inTurn(async () => {
      await this.#run(this.#library.get("schema/set-version"), schema);
      this.#changes++;
    }).catch((cause) => {
      throw storeFailure("note the schema of the store", cause);
    });
  }

  async makeIndexes(): Promise<void> {
    await this.#inTurn(async () => {
      for (const statement of schemaStatements(this.#library.get("schema/embedded").text)) {
        await this.#database.executeCypher(statement);
      }
      for (const [label, fields] of Object.entries(SEARCHED)) {
        for (const { property } of fields) await this.#createTextIndex(label, property);
      }
    }).catch((cause) => {
      throw storeFailure("prepare the store", cause);
    });
  }

  async read(query: Query, parameters: Parameters): Promise<readonly Row[]> {
    requireParameters(query, parameters);
    try {
      return await this.#run(query, parameters);
    } catch (cause) {
      throw storeFailure(`read ${query.name}`, cause);
    }
  }

  async readFreely(
    text: string,
    parameters: Parameters,
    limits: ReadLimits,
  ): Promise<BoundedResult> {
    requireReadOnly(text);
    return this.#reader.read(text, parameters, limits);
  }

  async search(
    words: string,
    labels: readonly SearchLabel[],
    limit: number,
  ): Promise<readonly SearchHit[]> {
    const wanted = searchWords(words);
    if (wanted.length === 0 || limit < 1) return [];
    try {
      const hits = await Promise.all(
        labels.map((label) => this.#searchLabel(label, wanted, limit)),
      );
      return rankHits(hits, limit);
    } catch (cause) {
      throw storeFailure(`search for "${wanted.join(" ")}"`, cause);
    }
  }

  async countHits(words: string, label: SearchLabel): Promise<number> {
    const wanted = searchWords(words).join(" ");
    if (wanted === "") return 0;
    try {
      const nodes = new Set<number | undefined>();
      for (const { property } of SEARCHED[label]) {
        const hits = await this.#database.textSearch(label, property, wanted, EVERY_HIT);
        for (const [node] of hits) nodes.add(node);
      }
      return nodes.size;
    } catch (cause) {
      throw storeFailure(`count what is found by "${wanted}"`, cause);
    }
  }

  write(change: GraphChange): Promise<void> {
    return this.change(async () => change);
  }

  async change(plan: (graph: GraphView) => Promise<GraphChange>): Promise<void> {
    await this.#inTurn(async () => {
      const statements = changeStatements(await plan(this), this.#library);
      if (statements.length > 0) await this.#apply(statements);
    });
  }

  /** The engine writes over what was deleted only when it needs the room. */
  async forget(): Promise<void> {
    this.#mustForget = true;
  }

  /** Waits for what is being written. Closing twice is harmless. */
  close(): Promise<void> {
    this.#closed ??= this.#closeOnce();
    return this.#closed;
  }

  async #closeOnce(): Promise<void> {
    await this.#reader.close();
    await this.#inTurn(async () => {
      // In this order: afterwards the file beside the store may already be the next holder's.
      if (this.#path !== null) holderFile(this.#path).remove();
      if (this.#path === null || !this.#mustForget) this.#database.close();
      else this.#closeAnew(this.#path);
    }).catch((cause) => {
      // Where a write failed that is the failure to tell; what was acknowledged is in the log, and is read at the next opening.
      if (!this.#failed) throw storeFailure("close the store", cause);
    });
  }

  async #apply(statements: readonly ChangeStatement[]): Promise<void> {
    const transaction = this.#database.beginTransaction();
    let task = "begin";
    try {
      for (const statement of statements) {
        task = statement.task;
        const result = await transaction.executeCypher(statement.text, { rows: statement.rows });
        requireWritten(statement, statement.written === null ? null : result.scalar());
      }
      task = "commit";
      transaction.commit();
      this.#changes++;
    } catch (cause) {
      this.#failed = true;
      rollBack(transaction);
      throw storeFailure(task, cause);
    }
    this.#checkpoints?.follow();
  }

  /** Leaves a new file with what is there, in the place of the old one. */
  #closeAnew(file: string): void {
    const fresh = `${file}.new`;
    rmSync(fresh, { force: true });
    this.#database.save(fresh);
    this.#database.close();
    renameSync(fresh, file);
  }

  async #run(query: Query, parameters: Parameters): Promise<readonly Row[]> {
    const result = await this.#database.executeCypher(query.text, parameters);
    return result.toArray().map(plainRow);
  }

  async #searchLabel(
    label: SearchLabel,
    words: readonly string[],
    limit: number,
  ): Promise<SearchHit[]> {
    const scores = new Map<number, number>();
    for (const { property, weight } of SEARCHED[label]) {
      const hits = await this.#database.textSearch(label, property, words.join(" "), limit);
      for (const [node, score] of hits) {
        if (node === undefined || score === undefined) continue;
        scores.set(node, (scores.get(node) ?? 0) + weight * score);
      }
    }
    const hits = [...scores].flatMap(([node, score]) => {
      const id = this.#database.getNode(node)?.get("id");
      return typeof id === "string" ? [{ label, id, score }] : [];
    });
    const found = new Set(hits.map(({ id }) => id));
    const beginnings = hits.length < limit ? await this.#searchBeginnings(label, words, limit) : [];
    return [...hits, ...beginnings.filter(({ id }) => !found.has(id))];
  }

  /** What has a word that only begins like the last one typed, worth less than any whole word. */
  async #searchBeginnings(
    label: SearchLabel,
    words: readonly string[],
    limit: number,
  ): Promise<SearchHit[]> {
    const beginning = searchedBeginning(label, words);
    const property = SEARCHED[label][0]?.property;
    if (beginning === null || property === undefined) return [];
    const template = this.#library.get("schema/search-beginnings");
    const text = fillTemplate(template.text, { LABEL: label, PROPERTY: property });
    const parameters = { beginning, spaced: ` ${beginning}`, limit };
    const rows = await this.#run({ ...template, text }, parameters);
    return rows.map(({ id }) => ({ label, id: String(id), score: 0 }));
  }

  async #createTextIndex(label: string, property: string): Promise<void> {
    // Making an index that is there reads every node again; asking it does not.
    const isThere = await this.#database.textSearch(label, property, "word", 1).then(
      () => true,
      () => false,
    );
    if (!isThere) await this.#database.createTextIndex(label, property);
  }

  /** One after the other: a second transaction at a time would conflict with the first. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** A commit that failed has been rolled back already. The first failure is the one to tell. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {}
}
