import type { EventMentionCandidate } from "../../domain/candidates.ts";
import { fnv1a } from "../../domain/fnv.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";

/** Words of an action, and before it, that are looked at. */
const [MAX_OWN, MAX_BEFORE] = [4, 3];

/** Characters that these words stand in. */
const MAX_LETTERS = 60;
/** Actions to either side that are looked at. */
const MAX_BESIDE = 4;

/** What tells whether one of the actions of a sentence is what the sentence is about, as hashes. */
export function actionFeatures(
  text: AnalysedText,
  sentence: number,
  actions: readonly EventMentionCandidate[],
  nth: number,
): Uint32Array {
  const action = actions[nth] as EventMentionCandidate;
  const { start, end } = text.sentences[sentence] ?? action;
  const { type, mode, status, actors, recipients } = action;
  const last = Math.min(action.end, action.start + MAX_LETTERS);
  const own = wordsOf(text, { start: action.start, end: last }).slice(0, MAX_OWN);
  const reach = Math.max(start, action.start - MAX_LETTERS);
  const before = wordsOf(text, { start: reach, end: action.start }).slice(-MAX_BEFORE);
  const quarter = Math.floor((4 * (action.start - start)) / Math.max(1, end - start));
  const [hasActor, hasRecipient] = [actors.length > 0, recipients.length > 0];
  const features = [
    "any",
    `type ${type}`,
    `mode ${mode}`,
    `status ${status}`,
    `of ${Math.min(4, actions.length)}`,
    `nth ${Math.min(4, nth)}`,
    `last ${nth === actions.length - 1}`,
    `quarter ${quarter}`,
    `actor ${hasActor}`,
    `recipient ${hasRecipient}`,
    `parties ${hasActor} ${hasRecipient}`,
    `type ${type} nth ${Math.min(2, nth)}`,
    `type ${type} of ${Math.min(3, actions.length)}`,
    ...actions
      .slice(Math.max(0, nth - MAX_BESIDE), nth)
      .map((other) => `type ${type} after ${other.type}`),
    ...actions
      .slice(nth + 1, nth + 1 + MAX_BESIDE)
      .map((other) => `type ${type} before ${other.type}`),
    ...before.map((word) => `before ${word}`),
    ...own.map((word) => `own ${word}`),
    `first ${own[0] ?? ""}`,
  ];
  return Uint32Array.from(features, (feature) => fnv1a(feature));
}

function wordsOf({ text }: AnalysedText, { start, end }: TextSpan): string[] {
  return text.slice(start, end).toLowerCase().split(/\s+/).filter(Boolean);
}
