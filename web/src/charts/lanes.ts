import type { Agent, Event, SilentParty, StatementSummary } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { bySpeaker } from "../state/by-speaker.ts";
import { reportedDays } from "../state/reported-days.ts";

/** One statement in the lane of one who is said to have said it. */
export type LaneMark = {
  readonly statement: StatementSummary;
  /** When it was said, where that is told, else when it was first published; null where no article has a date. */
  readonly day: string | null;
  /** When it was said, where that is told, and the days on which it was published. */
  readonly days: readonly string[];
  /** Whether `day` is when it was said, or only when it was first published. */
  readonly said: boolean;
  readonly outlets: number;
  readonly basis: "content" | "context";
};

/** What one speaker said, or what was said about one action; `of` is null for what belongs to none. */
export type Lane = { readonly of: Thing | null; readonly marks: readonly LaneMark[] };

/** Somebody who is mentioned and not quoted, and when. */
export type SilentLane = { readonly party: SilentParty; readonly days: readonly string[] };

/** The lanes of those who speak about an action, in the order of their first words. */
export function lanesOf(statements: readonly StatementSummary[], eventId: string): Lane[] {
  return bySpeaker(statements).map(({ speaker, statements: said }) => ({
    of: speaker,
    marks: said.map((statement) => markOf(statement, speaker, eventId)),
  }));
}

/** What somebody said as a lane for each action, the first spoken about first; what is about none comes last. */
export function lanesOfSpeaker(statements: readonly StatementSummary[], speakerId: string): Lane[] {
  const lanes = new Map<string, { of: Thing | null; marks: LaneMark[] }>();
  for (const statement of statements) {
    const speaker = statement.speakers.find(({ id }) => id === speakerId) ?? null;
    const actions = statement.about.length === 0 ? [null] : statement.about;
    for (const action of actions) {
      const lane = lanes.get(action?.id ?? "") ?? { of: action, marks: [] };
      lane.marks.push(markOf(statement, speaker, action?.id ?? ""));
      lanes.set(action?.id ?? "", lane);
    }
  }
  return [...lanes.values()].sort((a, b) => Number(a.of === null) - Number(b.of === null));
}

/** An office that somebody was said to hold, and from when to when articles say so. */
export type OfficeSpan = { readonly name: string; readonly from: string; readonly to: string };

export function officesOf({ roles }: Agent): OfficeSpan[] {
  return roles.flatMap(({ role, institution, firstSeen, lastSeen }) =>
    firstSeen === null || lastSeen === null
      ? []
      : [
          {
            name: `${role}, ${institution.label}`,
            from: firstSeen.slice(0, 10),
            to: lastSeen.slice(0, 10),
          },
        ],
  );
}

function markOf(statement: StatementSummary, speaker: Thing | null, eventId: string): LaneMark {
  const own = statement.passages.filter(({ attributedTo }) =>
    attributedTo.some(({ id }) => id === speaker?.id),
  );
  const passages = own.length > 0 ? own : statement.passages;
  const days = reportedDays(statement.saidAt, passages);
  return {
    statement,
    day: statement.saidAt?.slice(0, 10) ?? days[0] ?? null,
    days,
    said: statement.saidAt !== null,
    outlets: new Set(passages.map(({ outlet, articleId }) => outlet?.id ?? articleId)).size,
    basis: statement.about.find(({ id }) => id === eventId)?.basis ?? "context",
  };
}

/** Those who are not quoted, with the days of the statements that mention them; a filter may leave none. */
export function silentLanesOf(
  silent: readonly SilentParty[],
  statements: readonly StatementSummary[],
): SilentLane[] {
  const daysOf = new Map(
    statements.map(({ id, saidAt, passages }) => [id, reportedDays(saidAt, passages).slice(0, 1)]),
  );
  return silent
    .filter(
      ({ part, mentionedIn }) => part !== "mentioned" || mentionedIn.some((id) => daysOf.has(id)),
    )
    .map((party) => ({
      party,
      days: [...new Set(party.mentionedIn.flatMap((id) => daysOf.get(id) ?? []))].sort(),
    }));
}

/** The event's own dates: those that articles give for it, each once with its commonest status, and the one it goes by. */
export function eventDays({ date, status, dates }: Event): { date: string; status: string }[] {
  const days = new Map<string, string>();
  for (const one of dates) if (!days.has(one.date)) days.set(one.date, one.status);
  if (date !== null && !days.has(date)) days.set(date, status);
  return [...days].map(([day, word]) => ({ date: day, status: word })).sort(byDate);
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : 1;
}
