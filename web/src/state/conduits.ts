import type { Passage, StatementSummary } from "../../../src/contract/things.ts";

type Role = Passage["via"][number]["role"];

/** Through whom some words came, in which way, and in how many passages. */
export type Conduit = {
  readonly thing: Passage["via"][number];
  readonly role: Role;
  readonly passages: number;
};

/** The conduits of what passages give to somebody, those of most passages first. */
export function conduitsOf(statements: readonly StatementSummary[], speakerId: string): Conduit[] {
  const conduits = new Map<string, Conduit>();
  for (const { via, attributedTo } of statements.flatMap(({ passages }) => passages)) {
    if (!attributedTo.some(({ id }) => id === speakerId)) continue;
    for (const thing of via) {
      const key = `${thing.role} ${thing.id}`;
      const passages = (conduits.get(key)?.passages ?? 0) + 1;
      conduits.set(key, { thing, role: thing.role, passages });
    }
  }
  return [...conduits.values()].sort(
    (a, b) => b.passages - a.passages || (a.thing.label < b.thing.label ? -1 : 1),
  );
}
