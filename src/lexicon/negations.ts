import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const NegationsSchema = z.object({ description: z.string(), words: z.array(z.string().min(1)) });

/** Reads `negations.json` of a folder of lexicons. Throws when it is not of that form. */
export async function loadNegations(directory: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(directory, "negations.json"), "utf8");
  return new Set(NegationsSchema.parse(JSON.parse(text)).words);
}
