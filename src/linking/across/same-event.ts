import { dayNumber } from "../../domain/calendar.ts";
import type { EventProfile } from "../../domain/contribution.ts";
import type { Blocking } from "../../domain/link-items.ts";
import { isLongPast } from "../events/days-apart.ts";
import type { Comparison, Rules } from "./comparison.ts";

/** The state or organisation that a participant acts for: `mission-russia-united-nations` → `russia`. Anything unknown stands for itself. */
export type ActsFor = (participant: string) => string;

/** Two reports of one action differ by this many days at most: it is announced on one day and takes effect on another. */
const MAX_DAYS = 10;
/** "close to 27" and 27. */
const COUNT_TOLERANCE = 0.1;

/** Of those whom the article names, this many lead to other reports. */
const MOST_SOUGHT = 6;

/**
 * Who must be compared: events of one type that share those who act or those who are acted upon, in neighbouring
 * weeks, or with one count in neighbouring half-years. One side alone makes a key, because the other may be unsaid; and so
 * does whom the articles name beside it, because both may be.
 */
export function eventKeys(profile: EventProfile, actsFor: ActsFor): Blocking {
  const day = dayOf(profile);
  const { count } = profile;
  const times =
    day === null
      ? ["undated"]
      : [
          ...neighbours(day, 7).map((week) => `w${week}`),
          ...(count === null ? [] : neighbours(day, 182).map((half) => `#${count}:h${half}`)),
        ];
  const sides = [
    ...profile.actorKeys.map((actor) => `by:${actsFor(actor)}`),
    ...profile.recipientKeys.map((recipient) => `to:${actsFor(recipient)}`),
  ];
  const told = [...new Set(sides)].flatMap((side) => times.map((time) => `${side}:${time}`));
  const seen = dayNumber(profile.publishedAt ?? "");
  const beside =
    seen === null
      ? []
      : profile.company
          .slice(0, MOST_SOUGHT)
          .flatMap((one) => neighbours(seen, NEWS_DAYS).map((time) => `with:${one}:n${time}`));
  const kinds = new Set([profile.family ?? [], profile.type ?? profile.label ?? []].flat());
  const keys = [...kinds].flatMap((kind) =>
    [...told, ...beside].map((key) => `key-event:${kind}:${key}`),
  );
  return { keys, seeks: keys };
}

/** The day, the middle of the month, or else the day of publication. */
function dayOf({ date, publishedAt }: EventProfile): number | null {
  return dayNumber(date ?? "") ?? dayNumber(`${date}-15`) ?? dayNumber(publishedAt ?? "");
}

/** What events are compared by, beside when they appeared. */
const COMPARED = [
  ...(["type", "mode", "label", "family", "actorKeys", "recipientKeys"] as const),
  ...(["company", "isOnly", "date", "count", "unit"] as const),
];

export function eventRules(actsFor: ActsFor): Rules<EventProfile> {
  return {
    compare: (a, b) => compareEvents(a, b, actsFor),
    signature: (profile) =>
      JSON.stringify([
        ...COMPARED.map((name) => profile[name]),
        profile.date ? null : profile.publishedAt,
      ]),
    rank: (profile) => [-fullness(profile), profile.date ?? profile.publishedAt ?? ""],
    spokenForBy: "leader",
  };
}

/** How much of what tells actions apart is said. */
function fullness({ type, date, count, mode, actorKeys, recipientKeys }: EventProfile): number {
  return (
    [type, date, count, mode].filter((value) => value !== null).length +
    Math.min(1, actorKeys.length) +
    Math.min(1, recipientKeys.length)
  );
}

function compareEvents(a: EventProfile, b: EventProfile, actsFor: ActsFor): Comparison {
  const signs = [
    compareTypes(a, b),
    compareParticipants(a, b, actsFor),
    compareCounts(a, b),
    compareDates(a, b),
    compareCompany(a, b),
  ];
  const conflict = signs.find((sign) => sign.conflict !== undefined)?.conflict;
  if (conflict !== undefined) return { kind: "conflict", reason: conflict };
  return {
    kind: "score",
    score: Math.min(
      1,
      signs.reduce((sum, { score }) => sum + score, 0),
    ),
    reasons: signs.flatMap(({ reason }) => reason ?? []),
  };
}

/** What one feature says of two events. */
type Sign = { readonly score: number; readonly reason?: string; readonly conflict?: string };
const SILENT: Sign = { score: 0 };

function compareTypes(a: EventProfile, b: EventProfile): Sign {
  if (a.family !== null && a.family === b.family) {
    return { score: 0.2, reason: "words for one kind of action" };
  }
  if (a.type !== b.type) return { score: 0, conflict: "actions of different types" };
  if (a.type === null && a.label !== b.label) {
    return { score: 0, conflict: "actions of different names" };
  }
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) {
    return { score: 0, conflict: "actions of different kinds" };
  }
  return { score: a.mode === b.mode ? 0.2 : 0.1, reason: "same type of action" };
}

function compareParticipants(a: EventProfile, b: EventProfile, actsFor: ActsFor): Sign {
  const actor = compareSides(a.actorKeys, b.actorKeys, actsFor);
  const recipient = compareSides(a.recipientKeys, b.recipientKeys, actsFor);
  if (actor === "other" || recipient === "other") {
    return { score: 0, conflict: "other participants" };
  }
  const same = [actor, recipient].filter((side) => side === "same").length;
  if (same === 2) return { score: 0.2, reason: "same participants" };
  return same === 1 ? { score: 0.1, reason: "one participant in common" } : SILENT;
}

function compareSides(
  a: readonly string[],
  b: readonly string[],
  actsFor: ActsFor,
): "same" | "other" | "unknown" {
  if (a.length === 0 || b.length === 0) return "unknown";
  const states = new Set(a.map(actsFor));
  if (b.some((participant) => states.has(actsFor(participant)))) return "same";
  // A person may act for an institution that the other article names.
  return a.every(isPerson) === b.every(isPerson) ? "other" : "unknown";
}

function isPerson(key: string): boolean {
  return key.startsWith("person:");
}

function compareCounts(a: EventProfile, b: EventProfile): Sign {
  if (a.count === null || b.count === null) return SILENT;
  const difference = Math.abs(a.count - b.count);
  return difference <= COUNT_TOLERANCE * Math.max(a.count, b.count)
    ? { score: 0.3, reason: `${a.count} in both` }
    : { score: 0, conflict: `${a.count} and ${b.count}` };
}

function compareDates(a: EventProfile, b: EventProfile): Sign {
  const days = daysApart(a, b);
  if (isPastFor(a, b) || isPastFor(b, a)) {
    return { score: 0, conflict: "told as long past, and as news" };
  }
  if (days === null) return SILENT;
  if (days > MAX_DAYS) return { score: 0, conflict: `${days} days apart` };
  return {
    score: days <= 3 ? 0.25 : 0.15,
    reason: days === 0 ? "same date" : `${days} days apart`,
  };
}

/** Who is named in both articles: people tell more than institutions. */
function compareCompany(a: EventProfile, b: EventProfile): Sign {
  const others = new Set(b.company);
  const shared = a.company.filter((one) => others.has(one));
  if (shared.length === 0 || !isNear(a, b)) return SILENT;
  const people = shared.filter(isPerson).length;
  const score =
    Math.min(MOST_COMPANY, PERSON * people + OTHER * (shared.length - people)) +
    (a.isOnly && b.isOnly ? ONLY : 0);
  return { score, reason: `${shared.length} named in both articles` };
}

/** What each person, and each institution, named in both articles adds, and all of them at most. */
const PERSON = 0.13;
const OTHER = 0.07;
const MOST_COMPANY = 0.4;

/** What it adds that neither article tells of another action of the kind. */
const ONLY = 0.12;

/** Articles of one affair appear within this many days. */
const NEWS_DAYS = 21;

function isNear(a: EventProfile, b: EventProfile): boolean {
  const [from, to] = [dayNumber(a.publishedAt ?? ""), dayNumber(b.publishedAt ?? "")];
  return from !== null && to !== null && Math.abs(from - to) <= NEWS_DAYS;
}

/** Whether one report gives a date long before the other, which gives none, appeared. */
function isPastFor({ date, count }: EventProfile, other: EventProfile): boolean {
  const isCounted = count !== null && count === other.count;
  return other.date === null && !isCounted && isLongPast(date, other.publishedAt);
}

/** Days between two dates that are known to the day; null where one is not, or they fall in one month. */
function daysApart(a: EventProfile, b: EventProfile): number | null {
  if (a.date === null || b.date === null) return null;
  if (a.datePrecision !== "day" || b.datePrecision !== "day") {
    const length = Math.min(a.date.length, b.date.length);
    return a.date.slice(0, length) === b.date.slice(0, length) ? null : MAX_DAYS + 1;
  }
  const [from, to] = [dayNumber(a.date), dayNumber(b.date)];
  return from === null || to === null ? null : Math.abs(from - to);
}

function neighbours(day: number, length: number): readonly number[] {
  const nth = Math.floor(day / length);
  return [nth, nth + 1];
}
