import { join } from "node:path";
import { actingFor } from "../domain/gazetteer.ts";
import { createAnalyser } from "../extraction/analyse.ts";
import { AttributionFinder } from "../extraction/quotations/attributions/attribution-model.ts";
import type { GraphLanguage } from "../graph/base-records.ts";
import type { ReadingResources } from "../importer/read-article.ts";
import { referentRanker } from "../linking/agents/referents.ts";
import { createSearchTerms } from "../linking/search-terms.ts";
import { loadAboutWeights } from "./about-weights.ts";
import { loadActionLexicon } from "./action-lexicon.ts";
import { loadActionModel } from "./action-model.ts";
import { loadAgentModels } from "./agent-models.ts";
import { loadAttributionModels } from "./attribution-models.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { loadMentionWords } from "./mention-lexicon.ts";
import { loadNegations } from "./negations.ts";
import { loadOpposites } from "./opposites.ts";
import { loadQuotationLexicon } from "./quotation-lexicon.ts";
import { loadResponseVerbs } from "./response-verbs.ts";
import { loadSynonyms, stemsOfOneMeaning } from "./synonyms.ts";
import { loadWordVectors } from "./word-vectors.ts";

export type Resources = { readonly reading: ReadingResources; readonly graph: GraphLanguage };

/** Loads the tokeniser and all lexicons and gazetteers of `seeds/`. Throws when a file is not of its form. */
export async function loadResources(seeds: string): Promise<Resources> {
  const [lexicon, gazetteers] = [join(seeds, "lexicon"), join(seeds, "gazetteer")];
  const [
    quotationLexicon,
    words,
    actionLexicon,
    negations,
    synonyms,
    gazetteer,
    attributions,
    agents,
    aboutWeights,
    mainActions,
    toldActions,
    responseVerbs,
    vectors,
    opposites,
  ] = await Promise.all([
    loadQuotationLexicon(lexicon),
    loadMentionWords(lexicon),
    loadActionLexicon(lexicon),
    loadNegations(lexicon),
    loadSynonyms(lexicon),
    loadGazetteer(gazetteers),
    loadAttributionModels(join(seeds, "models")),
    loadAgentModels(join(seeds, "models")),
    loadAboutWeights(lexicon),
    loadActionModel(join(seeds, "models"), "actions"),
    loadActionModel(join(seeds, "models"), "triggers"),
    loadResponseVerbs(lexicon),
    loadWordVectors(join(seeds, "models")),
    loadOpposites(lexicon),
  ]);
  const searchTerms = createSearchTerms();
  return {
    reading: {
      analyse: createAnalyser(),
      gazetteer,
      quotationLexicon,
      attributionFinder: new AttributionFinder(attributions),
      rankReferents: referentRanker(agents),
      mentionLexicon: { ...words, nameKinds: agents.nameKinds },
      actionLexicon,
      mainActions,
      toldActions,
      searchTerms,
      aboutWeights,
      responseVerbs,
    },
    graph: {
      searchTerms,
      negations,
      numbers: actionLexicon.numbers,
      scales: actionLexicon.scales,
      sameMeaning: stemsOfOneMeaning(synonyms, searchTerms),
      actsFor: actingFor(gazetteer),
      meanings: { vectors, opposites },
    },
  };
}
