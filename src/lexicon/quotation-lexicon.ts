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
      appeal: z.string().nullable().default(null),
    }),
  ),
  phrases: z.array(WordsSchema),
  attitudes: WordsSchema,
  press: WordsSchema,
  postedBy: WordsSchema,
  nonAgents: WordsSchema,
  occasions: WordsSchema,
  deeds: z.record(z.string(), WordsSchema),
  nonSources: WordsSchema,
  concessive: WordsSchema,
  times: WordsSchema,
  adverbsBeforeCue: WordsSchema,
  labels: WordsSchema,
  utterances: WordsSchema,
  views: WordsSchema,
  refusals: WordsSchema,
  outletWords: WordsSchema,
  published: WordsSchema,
  confidence: z.record(z.string(), z.number().min(0).max(1)),
});

/** Words of `no-statements.json`, each list a set. */
const NoStatementsSchema = z
  .object({
    titles: WordsSchema,
    names: WordsSchema,
    ofNames: WordsSchema,
    nicknames: WordsSchema,
    proverbs: WordsSchema,
    documents: WordsSchema,
    shows: WordsSchema,
    moods: WordsSchema,
    wishes: WordsSchema,
  })
  .transform(
    ({ titles, names, ofNames, nicknames, proverbs, documents, shows, moods, wishes }) => ({
      titles: new Set(titles),
      names: new Set(names),
      ofNames: new Set(ofNames),
      nicknames: new Set(nicknames),
      proverbs: new Set(proverbs),
      documents: new Set(documents),
      shows: new Set(shows),
      moods: new Set(moods),
      wishes: new Set(wishes),
    }),
  );

/** Reads `cues.json` and `no-statements.json` of a folder of lexicons. Throws when one is not of its form. */
export async function loadQuotationLexicon(directory: string): Promise<QuotationLexicon> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, name), "utf8"));
  const data = CuesSchema.parse(await read("cues.json"));
  const none = NoStatementsSchema.parse(await read("no-statements.json"));
  return {
    verbs: new Map(data.verbs.map((verb) => [verb.lemma, verb])),
    phrases: data.phrases,
    attitudes: new Set(data.attitudes),
    press: new Set(data.press),
    postedBy: new Set(data.postedBy),
    occasions: new Set(data.occasions),
    deeds: new Map(Object.entries(data.deeds).map(([verb, nouns]) => [verb, new Set(nouns)])),
    nonAgents: new Set([...data.nonAgents, ...data.nonSources]),
    nonSources: new Set(data.nonSources),
    concessive: new Set(data.concessive),
    times: new Set(data.times),
    adverbsBeforeCue: new Set(data.adverbsBeforeCue),
    labels: new Set(data.labels),
    utterances: new Set(data.utterances),
    views: new Set(data.views),
    refusals: new Set(data.refusals),
    ...none,
    outletWords: new Set(data.outletWords),
    published: new Set(data.published),
    confidence: new Map(Object.entries(data.confidence)),
  };
}
