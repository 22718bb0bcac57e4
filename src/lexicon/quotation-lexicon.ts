import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { QuotationLexicon } from "../extraction/quotations/lexicon.ts";

const WordsSchema = z.array(z.string().min(1));
const CuesSchema = z.object({
  description: z.string(),
  verbs: z.array(
    z.object({
      lemma: z.string(),
      that: z.boolean(),
      bare: z.boolean(),
      object: z.boolean(),
      words: z.boolean().default(false),
      denial: z.boolean().default(false),
      preposition: z.string().nullable().default(null),
    }),
  ),
  phrases: z.array(WordsSchema),
  attitudes: WordsSchema,
  press: WordsSchema,
  postedBy: WordsSchema,
  nonAgents: WordsSchema,
  concessive: WordsSchema,
  times: WordsSchema,
  adverbsBeforeCue: WordsSchema,
  ofTitles: WordsSchema,
  outletWords: WordsSchema,
  published: WordsSchema,
  confidence: z.record(z.string(), z.number().min(0).max(1)),
});

/** Reads `cues.json` of a folder of lexicons. Throws when it is not of that form. */
export async function loadQuotationLexicon(directory: string): Promise<QuotationLexicon> {
  const data = CuesSchema.parse(JSON.parse(await readFile(join(directory, "cues.json"), "utf8")));
  return {
    verbs: new Map(data.verbs.map((verb) => [verb.lemma, verb])),
    phrases: data.phrases,
    attitudes: new Set(data.attitudes),
    press: new Set(data.press),
    postedBy: new Set(data.postedBy),
    nonAgents: new Set(data.nonAgents),
    concessive: new Set(data.concessive),
    times: new Set(data.times),
    adverbsBeforeCue: new Set(data.adverbsBeforeCue),
    ofTitles: new Set(data.ofTitles),
    outletWords: new Set(data.outletWords),
    published: new Set(data.published),
    confidence: new Map(Object.entries(data.confidence)),
  };
}
