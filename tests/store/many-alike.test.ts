import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Row } from "../../src/domain/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import { type Alike, copies, manyNames, namesakes } from "../support/alike-articles.ts";
import { contributionImporter } from "../support/contribution-importer.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Imported = {
  readonly compared: number;
  readonly rows: readonly Row[];
  readonly renamed: number;
  /** What was read again of agents, events and statements that were there. */
  readonly reread: number;
  /** Relationships. */
  readonly deleted: number;
};

/** Imports the articles into a store in a file, so many at a time, and asks it. */
async function imported(articles: Alike, atOnce: number, question: string): Promise<Imported> {
  const path = join(temporaryFolder(), "graph.grafeo");
  const store = await openStore({ kind: "file", path });
  onTestFinished(() => store.close());
  await store.prepare();
  let [renamed, deleted, reread] = [0, 0, 0];
  const apply = store.change.bind(store);
  store.change = (plan) =>
    apply(async (graph) => {
      const change = await plan({
        read: async (query, parameters) => {
          const rows = await graph.read(query, parameters);
          if (query.name.endsWith("-of-clusters")) reread += rows.length;
          return rows;
        },
      });
      renamed += change.renamed?.length ?? 0;
      deleted += change.deleteEdges.length;
      return change;
    });
  const importer = contributionImporter(store);
  const all = [...articles];
  for (let at = 0; at < all.length; at += atOnce) await importer.put(all.slice(at, at + atOnce));
  const limits = { milliseconds: 10_000, rows: 100 };
  const { rows } = await store.readFreely(question, {}, limits);
  return { compared: importer.takeCompared(), rows, renamed, deleted, reread };
}

it("three ambassadors of one name stay three, however many articles give the name alone", async () => {
  const { rows, compared } = await imported(
    namesakes(200),
    50,
    `MATCH (p:Person)-[:AFFILIATED_WITH]->(i:Institution) WHERE p.name = 'John Smith'
     RETURN p.id AS person, collect(DISTINCT i.name) AS institutions ORDER BY institutions`,
  );
  expect(rows.map(({ institutions }) => institutions)).toEqual([
    ["Denmark"],
    ["Norway"],
    ["Russia"],
  ]);
  expect(compared).toBeLessThan(200 * 50);
});

it("a statement that is copied is one, and copies are not compared with each other", async () => {
  const { rows, compared, reread } = await imported(
    copies(200),
    50,
    "MATCH (s:Statement) RETURN s.quotationCount AS quotations, s.publisherCount AS outlets",
  );
  expect(rows).toEqual([{ quotations: 200, outlets: 40 }]);
  expect(compared).toBeLessThan(200 * 50);
  // Each is added to what is stored of the statement, its speaker and its action.
  expect(reread).toBeLessThan(20);
});

it("who is quoted in many articles is renamed when a smaller id comes, and what leads to the old one stays", async () => {
  const { rows, renamed, deleted } = await imported(
    namesakes(60),
    1,
    `MATCH (m:Mention)-[:REFERS_TO]->(p:Person) WHERE p.name = 'John Smith' AND m.local IS NOT NULL
     WITH p.id AS person, min(m.local) AS first RETURN person, first`,
  );
  for (const { person, first } of rows) {
    expect(String(first)).toBe(String(person).replace("agent-", "mention-"));
  }
  expect(renamed).toBeGreaterThan(3);
  // The hundredth mention has the smallest id as seldom as the second has it often.
  expect(renamed).toBeLessThan(30);
  expect(deleted).toBeLessThan(60);
});

it("the names of one article are compared with namesakes only", async () => {
  const { rows, compared } = await imported(
    manyNames(200),
    1,
    "MATCH (p:Person) WHERE p.named RETURN count(p) AS people",
  );
  expect(rows).toEqual([{ people: 200 }]);
  expect(compared).toBeLessThan(200 * 10);
});

it("who looks for somebody who is quoted again and again comes upon one mention for each three weeks", async () => {
  const { rows } = await imported(
    copies(200),
    50,
    `MATCH (p:Person)<-[:REFERS_TO]-(m:Mention)-[:HAS_KEY]->(k:Key)
     WHERE p.name = 'Anna Holm' AND k.id STARTS WITH 'key-person:holm:full' AND NOT k.id ENDS WITH '+'
     RETURN k.id AS key, count(m) AS mentions ORDER BY key`,
  );
  expect(rows).toEqual([
    { key: "key-person:holm:full@944", mentions: 1 },
    { key: "key-person:holm:full@945", mentions: 1 },
    { key: "key-person:holm:full@946", mentions: 1 },
  ]);
});
