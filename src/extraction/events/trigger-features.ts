import type { MentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import { fnv1a } from "../../domain/fnv.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { Token } from "../analyse.ts";
import { participantsOf } from "./participants.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import { ownTrigger, POINTER, type Trigger } from "./triggers.ts";
import { groupStart, isPassive, verbBefore } from "./verb-groups.ts";

/** A verb or noun that may tell of an action, and the words of the lexicon that it is part of. */
export type TriggerCandidate = { readonly at: number; readonly trigger: Trigger | undefined };

/** What is known of an article where its words are judged. */
export type TriggerContext = {
  readonly mentions: SpanIndex<MentionCandidate>;
  /** What reports speech. */
  readonly cues: SpanIndex<TextSpan>;
  /** What is reported. */
  readonly contents: SpanIndex<TextSpan>;
};

/** What the mentions and quotations of an article tell about its words. */
export function triggerContext(
  mentions: readonly MentionCandidate[],
  quotations: readonly QuotationCandidate[],
): TriggerContext {
  return {
    mentions: new SpanIndex(mentions),
    cues: new SpanIndex(quotations.flatMap(({ cue }) => (cue === null ? [] : [cue]))),
    contents: new SpanIndex(quotations.flatMap(({ spans }) => spans)),
  };
}

/** The verbs and the heads of noun phrases of a sentence, and all that the lexicon knows as actions, outside of quotations. */
export function triggerCandidates(
  shape: SentenceShape,
  triggers: readonly Trigger[],
  { contents }: TriggerContext,
): TriggerCandidate[] {
  const byPart = new Map(triggers.flatMap((one) => one.parts.map((part) => [part, one] as const)));
  const found: TriggerCandidate[] = [];
  for (let at = shape.first; at < shape.end; at++) {
    const token = shape.tokens[at] as Token;
    if (contents.touching(token).length > 0) continue;
    const trigger = byPart.get(at);
    if (trigger === undefined ? isWordOfDeed(shape, at) : trigger.head === at)
      found.push({ at, trigger });
  }
  return found;
}

function isWordOfDeed(shape: SentenceShape, at: number): boolean {
  const phrase = shape.phraseAt(at);
  if (phrase === undefined) return shape.tag(at) !== "AUX" && shape.isVerb(at);
  return phrase.head === at && shape.tag(at) === "NOUN";
}

/** Words within which the object of a verb, or what hangs on a noun, begins. */
const MAX_TO_OBJECT = 4;
/** Words within which what stands before a verb or noun ends. */
const MAX_TO_SUBJECT = 12;

/** What tells whether an article tells of an action by a word, as hashes. */
export function triggerFeatures(
  shape: SentenceShape,
  { at, trigger }: TriggerCandidate,
  context: TriggerContext,
): Uint32Array {
  const token = shape.tokens[at];
  const phrase = shape.phraseAt(at);
  const form = phrase === undefined ? "verb" : "noun";
  const first = phrase?.first ?? groupStart(shape, at);
  const [lemma, word] = [token?.lemma ?? "", shape.lower(at)];
  const features = [
    "any",
    form,
    `${form} ${lemma}`,
    `${form} ${shape.tag(at)}`,
    `${form} -${word.slice(-2)}`,
    `${form} -${word.slice(-3)}`,
    `first ${form} ${shape.lower(first)}`,
    `words ${form} ${Math.min(4, at - first)}`,
    `sentence ${Math.min(2, token?.sentence ?? 0)}`,
    `place ${Math.min(3, Math.floor((at - shape.first) / 5))}`,
    `describing ${form} ${shape.isDescribing(at)}`,
    `cue ${token !== undefined && context.cues.touching(token).length > 0}`,
    `before ${shape.lower(first - 1)}`,
    `after ${shape.lower(at + 1)}`,
    `tag before ${form} ${shape.tag(first - 1)}`,
    `tag after ${form} ${shape.tag(at + 1)}`,
    ...verbFeatures(shape, at, first, form),
    ...neighbourFeatures(shape, at, first, form),
    ...partyFeatures(shape, { at, trigger }, form, context),
    ...lexiconFeatures(trigger),
  ];
  return Uint32Array.from(features, (feature) => fnv1a(feature));
}

function verbFeatures(shape: SentenceShape, at: number, first: number, form: string): string[] {
  if (form === "noun") return [];
  const group = Array.from({ length: at - first }, (_, nth) => shape.lower(first + nth));
  return [`passive ${isPassive(shape, at)}`, ...group.map((word) => `group ${word}`)];
}

/** The nouns on both sides, and the verb that governs it. */
function neighbourFeatures(
  shape: SentenceShape,
  at: number,
  first: number,
  form: string,
): string[] {
  const object = nearestPhrase(shape, at + 1, MAX_TO_OBJECT, 1);
  const subject = nearestPhrase(shape, first - 1, MAX_TO_SUBJECT, -1);
  const governor = verbBefore(shape, first - 1);
  return [
    `object ${lemmaOf(shape, object?.head)}`,
    `object ${form} ${tagOf(shape, object)}`,
    `subject ${lemmaOf(shape, subject?.head)}`,
    `subject ${form} ${tagOf(shape, subject)}`,
    `governor ${form} ${lemmaOf(shape, governor)}`,
  ];
}

function partyFeatures(
  shape: SentenceShape,
  { at, trigger }: TriggerCandidate,
  form: "verb" | "noun",
  { mentions }: TriggerContext,
): string[] {
  const own = trigger ?? ownTrigger(POINTER, form, at);
  const { actors, recipients } = participantsOf(shape, own, mentions);
  const [acts, receives] = [actors.length > 0, recipients.length > 0];
  return [
    `actor ${form} ${acts}`,
    `recipient ${form} ${receives}`,
    `parties ${acts} ${receives}`,
    ...actors.map((one) => `actor ${mentions.at(one)?.kind}`),
    ...recipients.map((one) => `recipient ${mentions.at(one)?.kind}`),
  ];
}

function lexiconFeatures(trigger: Trigger | undefined): string[] {
  if (trigger === undefined) return ["unlisted"];
  const { form, action, isPattern, isPointer, isVague } = trigger;
  return [
    `listed ${form}`,
    `listed pattern ${isPattern}`,
    `listed pointer ${isPointer}`,
    `listed vague ${isVague}`,
    `listed ${action.type}`,
    `listed ${form} ${action.type}`,
  ];
}

/** The first phrase met from a place on, going right (1) or left (-1). */
function nearestPhrase(
  shape: SentenceShape,
  from: number,
  words: number,
  step: 1 | -1,
): NounPhrase | undefined {
  for (let away = 0; away < words; away++) {
    const phrase = shape.phraseAt(from + step * away);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

function lemmaOf(shape: SentenceShape, at: number | undefined): string {
  return at === undefined || at < shape.first || at >= shape.end
    ? ""
    : (shape.tokens[at]?.lemma ?? "");
}

function tagOf(shape: SentenceShape, phrase: NounPhrase | undefined): string {
  return phrase === undefined ? "" : shape.tag(phrase.head);
}
