import { toArticle } from "../domain/article.ts";
import type { MentionCandidate, QuotationCandidate } from "../domain/candidates.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { ReferenceGold } from "../evaluation/references/gold.ts";
import type { AnalysedText } from "../extraction/analyse.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { MentionLexicon } from "../extraction/mentions/lexicon.ts";
import type { Draft } from "../linking/agents/draft.ts";
import { linkAgents } from "../linking/agents/link-agents.ts";
import type { RankReferents } from "../linking/agents/referents.ts";

/** An article of which it is known whom its words mean, read up to its quotations. */
export type ReferenceText = {
  readonly text: AnalysedText;
  readonly quotations: readonly QuotationCandidate[];
  /** Whom a mention means, by a sign that is the same for the same one; undefined where that is not told. */
  readonly meantBy: (mention: MentionCandidate) => number | string | undefined;
  /** All that the article mentions, where it is told; null where it is only told who speaks. */
  readonly gold: ReferenceGold | null;
};

/** A reference as it is learnt from: what speaks for each candidate, last for none of them, and which of these are right. */
export type ReferenceLesson = {
  readonly features: readonly Uint32Array[];
  readonly right: readonly number[];
  /** Whether only of who speaks it is told there: a lesson for those that speak. */
  readonly isOfSpeaker: boolean;
};

/** The references of an article as they come up when it is read, each answered as the gold has it, or as `rank` does. */
export function referenceLessons(
  { gold, text, quotations, meantBy }: ReferenceText,
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
  rank: RankReferents | null,
): ReferenceLesson[] {
  const mentions = findMentions(text, sourcesOf(quotations), lexicon, gazetteer);
  const lessons: ReferenceLesson[] = [];
  const isAllTold = gold !== null;
  linkAgents({
    ...{ article: toArticle({ id: "", text: text.text }), text, mentions, quotations, gazetteer },
    rankReferents: (question) => {
      const { index: nth, candidates, features } = question;
      const meant = meantBy(mentions[nth] as MentionCandidate);
      const right = candidates.flatMap((draft, place) =>
        meant !== undefined && meantMostlyBy(draft, meantBy, isAllTold) === meant ? [place] : [],
      );
      const isTold = isAllTold || meant !== undefined;
      if (right.length === 0) right.push(isTold ? candidates.length : 0);
      if (candidates.length > 0 && isTold)
        lessons.push({ features, right, isOfSpeaker: !isAllTold });
      if (rank !== null) return rank(question);
      return features.map((_, place) => (place === right[0] ? 1 : 0));
    },
  });
  return lessons;
}

/** Whom most of the mentions of a draft mean; those of whom it is not told count where all others are told. */
function meantMostlyBy(
  { mentions }: Draft,
  meantBy: ReferenceText["meantBy"],
  isAllTold: boolean,
): number | string | undefined {
  const counts = new Map<number | string | undefined, number>();
  for (const { mention } of mentions) {
    if (mention.kind === "pronoun") continue;
    const one = meantBy(mention);
    if (one !== undefined || isAllTold) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function sourcesOf(quotations: readonly QuotationCandidate[]): TextSpan[] {
  return quotations.flatMap(({ source, conduits, addressee }) => [
    ...(source === null ? [] : [source]),
    ...conduits.map(({ span }) => span),
    ...(addressee === null ? [] : [addressee]),
  ]);
}
