import { readAffair } from "../support/affairs.ts";
import { affairGraph } from "./affair-graph.ts";
import { COUNTED, scoreAffair } from "./score-affair.ts";

/**
 * `npm run eval:affairs -- [-v] FILE…`: what the graph of invented affairs is worth, and with `-v` what is wrong in it.
 */
const isVerbose = process.argv.includes("-v");
const sums = new Map<string, { right: number; of: number }>();
for (const file of process.argv.slice(2).filter((word) => word !== "-v")) {
  const affair = readAffair(file);
  const score = scoreAffair(affair, await affairGraph(affair));
  if (isVerbose) process.stdout.write(`\n${affair.affair}\n`);
  for (const what of COUNTED) {
    const { right, of, wrong } = score[what];
    const sum = sums.get(what) ?? { right: 0, of: 0 };
    sums.set(what, { right: sum.right + right, of: sum.of + of });
    if (isVerbose) process.stdout.write(wrong.map((say) => `  ${what} – ${say}\n`).join(""));
  }
}
for (const [what, { right, of }] of sums)
  process.stdout.write(
    `${what.padEnd(44)}${(of === 0 ? 0 : (100 * right) / of).toFixed(1).padStart(6)}  of ${of}\n`,
  );
