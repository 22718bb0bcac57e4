import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startTestServer } from "../support/neo4j-server.ts";
import { soakedArticles } from "./articles.ts";
import { embeddedEngine, neo4jEngine } from "./engines.ts";
import { type Round, type SoakedEngine, soak } from "./soak.ts";

/**
 * `npm run soak [-- embedded|neo4j…]`: kills importers in mid-work, `--rounds` times on each engine, and tells of each round what was
 * acknowledged, stored and lost, what `verify` finds, and how the resumed import differs from an undisturbed one. Ends with 1 when
 * something was lost or is wrong. Neo4j is the server of the tests; where there is none, and it was not asked for by name, only the
 * embedded engine is soaked.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "20" },
    articles: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
  },
});
const engines = { embedded: () => soaked("embedded", embeddedEngine), neo4j: soakNeo4j };
const unknown = positionals.filter((name) => !(name in engines));
if (unknown.length > 0) {
  const known = Object.keys(engines).join(", ");
  process.stderr.write(`there is no ${unknown.join(", ")}; there are ${known}\n`);
  process.exit(2);
}
/** Lines that tell what is wrong with a round. */
const MOST_TOLD = 10;
let faults = 0;
for (const [name, run] of Object.entries(engines)) {
  if (positionals.length === 0 || positionals.includes(name)) await run();
}
process.exit(faults === 0 ? 0 : 1);

async function soakNeo4j(): Promise<void> {
  const result = await startTestServer();
  if (result.kind === "none") {
    process.stdout.write(`Neo4j: not soaked (${result.reasons.join("; ")})\n`);
    if (positionals.includes("neo4j")) faults++;
    return;
  }
  try {
    await soaked("Neo4j", neo4jEngine(result.server));
  } finally {
    await result.server.stop();
  }
}

async function soaked(name: string, engine: SoakedEngine): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whosaid-soak-"));
  const articles = soakedArticles(Number(values.articles));
  const options = { rounds: Number(values.rounds), folder, seed: Number(values.seed) };
  process.stdout.write(`${name}: ${articles.length} articles, writers: ${engine.writers}\n`);
  let nth = 0;
  try {
    for await (const round of soak(engine, articles, options)) {
      process.stdout.write(`  round ${++nth}: ${told(round)}\n`);
      const { lost, problems, different } = round;
      const wrong = [...lost, ...problems.map((one) => JSON.stringify(one)), ...different];
      faults += wrong.length;
      for (const line of wrong.slice(0, MOST_TOLD)) process.stdout.write(`    ${line}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told({ written, stored, lost, problems, different }: Round): string {
  const writers = written.map(
    ({ ending, acknowledged, lines }) =>
      `${ending} ${lines === 0 ? "before the store was open" : `with ${acknowledged} acknowledged`}`,
  );
  return `${writers.join(", ")}; ${stored} stored, ${lost.length} lost; verify: ${problems.length} problems; resumed: ${different.length} lines differ`;
}
