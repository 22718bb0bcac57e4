import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { writeAgentModels } from "../lexicon/agent-models.ts";
import { loadReferenceTeacher } from "./reference-teacher.ts";

/** `npm run train:agents -- FOLDER`: learns `seeds/models/agents.gz` from `gum_entities.jsonl` in that folder. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "name the folder of the corpora: npm run train:agents -- ../shared/corpora\n",
  );
  process.exit(2);
}
const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const teacher = await loadReferenceTeacher(seeds);
const texts = teacher.read(readFileSync(join(folder, "gum_entities.jsonl"), "utf8"));
const bytes = gzipSync(writeAgentModels(teacher.teach(texts)), { level: 9 });
const target = join(seeds, "models", "agents.gz");
writeFileSync(target, bytes);
process.stderr.write(`${texts.length} articles; ${bytes.length} bytes in ${target}\n`);
