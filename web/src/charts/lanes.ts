import type { Event, SilentParty, StatementSummary } from "../../../src/contract/things.ts";
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

/** What one speaker said; `speaker` is null for what could not be given to anyone. */
export type Lane = { readonly speaker: Thing | null; readonly marks: readonly LaneMark[] };

/** Somebody who is mentioned and not quoted, and when. */
export type SilentLane = { readonly party: SilentParty; readonly days: readonly string[] };

/** The lanes of those who speak about an action, in the order of their first words. */
export function lanesOf(statements: readonly StatementSummary[], eventId: string): Lane[] {
  return bySpeaker(statements).map(({ speaker, statements: said }) => ({
    speaker,
    marks: said.map((statement) => markOf(statement, speaker, eventId)),
  }));
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
