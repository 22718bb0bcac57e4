import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median, timed } from "./stopwatch.ts";
import { textsOf } from "./texts.ts";

const ROUNDS = 2;
/** Characters of the folder at least: some two thousand articles, so that what each process compiles for itself is a small part. */
const LEAST = 10_000_000;
const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const run = promisify(execFile);

/** `extract` over a folder on one core and on two, by the clock: true only on a machine that does nothing else. */
export async function* benchCores(corpus: string | undefined): AsyncGenerator<string> {
  if (process.platform !== "linux" || availableParallelism() < 2 || !existsSync(PROGRAM)) {
    yield "One core against two: not measured; it needs Linux, two cores and npm run build";
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "whosaid-cores-"));
  const texts = textsOf(corpus);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const copies = Math.ceil(LEAST / characters);
  for (let nth = 0; nth < texts.length * copies; nth++) {
    writeFileSync(join(folder, `${nth}.txt`), texts[nth % texts.length] ?? "");
  }
  const extract = (cores: string) => (): Promise<unknown> =>
    run("taskset", ["-c", cores, process.execPath, PROGRAM, "extract", folder], {
      maxBuffer: 1e9,
    });
  const [one, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await timed(extract("0")));
    two.push(await timed(extract("0,1")));
  }
  rmSync(folder, { recursive: true });
  const seconds = (times: readonly number[]): string => (median(times) / 1000).toFixed(1);
  yield `extract over a folder of ${texts.length * copies} texts, ${characters * copies} characters, load of the machine ${loadavg()[0]?.toFixed(1)}`;
  yield `  one core → two                                ${seconds(one)} → ${seconds(two)} s, ${(median(one) / median(two)).toFixed(2)}× as fast`;
}
