import type { Gazetteer } from "../domain/gazetteer.ts";
import type { MentionLexicon, MentionWords } from "../extraction/mentions/lexicon.ts";
import { findNames } from "../extraction/mentions/name-runs.ts";
import type { AgentModels } from "../lexicon/agent-models.ts";
import { type RankReferents, referentRanker } from "../linking/agents/referents.ts";
import { type ReferenceLesson, type ReferenceText, referenceLessons } from "./reference-lessons.ts";
import { type NameLesson, nameLessons, trainNames } from "./train-names.ts";
import { trainReferents } from "./train-references.ts";

/** Parts that take turns in being left out when names are learnt. */
const FOLDS = 3;

/**
 * Learns of what a name is the name, and then who is meant by a reference, from articles whose names were read by models
 * that have not seen them. What stands in one group is left out together. The same articles give the same models.
 */
export function trainAgents(
  groups: readonly (readonly ReferenceText[])[],
  words: MentionWords,
  gazetteer: Gazetteer,
): AgentModels {
  const names = groups.map((group) =>
    group.flatMap(({ gold, text: { tokens } }): NameLesson[] => {
      if (gold === null) return [];
      const { runs } = findNames(tokens, words, gazetteer);
      return nameLessons(gold, tokens, runs, words);
    }),
  );
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = groups.filter((_, nth) => nth % FOLDS === fold).flat();
    const nameKinds = trainNames(names.filter((_, nth) => nth % FOLDS !== fold).flat());
    const lexicon = { ...words, nameKinds };
    return { unseen, lexicon, lessons: lessonsOf(unseen, lexicon, gazetteer, null) };
  });
  // Once more with the errors in view that are made before: an answer also builds on those that went before it.
  const lessons = parts.flatMap(({ unseen, lexicon, lessons: own }, fold) => {
    const others = parts.flatMap((part, nth) => (nth === fold ? [] : part.lessons));
    const rank = referentRanker(trainReferents(others));
    return [...own, ...lessonsOf(unseen, lexicon, gazetteer, rank)];
  });
  return { nameKinds: trainNames(names.flat()), ...trainReferents(lessons) };
}

function lessonsOf(
  texts: readonly ReferenceText[],
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
  rank: RankReferents | null,
): ReferenceLesson[] {
  return texts.flatMap((text) => referenceLessons(text, lexicon, gazetteer, rank));
}
