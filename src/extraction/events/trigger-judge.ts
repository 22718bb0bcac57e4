import type { MentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import { addScores, type LinearModel } from "../learnt/linear-model.ts";
import type { SentenceShape } from "./sentence-shape.ts";
import {
  type TriggerCandidate,
  triggerCandidates,
  triggerContext,
  triggerFeatures,
} from "./trigger-features.ts";
import { ownTrigger, POINTER, type Trigger } from "./triggers.ts";

/** From this probability on an article tells of an action by words of the lexicon, and below the other of none; between them rules decide. */
const [TOLD, UNTOLD] = [0.3, 0.1];
/** From this on it tells of one by a word that no lexicon has. */
const UNLISTED_TOLD = 0.6;

/** A trigger, and whether the article tells of an action by it: null where that is left to the rules. */
export type JudgedTrigger = { readonly trigger: Trigger; readonly isTold: boolean | null };

export type TriggerJudge = (
  shape: SentenceShape,
  triggers: readonly Trigger[],
) => readonly JudgedTrigger[];

/**
 * Of a sentence outside of quotations, says by which triggers the article tells of an action, and adds the verbs and nouns
 * that the lexicon does not have and that do too. A model of marked articles judges each by its form, its place, its
 * neighbours and who takes part (trigger detection: Ahn 2006, "The stages of event extraction").
 */
export function createTriggerJudge(
  model: LinearModel,
  mentions: readonly MentionCandidate[],
  quotations: readonly QuotationCandidate[],
): TriggerJudge {
  const context = triggerContext(mentions, quotations);
  return (shape, triggers) => {
    const judged = new Map<Trigger, boolean | null>();
    for (const candidate of triggerCandidates(shape, triggers, context)) {
      const likely = likelihood(model, triggerFeatures(shape, candidate, context));
      if (candidate.trigger !== undefined) judged.set(candidate.trigger, verdict(likely));
      else if (likely >= UNLISTED_TOLD) judged.set(unlisted(shape, candidate), true);
    }
    for (const trigger of triggers) if (!judged.has(trigger)) judged.set(trigger, null);
    return [...judged]
      .map(([trigger, isTold]) => ({ trigger, isTold }))
      .sort((a, b) => a.trigger.first - b.trigger.first);
  };
}

function verdict(likely: number): boolean | null {
  if (likely >= TOLD) return true;
  return likely < UNTOLD ? false : null;
}

function likelihood(model: LinearModel, features: Uint32Array): number {
  const score = new Float64Array(1);
  addScores(model, features, 0, features.length, score);
  return 1 / (1 + Math.exp(-(score[0] as number)));
}

/** An action that is called by its own word: "Roadblock". */
function unlisted(shape: SentenceShape, { at }: TriggerCandidate): Trigger {
  const form = shape.phraseAt(at) === undefined ? "verb" : "noun";
  const word = shape.tokens[at]?.lemma ?? "";
  const label = word.charAt(0).toUpperCase() + word.slice(1);
  return ownTrigger({ ...POINTER, label }, form, at);
}
