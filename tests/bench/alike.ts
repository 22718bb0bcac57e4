import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contribution } from "../../src/domain/contribution.ts";
import { openStore } from "../../src/store/open-store.ts";
import { type Alike, copies, manyNames, namesakes } from "../support/alike-articles.ts";
import { contributionImporter } from "../support/contribution-importer.ts";
import { cpuTime, memory } from "./stopwatch.ts";

const BATCH = 100;
/** Names of one article. */
const NAMES = 2_000;
const ROWS = 5;

/** What the hardest articles cost a store in a file while it grows: copies of one statement, a fifth as many namesakes, and one article of many names. */
export async function* benchAlike(copiesCount: number): AsyncGenerator<string> {
  const count = Math.ceil(copiesCount / 5);
  yield* put(`${count} articles that quote one of three John Smiths`, namesakes(count), count);
  yield* put(`${copiesCount} copies of one statement`, copies(copiesCount), copiesCount);
  yield* put(`an article of ${NAMES} names`, manyNames(NAMES), 1);
}

async function* put(title: string, articles: Alike, count: number): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  const store = await openStore({ kind: "file", path: join(folder, "graph.grafeo") });
  await store.prepare();
  const importer = contributionImporter(store);
  yield `Importing ${title}`;
  const stretch = Math.ceil(count / ROWS / BATCH) * BATCH;
  let row = { articles: 0, ms: 0 };
  for (let all = 0; all < count; ) {
    const batch = take(articles, BATCH);
    row.ms += await cpuTime(() => importer.put(batch));
    row.articles += batch.length;
    all += batch.length;
    if (row.articles < stretch && all < count) continue;
    const pairs = Math.round(importer.takeCompared() / row.articles);
    yield `  ${String(all).padStart(7)} articles  ${(row.ms / row.articles).toFixed(2)} ms each, ${pairs} pairs compared each, ${memory()} MB`;
    row = { articles: 0, ms: 0 };
  }
  const { rows } = await store.readFreely(OUTCOME, {}, { milliseconds: 60_000, rows: 1 });
  yield `  ${rows[0]?.["people"]} people with a name, ${rows[0]?.["statements"]} statements`;
  await store.close();
  rmSync(folder, { recursive: true });
}

const OUTCOME =
  "MATCH (p:Person) WHERE p.named WITH count(p) AS people MATCH (s:Statement) RETURN people, count(s) AS statements";

function take(articles: Alike, most: number): Contribution[] {
  const taken: Contribution[] = [];
  while (taken.length < most) {
    const { value, done } = articles.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
