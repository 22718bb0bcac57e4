import type { StatementSummary } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";

/** All that one speaker said; `speaker` is null for what could not be given to anyone. */
export type SpeakerGroup = {
  readonly speaker: Thing | null;
  readonly statements: readonly StatementSummary[];
};

/**
 * Statements by the speaker who most likely made them, in the order of each speaker's first statement; what nobody
 * could be found for comes last. A statement that two outlets give to two speakers stands with both.
 */
export function bySpeaker(statements: readonly StatementSummary[]): SpeakerGroup[] {
  const groups = new Map<string, { speaker: Thing; statements: StatementSummary[] }>();
  const unresolved: StatementSummary[] = [];
  for (const statement of statements) {
    if (statement.speakers.length === 0) unresolved.push(statement);
    for (const speaker of statement.speakers) {
      const group = groups.get(speaker.id) ?? { speaker, statements: [] };
      group.statements.push(statement);
      groups.set(speaker.id, group);
    }
  }
  const rest = unresolved.length === 0 ? [] : [{ speaker: null, statements: unresolved }];
  return [...groups.values(), ...rest];
}

/** The groups as far as their first `most` statements go. */
export function firstOf(groups: readonly SpeakerGroup[], most: number): SpeakerGroup[] {
  let left = most;
  return groups.flatMap(({ speaker, statements }) => {
    const some = statements.slice(0, Math.max(0, left));
    left -= statements.length;
    return some.length === 0 ? [] : [{ speaker, statements: some }];
  });
}
