import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { SearchTerms } from "../domain/search-terms.ts";

const SynonymsSchema = z.object({
  description: z.string(),
  groups: z.array(z.array(z.string().min(1)).min(2)),
});

/** Reads `synonyms.json` of a folder of lexicons. Throws when it is not of that form. */
export async function loadSynonyms(directory: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(directory, "synonyms.json"), "utf8");
  return SynonymsSchema.parse(JSON.parse(text)).groups;
}

/** Stem → the stem of the first word of its group. */
export function stemsOfOneMeaning(
  groups: readonly (readonly string[])[],
  searchTerms: SearchTerms,
): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const group of groups) {
    const stems = group.flatMap((word) => searchTerms(word));
    for (const stem of stems) meanings.set(stem, stems[0] ?? stem);
  }
  return meanings;
}
