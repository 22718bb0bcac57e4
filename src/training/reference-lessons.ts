import { toArticle } from "../domain/article.ts";
import type { MentionCandidate, QuotationCandidate } from "../domain/candidates.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { ReferenceGold } from "../evaluation/references/gold.ts";
import { GoldIndex } from "../evaluation/references/gold-index.ts";
import type { AnalysedText } from "../extraction/analyse.ts";
import { findMentions } from "../extraction/mentions/find-mentions.ts";
import type { MentionLexicon } from "../extraction/mentions/lexicon.ts";
import type { Draft } from "../linking/agents/draft.ts";
import { linkAgents } from "../linking/agents/link-agents.ts";
import type { RankReferents } from "../linking/agents/referents.ts";

/** An article with gold references, read up to its quotations. */
export type ReferenceText = {
  readonly gold: ReferenceGold;
  readonly text: AnalysedText;
  readonly quotations: readonly QuotationCandidate[];
};

/** A reference as it is learnt from: what speaks for each candidate, last for none of them, and which of these are right. */
export type ReferenceLesson = {
  readonly features: readonly Uint32Array[];
  readonly right: readonly number[];
};

/** The references of an article as they come up when it is read, each answered as the gold has it, or as `rank` does. */
export function referenceLessons(
  { gold, text, quotations }: ReferenceText,
  lexicon: MentionLexicon,
  gazetteer: Gazetteer,
  rank: RankReferents | null,
): ReferenceLesson[] {
  const index = new GoldIndex(gold);
  const mentions = findMentions(text, sourcesOf(quotations), lexicon, gazetteer);
  const lessons: ReferenceLesson[] = [];
  const entity = (span: TextSpan): number | undefined => index.meantBy(span)?.entity;
  linkAgents({
    ...{
      article: toArticle({ id: gold.id, text: gold.text }),
      text,
      mentions,
      quotations,
      gazetteer,
    },
    rankReferents: (question) => {
      const { index: nth, candidates, features } = question;
      const meant = entity(mentions[nth] as MentionCandidate);
      const right = candidates.flatMap((draft, place) =>
        meant !== undefined && entityOf(draft, entity) === meant ? [place] : [],
      );
      if (right.length === 0) right.push(candidates.length);
      if (candidates.length > 0) lessons.push({ features, right });
      if (rank !== null) return rank(question);
      return features.map((_, place) => (place === right[0] ? 1 : 0));
    },
  });
  return lessons;
}

/** Whom most of the mentions of a draft mean. */
function entityOf(
  { mentions }: Draft,
  entity: (span: TextSpan) => number | undefined,
): number | undefined {
  const counts = new Map<number | undefined, number>();
  for (const { mention } of mentions) {
    if (mention.kind === "pronoun") continue;
    const one = entity(mention);
    counts.set(one, (counts.get(one) ?? 0) + 1);
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
