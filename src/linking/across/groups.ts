import type { LinkItem } from "../../domain/link-items.ts";
import { compareText } from "../compare-text.ts";
import { type JudgedUnits, knownIn } from "../judgements/units.ts";
import { blockOf } from "./blocks.ts";
import { type Comparison, type Fit, type Rank, type Rules, SAME } from "./comparison.ts";

/** An item and where it stands now; `cluster` is null for one that is new. */
export type Standing<Profile> = LinkItem<Profile> & {
  readonly cluster: string | null;
  /** Whether it is the first of its cluster. */
  readonly leads: boolean;
  /** How well it fits the first of its cluster. */
  readonly fit: Fit | null;
};

/** What is to be placed. */
export type Situation<Profile> = {
  readonly items: readonly Standing<Profile>[];
  /** Items that go. */
  readonly leaving: readonly Standing<Profile>[];
  /** Ids of items that are placed anew; new items are in any case. */
  readonly unsettled: ReadonlySet<string>;
  /** Ids of those of which people judged otherwise than before. */
  readonly judgedAnew: ReadonlySet<string>;
  readonly judged: JudgedUnits;
};

/** Items that are one before anything is compared: of one profile, or by judgement. */
export type Group<Profile> = {
  /** Of what stays, ascending. */
  readonly ids: readonly string[];
  /** By signature. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly fullest: { readonly signature: string; readonly rank: Rank };
  /** The blocks in which it is found. */
  readonly blocks: ReadonlySet<string>;
  /** Keys under which it finds others. */
  readonly seeks: ReadonlySet<string>;
  /** What it bears against others by judgement. */
  readonly stamps: ReadonlySet<string>;
  /** Whether people judged it to be one. */
  readonly isUnit: boolean;
  /** The clusters that hold any of it, or held it. */
  readonly clusters: readonly string[];
  /** The clusters of which any of it is, or was, the first. */
  readonly led: ReadonlySet<string>;
  /** How it fits the first of its cluster, as far as that is known. */
  readonly fit: Fit | null;
  readonly isUnsettled: boolean;
  readonly isJudgedAnew: boolean;
};

/**
 * The groups of situations that follow each other: one for each unit of judgement, and for each signature outside of them; an item without keys stands alone.
 * A situation may have more items than the one before it, and more of them to be placed anew: what these leave as it was is not made again.
 */
export class Grouping<Profile> {
  private readonly rules: Rules<Profile>;
  private readonly members = new Map<string, Member<Profile>[]>();
  private readonly nameOf = new Map<string, string>();
  private readonly groups = new Map<string, Group<Profile>>();
  private readonly inBlock = new Map<string, Set<Group<Profile>>>();
  private ordered: readonly Group<Profile>[] = [];
  private judgedBefore: Pick<Situation<Profile>, "judged" | "judgedAnew"> | null = null;

  constructor(rules: Rules<Profile>) {
    this.rules = rules;
  }

  /** The fullest comes first. */
  groupsOf(situation: Situation<Profile>): readonly Group<Profile>[] {
    const { judged, judgedAnew } = situation;
    const before = this.judgedBefore;
    if (before?.judged !== judged || before.judgedAnew !== judgedAnew) this.forget();
    this.judgedBefore = { judged, judgedAnew };
    const fresh = new Set([...this.take(situation), ...this.settledBefore(situation.unsettled)]);
    if (fresh.size === 0) return this.ordered;
    const replaced = new Set<Group<Profile>>();
    const made: Group<Profile>[] = [];
    for (const name of fresh) {
      const old = this.groups.get(name);
      if (old !== undefined) replaced.add(old);
      const group = groupOf(this.members.get(name) ?? [], situation, this.rules);
      this.groups.set(name, group);
      made.push(group);
    }
    this.index(replaced, made);
    const stay = this.ordered.filter((group) => !replaced.has(group));
    this.ordered = [...stay, ...made].sort(inOrder);
    return this.ordered;
  }

  /** Those that are to be compared with it. */
  neighbours(group: Group<Profile>): ReadonlySet<Group<Profile>> {
    const found = new Set<Group<Profile>>();
    for (const block of new Set([...group.seeks].map(blockOf))) {
      for (const other of this.inBlock.get(block) ?? []) if (other !== group) found.add(other);
    }
    return found;
  }

  private forget(): void {
    for (const map of [this.members, this.nameOf, this.groups, this.inBlock]) map.clear();
    this.ordered = [];
  }

  /** Takes in what is new; the names of the groups that it belongs to. */
  private take({ items, leaving, judged }: Situation<Profile>): string[] {
    const names: string[] = [];
    // What is replaced may come again under the same id, with another profile.
    const add = (item: Standing<Profile>, stays: boolean): void => {
      const known = stays ? item.id : `leaving ${item.id}`;
      if (this.nameOf.has(known)) return;
      const unit = judged.unitOf(item.id);
      const stamps = [...judged.stampsOf(item.id)].sort().join("\n");
      const name =
        unit === null ? `like ${stamps} ${signatureOf(item, this.rules)}` : `judged ${unit}`;
      this.nameOf.set(known, name);
      const group = this.members.get(name);
      if (group === undefined) this.members.set(name, [{ item, stays }]);
      else group.push({ item, stays });
      names.push(name);
    };
    for (const item of items) add(item, true);
    for (const item of leaving) add(item, false);
    return names;
  }

  private settledBefore(unsettled: ReadonlySet<string>): string[] {
    return [...unsettled].flatMap((id) => {
      const name = this.nameOf.get(id);
      return name === undefined || this.groups.get(name)?.isUnsettled === true ? [] : [name];
    });
  }

  private index(replaced: Iterable<Group<Profile>>, made: Iterable<Group<Profile>>): void {
    for (const group of replaced) {
      for (const block of group.blocks) this.inBlock.get(block)?.delete(group);
    }
    for (const group of made) {
      for (const block of group.blocks) {
        const others = this.inBlock.get(block);
        if (others === undefined) this.inBlock.set(block, new Set([group]));
        else others.add(group);
      }
    }
  }
}

function signatureOf<Profile>(
  { id, keys, profile }: Standing<Profile>,
  { signature }: Rules<Profile>,
): string {
  return keys.length === 0 ? `alone ${id}` : signature(profile);
}

type Member<Profile> = { readonly item: Standing<Profile>; readonly stays: boolean };

function groupOf<Profile>(
  unordered: readonly Member<Profile>[],
  { judged, unsettled, judgedAnew }: Situation<Profile>,
  rules: Rules<Profile>,
): Group<Profile> {
  const members = [...unordered].sort((x, y) => compareText(x.item.id, y.item.id));
  const all = members.map(({ item }) => item);
  const stay = members.filter(({ stays }) => stays).map(({ item }) => item);
  const present = stay.length === 0 ? all : stay;
  const profiles = new Map(present.map((item) => [signatureOf(item, rules), item.profile]));
  const first = all[0]?.id ?? "";
  const clusters = [...new Set(all.flatMap(({ cluster }) => cluster ?? []))].sort(compareText);
  const isJudgedAnew = all.some(({ id }) => judgedAnew.has(id));
  const lostFirst = members.some(({ item, stays }) => item.leads && !stays);
  return {
    ids: stay.map(({ id }) => id),
    profiles,
    fullest: fullestOf(profiles, rules),
    blocks: new Set(present.flatMap((item) => item.keys.map(blockOf))),
    seeks: new Set(present.flatMap((item) => item.seeks)),
    stamps: judged.stampsOf(first),
    isUnit: judged.unitOf(first) !== null,
    clusters,
    led: new Set(all.flatMap(({ cluster, leads }) => (leads ? (cluster ?? []) : []))),
    fit: all.flatMap(({ fit }) => fit ?? [])[0] ?? null,
    isUnsettled:
      clusters.length !== 1 ||
      lostFirst ||
      isJudgedAnew ||
      stay.some(({ id }) => unsettled.has(id)),
    isJudgedAnew,
  };
}

/** What people decided comes first, and of that what is known by the gazetteer. */
function inOrder(a: Group<unknown>, b: Group<unknown>): number {
  const turn = ({ stamps, isUnit }: Group<unknown>): number => {
    if (knownIn(stamps) !== undefined) return 0;
    return isUnit || stamps.size > 0 ? 1 : 2;
  };
  return (
    turn(a) - turn(b) ||
    byRank(a.fullest.rank, b.fullest.rank) ||
    compareText(a.fullest.signature, b.fullest.signature) ||
    compareText(a.ids[0] ?? "", b.ids[0] ?? "")
  );
}

function fullestOf<Profile>(
  profiles: ReadonlyMap<string, Profile>,
  rules: Rules<Profile>,
): { signature: string; rank: Rank } {
  const [first] = [...profiles]
    .map(([signature, profile]) => ({ signature, rank: rules.rank(profile) }))
    .sort((a, b) => byRank(a.rank, b.rank) || compareText(a.signature, b.signature));
  return first as { signature: string; rank: Rank };
}

/** Ranks of one kind of thing have equally many places, of the same types. */
function byRank(a: Rank, b: Rank): number {
  for (const [nth, one] of a.entries()) {
    const other = b[nth] as number | string;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The profiles that fit best speak for their groups; they conflict where some do and none belong together. */
export function compareGroups<Profile>(
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
