import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { writeActionModel } from "../../src/lexicon/action-model.ts";
import { trainTriggers } from "../../src/training/train-triggers.ts";
import { SEEDS } from "../support/reading.ts";
import { taughtByAffairs } from "./trigger-lessons.ts";

/** `npm run train:triggers`: learns `seeds/models/triggers.gz` from the open affairs. */
const lessons = taughtByAffairs().flatMap((taught) => taught.lessons);
const bytes = gzipSync(writeActionModel("triggers", trainTriggers(lessons)), { level: 9 });
const target = path.join(SEEDS, "models", "triggers.gz");
writeFileSync(target, bytes);
process.stderr.write(`${lessons.length} words; ${bytes.length} bytes in ${target}\n`);
