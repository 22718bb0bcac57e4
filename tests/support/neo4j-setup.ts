import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./neo4j-server.ts";

/** How the tests reach the one server of a run; null where there is none. */
export type Neo4jForTests = {
  readonly uri: string;
  readonly username: string | null;
  readonly password: string | null;
};

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Neo4jForTests | null;
  }
}

/**
 * Vitest's global set-up of the store tests: one Neo4j for all of them. Without one, its tests are skipped and
 * the output says which and why; in CI that is a failure.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const result = await startTestServer();
  if (result.kind === "none") {
    const missing = `THE TESTS ON NEO4J ARE SKIPPED: no server.\n  ${result.reasons.join("\n  ")}`;
    if (process.env["CI"] === "true") throw new Error(missing);
    process.stderr.write(`\n${missing}\n\n`);
    project.provide("neo4j", null);
    return undefined;
  }
  const { uri, username, password, origin, stop } = result.server;
  await requireEmpty(result.server);
  process.stderr.write(`Tests on Neo4j use ${uri} (${origin}).\n`);
  project.provide("neo4j", { uri, username, password });
  return stop;
}

/** The tests wipe what they find; they must never find what someone needs. */
async function requireEmpty({ uri, username, password, origin }: TestServer): Promise<void> {
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(
      "MATCH (n) WHERE NOT n:Schema RETURN count(n) AS nodes",
    );
    const nodes = records[0]?.get("nodes");
    if (nodes !== 0 && process.env["NEO4J_TEST_WIPE"] !== "true") {
      throw new Error(
        `the database at ${uri} (${origin}) holds ${nodes} nodes, and the tests delete all; empty it, or set NEO4J_TEST_WIPE=true`,
      );
    }
  } finally {
    await driver.close();
  }
}
