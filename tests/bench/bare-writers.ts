import grafeo from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import type { EdgeRecord, NodeLabel, NodeRecord } from "../../src/domain/graph.ts";
import type { Neo4jForTests } from "../support/neo4j-setup.ts";

/** The least that puts rows into an engine: for comparison only. */
export type BareWriter = {
  /** Makes room for the rows; not part of what is timed. */
  readonly empty: () => Promise<void>;
  readonly write: (nodes: readonly NodeRecord[], edges: readonly EdgeRecord[]) => Promise<void>;
};

const LABELS: readonly NodeLabel[] = [
  "Article",
  "Quotation",
  "Statement",
  "Mention",
  "EventMention",
  "Agent",
  "Event",
  "Key",
  "Run",
];
const ROWS = 500;

export async function bareEmbedded(path: string): Promise<BareWriter> {
  const database = grafeo.GrafeoDB.create(path);
  for (const label of LABELS) {
    await database.executeCypher(
      `CREATE INDEX ${label.toLowerCase()}_id FOR (n:${label}) ON (n.id)`,
    );
  }
  return {
    empty: async () => undefined,
    write: async (nodes, edges) => {
      for (const { text, rows } of statements(nodes, edges))
        await database.executeCypher(text, { rows });
      database.close();
    },
  };
}

export async function bareNeo4j({ uri, username, password }: Neo4jForTests): Promise<BareWriter> {
  const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, login);
  return {
    empty: async () => {
      for (let left = 1; left > 0; ) {
        const { records } = await driver.executeQuery(
          "MATCH (n) WHERE NOT n:Schema WITH n LIMIT 300 DETACH DELETE n RETURN count(*) AS deleted",
        );
        left = Number(records[0]?.get("deleted") ?? 0);
      }
    },
    write: async (nodes, edges) => {
      const session = driver.session();
      for (const { text, rows } of statements(nodes, edges)) {
        await session.executeWrite((transaction) => transaction.run(text, { rows }));
      }
      await session.close();
      await driver.close();
    },
  };
}

function* statements(
  nodes: readonly NodeRecord[],
  edges: readonly EdgeRecord[],
): Generator<{ text: string; rows: object[] }> {
  for (const [label, some] of group(nodes, (node) => node.label)) {
    for (const rows of pages(some.map(({ id, properties }) => ({ id, properties })))) {
      yield {
        text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`,
        rows,
      };
    }
  }
  for (const [shape, some] of group(
    edges,
    ({ type, from, to }) => `${type} ${from.label} ${to.label}`,
  )) {
    const [type, from, to] = shape.split(" ");
    for (const rows of pages(
      some.map((edge) => ({ from: edge.from.id, to: edge.to.id, properties: edge.properties })),
    )) {
      const ends = `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})`;
      yield {
        text: `UNWIND $rows AS row ${ends} MERGE (a)-[r:\`${type}\`]->(b) SET r += row.properties`,
        rows,
      };
    }
  }
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const some = groups.get(keyOf(item));
    if (some === undefined) groups.set(keyOf(item), [item]);
    else some.push(item);
  }
  return groups;
}

function pages(rows: readonly object[]): object[][] {
  const result: object[][] = [];
  for (let start = 0; start < rows.length; start += ROWS)
    result.push(rows.slice(start, start + ROWS));
  return result;
}
