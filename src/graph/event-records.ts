import { precisionOf } from "../domain/calendar.ts";
import type { EventStatus } from "../domain/candidates.ts";
import type { EventProfile } from "../domain/contribution.ts";
import type { EdgeRecord, NodeRecord } from "../domain/graph.ts";
import type { EventView } from "../domain/link-items.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { compareText } from "../linking/compare-text.ts";
import { evidenceOf, firstPlaces } from "./evidence.ts";
import { agent, event, gazetteerAgentId } from "./ids.ts";
import { countsOf, mostFrequent } from "./majority.ts";
import { nodeRecord } from "./node-record.ts";
import type { Resolution } from "./resolution.ts";

/** What some articles make of an event, to which others may be added. */
export type EventSoFar = {
  readonly title: string;
  readonly status: EventStatus;
  /** How many mentions tell a date, a count and so on: "2 date 2024-05-01". */
  readonly told: readonly string[];
  /** Where the mention stands that gives the title, among all that might. */
  readonly fullest: string;
  /** The day and place of the mention that gives the status. */
  readonly latest: readonly string[];
  readonly searchTerms: readonly string[];
  /** As `eventEdges` made them. */
  readonly edges: readonly EdgeRecord[];
};

/** An event as all its articles tell it. `participantTerms` are stems of its participants' names. */
export function eventRecord(
  id: string,
  views: readonly EventView[],
  participantTerms: readonly string[],
  before: EventSoFar | null = null,
): NodeRecord {
  const told = tellings(views, before);
  const pick = (field: Field): string | null => mostFrequent(told.get(field) ?? []) ?? null;
  const dates = [...(told.get("date") ?? [])];
  const longest = Math.max(0, ...dates.map(([date]) => date.length));
  const date = mostFrequent(dates.filter(([value]) => value.length === longest)) ?? null;
  const count = pick("count");
  const titles = views.map((view) => ({ title: view.profile.title, rank: rankOf(view) }));
  const [titled] = [
    ...titles,
    ...(before === null ? [] : [{ ...before, rank: before.fullest }]),
  ].sort((a, b) => compareText(a.rank, b.rank));
  const statuses = views.map((view) => ({
    status: view.profile.status,
    latest: [view.profile.publishedAt ?? "", rankOf(view)],
  }));
  const [stands] = [...statuses, ...(before === null ? [] : [before])].sort(byLatest);
  return nodeRecord(event(id), {
    type: pick("type"),
    mode: pick("mode"),
    title: titled?.title ?? "",
    status: stands?.status ?? "happened",
    date,
    datePrecision: date === null ? null : precisionOf(date),
    count: count === null ? null : Number(count),
    unit: pick("unit"),
    place: pick("place"),
    told: [...told].flatMap(([field, counts]) => written(field, counts)).sort(compareText),
    fullest: titled?.rank ?? "",
    latest: [...(stands?.latest ?? [])],
    searchTerms: [
      ...new Set([
        ...(before?.searchTerms ?? []),
        ...views.flatMap(({ profile }) => profile.terms),
        ...participantTerms,
      ]),
    ].sort(compareText),
  });
}

const FIELDS = ["type", "mode", "date", "count", "unit", "place"] as const;
type Field = (typeof FIELDS)[number];
type Counts = ReadonlyMap<string, number>;

/** How often each value of a field is told. */
function tellings(
  views: readonly EventView[],
  before: EventSoFar | null,
): ReadonlyMap<Field, Counts> {
  return new Map(
    FIELDS.map((field) => [
      field,
      countsOf(
        views.flatMap(({ profile }) => profile[field]?.toString() ?? []),
        (before?.told ?? []).flatMap((line) => readBack(field, line)),
      ),
    ]),
  );
}

function written(field: Field, counts: Counts): string[] {
  return [...counts].map(([value, count]) => `${count} ${field} ${value}`);
}

function readBack(field: Field, line: string): [string, number][] {
  const [, count, told, value = ""] = /^(\d+) (\w+) (.*)$/s.exec(line) ?? [];
  return told === field ? [[value, Number(count)]] : [];
}

/** The latest article's; on one day that of the fullest mention. */
function byLatest(
  { latest: [day = "", rank = ""] }: { readonly latest: readonly string[] },
  { latest: [otherDay = "", otherRank = ""] }: { readonly latest: readonly string[] },
): number {
  return compareText(otherDay, day) || compareText(rank, otherRank);
}

/** Who took part, and the larger actions that it is a part of, each with the places that say so. */
export function eventEdges(
  id: string,
  views: readonly EventView[],
  resolution: Resolution,
  known: (entryId: string) => boolean,
  before: readonly EdgeRecord[] = [],
): { participants: EdgeRecord[]; wholes: EdgeRecord[] } {
  const storedOf = (type: EdgeRecord["type"]): EdgeRecord[] =>
    before.filter((edge) => edge.type === type);
  const side = (type: "ACTOR" | "RECIPIENT"): EdgeRecord[] =>
    told(
      views,
      (view) => [...participants(view.profile, type, resolution, known)].map((to) => [to, view]),
      storedOf(type),
    ).map(([to, evidence]) => ({
      ...{ type, from: event(id), to: agent(to), properties: { evidence } },
    }));
  const wholes = told(
    views,
    ({ profile }) =>
      profile.partOf.flatMap(({ event: local, evidence }): [string, TextSpan][] => {
        const whole = resolution.eventOf(local);
        return whole === undefined || whole === id ? [] : [[whole, evidence]];
      }),
    storedOf("PART_OF"),
  );
  return {
    participants: [...side("ACTOR"), ...side("RECIPIENT")],
    wholes: wholes.map(([to, evidence]) => ({
      ...{ type: "PART_OF", from: event(id), to: event(to), properties: { evidence } },
    })),
  };
}

/** Everything that the articles tell of, each with the places that say so. */
function told(
  views: readonly EventView[],
  of: (view: EventView) => readonly (readonly [string, TextSpan])[],
  before: readonly EdgeRecord[],
): [string, string[]][] {
  const places = new Map(
    before.map(({ to, properties }) => [
      to.id,
      new Set(properties["evidence"] as readonly string[]),
    ]),
  );
  for (const view of views) {
    for (const [what, span] of of(view)) {
      const known = places.get(what) ?? new Set();
      places.set(what, known.add(evidenceOf(view.articleId, span)));
    }
  }
  return [...places].map(([what, evidence]) => [what, firstPlaces(evidence)]);
}

function participants(
  profile: EventProfile,
  type: "ACTOR" | "RECIPIENT",
  { agentOf }: Resolution,
  known: (entryId: string) => boolean,
): Set<string> {
  const [locals, keys] =
    type === "ACTOR"
      ? [profile.actors, profile.actorKeys]
      : [profile.recipients, profile.recipientKeys];
  return new Set([
    ...locals.flatMap((local) => agentOf(local) ?? []),
    ...keys.filter(known).map(gazetteerAgentId),
  ]);
}

/** Comes first for what says more, then for the smaller id. */
function rankOf({ id, profile }: EventView): string {
  return `${9 - fullness(profile)} ${id}`;
}

function fullness(profile: EventProfile): number {
  const { date, count, actorKeys, recipientKeys, mode, place } = profile;
  return (
    [date, count, mode, place].filter((value) => value !== null).length +
    Math.min(1, actorKeys.length) +
    Math.min(1, recipientKeys.length)
  );
}
