import grafeo from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import { NODE_LABELS } from "../../src/domain/graph.ts";
import { groupedBy } from "../../src/domain/grouped-by.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";
import type { Records } from "./records.ts";

/** The least that puts rows into an engine: for comparison only. */
export type BareWriter = {
  readonly write: (records: Records) => Promise<void>;
  readonly close: () => Promise<void>;
};

const ROWS = 1_000;

/** The engine's own `upsertNodes` and `upsertEdges`, with an index on every id. */
export async function bareEmbedded(path: string): Promise<BareWriter> {
  const database = grafeo.GrafeoDB.create(path);
  for (const label of NODE_LABELS) {
    await database.executeCypher(`CREATE INDEX ${label}_id FOR (n:${label}) ON (n.id)`);
  }
  return {
    write: async ({ nodes, edges }) => {
      for (const [labels, some] of groupedBy(nodes, labelsOf)) {
        const rows = some.map(({ id, properties }) => ({ ...properties, id }));
        for (const page of pages(rows)) await database.upsertNodes(labels.split(" "), page);
      }
      for (const [shape, some] of groupedBy(edges, shapeOf)) {
        const [type = ""] = shape.split(" ");
        // The engine tells relationships of a type between two nodes apart by a key; here there is one at most.
        const rows = some.map(({ from, to, properties }) => ({
          ...{ ...properties, key: 1 },
          ...{ src: from.id, dst: to.id },
        }));
        for (const page of pages(rows)) await database.upsertEdges(type, page, { key: "key" });
      }
    },
    close: async () => database.close(),
  };
}

/** A bare `UNWIND … MERGE` over Bolt, of the same rows under other ids. */
export async function bareNeo4j({ uri, username, password }: Neo4jForTests): Promise<BareWriter> {
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login);
  const send = async (text: string, rows: readonly object[]): Promise<void> => {
    const session = driver.session();
    for (const page of pages(rows))
      await session.executeWrite((transaction) => transaction.run(text, { rows: page }));
    await session.close();
  };
  return {
    write: async ({ nodes, edges }) => {
      for (const [labels, some] of groupedBy(nodes, labelsOf)) {
        await send(
          `UNWIND $rows AS row MERGE (n:${labels.split(" ")[0]} {id: row.id}) SET n += row.properties`,
          some.map(({ id, properties }) => ({ id: `bare ${id}`, properties })),
        );
      }
      for (const [shape, some] of groupedBy(edges, shapeOf)) {
        const [type, from, to] = shape.split(" ");
        const ends = `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})`;
        await send(
          `UNWIND $rows AS row ${ends} MERGE (a)-[r:\`${type}\`]->(b) SET r += row.properties`,
          some.map((edge) => ({
            ...{ from: `bare ${edge.from.id}`, to: `bare ${edge.to.id}` },
            properties: edge.properties,
          })),
        );
      }
    },
    close: () => driver.close(),
  };
}

function labelsOf({ label, agentLabel }: Records["nodes"][number]): string {
  return agentLabel === null ? label : `${label} ${agentLabel}`;
}

function shapeOf({ type, from, to }: Records["edges"][number]): string {
  return `${type} ${from.label} ${to.label}`;
}

function* pages(rows: readonly object[]): Generator<object[]> {
  for (let start = 0; start < rows.length; start += ROWS) yield rows.slice(start, start + ROWS);
}
