import { describe, expect, it } from "vitest";
import { variedArticles } from "../bench/texts.ts";
import { embeddedEngine } from "../soak/engines.ts";
import { type Round, soak } from "../soak/soak.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROUNDS = 2;
/** Each batch of 32 is a transaction. */
const ARTICLES = variedArticles(64);
/** By it the first importer is killed after its first transaction, the next one once it has opened the store. */
const SEED = 4;

describe("importers on the embedded engine that are killed with SIGKILL", () => {
  it("lose nothing acknowledged, leave a sound graph, and come to that of an undisturbed import", async () => {
    const rounds: Round[] = [];
    const options = { rounds: ROUNDS, folder: temporaryFolder(), seed: SEED };
    for await (const round of soak(embeddedEngine, ARTICLES, options)) rounds.push(round);
    expect(rounds.map(({ lost, problems, different }) => ({ lost, problems, different }))).toEqual(
      Array(ROUNDS).fill({ lost: [], problems: [], different: [] }),
    );
    expect(rounds.flatMap(({ written }) => written.map(({ ending }) => ending))).toContain(
      "killed",
    );
  }, 240_000);
});
