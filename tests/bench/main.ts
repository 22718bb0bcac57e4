import { parseArgs } from "node:util";
import { benchExtraction } from "./extraction.ts";
import { benchImport } from "./import.ts";

/**
 * `npm run bench [-- --corpus articles.jsonl]`: ratios of two things measured in one run, because a machine's
 * milliseconds are not another's. With a corpus (JSON Lines with `text`) the extraction is measured on it.
 */
const { values } = parseArgs({ options: { corpus: { type: "string" } } });
for (const bench of [() => benchExtraction(values.corpus), benchImport]) {
  for await (const line of bench()) process.stdout.write(`${line}\n`);
}
process.exit(0);
