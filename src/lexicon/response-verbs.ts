import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ResponseVerbs } from "../linking/about/link-responses.ts";

const KindSchema = z.strictObject({
  confidence: z.number().min(0).max(1),
  verbs: z.array(z.string()),
});

const ResponsesSchema = z.strictObject({
  description: z.string(),
  denial: KindSchema,
  condemnation: KindSchema,
  reply: KindSchema,
});

/** Reads `responses.json` of a folder of lexicons. Throws where it is not of that form. */
export async function loadResponseVerbs(directory: string): Promise<ResponseVerbs> {
  const file = await readFile(join(directory, "responses.json"), "utf8");
  const { description: _, ...kinds } = ResponsesSchema.parse(JSON.parse(file));
  return new Map(
    (["denial", "condemnation", "reply"] as const).flatMap((kind) =>
      kinds[kind].verbs.map((verb) => [verb, { kind, confidence: kinds[kind].confidence }]),
    ),
  );
}
