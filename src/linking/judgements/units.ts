import type { StandingJudgement } from "../../domain/judgement.ts";
import { compareText } from "../compare-text.ts";

/** What must be one thing and what must not, by the judgements of people. */
export type JudgedUnits = {
  /** Equal for ids that are one by judgement; null for an id that no judgement unites with another. */
  readonly unitOf: (id: string) => string | null;
  /** What the id, with all that is one with it, bears against others: see `clash`. */
  readonly stampsOf: (id: string) => ReadonlySet<string>;
};

const NO_STAMPS: ReadonlySet<string> = new Set();
export const NO_UNITS: JudgedUnits = { unitOf: () => null, stampsOf: () => NO_STAMPS };

/**
 * Units by "same", kept apart by "different". A later judgement of the same two goes before an earlier one, and a later "unsure" takes it
 * back; but no chain of "same" leads over a "different". Agents that the gazetteer knows (`known`) are never one.
 */
export function judgedUnits(
  judgements: readonly StandingJudgement[],
  known: (id: string) => boolean = () => false,
): JudgedUnits {
  const parent = new Map<string, string>();
  const stamps = new Map<string, ReadonlySet<string>>();
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.has(root)) root = parent.get(root) as string;
    return root;
  };
  const stampsOf = (id: string): ReadonlySet<string> =>
    stamps.get(rootOf(id)) ?? (known(id) ? new Set([`known ${id}`]) : NO_STAMPS);
  const unite = (x: string, y: string): void => {
    const [first, second] = [rootOf(x), rootOf(y)].sort(compareText) as [string, string];
    if (first === second || clash(stampsOf(first), stampsOf(second))) return;
    const both = new Set([...stampsOf(first), ...stampsOf(second)]);
    parent.set(second, first);
    stamps.set(first, both);
  };
  const stamp = (ids: readonly string[], name: string): void => {
    for (const id of ids) stamps.set(id, new Set([...stampsOf(id), name]));
  };
  const latest = [...judgements].sort(latestFirst);
  for (const [nth, { a, b }] of differences(latest).entries()) {
    stamp(a, `${nth} a`);
    stamp(b, `${nth} b`);
  }
  for (const [nth, { verdict, a, b }] of latest.entries()) {
    const doubts = latest.slice(0, nth).filter((later) => later.verdict === "unsure");
    if (verdict !== "same" || doubts.some((later) => isOfTheSame(later, { a, b }))) continue;
    const [first, ...others] = [...a, ...b];
    if (first !== undefined) for (const other of others) unite(first, other);
  }
  const united = new Set([...parent.values()].map(rootOf));
  return {
    unitOf: (id) => (united.has(rootOf(id)) ? rootOf(id) : null),
    stampsOf,
  };
}

/** Whether what bears `a` and what bears `b` must not be one. */
export function clash(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const stamp of a) {
    if (stamp.startsWith("known ")) {
      if (!b.has(stamp) && [...b].some((other) => other.startsWith("known "))) return true;
    } else if (b.has(opposite(stamp))) return true;
  }
  return false;
}

/** The agent of the gazetteer that what bears these stamps is. */
export function knownIn(stamps: ReadonlySet<string>): string | undefined {
  return [...stamps].find((stamp) => stamp.startsWith("known "))?.slice("known ".length);
}

function opposite(stamp: string): string {
  return stamp.endsWith("a") ? `${stamp.slice(0, -1)}b` : `${stamp.slice(0, -1)}a`;
}

function latestFirst(x: StandingJudgement, y: StandingJudgement): number {
  return compareText(y.at, x.at) || compareText(y.id, x.id);
}

type Sides = Pick<StandingJudgement, "a" | "b">;

/** What was judged different, without the pairs that were judged otherwise later. */
function differences(latest: readonly StandingJudgement[]): Sides[] {
  return latest.flatMap(({ verdict, a, b }, nth) => {
    if (verdict !== "different") return [];
    const later = latest.slice(0, nth).filter((one) => one.verdict !== "different");
    const overruling = later.filter((one) => isOfTheSame(one, { a, b }));
    if (overruling.length === 0) return [{ a, b }];
    return a.map((one) => ({
      a: [one],
      b: b.filter((other) => !overruling.some((x) => isOfTheSame(x, { a: [one], b: [other] }))),
    }));
  });
}

function isOfTheSame(x: Sides, y: Sides): boolean {
  const meets = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((id) => other.includes(id));
  return (meets(x.a, y.a) && meets(x.b, y.b)) || (meets(x.a, y.b) && meets(x.b, y.a));
}
