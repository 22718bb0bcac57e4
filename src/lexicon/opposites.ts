import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const WordsSchema = z.array(z.string().min(1)).min(1);
const OppositesSchema = z.object({
  description: z.string(),
  opposites: z.array(z.tuple([WordsSchema, WordsSchema])),
});

/** Word → the words that mean its opposite, from `opposites.json` of a folder of lexicons. Throws when it is not of that form. */
export async function loadOpposites(
  directory: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const text = await readFile(join(directory, "opposites.json"), "utf8");
  const opposites = new Map<string, Set<string>>();
  for (const [some, others] of OppositesSchema.parse(JSON.parse(text)).opposites) {
    for (const one of some) {
      for (const other of others) {
        opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
        opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
      }
    }
  }
  return opposites;
}
