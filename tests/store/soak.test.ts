import { describe, expect, inject, it } from "vitest";
import { soakedArticles } from "../soak/articles.ts";
import { embeddedEngine, embeddedOnFullDisk, neo4jEngine } from "../soak/engines.ts";
import { type Round, type SoakedEngine, soak } from "../soak/soak.ts";
import type { Written } from "../soak/writer-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROUNDS = 2;
/** Each batch of 32 is a transaction; there are two for each importer, and three for one alone. */
const ARTICLES = soakedArticles(66);
/** By it the first importer is killed after its first transaction, the next one once it has opened the store. */
const SEED = 4;
const MILLISECONDS = 400_000;

const server = inject("neo4j");

describe("importers that are killed with SIGKILL, or whose disk is full, lose nothing acknowledged, leave a sound graph, and come to that of an undisturbed import", () => {
  it(
    "on the embedded engine",
    async () => {
      const endings = await loseNothing(embeddedEngine);
      expect(endings).toContainEqual({ ending: "killed", told: "" });
    },
    MILLISECONDS,
  );

  it(
    "on the embedded engine when the disk is full, and they say what to do",
    async () => {
      const endings = await loseNothing(embeddedOnFullDisk, 1);
      expect(endings).toEqual([
        { ending: "failed", told: expect.stringMatching(/disk is full.*do the same again/) },
      ]);
    },
    MILLISECONDS,
  );

  it.skipIf(server === null)(
    "on Neo4j, two at once",
    async () => {
      if (server === null) return;
      const endings = await loseNothing(neo4jEngine(server));
      expect(endings).toContainEqual({ ending: "killed", told: "" });
    },
    MILLISECONDS,
  );
});

/** How the importers ended, and what they said. */
async function loseNothing(
  engine: SoakedEngine,
  wanted = ROUNDS,
): Promise<Pick<Written, "ending" | "told">[]> {
  const rounds: Round[] = [];
  const options = { rounds: wanted, folder: temporaryFolder(), seed: SEED };
  for await (const round of soak(engine, ARTICLES, options)) rounds.push(round);
  expect(rounds.map(({ lost, problems, different }) => ({ lost, problems, different }))).toEqual(
    Array(wanted).fill({ lost: [], problems: [], different: [] }),
  );
  return rounds.flatMap(({ written }) => written.map(({ ending, told }) => ({ ending, told })));
}
