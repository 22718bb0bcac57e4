import neo4j from "neo4j-driver";
import type { GraphStore } from "../../src/domain/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";

/** A store on the test server, with everything that it held deleted. Rejects when there is no server. */
export async function emptyNeo4j(server: Neo4jForTests | null): Promise<GraphStore> {
  if (server === null) throw new Error("no Neo4j for this run");
  const { uri, username, password } = server;
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login);
  const session = driver.session();
  // In one transaction a large graph would need more memory than the server gives it.
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS");
  await session.close();
  await driver.close();
  const store = await openStore({ kind: "neo4j", url: uri, username, password, database: null });
  await store.prepare();
  return store;
}
