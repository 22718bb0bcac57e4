import { describe, expect, inject, it } from "vitest";
import { soakedArticles } from "../soak/articles.ts";
import { embeddedEngine, neo4jEngine } from "../soak/engines.ts";
import { type Round, type SoakedEngine, soak } from "../soak/soak.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROUNDS = 2;
/** Each batch of 32 is a transaction; there are two for each importer, and three for one alone. */
const ARTICLES = soakedArticles(66);
/** By it the first importer is killed after its first transaction, the next one once it has opened the store. */
const SEED = 4;
const MILLISECONDS = 400_000;

const server = inject("neo4j");

describe("importers that are killed with SIGKILL lose nothing acknowledged, leave a sound graph, and come to that of an undisturbed import", () => {
  it("on the embedded engine", () => loseNothing(embeddedEngine), MILLISECONDS);

  it.skipIf(server === null)(
    "on Neo4j, two at once",
    async () => {
      if (server !== null) await loseNothing(neo4jEngine(server));
    },
    MILLISECONDS,
  );
});

async function loseNothing(engine: SoakedEngine): Promise<void> {
  const rounds: Round[] = [];
  const options = { rounds: ROUNDS, folder: temporaryFolder(), seed: SEED };
  for await (const round of soak(engine, ARTICLES, options)) rounds.push(round);
  expect(rounds.map(({ lost, problems, different }) => ({ lost, problems, different }))).toEqual(
    Array(ROUNDS).fill({ lost: [], problems: [], different: [] }),
  );
  expect(rounds.flatMap(({ written }) => written.map(({ ending }) => ending))).toContain("killed");
}
