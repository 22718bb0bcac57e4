import type { MentionCandidate, QuotationCandidate } from "../domain/candidates.ts";
import { overlaps, type TextSpan } from "../domain/text-span.ts";
import type { AnalysedText } from "../extraction/analyse.ts";
import type { ActionLexicon } from "../extraction/events/lexicon.ts";
import { SentenceShape } from "../extraction/events/sentence-shape.ts";
import {
  type TriggerCandidate,
  triggerCandidates,
  triggerContext,
  triggerFeatures,
} from "../extraction/events/trigger-features.ts";
import { findTriggers } from "../extraction/events/triggers.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { trainLogistic, type YesNoLesson } from "./train-logistic.ts";

/** An article in which the words outside of quotations that tell of an action are marked. */
export type MarkedArticle = {
  readonly text: AnalysedText;
  readonly mentions: readonly MentionCandidate[];
  readonly quotations: readonly QuotationCandidate[];
  /** What is reported, in which nothing is marked. */
  readonly quoted: readonly TextSpan[];
  readonly marked: readonly TextSpan[];
};

/** What each word of an article teaches that can tell of an action: whether it does. */
export function triggerLessons(
  { text, mentions, quotations, quoted, marked }: MarkedArticle,
  lexicon: ActionLexicon,
): YesNoLesson[] {
  const context = triggerContext(mentions, quotations);
  return text.sentences.flatMap((_, sentence) => {
    const shape = new SentenceShape(text, sentence, lexicon);
    const candidates = triggerCandidates(shape, findTriggers(shape), context).flatMap(
      (candidate) => {
        const token = shape.tokens[candidate.at] as TextSpan;
        if (quoted.some((one) => overlaps(one, token))) return [];
        return [{ candidate, mark: marked.find((one) => overlaps(one, token)) }];
      },
    );
    return candidates.flatMap(({ candidate, mark }): YesNoLesson[] => {
      const rivals = candidates
        .filter((other) => other.mark === mark)
        .map((other) => other.candidate);
      if (mark !== undefined && !isCore(shape, candidate, rivals)) return [];
      const features = triggerFeatures(shape, candidate, context);
      return [{ features, isRight: mark !== undefined }];
    });
  });
}

/** Of the words in a mark those that the lexicon has, and the first verb or, where there is none, the first noun. */
function isCore(
  shape: SentenceShape,
  { at, trigger }: TriggerCandidate,
  rivals: readonly TriggerCandidate[],
): boolean {
  const verb = rivals.find((other) => shape.phraseAt(other.at) === undefined);
  return trigger !== undefined || at === (verb ?? rivals[0])?.at;
}

/** Learns by which words articles tell of actions. The same lessons give the same model. */
export function trainTriggers(lessons: readonly YesNoLesson[]): LinearModel {
  return trainLogistic(lessons, { bits: 15, dropout: 0.3 });
}
