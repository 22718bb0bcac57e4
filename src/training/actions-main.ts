import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readLines } from "../evaluation/read-lines.ts";
import { EventGoldSchema } from "../evaluation/score-events.ts";
import { writeActionModel } from "../lexicon/action-model.ts";
import { loadResources } from "../lexicon/load-resources.ts";
import { actionLessons, trainActions } from "./train-actions.ts";

/** `npm run train:actions -- FOLDER`: learns `seeds/models/actions.gz` from `events.dev.jsonl` in that folder. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "name the folder of the coded sentences: npm run train:actions -- ../shared/events\n",
  );
  process.exit(2);
}
const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const { reading } = await loadResources(seeds);
const lines = readLines(readFileSync(join(folder, "events.dev.jsonl"), "utf8"), EventGoldSchema);
const golds = lines.flatMap((line) => (line.kind === "value" ? [line.value] : []));
const lessons = actionLessons(golds, reading);
const bytes = gzipSync(writeActionModel("actions", trainActions(lessons)), { level: 9 });
const target = join(seeds, "models", "actions.gz");
writeFileSync(target, bytes);
process.stderr.write(`${lessons.length} actions; ${bytes.length} bytes in ${target}\n`);
