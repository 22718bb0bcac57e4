import type { OtherPassage, QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { byPosition, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import type { Attribution, AttributionFinder } from "./attribution-model.ts";
import { learntQuotations } from "./learnt-quotations.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { attitudes } from "./other-passages.ts";
import { findPosts } from "./posts.ts";
import { quotationsByRule } from "./quotations-by-rule.ts";
import { readText } from "./reading.ts";
import { bySpans, reconcile } from "./reconcile.ts";
import { findSpeakerLines } from "./speaker-lines.ts";

export type FoundQuotations = {
  readonly quotations: readonly QuotationCandidate[];
  /** What looks like a quotation and is none. */
  readonly other: readonly OtherPassage[];
};

/**
 * Finds who is quoted where: posts and dialogue by their form; all else by what was learnt of how news attributes words,
 * with the bounds, conduits and kinds of passages that rules see.
 */
export function findQuotations(
  text: AnalysedText,
  lexicon: QuotationLexicon,
  finder: AttributionFinder,
): FoundQuotations {
  const reading = readText(text);
  const byForm = [...findPosts(text), ...findSpeakerLines(text)];
  const formSpans = new SpanIndex(byForm.flatMap(({ spans }) => spans));
  const isFree = (span: TextSpan): boolean => formSpans.touching(span).length === 0;
  const ruled = quotationsByRule(reading, lexicon, isFree);
  const attributions = finder.attributions(reading);
  const learnt = learntQuotations(reading, attributions, ruled.frames, lexicon).filter(
    ({ spans }) => spans.every(isFree),
  );
  const quotations = [...byForm, ...reconcile(text.text, learnt, ruled.quotations)].sort(bySpans);
  const taken = new SpanIndex(quotations.flatMap(({ spans }) => spans));
  const other = [
    ...ruled.other,
    ...attitudes(text, reading.passageOf, lexicon),
    ...learntAttitudes(attributions),
  ];
  return {
    quotations,
    other: disjoint(other.filter((span) => taken.touching(span).length === 0)),
  };
}

/** What somebody hopes, fears or plans, and is not said to have uttered. */
function learntAttitudes(attributions: readonly Attribution[]): OtherPassage[] {
  return attributions
    .filter(({ attitude }) => attitude >= LEAST_ATTITUDE)
    .flatMap(({ contents }) => contents.map((content) => ({ ...content, kind: "attitude" })));
}

const LEAST_ATTITUDE = 0.5;

/** In order of reading; of those that overlap the first. */
function disjoint(passages: readonly OtherPassage[]): OtherPassage[] {
  const kept: OtherPassage[] = [];
  for (const passage of [...passages].sort(byPosition)) {
    if (passage.start >= (kept.at(-1)?.end ?? 0)) kept.push(passage);
  }
  return kept;
}
