import { join } from "node:path";
import { readLines } from "../evaluation/read-lines.ts";
import { ReferenceGoldSchema } from "../evaluation/references/gold.ts";
import { GoldIndex } from "../evaluation/references/gold-index.ts";
import { createAnalyser } from "../extraction/analyse.ts";
import { AttributionFinder } from "../extraction/quotations/attributions/attribution-model.ts";
import { findQuotations } from "../extraction/quotations/find-quotations.ts";
import type { AgentModels } from "../lexicon/agent-models.ts";
import { loadAttributionModels } from "../lexicon/attribution-models.ts";
import { loadGazetteer } from "../lexicon/gazetteer.ts";
import { loadMentionWords } from "../lexicon/mention-lexicon.ts";
import { loadQuotationLexicon } from "../lexicon/quotation-lexicon.ts";
import type { ReferenceText } from "./reference-lessons.ts";
import { meantBySpeakers, type ToldSpeakers } from "./told-speakers.ts";
import { trainAgents } from "./train-agents.ts";

/** Reads articles with gold references, and learns from them. */
export type ReferenceTeacher = {
  /** Lines of a gold file; those that are not of its form are left out. */
  readonly read: (lines: string) => GoldText[];
  readonly readTold: (told: ToldSpeakers) => ReferenceText;
  /** What stands in one group tells of the same people. */
  readonly teach: (groups: readonly (readonly ReferenceText[])[]) => AgentModels;
};

type GoldText = ReferenceText & { readonly gold: NonNullable<ReferenceText["gold"]> };

/** Loads what reading needs from `seeds`: all but what is to be learnt. */
export async function loadReferenceTeacher(seeds: string): Promise<ReferenceTeacher> {
  const lexicon = join(seeds, "lexicon");
  const words = await loadMentionWords(lexicon);
  const gazetteer = await loadGazetteer(join(seeds, "gazetteer"));
  const quotationLexicon = await loadQuotationLexicon(lexicon);
  const finder = new AttributionFinder(await loadAttributionModels(join(seeds, "models")));
  const analyse = createAnalyser();
  const readText = (written: string): Pick<ReferenceText, "text" | "quotations"> => {
    const text = analyse(written);
    const { quotations } = findQuotations(text, quotationLexicon, finder);
    return { text, quotations };
  };
  return {
    read: (lines) =>
      readLines(lines, ReferenceGoldSchema).flatMap((line) => {
        if (line.kind !== "value") return [];
        const gold = line.value;
        const index = new GoldIndex(gold);
        const meantBy: ReferenceText["meantBy"] = (span) => index.meantBy(span)?.entity;
        return [{ ...readText(gold.text), gold, meantBy }];
      }),
    readTold: (told) => {
      const { text, quotations } = readText(told.text);
      return { text, quotations, gold: null, meantBy: meantBySpeakers(told, quotations) };
    },
    teach: (groups) => trainAgents(groups, words, gazetteer),
  };
}
