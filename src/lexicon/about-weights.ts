import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type AboutWeights, EVIDENCE_NAMES, type EvidenceName } from "../linking/about/evidence.ts";

const WeightsSchema = z.record(
  z.enum(EVIDENCE_NAMES as [EvidenceName, ...EvidenceName[]]),
  z.number(),
);
const ScoresSchema = z.strictObject({ none: z.number(), weights: WeightsSchema });

/** `about.json` of a folder of lexicons. */
export const AboutFileSchema = ScoresSchema.extend({
  description: z.string(),
  margins: WeightsSchema,
  share: z.number().min(0).max(1),
  /** Where learning starts: what a person would expect. */
  expected: ScoresSchema,
});

/** Reads `about.json` of a folder of lexicons. Throws where it is not of that form. */
export async function loadAboutWeights(directory: string): Promise<AboutWeights> {
  return AboutFileSchema.parse(JSON.parse(await readFile(join(directory, "about.json"), "utf8")));
}
