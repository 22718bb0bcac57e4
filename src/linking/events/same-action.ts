import type { EventMentionCandidate } from "../../domain/candidates.ts";
import type { ActsFor } from "../across/same-event.ts";
import { daysApart, isFarOff } from "./days-apart.ts";
import type { EventDraft, Seen } from "./event-draft.ts";

/** The action told before that a mention tells of again, and why; undefined for a new one. */
export function bestMatch(
  drafts: readonly EventDraft[],
  seen: Seen,
  actsFor: ActsFor,
): { draft: EventDraft; reasons: string[] } | undefined {
  const latest = drafts.slice(-MAX_DRAFTS);
  const alike = latest.filter((draft) => isOfKind(draft, seen));
  return alike
    .filter((draft) => canBeSame(draft, seen, actsFor, alike.length === 1 && !seen.isCompared))
    .map((draft, nth) => ({ draft, nth, ...likeness(draft, seen, actsFor) }))
    .sort((a, b) => b.score - a.score || b.nth - a.nth)[0];
}

/** Actions of one article that a mention is compared with: the latest ones. */
const MAX_DRAFTS = 100;

/** Nothing tells them apart, and something ties them: they are the only ones of their kind, if nothing else does. */
function canBeSame(draft: EventDraft, seen: Seen, actsFor: ActsFor, isOnlyOne: boolean): boolean {
  const { mention } = seen;
  if (!meets(draft.actorKeys, seen.actorKeys, actsFor)) return false;
  if (!meets(draft.recipientKeys, seen.recipientKeys, actsFor)) return false;
  if (isOnlyPossible(draft) && mention.status !== "hypothetical") return false;
  if (seen.isNew && draft.counts.length + draft.recipientKeys.length > 0) return false;
  const count = compareCounts(draft, mention);
  const days = daysApart(draft.dates, mention.date);
  if (count === "other" || isFarOff(draft.dates, mention.date)) return false;
  if (isOfOtherTime(draft, seen) || goesElsewhere(draft, seen)) return false;
  // A number and a date that stand apart may be those of two actions.
  const isApart = mention.count !== null && draft.counts.length === 0 && draft.dates.length > 0;
  if (isApart && days === null) return false;
  const isOpen = isBare(seen) || draft.mentions.every(isBare) || isOnlyOne;
  return count === "same" || days !== null || shares(draft, seen, actsFor) || isOpen;
}

/** Whether one is told as long past and the other, without a date, is not. */
function isOfOtherTime(draft: EventDraft, { isPast, mention }: Seen): boolean {
  return isPast !== draft.isPast && (mention.date === null || draft.dates.length === 0);
}

/** "May a state expel diplomats?" tells of no expulsion that was ordered. */
function isOnlyPossible({ mentions }: EventDraft): boolean {
  return mentions.every(({ mention }) => mention.status === "hypothetical");
}

function isOfKind({ first, family }: EventDraft, seen: Seen): boolean {
  const { type, mode, label } = seen.mention;
  if (family !== null && family === seen.family) return true;
  return first.type === type && first.mode === mode && first.label === label;
}

function isBare({ mention, actorKeys, recipientKeys }: Seen): boolean {
  return (
    mention.count === null && mention.date === null && actorKeys.length + recipientKeys.length === 0
  );
}

function likeness(
  draft: EventDraft,
  seen: Seen,
  actsFor: ActsFor,
): { score: number; reasons: string[] } {
  const { mention } = seen;
  const isSameCount = compareCounts(draft, mention) === "same";
  const days = daysApart(draft.dates, mention.date);
  // What says neither how many nor when belongs to the action that the article tells most of.
  const told = mention.count === null && mention.date === null ? draft.mentions.length / 10 : 0;
  return {
    score: (isSameCount ? 3 : 0) + (days === null ? 0 : 2) + told,
    reasons: [
      "same kind of action",
      ...(shares(draft, seen, actsFor) ? ["same participants"] : []),
      ...(isSameCount ? [`${mention.count} in both`] : []),
      ...(days === null ? [] : [days === 0 ? "same date" : `${days} days apart`]),
    ],
  };
}

function compareCounts(
  draft: EventDraft,
  { count }: EventMentionCandidate,
): "same" | "other" | "unknown" {
  if (count === null || draft.counts.length === 0) return "unknown";
  return draft.counts.some((other) => Math.abs(other - count) <= 0.1 * other) ? "same" : "other";
}

function shares(draft: EventDraft, seen: Seen, actsFor: ActsFor): boolean {
  const both = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && meets(a, b, actsFor);
  return both(draft.actorKeys, seen.actorKeys) || both(draft.recipientKeys, seen.recipientKeys);
}

/** Whether two sides can be the same: where one is not known they can. */
export function meets(a: readonly string[], b: readonly string[], actsFor: ActsFor): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const sides = new Set(b.map(actsFor));
  return a.some((key) => sides.has(actsFor(key)));
}

/** Whether both name a place or somebody that is known by no key, and not the same: "from Moscow", "from Minsk". */
function goesElsewhere({ mentions }: EventDraft, seen: Seen): boolean {
  const names = namedOf(seen);
  const others = mentions.flatMap(namedOf);
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
}

function namedOf({ recipientKeys, recipientNames }: Seen): readonly string[] {
  return recipientKeys.length > 0 ? [] : recipientNames;
}
