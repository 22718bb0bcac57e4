import { Neo4jContainer } from "@testcontainers/neo4j";
import { getContainerRuntimeClient } from "testcontainers";
import { startMavenServer } from "./neo4j/maven-server.ts";

/** A server whose data the tests may wipe. */
export type TestServer = {
  readonly uri: string;
  readonly username: string | null;
  readonly password: string | null;
  /** Where it comes from: "NEO4J_TEST_URI", "Docker (neo4j:5.26-community)", "Maven artifacts". */
  readonly origin: string;
  stop(): Promise<void>;
};

/** A server, or why there is none: each way that was tried, and what was in its way. */
export type TestServerResult =
  | { readonly kind: "server"; readonly server: TestServer }
  | { readonly kind: "none"; readonly reasons: readonly string[] };

/** Little, so that a test can show what happens to a change or a query that needs too much. */
const TRANSACTION_MEMORY = "48m";

/** The server named by NEO4J_TEST_URI; else one in Docker; else one from Maven artifacts. */
export async function startTestServer(): Promise<TestServerResult> {
  const given = givenServer();
  if (given !== null) return { kind: "server", server: given };
  const reasons = ["NEO4J_TEST_URI is not set"];
  for (const [way, start] of [
    ["Docker", startInDocker],
    ["Maven and Java", startFromMaven],
  ] as const) {
    try {
      return { kind: "server", server: await start() };
    } catch (cause) {
      reasons.push(`${way}: ${firstLine(cause)}`);
    }
  }
  return { kind: "none", reasons };
}

function givenServer(): TestServer | null {
  const { NEO4J_TEST_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
  if (!uri) return null;
  return {
    uri,
    username: NEO4J_USERNAME || null,
    password: NEO4J_PASSWORD || null,
    origin: "NEO4J_TEST_URI",
    stop: async () => undefined,
  };
}

async function startInDocker(): Promise<TestServer> {
  await getContainerRuntimeClient();
  const image = process.env["NEO4J_IMAGE"] || "neo4j:5.26-community";
  const password = "only-for-tests";
  const container = await new Neo4jContainer(image)
    .withPassword(password)
    .withEnvironment({ NEO4J_db_memory_transaction_max: TRANSACTION_MEMORY })
    .start();
  return {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password,
    origin: `Docker (${image})`,
    stop: async () => {
      await container.stop();
    },
  };
}

async function startFromMaven(): Promise<TestServer> {
  const server = await startMavenServer({ "db.memory.transaction.max": TRANSACTION_MEMORY });
  return { ...server, username: null, password: null, origin: "Maven artifacts" };
}

function firstLine(cause: unknown): string {
  return String(cause instanceof Error ? cause.message : cause).split("\n", 1)[0] ?? "";
}
