import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  canStartMavenServer,
  type MavenServer,
  startMavenServer,
} from "../support/neo4j/maven-server.ts";
import { startTestServer } from "../support/neo4j-server.ts";
import { soakedArticles } from "./articles.ts";
import {
  embeddedEngine,
  embeddedOnFullDisk,
  embeddedUpgrade,
  neo4jAway,
  neo4jEngine,
  neo4jOnFullDisk,
} from "./engines.ts";
import { mountSmallDisk } from "./small-disk.ts";
import { type Round, type SoakedEngine, soak } from "./soak.ts";
import type { Written } from "./writer-process.ts";

/**
 * `npm run soak [-- NAME…]`: disturbs importers in mid-work, `--rounds` times in each way: kills them (`embedded`, `neo4j`), or an upgrade (`embedded-upgrade`), lets them run into
 * a full disk (`embedded-full`, `neo4j-full`), or stops the server and starts it again (`neo4j-away`). Tells of each round what was
 * acknowledged, stored and lost, what an importer that failed said, what `verify` finds, and how the resumed import differs from an
 * undisturbed one. Ends with 1 when something was lost or is wrong, or what was asked for by name could not be done here.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "20" },
    articles: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
  },
});
const engines = {
  embedded: () => soaked("embedded", embeddedEngine),
  "embedded-full": () => soaked("embedded on a full disk", embeddedOnFullDisk),
  "embedded-upgrade": () => soaked("embedded, upgrades that are killed", embeddedUpgrade),
  neo4j: soakNeo4j,
  "neo4j-away": () => soakOwnServer("Neo4j that stops and comes back", neo4jAway),
  "neo4j-full": soakFullNeo4j,
};
const unknown = positionals.filter((name) => !(name in engines));
if (unknown.length > 0) {
  const known = Object.keys(engines).join(", ");
  process.stderr.write(`there is no ${unknown.join(", ")}; there are ${known}\n`);
  process.exit(2);
}
/** Lines that tell what is wrong with a round. */
const MOST_TOLD = 10;
/** Whoever reads of a failure is told what to do. */
const ADVICE = /do the same again/;
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

async function soakFullNeo4j(): Promise<void> {
  const name = "Neo4j on a full disk";
  const disk = mountSmallDisk();
  if (disk === null) {
    process.stdout.write(`${name}: not soaked (only root may mount a small disk)\n`);
    if (positionals.length > 0) faults++;
    return;
  }
  try {
    const settings = {
      "server.directories.data": disk.folder,
      // As a server has it by default, but with logs as small as the disk.
      "db.tx_log.preallocate": "true",
      "db.tx_log.rotation.size": "1m",
      // What the message for a database that does not start advises: a transaction that the disk had no room for leaves half of itself in the log.
      "internal.dbms.tx_log.fail_on_corrupted_log_files": "false",
    };
    await soakOwnServer(name, (server) => neo4jOnFullDisk(server, disk), settings);
  } finally {
    disk.remove();
  }
}

/** With a server that is stopped and started at will. */
async function soakOwnServer(
  name: string,
  engineOn: (server: MavenServer) => SoakedEngine,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (!(await canStartMavenServer())) {
    process.stdout.write(`${name}: not soaked (it needs Java 17, and Maven)\n`);
    if (positionals.length > 0) faults++;
    return;
  }
  const server = await startMavenServer(settings);
  try {
    await soaked(name, engineOn(server));
  } finally {
    await server.stop();
  }
}

async function soaked(name: string, engine: SoakedEngine): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whosaid-soak-"));
  const articles = soakedArticles(Number(values.articles));
  const options = { rounds: Number(values.rounds), folder, seed: Number(values.seed) };
  process.stdout.write(`${name}: ${articles.length} articles, writers: ${engine.writers}\n`);
  let [nth, disturbed] = [0, 0];
  try {
    for await (const round of soak(engine, articles, options)) {
      process.stdout.write(`  round ${++nth}: ${told(round)}\n`);
      const { written, lost, problems, different } = round;
      if (written.some(isInMidWork)) disturbed++;
      const failures = written.flatMap(({ ending, told }) => (ending === "failed" ? [told] : []));
      for (const failure of failures) process.stdout.write(`    it said: ${failure}\n`);
      const unclear = failures.filter((failure) => !ADVICE.test(failure));
      const wrong = [
        ...unclear.map((failure) => `does not say what to do: ${failure}`),
        ...[...lost, ...problems.map((one) => JSON.stringify(one)), ...different],
      ];
      faults += wrong.length;
      for (const line of wrong.slice(0, MOST_TOLD)) process.stdout.write(`    ${line}\n`);
    }
    process.stdout.write(`  in mid-work: ${disturbed} of ${nth}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether it had begun, and was not done. */
function isInMidWork({ ending, lines }: Written): boolean {
  return ending !== "done" && lines > 0;
}

function told({ written, stored, lost, problems, different }: Round): string {
  const writers = written.map(
    ({ ending, acknowledged, lines }) =>
      `${ending} ${lines === 0 ? "before the store was open" : `with ${acknowledged} acknowledged`}`,
  );
  return `${writers.join(", ")}; ${stored} stored, ${lost.length} lost; verify: ${problems.length} problems; resumed: ${different.length} lines differ`;
}
