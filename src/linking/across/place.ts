import { compareText } from "../compare-text.ts";
import { clash, knownIn } from "../judgements/units.ts";
import { type Comparison, DOUBTFUL, type Fit, type Rank, type Rules, SAME } from "./comparison.ts";
import { compareGroups, type Group, Grouping, type Situation } from "./groups.ts";

type Placed = Fit & { readonly place: string; readonly leads: boolean };
type PlaceDoubt = Fit & { readonly from: string; readonly to: string };
export type Placement = {
  /** Item id → where it is: the id of a cluster that is there already, or a name for a new one. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** Between a cluster whose first item was placed anew and others. */
  readonly doubts: readonly PlaceDoubt[];
  /** Clusters of which the first item was placed anew, or goes. */
  readonly reassessed: ReadonlySet<string>;
  /** Keys of what speaks otherwise for a cluster than before: everything under them has to be looked at. */
  readonly changedKeys: ReadonlySet<string>;
  /** Ids of further items that have to be placed anew. */
  readonly unsettled: readonly string[];
  /** How many pairs of profiles were compared so far. */
  readonly compared: number;
};

const LEADS: Fit = { score: 1, reasons: ["says it most fully"] };
const ALIKE: Fit = { score: 1, reasons: ["alike in all that articles say"] };
const JUDGED: Fit = { score: 1, reasons: ["judged to be the same"] };

/**
 * Places items one after the other, the fullest first: each joins the cluster that it fits best, or makes one. So the place of an item
 * follows from what is fuller than it, whatever the order of import, and a new item moves only what it comes before.
 * What would unite things in conflict, or what people judged different, is not joined. `unsettled` of the result names what has to
 * be placed anew beside what was; with that added, and everything loaded that shares a key with it, the function is called again.
 */
export function place<Profile>(situation: Situation<Profile>, rules: Rules<Profile>): Placement {
  return new Placer(rules).place(situation);
}

/** Places the items of situations that follow each other, each with more than the one before: what was worked out for one is not again for the next. */
export class Placer<Profile> {
  private readonly rules: Remembered<Profile>;
  private readonly grouping: Grouping<Profile>;

  constructor(rules: Rules<Profile>) {
    this.rules = new Remembered(rules);
    this.grouping = new Grouping(this.rules);
  }

  place(situation: Situation<Profile>): Placement {
    return new Placing(situation, this.rules, this.grouping).placement();
  }
}

/** The same rules, which work out once what is asked again. */
class Remembered<Profile> implements Rules<Profile> {
  readonly spokenForBy: Rules<Profile>["spokenForBy"];
  /** How many pairs were compared. */
  compared = 0;
  private readonly rules: Rules<Profile>;
  private readonly signatures = new Map<Profile, string>();
  private readonly ranks = new Map<Profile, Rank>();
  private readonly comparisons = new Map<Profile, Map<Profile, Comparison>>();

  constructor(rules: Rules<Profile>) {
    this.rules = rules;
    this.spokenForBy = rules.spokenForBy;
  }

  readonly signature = (profile: Profile): string =>
    remembered(this.signatures, profile, this.rules.signature);

  readonly rank = (profile: Profile): Rank => remembered(this.ranks, profile, this.rules.rank);

  readonly compare = (a: Profile, b: Profile): Comparison => {
    const ofA = remembered(this.comparisons, a, () => new Map<Profile, Comparison>());
    return remembered(ofA, b, () => {
      this.compared++;
      return this.rules.compare(a, b);
    });
  };
}

function remembered<Key, Value>(
  known: Map<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make(key);
  known.set(key, value);
  return value;
}

type Choice = {
  readonly place: string;
  readonly fit: Fit;
  readonly leads: boolean;
};
type Candidate = Fit & { readonly place: string; readonly nth: number };

class Placing<Profile> {
  private readonly groups: readonly Group<Profile>[];
  private readonly order = new Map<Group<Profile>, number>();
  private readonly choices: Choice[] = [];
  private readonly stamps = new Map<string, Set<string>>();
  private readonly holds = new Map<number, number>();
  private readonly doubts: PlaceDoubt[] = [];
  private readonly situation: Situation<Profile>;
  private readonly rules: Remembered<Profile>;
  private readonly grouping: Grouping<Profile>;

  constructor(
    situation: Situation<Profile>,
    rules: Remembered<Profile>,
    grouping: Grouping<Profile>,
  ) {
    this.situation = situation;
    this.rules = rules;
    this.grouping = grouping;
    this.groups = grouping.groupsOf(situation);
    for (const [nth, group] of this.groups.entries()) this.order.set(group, nth);
  }

  placement(): Placement {
    for (const [nth, group] of this.groups.entries()) {
      const choice = this.choose(nth, group);
      this.choices.push(choice);
      if (group.stamps.size > 0) {
        const stamps = this.stampsOf(choice.place);
        this.stamps.set(choice.place, new Set([...stamps, ...group.stamps]));
      }
    }
    const changed = this.groups.flatMap((group, nth) => (this.isOther(nth, group) ? [nth] : []));
    return {
      placed: this.placed(),
      doubts: this.doubts,
      reassessed: new Set(
        this.groups.flatMap(({ isUnsettled, led }) => (isUnsettled ? [...led] : [])),
      ),
      changedKeys: new Set(changed.flatMap((nth) => [...this.group(nth).seeks])),
      unsettled: [...new Set(changed.flatMap((nth) => this.movedBy(nth)))].flatMap(
        (nth) => this.group(nth).ids,
      ),
      compared: this.rules.compared,
    };
  }

  private choose(nth: number, group: Group<Profile>): Choice {
    const [standing] = group.clusters;
    if (!group.isUnsettled && standing !== undefined) {
      return { place: standing, fit: group.fit ?? ALIKE, leads: group.led.size > 0 };
    }
    if (group.ids.length === 0) return { place: `gone ${nth}`, fit: LEADS, leads: false };
    const ranked = this.rank(nth, group);
    const [best] = ranked;
    if (best !== undefined && best.score >= SAME) {
      return { place: best.place, fit: best, leads: false };
    }
    const [led] = group.isJudgedAnew
      ? []
      : [...group.led].filter(this.isOfArticles).sort(compareText);
    const own = led ?? `new ${group.ids[0]}`;
    if (knownIn(group.stamps) === undefined) {
      for (const { place: to, score, reasons } of ranked) {
        if (score >= DOUBTFUL) this.doubts.push({ from: own, to, score, reasons });
      }
    }
    return { place: own, fit: LEADS, leads: true };
  }

  /** The clusters of what comes before, the one that fits best first. */
  private rank(nth: number, group: Group<Profile>): Candidate[] {
    const best = new Map<string, Candidate>();
    const barred = new Set<string>();
    for (const other of this.neighbours(nth, (one) => one < nth && this.speaks(one))) {
      const { place: where } = this.choices[other] as Choice;
      if (barred.has(where)) continue;
      const comparison = this.compare(group, this.group(other));
      if (comparison.kind === "score") {
        const before = best.get(where);
        if (before === undefined || comparison.score > before.score) {
          best.set(where, { ...comparison, place: where, nth: other });
        }
      } else if (this.rules.spokenForBy === "members") barred.add(where);
    }
    return [...best.values()]
      .filter(
        ({ place: where }) => !barred.has(where) && !clash(group.stamps, this.stampsOf(where)),
      )
      .sort((x, y) => y.score - x.score || x.nth - y.nth);
  }

  /** Those that must be compared with it and are wanted, in order. */
  private neighbours(nth: number, isWanted: (other: number) => boolean): number[] {
    const others = this.grouping.neighbours(this.group(nth));
    return [...others]
      .map((other) => this.order.get(other) as number)
      .filter(isWanted)
      .sort((x, y) => x - y);
  }

  private speaks(nth: number): boolean {
    const { ids, isUnit } = this.group(nth);
    if (ids.length === 0) return false;
    return this.rules.spokenForBy === "members" || isUnit || (this.choices[nth] as Choice).leads;
  }

  private isOther(nth: number, group: Group<Profile>): boolean {
    const { ids, clusters, isJudgedAnew, isUnit, led } = group;
    if (isJudgedAnew || ids.length === 0 || clusters.length > 1) return true;
    const { place: where, leads } = this.choices[nth] as Choice;
    const hasLed = led.size > 0;
    if (this.rules.spokenForBy === "leader" && !hasLed && !leads && !isUnit) return false;
    return clusters[0] !== where || hasLed !== leads;
  }

  /** What comes after a group and may have another place because of it. */
  private movedBy(nth: number): number[] {
    const group = this.group(nth);
    const { place: where } = this.choices[nth] as Choice;
    const isNew = group.clusters.length === 0 && group.ids.length > 0 && !group.isJudgedAnew;
    // What was judged came before others that it now comes after.
    const wasElsewhere = group.isJudgedAnew || group.ids.length === 0 || group.clusters.length > 1;
    const opposed = group.stamps.size === 0 ? [] : this.opposedTo(group);
    const mayMove = (other: number): boolean =>
      (other > nth || wasElsewhere) && !this.group(other).isUnsettled;
    const related = this.neighbours(nth, mayMove).filter((other) => {
      const later = this.group(other);
      if (group.isJudgedAnew) return true;
      const choice = this.choices[other] as Choice;
      // Something more that speaks for the cluster where it is already changes nothing.
      const isThere = choice.place === where;
      const comparison = this.compare(later, group);
      if (comparison.kind === "conflict") {
        return this.rules.spokenForBy === "members" && (!isNew || isThere || choice.leads);
      }
      if (isNew && isThere && this.rules.spokenForBy === "members") return false;
      return comparison.score >= (choice.leads ? DOUBTFUL : Math.max(SAME, this.held(other)));
    });
    return [...opposed, ...related];
  }

  /** How well what does not lead fits where it is: only what fits it as well moves it. */
  private held(nth: number): number {
    const known = this.holds.get(nth);
    if (known !== undefined) return known;
    const { place: where } = this.choices[nth] as Choice;
    const there = (other: number): boolean =>
      other < nth && (this.choices[other] as Choice).place === where && this.speaks(other);
    const scores = this.neighbours(nth, there).map((other) => {
      const comparison = this.compare(this.group(nth), this.group(other));
      return comparison.kind === "score" ? comparison.score : 0;
    });
    const best = Math.max(0, ...scores);
    this.holds.set(nth, best);
    return best;
  }

  private opposedTo({ stamps }: Group<Profile>): number[] {
    return this.groups.flatMap((other, nth) =>
      !other.isUnsettled && clash(stamps, other.stamps) ? [nth] : [],
    );
  }

  private compare(a: Group<Profile>, b: Group<Profile>): Comparison {
    return compareGroups(a, b, this.rules);
  }

  private placed(): Map<string, Placed> {
    const placed = new Map<string, Placed>();
    for (const [nth, { ids, isUnit }] of this.groups.entries()) {
      const choice = this.choices[nth] as Choice;
      const [first, ...others] = ids;
      if (first !== undefined)
        placed.set(first, asPlaced(choice, choice.leads ? LEADS : choice.fit));
      const alike = choice.leads ? ALIKE : choice.fit;
      const later = { ...choice, leads: false };
      for (const id of others) placed.set(id, asPlaced(later, isUnit ? JUDGED : alike));
    }
    return placed;
  }

  /** Whether a cluster is what it is by its items: an agent of the gazetteer is not. */
  private readonly isOfArticles = (where: string): boolean =>
    knownIn(this.situation.judged.stampsOf(where)) === undefined;

  private stampsOf(where: string): ReadonlySet<string> {
    return this.stamps.get(where) ?? this.situation.judged.stampsOf(where);
  }

  private group(nth: number): Group<Profile> {
    return this.groups[nth] as Group<Profile>;
  }
}

function asPlaced({ place: where, leads }: Choice, { score, reasons }: Fit): Placed {
  return { place: where, leads, score, reasons };
}
