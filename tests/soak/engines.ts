import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { emptyNeo4j } from "../store/empty-neo4j.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import type { SoakedEngine } from "./soak.ts";

/** A file, with one importer at a time. */
export const embeddedEngine: SoakedEngine = {
  writers: 1,
  fresh: async (folder) => ({ kind: "file", path: path.join(folder, "graph.grafeo") }),
  settled: async () => undefined,
};

/** A server, emptied for each round, with two importers at once. */
export function neo4jEngine(server: Neo4jForTests): SoakedEngine {
  const { uri: url, username, password } = server;
  return {
    writers: 2,
    fresh: async () => {
      await (await emptyNeo4j(server)).close();
      return { kind: "neo4j", url, username, password, database: null };
    },
    settled: () => transactionsEnded(server),
  };
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
