import type { EventProfile } from "../domain/contribution.ts";
import type { EdgeRecord, NodeRecord } from "../domain/graph.ts";
import type { EventView } from "../domain/link-items.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { compareText } from "../linking/compare-text.ts";
import { agent, event, evidenceOf, gazetteerAgentId } from "./ids.ts";
import { majority } from "./majority.ts";
import { nodeRecord } from "./node-record.ts";
import type { Resolution } from "./resolution.ts";

/** An event as all its articles tell it. `participantTerms` are stems of its participants' names. */
export function eventRecord(
  id: string,
  views: readonly EventView[],
  participantTerms: readonly string[],
): NodeRecord {
  const ordered = [...views].sort(byFullness);
  const profiles = ordered.map(({ profile }) => profile);
  const dates = profiles.flatMap(({ date }) => date ?? []);
  const longest = Math.max(0, ...dates.map((date) => date.length));
  const date = majority(dates.filter((value) => value.length === longest)) ?? null;
  const count = majority(profiles.flatMap(({ count }) => count?.toString() ?? []));
  const pick = (values: (profile: EventProfile) => string | null): string | null =>
    majority(profiles.flatMap((profile) => values(profile) ?? [])) ?? null;
  return nodeRecord(event(id), {
    type: pick(({ type }) => type),
    mode: pick(({ mode }) => mode),
    title: ordered[0]?.profile.title ?? "",
    status: latest(profiles)?.status ?? "happened",
    date,
    datePrecision: profiles.find((profile) => profile.date === date)?.datePrecision ?? null,
    count: count === undefined ? null : Number(count),
    unit: pick(({ unit }) => unit),
    place: pick(({ place }) => place),
    searchTerms: [
      ...new Set([...profiles.flatMap(({ terms }) => terms), ...participantTerms]),
    ].sort(compareText),
  });
}

/** Who took part, and the larger actions that it is a part of, each with the places that say so. */
export function eventEdges(
  id: string,
  views: readonly EventView[],
  resolution: Resolution,
  known: (entryId: string) => boolean,
): { participants: EdgeRecord[]; wholes: EdgeRecord[] } {
  const side = (type: "ACTOR" | "RECIPIENT"): EdgeRecord[] =>
    told(views, (view) =>
      [...participants(view.profile, type, resolution, known)].map((to) => [to, view]),
    ).map(([to, evidence]) => ({
      ...{ type, from: event(id), to: agent(to), properties: { evidence } },
    }));
  const wholes = told(views, ({ profile }) =>
    profile.partOf.flatMap(({ event: local, evidence }): [string, TextSpan][] => {
      const whole = resolution.eventOf(local);
      return whole === undefined || whole === id ? [] : [[whole, evidence]];
    }),
  );
  return {
    participants: [...side("ACTOR"), ...side("RECIPIENT")],
    wholes: wholes.map(([to, evidence]) => ({
      ...{ type: "PART_OF", from: event(id), to: event(to), properties: { evidence } },
    })),
  };
}

/** Everything that the articles tell of, each with all the places that say so. */
function told(
  views: readonly EventView[],
  of: (view: EventView) => readonly (readonly [string, TextSpan])[],
): [string, string[]][] {
  const places = new Map<string, Set<string>>();
  for (const view of views) {
    for (const [what, span] of of(view)) {
      const known = places.get(what) ?? new Set();
      places.set(what, known.add(evidenceOf(view.articleId, span)));
    }
  }
  return [...places].map(([what, evidence]) => [what, [...evidence].sort(compareText)]);
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

function byFullness(a: EventView, b: EventView): number {
  return fullness(b.profile) - fullness(a.profile) || compareText(a.id, b.id);
}

function fullness(profile: EventProfile): number {
  const { date, count, actorKeys, recipientKeys, mode, place } = profile;
  return (
    [date, count, mode, place].filter((value) => value !== null).length +
    Math.min(1, actorKeys.length) +
    Math.min(1, recipientKeys.length)
  );
}

/** The profile of the latest article; on one day the fullest one, which comes first. */
function latest(profiles: readonly EventProfile[]): EventProfile | undefined {
  return [...profiles].sort((a, b) => compareText(b.publishedAt ?? "", a.publishedAt ?? ""))[0];
}
