import type { EventStatus } from "../../domain/candidates.ts";
import type { SentenceShape } from "./sentence-shape.ts";
import type { Trigger } from "./triggers.ts";
import { groupStart } from "./verb-groups.ts";

/** Words before an action among which those that tell its status are looked for. */
const REACH = 6;

/** Whether an action happened, is going on, is announced, threatened, denied, only possible, or did not happen. */
export function statusOf(shape: SentenceShape, trigger: Trigger): EventStatus {
  const before = wordsBefore(shape, trigger.head);
  const { negations, future, hypothetical, denying, threatening, announcing } =
    shape.lexicon.status;
  const has = (words: ReadonlySet<string>, reach: number): boolean =>
    before.slice(0, reach).some((word) => words.has(word));
  if (has(negations, trigger.form === "verb" ? 3 : 1)) return "negated";
  if (has(denying, REACH)) return "denied";
  if (has(threatening, REACH)) return "threatened";
  if (has(hypothetical, trigger.form === "noun" ? 2 : 4)) return "hypothetical";
  if (trigger.form === "verb" && has(future, 4)) return "announced";
  // Whoever announces sanctions imposes them; whoever calls a strike does not strike yet.
  const isCalled = announcing.has(shape.lower(trigger.head)) || has(announcing, REACH);
  if (trigger.action.type === "PROTEST" && isCalled) return "announced";
  return isOngoing(shape, trigger) ? "ongoing" : "happened";
}

function wordsBefore(shape: SentenceShape, head: number): string[] {
  const before: string[] = [];
  for (let at = head - 1; at >= shape.first && at >= head - REACH; at--) {
    if (/^[.;:,“”"]$/.test(shape.lower(at))) break;
    // "about 300 people": near a number, not about to.
    const isApproximate = shape.lower(at) === "about" && shape.lower(at + 1) !== "to";
    if (!isApproximate) before.push(shape.lower(at));
  }
  return before;
}

/** "are leaving", "is being expelled". */
function isOngoing(shape: SentenceShape, { form, head }: Trigger): boolean {
  if (form !== "verb") return false;
  const start = groupStart(shape, head);
  const group = Array.from({ length: head - start }, (_, nth) => shape.lower(start + nth));
  const isNow = group.some((word) => /^(?:is|are|am|['’]re|['’]s)$/.test(word));
  return isNow && (shape.lower(head).endsWith("ing") || group.includes("being"));
}

/** Whether the action is only intended: "will meet", "plans to send". */
export function isIntended(shape: SentenceShape, { form, head }: Trigger): boolean {
  if (form !== "verb") return false;
  const start = groupStart(shape, head);
  for (let at = start - 1; at < head; at++) {
    if (/^(?:will|shall|would|['’]ll)$/.test(shape.lower(at))) return true;
  }
  return shape.lexicon.status.intending.has(shape.lower(start - 1));
}
