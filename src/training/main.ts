import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { createAnalyser } from "../extraction/analyse.ts";
import { quotationsByRule } from "../extraction/quotations/quotations-by-rule.ts";
import { readText } from "../extraction/quotations/reading.ts";
import { writeAttributionModels } from "../lexicon/attribution-models.ts";
import { loadQuotationLexicon } from "../lexicon/quotation-lexicon.ts";
import type { Lesson } from "./cue-lemmas.ts";
import { type GoldArticle, goldAttributions } from "./gold.ts";
import { FULL_EFFORT, trainAttributions } from "./train-attributions.ts";

/** `npm run train -- FOLDER`: learns the weights in `seeds/models` from `polnear.train.jsonl` in that folder. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("name the folder of the corpora: npm run train -- ../shared/corpora\n");
  process.exit(2);
}
const seeds = fileURLToPath(new URL("../../seeds/", import.meta.url));
const target = join(seeds, "models", "attributions.gz");
const analyse = createAnalyser();
const lessons = readFileSync(join(folder, "polnear.train.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Lesson => {
    const gold = JSON.parse(line) as GoldArticle;
    const text = analyse(gold.text);
    return {
      id: gold.id,
      reading: readText(text),
      attributions: goldAttributions(gold, text.tokens),
    };
  });
const tell = (line: string): void => void process.stderr.write(`${line}\n`);
tell(`${lessons.length} articles`);
const lexicon = await loadQuotationLexicon(join(seeds, "lexicon"));
const models = trainAttributions(
  lessons,
  (reading) => quotationsByRule(reading, lexicon, () => true),
  FULL_EFFORT,
  tell,
);
const bytes = gzipSync(writeAttributionModels(models), { level: 9 });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
tell(`${bytes.length} bytes in ${target}`);
