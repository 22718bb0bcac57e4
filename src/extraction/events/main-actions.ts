import type { EventMentionCandidate } from "../../domain/candidates.ts";
import type { AnalysedText } from "../analyse.ts";
import { addScores, type LinearModel } from "../learnt/linear-model.ts";
import { actionFeatures } from "./action-features.ts";

/** A mention that is clear enough to be an event by itself. */
const CLEAR = 0.6;
/** Below this probability of being what its sentence tells, an action is only told beside it. */
const LEAST = 0.35;
/** How sure such a mention is at most: it tells of an event that is told elsewhere too. */
const ASIDE = 0.4;

/**
 * Makes less of the actions that a sentence names without telling of them ("a law *banning* it", "the *attacked* town"),
 * as a model of such sentences judges them; the likeliest of a sentence always is what it tells. Spans and order stay.
 */
export function weighActions(
  text: AnalysedText,
  mentions: readonly EventMentionCandidate[],
  model: LinearModel,
): readonly EventMentionCandidate[] {
  const asides = new Set(
    clearBySentence(text, mentions).flatMap(({ sentence, clear }) => {
      if (clear.length === 1) return [];
      const likely = clear.map((_, nth) => {
        const score = new Float64Array(1);
        const features = actionFeatures(text, sentence, clear, nth);
        addScores(model, features, 0, features.length, score);
        return 1 / (1 + Math.exp(-(score[0] as number)));
      });
      const main = clear[likely.indexOf(likely.reduce((most, one) => Math.max(most, one), 0))];
      return clear.filter(
        (action, nth) =>
          (likely[nth] as number) < LEAST &&
          action !== main &&
          !isToldItself(action, clear.slice(Math.max(0, nth - MAX_BESIDE), nth + MAX_BESIDE)),
      );
    }),
  );
  return mentions.map((mention) =>
    asides.has(mention) ? { ...mention, confidence: ASIDE } : mention,
  );
}

/** "12 on March 7, and a similar number on June 30", "put 8,500 troops on alert": what has a number, or a date beside another of its kind. */
function isToldItself(
  { type, mode, date, count }: EventMentionCandidate,
  others: readonly EventMentionCandidate[],
): boolean {
  if (count !== null && count > 1) return true;
  return others.some(
    (other) =>
      other.type === type &&
      other.mode === mode &&
      date !== null &&
      other.date !== null &&
      other.date !== date,
  );
}

/** Actions to either side that are compared. */
const MAX_BESIDE = 4;

type Told = {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly clear: readonly EventMentionCandidate[];
};

/** By sentence the mentions that are clear. */
export function clearBySentence(
  { sentences }: AnalysedText,
  mentions: readonly EventMentionCandidate[],
): readonly Told[] {
  const told: Told[] = [];
  let at = 0;
  for (const [sentence, { end }] of sentences.entries()) {
    const here: EventMentionCandidate[] = [];
    while (at < mentions.length && (mentions[at]?.trigger.start ?? end) < end)
      here.push(mentions[at++] as EventMentionCandidate);
    const clear = here.filter((one) => one.confidence >= CLEAR && !one.anaphoric);
    if (clear.length > 0) told.push({ sentence, clear });
  }
  return told;
}
