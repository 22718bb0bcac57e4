import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { openStore, type StoreLocation } from "../../src/store/open-store.ts";
import { SCHEMA_VERSION } from "../../src/store/schema-version.ts";
import { emptyNeo4j } from "../store/empty-neo4j.ts";
import type { MavenServer } from "../support/neo4j/maven-server.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import { killImporters, someMoment } from "./kill-importers.ts";
import type { SmallDisk } from "./small-disk.ts";
import type { SoakedEngine } from "./soak.ts";
import { startUpgrade, startWriter } from "./writer-process.ts";

const freshFile = async (folder: string): Promise<StoreLocation> => ({
  kind: "file",
  path: path.join(folder, "graph.grafeo"),
});

/** A file, with one importer at a time, which is killed. */
export const embeddedEngine: SoakedEngine = {
  writers: 1,
  fresh: freshFile,
  disturbed: killImporters,
};

/** A file that an older program filled; its upgrade is killed, and called again. */
export const embeddedUpgrade: SoakedEngine = {
  writers: 1,
  fresh: freshFile,
  disturbed: async (location, files, lot) => {
    const imported = await Promise.all(files.map((file) => startWriter(location, file).ended));
    const store = await openStore(location);
    await store.noteSchema({ version: SCHEMA_VERSION - 1, upgrading: null });
    await store.close();
    const upgrade = startUpgrade(location);
    // Articles that are there are read again faster than new ones are imported.
    await someMoment([upgrade], { ...lot, between: lot.between / 4 });
    upgrade.kill();
    const { ending, told } = await upgrade.ended;
    const again = await startUpgrade(location).ended;
    if (again.ending !== "done") throw new Error(`the upgrade does not go on: ${again.told}`);
    return imported.map((one) => ({ ...one, ending, told }));
  },
};

// Less is not enough to make a store; more is enough for all articles and the closing.
const LEAST_KIB = 100;
const KIB_OF_AN_ARTICLE = 15;

/** A file on a disk that is full before everything is imported, or just when the store is closed. */
export const embeddedOnFullDisk: SoakedEngine = {
  writers: 1,
  fresh: freshFile,
  disturbed: (location, files, { random, articles }) => {
    const room = Math.ceil(LEAST_KIB + random() * articles * KIB_OF_AN_ARTICLE);
    return Promise.all(files.map((file) => startWriter(location, file, room).ended));
  },
};

/** A server, emptied for each round, with two importers at once, which are killed. */
export function neo4jEngine(server: Neo4jForTests): SoakedEngine {
  return {
    writers: 2,
    fresh: () => emptied(server),
    disturbed: async (location, files, lot) => {
      const written = await killImporters(location, files, lot);
      await transactionsEnded(server);
      return written;
    },
  };
}

// Within the time for which a write is tried again, and well beyond it.
const SHORT_MILLISECONDS = 2_000;
const LONG_MILLISECONDS = 40_000;

/** A server that is stopped in mid-import, in turn as an operator does and as a crash does, and is back after a short or a long time. */
export function neo4jAway(server: MavenServer): SoakedEngine {
  let round = 0;
  return {
    writers: 2,
    fresh: () => emptied(withoutLogin(server)),
    disturbed: async (location, files, lot) => {
      const writers = files.map((file) => startWriter(location, file));
      await someMoment(writers, lot);
      await server.halt(round % 2 === 0 ? "SIGTERM" : "SIGKILL");
      await sleep(Math.floor(round / 2) % 2 === 0 ? SHORT_MILLISECONDS : LONG_MILLISECONDS);
      await server.resume();
      round++;
      const written = await Promise.all(writers.map(({ ended }) => ended));
      await transactionsEnded(withoutLogin(server));
      return written;
    },
  };
}

// What a server writes for an article, in its store and its log; what always fits; and less than a batch.
const KIB_ON_SERVER = 24;
const PLENTY_KIB = 1_000_000;
const LITTLE_KIB = 200;

/** A server whose disk is full before everything is imported. Then there is room, and it is started again, as its message says. */
export function neo4jOnFullDisk(server: MavenServer, disk: SmallDisk): SoakedEngine {
  return {
    writers: 2,
    fresh: () => emptied(withoutLogin(server)),
    disturbed: async (location, files, { random, articles }) => {
      disk.leave(LITTLE_KIB + random() * articles * KIB_ON_SERVER);
      const written = await Promise.all(files.map((file) => startWriter(location, file).ended));
      disk.leave(PLENTY_KIB);
      await server.halt();
      await server.resume();
      return written;
    },
  };
}

function withoutLogin({ uri }: MavenServer): Neo4jForTests {
  return { uri, username: null, password: null };
}

async function emptied(server: Neo4jForTests): Promise<StoreLocation> {
  await (await emptyNeo4j(server)).close();
  const { uri: url, username, password } = server;
  return { kind: "neo4j", url, username, password, database: null };
}

const PATIENCE_MILLISECONDS = 60_000;

/** A server notices with some delay that who began a transaction is gone; a commit that had reached it is still carried out. */
async function transactionsEnded({ uri, username, password }: Neo4jForTests): Promise<void> {
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login);
  const started = performance.now();
  try {
    // One of them is the question.
    while (
      (await driver.executeQuery("SHOW TRANSACTIONS YIELD transactionId")).records.length > 1
    ) {
      if (performance.now() - started > PATIENCE_MILLISECONDS)
        throw new Error("transactions of killed importers do not end");
      await sleep(100);
    }
  } finally {
    await driver.close();
  }
}
