import type { LinkItem } from "../../domain/link-items.ts";

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

type Group<Profile> = {
  readonly ids: string[];
  readonly profile: Profile;
  readonly keys: Set<string>;
};
type Pair = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reasons: readonly string[];
};

/**
 * Joins items in order of their pairs' scores, then ids, so that the result does not depend on the order of
 * `items`. A join that would bring two profiles in conflict together is skipped.
 */
export function cluster<Profile>(
  items: readonly LinkItem<Profile>[],
  rules: Rules<Profile>,
): Clustering {
  const groups = collapse(items, rules.signature);
  const { pairs, conflicts } = comparePairs(groups, rules);
  const parent = groups.map((_, index) => index);
  const members = groups.map((_, index) => [index]);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    return root;
  };
  const clash = (a: number, b: number): boolean =>
    (members[a] ?? []).some((x) => (members[b] ?? []).some((y) => conflicts.has(pairKey(x, y))));
  for (const pair of pairs) {
    if (pair.score < SAME) break;
    const [a, b] = [rootOf(pair.a), rootOf(pair.b)];
    if (a === b || clash(a, b)) continue;
    parent[b] = a;
    members[a] = [...(members[a] ?? []), ...(members[b] ?? [])];
    members[b] = [];
  }
  const idsOf = (root: number): string[] =>
    (members[root] ?? []).flatMap((index) => groups[index]?.ids ?? []).sort();
  const roots = groups.map((_, index) => index).filter((index) => rootOf(index) === index);
  const first = new Map(roots.map((root) => [root, idsOf(root)[0] ?? ""]));
  return {
    clusters: roots.map(idsOf).sort((x, y) => compareText(x[0] ?? "", y[0] ?? "")),
    doubts: doubtsBetween(pairs, rootOf, clash, first),
  };
}

function collapse<Profile>(
  items: readonly LinkItem<Profile>[],
  signature: (profile: Profile) => string,
): Group<Profile>[] {
  const groups = new Map<string, Group<Profile>>();
  for (const item of [...items].sort((x, y) => compareText(x.id, y.id))) {
    const name = item.keys.length === 0 ? item.id : signature(item.profile);
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, { ids: [item.id], profile: item.profile, keys: new Set(item.keys) });
    } else {
      group.ids.push(item.id);
      for (const key of item.keys) group.keys.add(key);
    }
  }
  return [...groups.values()];
}

function comparePairs<Profile>(
  groups: readonly Group<Profile>[],
  rules: Rules<Profile>,
): { pairs: Pair[]; conflicts: Set<string> } {
  const pairs: Pair[] = [];
  const conflicts = new Set<string>();
  for (const [a, b] of candidatePairs(blocksOf(groups, rules.refine))) {
    const comparison = rules.compare(profileAt(groups, a), profileAt(groups, b));
    if (comparison.kind === "conflict") conflicts.add(pairKey(a, b));
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

function profileAt<Profile>(groups: readonly Group<Profile>[], index: number): Profile {
  return (groups[index] as Group<Profile>).profile;
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
    return refined(block, (index) => refine(profileAt(groups, index)));
  });
}

function refined(block: readonly number[], keyOf: (index: number) => string): number[][] {
  const parts = new Map<string, number[]>();
  for (const index of block) {
    const part = parts.get(keyOf(index));
    if (part === undefined) parts.set(keyOf(index), [index]);
    else part.push(index);
  }
  return [...parts.values()];
}

function doubtsBetween(
  pairs: readonly Pair[],
  rootOf: (index: number) => number,
  clash: (a: number, b: number) => boolean,
  first: ReadonlyMap<number, string>,
): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const pair of pairs) {
    const [rootA, rootB] = [rootOf(pair.a), rootOf(pair.b)];
    if (rootA === rootB || clash(rootA, rootB)) continue;
    const [a, b] = [first.get(rootA) ?? "", first.get(rootB) ?? ""].sort() as [string, string];
    const key = `${a} ${b}`;
    if (!doubts.has(key)) doubts.set(key, { a, b, score: pair.score, reasons: pair.reasons });
  }
  return [...doubts.values()];
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Order of code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
