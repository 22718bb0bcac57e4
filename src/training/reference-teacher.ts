import { join } from "node:path";
import { readLines } from "../evaluation/read-lines.ts";
import { ReferenceGoldSchema } from "../evaluation/references/gold.ts";
import { createAnalyser } from "../extraction/analyse.ts";
import { AttributionFinder } from "../extraction/quotations/attributions/attribution-model.ts";
import { findQuotations } from "../extraction/quotations/find-quotations.ts";
import type { AgentModels } from "../lexicon/agent-models.ts";
import { loadAttributionModels } from "../lexicon/attribution-models.ts";
import { loadGazetteer } from "../lexicon/gazetteer.ts";
import { loadMentionWords } from "../lexicon/mention-lexicon.ts";
import { loadQuotationLexicon } from "../lexicon/quotation-lexicon.ts";
import type { ReferenceText } from "./reference-lessons.ts";
import { trainAgents } from "./train-agents.ts";

/** Reads articles with gold references, and learns from them. */
export type ReferenceTeacher = {
  /** Lines of a gold file; those that are not of its form are left out. */
  readonly read: (lines: string) => ReferenceText[];
  readonly teach: (texts: readonly ReferenceText[]) => AgentModels;
};

/** Loads what reading needs from `seeds`: all but what is to be learnt. */
export async function loadReferenceTeacher(seeds: string): Promise<ReferenceTeacher> {
  const lexicon = join(seeds, "lexicon");
  const words = await loadMentionWords(lexicon);
  const gazetteer = await loadGazetteer(join(seeds, "gazetteer"));
  const quotationLexicon = await loadQuotationLexicon(lexicon);
  const finder = new AttributionFinder(await loadAttributionModels(join(seeds, "models")));
  const analyse = createAnalyser();
  return {
    read: (lines) =>
      readLines(lines, ReferenceGoldSchema).flatMap((line) => {
        if (line.kind !== "value") return [];
        const text = analyse(line.value.text);
        const { quotations } = findQuotations(text, quotationLexicon, finder);
        return [{ gold: line.value, text, quotations }];
      }),
    teach: (texts) => trainAgents(texts, words, gazetteer),
  };
}
