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
    const isGoverning = form === "verb" && shape.lexicon.governing.has(action.type ?? "");
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

/** No clause of its own begins between the two. */
function isWithin(shape: SentenceShape, from: number, { first, form, head }: Trigger): boolean {
  for (let at = from; at < first; at++) {
    if (shape.isStop(at) || shape.lower(at) === "," || shape.tag(at) === "CCONJ") return false;
  }
  if (form === "noun") return true;
  const start = groupStart(shape, head);
  const before = shape.lower(start - 1);
  const isInfinitive = before === "to" || shape.lower(start) === "to";
  const isGerund = shape.lower(head).endsWith("ing");
  const isDemanded = shape.lower(from) === "that" || shape.tag(start) === "AUX";
  return isInfinitive || isGerund || isDemanded || shape.phraseAt(start - 1) !== undefined;
}
