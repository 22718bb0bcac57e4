import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { variedArticles } from "../bench/texts.ts";
import { embeddedEngine } from "./engines.ts";
import { type Round, type SoakedEngine, soak } from "./soak.ts";

/**
 * `npm run soak`: kills importers in mid-work on the embedded engine, `--rounds` times, and tells of each round what was acknowledged,
 * stored and lost, what `verify` finds, and how the resumed import differs from an undisturbed one. Ends with 1 when something was
 * lost or is wrong.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    articles: { type: "string", default: "160" },
    seed: { type: "string", default: "1" },
  },
});
/** Lines that tell what is wrong with a round. */
const MOST_TOLD = 10;
let faults = 0;
await soaked("embedded", embeddedEngine);
process.exit(faults === 0 ? 0 : 1);

async function soaked(name: string, engine: SoakedEngine): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whosaid-soak-"));
  const articles = variedArticles(Number(values.articles));
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
