import type { EventMentionCandidate } from "../../domain/candidates.ts";
import { slice, type TextSpan } from "../../domain/text-span.ts";

/** "a minister-counsellor": whoever stands behind an indefinite article was not spoken of before. */
export function introduces(
  text: string,
  { count, recipients: [first] }: EventMentionCandidate,
): boolean {
  // "a group of diplomats" may be those who were counted before.
  if (first === undefined || count !== 1) return false;
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  return /^(?:an?|another)\s/i.test(slice(text, first)) || /\ban?\s$/i.test(before);
}

/** Recipients as written, where they are written as names. */
export function namesIn(text: string, { recipients }: EventMentionCandidate): string[] {
  return recipients.map((span) => slice(text, span)).filter((words) => IS_NAME.test(words));
}

/** Every word begins with a capital letter. */
const IS_NAME = /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*$/u;

/** Whether an action is set beside another one: "a similar number". */
export function comparesWithOther(text: string, { start, end }: TextSpan): boolean {
  return ALIKE.test(text.slice(Math.max(0, start - ALIKE_BEFORE), end));
}

/** Words that compare with what was told before. */
const ALIKE = /\b(?:similar|same|others?|another|again|second|rest|more|further)\b/i;

/** Characters before an action in which such a word may stand. */
const ALIKE_BEFORE = 30;
