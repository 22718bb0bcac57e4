import type { SentenceShape } from "./sentence-shape.ts";
import type { Trigger } from "./triggers.ts";
import { groupStart, isOneOf, verbBefore } from "./verb-groups.ts";

/** Words between an action and what it asks for, threatens or praises. */
const REACH = 14;

/**
 * Whether another action before it in the same clause tells of this one: "demanded that Russia withdraw",
 * "condemned the attack", "accused it of killing".
 */
export function governedBy(
  shape: SentenceShape,
  triggers: readonly Trigger[],
  nth: number,
): boolean {
  const trigger = triggers[nth] as Trigger;
  for (let before = nth - 1; before >= 0; before--) {
    const { end, form, action } = triggers[before] as Trigger;
    if (trigger.first - end > REACH) return false;
    // "lifted a ban", "rejected a demand": what an action is done to is no action of its own.
    const isGoverning =
      form === "verb" &&
      (trigger.form === "noun" || shape.lexicon.governing.has(action.type ?? ""));
    if (isGoverning && end <= trigger.first && isWithin(shape, end, trigger)) return true;
  }
  return false;
}

/** "met to negotiate", "troops to fight": what is only meant to happen. "began to" and "threatened to" tell of what is done. */
export function isPurpose(shape: SentenceShape, { form, head, action }: Trigger): boolean {
  if (form === "noun" || action.mode === "expel") return false;
  const start = groupStart(shape, head);
  const to = [start - 1, start].find((at) => shape.lower(at) === "to");
  if (to === undefined) return false;
  const governor = verbBefore(shape, to - 1);
  return governor === undefined || !isOneOf(shape, governor, shape.lexicon.ownActVerbs);
}

/** Actions before another one in a sentence that are looked at. */
const MAX_BEFORE = 4;
/** Words between a conjunction and the verb of its clause. */
const MAX_CLAUSE = 20;

/** Words before which an action is only the setting of another one. */
const SETTING =
  /^(?:after|before|following|over|since|during|amid|despite|against|from|until|because|ahead|due)$/;

/**
 * Whether an action is only told to place another one of its sentence: "arrested *after the attack*", "a journalist
 * *who was jailed*".
 */
export function isSetting(
  shape: SentenceShape,
  triggers: readonly Trigger[],
  nth: number,
): boolean {
  const trigger = triggers[nth] as Trigger;
  const before = triggers.slice(Math.max(0, nth - MAX_BEFORE), nth);
  const main = before.find(({ form, isVague }) => form === "verb" && !isVague);
  if (main === undefined) return false;
  if (trigger.form === "noun") return isTied(shape, trigger);
  return isRelative(shape, trigger) || isSubordinate(shape, main.end, trigger);
}

/** "arrested two men after they attacked a guard": a conjunction stands between, and no new sentence part. */
function isSubordinate(shape: SentenceShape, from: number, { head }: Trigger): boolean {
  for (let at = head - 1; at >= Math.max(from, head - MAX_CLAUSE); at--) {
    if (shape.isStop(at)) return false;
    if (shape.lexicon.conjunctions.has(shape.lower(at))) return true;
    if (shape.tag(at) === "CCONJ" && shape.isVerb(at + 1)) return false;
  }
  return false;
}

function isTied(shape: SentenceShape, { first }: Trigger): boolean {
  const start = shape.phraseAt(first)?.first ?? first;
  return [start - 1, start - 2].some((at) => SETTING.test(shape.lower(at)));
}

function isRelative(shape: SentenceShape, { head }: Trigger): boolean {
  const start = groupStart(shape, head);
  const isPronoun = shape.lexicon.relativePronouns.has(shape.lower(start - 1));
  return isPronoun && shape.phraseAt(start - 2) !== undefined;
}

/** Whether an action only says how the one before it went: "stormed the station, killing five". */
export function isOutcome(
  shape: SentenceShape,
  triggers: readonly Trigger[],
  nth: number,
): boolean {
  const { head, form, action } = triggers[nth] as Trigger;
  const isAdded = form === "verb" && shape.lower(head).endsWith("ing");
  return (
    isAdded &&
    /^(?:,|and)$/.test(shape.lower(groupStart(shape, head) - 1)) &&
    triggers
      .slice(Math.max(0, nth - MAX_BEFORE), nth)
      .some((other) => other.action.type === action.type)
  );
}

/** No clause of its own begins between the two. */
function isWithin(shape: SentenceShape, from: number, { first, form, head }: Trigger): boolean {
  for (let at = from; at < first; at++) {
    if (shape.isStop(at) || shape.lower(at) === "," || shape.tag(at) === "CCONJ") return false;
  }
  if (form === "noun") return true;
  const start = groupStart(shape, head);
  const before = shape.lower(start - 1);
  let isInfinitive = before === "to";
  for (let at = start; at < head; at++) isInfinitive ||= shape.lower(at) === "to";
  const isGerund = shape.lower(head).endsWith("ing");
  const isDemanded = shape.lower(from) === "that" || shape.tag(start) === "AUX";
  return isInfinitive || isGerund || isDemanded || shape.phraseAt(start - 1) !== undefined;
}
