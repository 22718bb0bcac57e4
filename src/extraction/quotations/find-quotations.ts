import type { OtherPassage, QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { byPosition, overlaps, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import {
  type Attribution,
  type AttributionFinder,
  LEAST_ATTITUDE,
} from "./attributions/attribution-model.ts";
import { findHeadlines } from "./headlines.ts";
import { withoutLeadIns } from "./lead-ins.ts";
import { learntQuotations } from "./learnt-quotations.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { joinOpenParagraphs } from "./open-paragraphs.ts";
import { clausesNotSaid, isDocument, type MarkedOther, markedOthers } from "./other-passages.ts";
import { findPosts } from "./posts.ts";
import { quotationsByRule } from "./quotations-by-rule.ts";
import { type Reading, readText } from "./reading.ts";
import { bySpans, reconcile } from "./reconcile.ts";
import { findSpeakerLines } from "./speaker-lines.ts";
import { tokenAt, tokensIn } from "./token-index.ts";

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
  const byForm = [...findPosts(text), ...findSpeakerLines(text, lexicon)];
  const formSpans = new SpanIndex(byForm.flatMap(({ spans }) => spans));
  const isFree = (span: TextSpan): boolean => formSpans.touching(span).length === 0;
  const marked = markedOthers(reading, lexicon);
  const isSaid = unlessNamed(marked);
  const ruled = quotationsByRule(reading, lexicon, isFree);
  const attributions = finder.attributions(reading, ruled);
  const clauses = clausesByCue(ruled.quotations);
  const learnt = learntQuotations(reading, attributions, ruled.frames, lexicon)
    .map((quotation) => clauseBefore(text, quotation, clauses) ?? quotation)
    .filter((quotation) => quotation.spans.every(isFree) && isSaid(quotation));
  const headlines = findHeadlines(text, lexicon).filter(({ spans }) => spans.every(isFree));
  const found = reconcile(text.text, learnt, [...ruled.quotations.filter(isSaid), ...headlines]);
  const [statements, shown] = partition(
    found,
    (quotation) => !isShown(reading, quotation, lexicon),
  );
  const quotations = withoutLeadIns(
    text,
    [...byForm, ...joinOpenParagraphs(reading, statements, isFree)].sort(bySpans),
    lexicon,
  );
  return { quotations, other: others() };

  function others(): OtherPassage[] {
    const taken = new SpanIndex(quotations.flatMap(({ spans }) => spans));
    const all = [
      ...marked.map(({ start, end, kind }) => ({ start, end, kind })),
      ...shown.flatMap(({ spans }) =>
        spans.map((span) => ({ ...span, kind: "document" as const })),
      ),
      ...clausesNotSaid(reading, lexicon),
      ...learntAttitudes(reading, attributions, lexicon),
    ];
    return disjoint(all.filter((span) => taken.touching(span).length === 0));
  }
}

/** "It is still being assessed, said its director, Jari Lind", "Nobody was hurt, she insisted on Monday": the clause before is what was said, not the words without a verb after. */
function clauseBefore(
  { tokens }: AnalysedText,
  quotation: QuotationCandidate,
  clauses: SpanIndex<ClauseCue>,
): QuotationCandidate | null {
  const { kind, cue, spans, confidence, source, sourceConfidence } = quotation;
  if (kind !== "indirect" || cue === null) return null;
  const hasVerb = (one: TextSpan): boolean =>
    tokensIn(tokens, one).some(({ tag }) => /^(?:VERB|AUX)$/.test(tag));
  const [span, ...others] = spans.filter(({ start }) => start >= cue.end);
  if (span === undefined || [span, ...others].some(hasVerb)) return null;
  const before = spans.filter(({ start }) => start < cue.end);
  if (before.length > 0) return { ...quotation, spans: before };
  const clause = clauses.touching(cue).find((one) => overlaps(one, cue))?.quotation;
  if (clause?.source == null) return null;
  const isSpeaker = overlaps(span, clause.source);
  const isSame = source !== null && overlaps(source, clause.source);
  return {
    ...clause,
    ...{ method: "learnt", confidence },
    source: isSpeaker ? span : isSame ? source : clause.source,
    sourceConfidence: isSpeaker ? confidence : sourceConfidence,
  };
}

/** A cue, and what a rule finds reported before it. */
type ClauseCue = TextSpan & { readonly quotation: QuotationCandidate };

function clausesByCue(ruled: readonly QuotationCandidate[]): SpanIndex<ClauseCue> {
  return new SpanIndex(
    ruled.flatMap((quotation): ClauseCue[] => {
      const { kind, cue, spans } = quotation;
      const isBefore = cue !== null && spans.every(({ end }) => end <= cue.start);
      return kind === "indirect" && isBefore ? [{ ...cue, quotation }] : [];
    }),
  );
}

/** What a title or a name fills is not said by anybody. */
function unlessNamed(marked: readonly MarkedOther[]): (quotation: QuotationCandidate) => boolean {
  const named = new SpanIndex(
    marked.filter(({ isCertain }) => isCertain).map(({ outer }) => outer),
  );
  return ({ spans }) =>
    !spans.some((span) =>
      named.touching(span).some((outer) => {
        const shared = Math.min(span.end, outer.end) - Math.max(span.start, outer.start);
        return shared > MOSTLY * (span.end - span.start);
      }),
    );
}

const MOSTLY = 0.6;

/** "The study suggests that": nobody speaks. */
function isShown(
  { text }: Reading,
  { cue, source, kind }: QuotationCandidate,
  lexicon: QuotationLexicon,
): boolean {
  if (cue === null || source === null || kind === "direct") return false;
  const head = text.tokens[tokenAt(text.tokens, cue.end - 1)];
  return (
    head !== undefined &&
    lexicon.shows.has(head.lemma) &&
    isDocument(slice(text.text, source), lexicon)
  );
}

/** What somebody hopes, fears or plans, and is not said to have uttered; or what something shows. */
function learntAttitudes(
  { text }: Reading,
  attributions: readonly Attribution[],
  lexicon: QuotationLexicon,
): OtherPassage[] {
  return attributions
    .filter(({ attitude }) => attitude >= LEAST_ATTITUDE)
    .flatMap(({ contents, source }) => {
      const isOfPaper = source !== null && isDocument(slice(text.text, source), lexicon);
      return contents.map(({ start, end }) => {
        const that = /^that\s+/.exec(text.text.slice(start, start + 12))?.[0].length ?? 0;
        return { start: start + that, end, kind: isOfPaper ? "document" : "attitude" } as const;
      });
    })
    .filter(({ start, end }) => start < end);
}

function partition<Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/** In order of reading; of those that overlap the first. */
function disjoint(passages: readonly OtherPassage[]): OtherPassage[] {
  const kept: OtherPassage[] = [];
  for (const passage of [...passages].sort(byPosition)) {
    if (passage.start >= (kept.at(-1)?.end ?? 0)) kept.push(passage);
  }
  return kept;
}
