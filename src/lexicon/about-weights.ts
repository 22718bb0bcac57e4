import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type AboutWeights, EVIDENCE_NAMES, type EvidenceName } from "../linking/about/evidence.ts";

const WeightsSchema = z.strictObject({
  description: z.string(),
  none: z.number(),
  share: z.number().min(0).max(1),
  weights: z.record(z.enum(EVIDENCE_NAMES as [EvidenceName, ...EvidenceName[]]), z.number()),
});

/** Reads `about.json` of a folder of lexicons. Throws where it is not of that form. */
export async function loadAboutWeights(directory: string): Promise<AboutWeights> {
  return WeightsSchema.parse(JSON.parse(await readFile(join(directory, "about.json"), "utf8")));
}
