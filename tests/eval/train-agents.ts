import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { writeAgentModels } from "../../src/lexicon/agent-models.ts";
import { loadReferenceTeacher } from "../../src/training/reference-teacher.ts";
import { toldByAffairs } from "./told-affairs.ts";

/** `npm run train:agents -- FOLDER`: learns `seeds/models/agents.gz` from `gum_entities.jsonl` in that folder and the open affairs. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "name the folder of the corpora: npm run train:agents -- ../shared/corpora\n",
  );
  process.exit(2);
}
const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));
const teacher = await loadReferenceTeacher(SEEDS);
const texts = teacher.read(readFileSync(path.join(folder, "gum_entities.jsonl"), "utf8"));
const told = toldByAffairs(teacher);
const models = teacher.teach([...texts.map((text) => [text]), ...told]);
const bytes = gzipSync(writeAgentModels(models), { level: 9 });
const target = path.join(SEEDS, "models", "agents.gz");
writeFileSync(target, bytes);
process.stderr.write(
  `${texts.length} articles, ${told.length} affairs; ${bytes.length} bytes in ${target}\n`,
);
