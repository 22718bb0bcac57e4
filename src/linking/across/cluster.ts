import type { LinkItem } from "../../domain/link-items.ts";
import { compareText } from "../compare-text.ts";
import { clash, type JudgedUnits, NO_UNITS } from "../judgements/units.ts";

/** Whether two profiles belong together: a score from 0 to 1 with reasons in words, or that they must not be joined. */
export type Comparison =
  | { readonly kind: "score"; readonly score: number; readonly reasons: readonly string[] }
  | { readonly kind: "conflict"; readonly reason: string };

export type Rules<Profile> = {
  readonly compare: (a: Profile, b: Profile) => Comparison;
  /** Equal for profiles between which nothing tells; these are one before anything is compared. */
  readonly signature: (profile: Profile) => string;
  /** A second key for blocks that are too large to compare pair by pair. */
  readonly refine: (profile: Profile) => string;
};

export type Doubt = {
  /** Smallest ids of the two clusters, ascending. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
};
export type Clustering = {
  /** Item ids of each cluster, ascending; clusters by their first id. */
  readonly clusters: readonly (readonly string[])[];
  readonly doubts: readonly Doubt[];
};

/** From here on two profiles are one. */
export const SAME = 0.6;
/** From here on they may be one: a person should look. */
export const DOUBTFUL = 0.4;
/** Distinct profiles in one block that are still compared pair by pair. */
const MAX_BLOCK = 64;

/** Items that are one before anything is compared: of one profile, or by judgement. */
type Group<Profile> = {
  /** Ascending. */
  readonly ids: string[];
  /** By signature. */
  readonly profiles: Map<string, Profile>;
  readonly keys: Set<string>;
  /** What it bears against others by judgement. */
  readonly stamps: ReadonlySet<string>;
};
type Pair = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reasons: readonly string[];
};

/**
 * Joins items in order of their pairs' scores, then ids, so that the result does not depend on the order of
 * `items`. A join that would bring two profiles in conflict together, or what people judged different, is skipped.
 */
export function cluster<Profile>(
  items: readonly LinkItem<Profile>[],
  rules: Rules<Profile>,
  judged: JudgedUnits = NO_UNITS,
): Clustering {
  const groups = collapse(items, rules.signature, judged);
  const { pairs, conflicts } = comparePairs(groups, rules);
  const joined = new JoinedGroups(groups, conflicts);
  for (const { a, b, score } of pairs) {
    if (score < SAME) break;
    joined.join(a, b);
  }
  const roots = groups.map((_, index) => index).filter((index) => joined.rootOf(index) === index);
  const idsOf = (root: number): string[] =>
    joined
      .membersOf(root)
      .flatMap((index) => groups[index]?.ids ?? [])
      .sort();
  const clusters = new Map(roots.map((root) => [root, idsOf(root)]));
  return {
    clusters: [...clusters.values()].sort((x, y) => compareText(x[0] ?? "", y[0] ?? "")),
    doubts: doubtsBetween(pairs, joined, (root) => clusters.get(root)?.[0] ?? ""),
  };
}

/** Groups and what they were joined to; what must not meet is kept apart. */
class JoinedGroups {
  private readonly parent: number[];
  private readonly members: number[][];
  private readonly conflicts: Set<number>[];
  private readonly stamps: ReadonlySet<string>[];

  constructor(
    groups: readonly Group<unknown>[],
    conflicts: readonly (readonly [number, number])[],
  ) {
    this.parent = groups.map((_, index) => index);
    this.members = groups.map((_, index) => [index]);
    this.stamps = groups.map(({ stamps }) => stamps);
    this.conflicts = groups.map(() => new Set());
    for (const [a, b] of conflicts) {
      this.conflicts[a]?.add(b);
      this.conflicts[b]?.add(a);
    }
  }

  rootOf(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    return root;
  }

  membersOf(root: number): readonly number[] {
    return this.members[root] ?? [];
  }

  /** Whether something in the one must not be together with something in the other; of roots. */
  clash(a: number, b: number): boolean {
    return this.conflictsOf(a).has(b) || clash(this.stampsOf(a), this.stampsOf(b));
  }

  join(first: number, second: number): void {
    const [x, y] = [this.rootOf(first), this.rootOf(second)];
    if (x === y || this.clash(x, y)) return;
    const [a, b] = this.membersOf(x).length >= this.membersOf(y).length ? [x, y] : [y, x];
    this.parent[b] = a;
    for (const member of this.membersOf(b)) this.members[a]?.push(member);
    this.members[b] = [];
    for (const other of this.conflictsOf(b)) {
      this.conflictsOf(a).add(other);
      this.conflictsOf(other).delete(b);
      this.conflictsOf(other).add(a);
    }
    if (this.stampsOf(b).size > 0) {
      this.stamps[a] = new Set([...this.stampsOf(a), ...this.stampsOf(b)]);
    }
  }

  private conflictsOf(root: number): Set<number> {
    return this.conflicts[root] as Set<number>;
  }

  private stampsOf(root: number): ReadonlySet<string> {
    return this.stamps[root] as ReadonlySet<string>;
  }
}

/** One group for each unit of judgement, and for each signature outside of them; an item without keys stands alone. */
function collapse<Profile>(
  items: readonly LinkItem<Profile>[],
  signatureOf: (profile: Profile) => string,
  judged: JudgedUnits,
): Group<Profile>[] {
  const groups = new Map<string, Group<Profile>>();
  for (const { id, keys, profile } of [...items].sort((x, y) => compareText(x.id, y.id))) {
    const signature = keys.length === 0 ? `alone ${id}` : signatureOf(profile);
    const unit = judged.unitOf(id);
    const stamps = judged.stampsOf(id);
    const name = unit === null ? `like ${signature} ${[...stamps].sort()}` : `judged ${unit}`;
    const group: Group<Profile> = groups.get(name) ?? {
      ids: [],
      profiles: new Map(),
      keys: new Set(),
      stamps,
    };
    groups.set(name, group);
    group.ids.push(id);
    group.profiles.set(signature, profile);
    for (const key of keys) group.keys.add(key);
  }
  return [...groups.values()];
}

function comparePairs<Profile>(
  groups: readonly Group<Profile>[],
  rules: Rules<Profile>,
): { pairs: Pair[]; conflicts: [number, number][] } {
  const pairs: Pair[] = [];
  const conflicts: [number, number][] = [];
  for (const [a, b] of candidatePairs(blocksOf(groups, rules.refine))) {
    const comparison = compareGroups(groupAt(groups, a), groupAt(groups, b), rules);
    if (comparison.kind === "conflict") conflicts.push([a, b]);
    else if (comparison.score >= DOUBTFUL) pairs.push({ a, b, ...comparison });
  }
  const firstId = (index: number): string => groups[index]?.ids[0] ?? "";
  pairs.sort(
    (x, y) =>
      y.score - x.score ||
      compareText(firstId(x.a), firstId(y.a)) ||
      compareText(firstId(x.b), firstId(y.b)),
  );
  return { pairs, conflicts };
}

/** The profiles that fit best speak for their groups; they conflict where some do and none belong together. */
function compareGroups<Profile>(
  a: Group<Profile>,
  b: Group<Profile>,
  { compare }: Rules<Profile>,
): Comparison {
  let best: Comparison = { kind: "score", score: -1, reasons: [] };
  let conflict: Comparison | null = null;
  for (const [signature, profile] of a.profiles) {
    if (b.profiles.has(signature)) return SAME_PROFILE;
    for (const other of b.profiles.values()) {
      const comparison = compare(profile, other);
      if (comparison.kind === "conflict") conflict ??= comparison;
      else if (best.kind === "score" && comparison.score > best.score) best = comparison;
    }
  }
  return conflict !== null && best.kind === "score" && best.score < SAME ? conflict : best;
}

/** Of two that people judged to be apart from a third. */
const SAME_PROFILE: Comparison = {
  kind: "score",
  score: 1,
  reasons: ["alike in all that articles say"],
};

/** Each pair of one block, once, however many blocks hold it. */
function* candidatePairs(blocks: readonly (readonly number[])[]): Generator<[number, number]> {
  const seen = new Set<string>();
  for (const block of blocks) {
    for (const [position, a] of block.entries()) {
      for (const b of block.slice(position + 1)) {
        if (seen.has(pairKey(a, b))) continue;
        seen.add(pairKey(a, b));
        yield [a, b];
      }
    }
  }
}

function groupAt<Profile>(groups: readonly Group<Profile>[], index: number): Group<Profile> {
  return groups[index] as Group<Profile>;
}

function blocksOf<Profile>(
  groups: readonly Group<Profile>[],
  refine: (profile: Profile) => string,
): number[][] {
  const blocks = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const key of group.keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  }
  return [...blocks.keys()].sort().flatMap((key) => {
    const block = blocks.get(key) ?? [];
    if (block.length <= MAX_BLOCK) return [block];
    return refined(block, (index) => [...groupAt(groups, index).profiles.values()].map(refine));
  });
}

function refined(
  block: readonly number[],
  keysOf: (index: number) => readonly string[],
): number[][] {
  const parts = new Map<string, number[]>();
  for (const index of block) {
    for (const key of new Set(keysOf(index))) {
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [index]);
      else part.push(index);
    }
  }
  return [...parts.values()];
}

function doubtsBetween(
  pairs: readonly Pair[],
  joined: JoinedGroups,
  firstIdOf: (root: number) => string,
): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const pair of pairs) {
    const [rootA, rootB] = [joined.rootOf(pair.a), joined.rootOf(pair.b)];
    if (rootA === rootB || joined.clash(rootA, rootB)) continue;
    const [a, b] = [firstIdOf(rootA), firstIdOf(rootB)].sort() as [string, string];
    const key = `${a} ${b}`;
    if (!doubts.has(key)) doubts.set(key, { a, b, score: pair.score, reasons: pair.reasons });
  }
  return [...doubts.values()];
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
