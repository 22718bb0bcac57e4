import type { JudgedLabel, StandingJudgement } from "../domain/judgement.ts";
import type { LinkItem } from "../domain/link-items.ts";
import { blockOf, isUndated, neighbouringKeys } from "../linking/across/blocks.ts";
import type { Rules } from "../linking/across/comparison.ts";
import type { Standing } from "../linking/across/groups.ts";
import { type Placement, Placer } from "../linking/across/place.ts";
import { type JudgedUnits, NO_UNITS } from "../linking/judgements/units.ts";
import type { Stored } from "./graph-reader.ts";
import type { JudgementBook } from "./judgement-book.ts";

/** `representatives`: of a cluster for which the first speaks that one, of others one for each profile, and what people judged. */
type Which = "representatives" | "all";

/** What comes, what goes, and where else to look. */
export type Start<Item> = {
  readonly fresh: readonly Item[];
  readonly leaving: readonly Stored<Item>[];
  /** Items of which people judged otherwise than before. */
  readonly judgedAnew: readonly string[];
};
export type Load<Profile> = {
  /** Ids of what has one of these keys; what speaks for its cluster may be enough. */
  readonly idsUnder: (keys: readonly string[], which: Which) => Promise<readonly string[]>;
  readonly byIds: (ids: readonly string[]) => Promise<readonly Stored<LinkItem<Profile>>[]>;
  /** All keys of these blocks that are stored. */
  readonly keysOfBlocks: (blocks: readonly string[]) => Promise<readonly string[]>;
};
export type Linker<Profile> = {
  readonly label: JudgedLabel;
  readonly rules: Rules<Profile>;
  /** The units of the judgements that were come upon, given all items. */
  readonly unitsOf: (
    items: readonly LinkItem<Profile>[],
    judgements: readonly StandingJudgement[],
  ) => JudgedUnits;
  /** The cluster of an item that needs no place because the gazetteer knows it, or null. */
  readonly fixed: (
    item: LinkItem<Profile>,
    judgements: readonly StandingJudgement[],
  ) => string | null;
};

export type Relinked<Profile> = Placement & {
  /** Stored items that were looked at and stay, by id. */
  readonly stored: ReadonlyMap<string, Stored<LinkItem<Profile>>>;
};

/**
 * Places what is new, and what has to be placed anew because of what comes and goes, until nothing more moves. It loads what
 * has a key in common with these, or a neighbouring one, and nothing else.
 */
export async function relink<Profile>(
  { fresh, leaving, judgedAnew }: Start<LinkItem<Profile>>,
  { label, rules, unitsOf, fixed }: Linker<Profile>,
  load: Load<Profile>,
  book: JudgementBook,
): Promise<Relinked<Profile>> {
  const placer = new Placer(rules);
  const asFresh = new Map(fresh.map((item) => [item.id, asNew(item)]));
  const found = new Found(leaving, load);
  await found.byIds(judgedAnew);
  await found.byKeys(soughtBy(leaving), "all");
  await found.byKeys(soughtBy(fresh), "representatives");
  // What followed another first may follow this one; what is one of many may not.
  const followers = rules.spokenForBy === "leader" ? "all" : "representatives";
  const unsettled = new Set<string>();
  let decided: Decided = { judged: NO_UNITS, anew: new Set(judgedAnew) };
  for (;;) {
    await found.judged(label, fresh, book);
    const judgements = book.pairs();
    const items = [...fresh, ...found.items.values()];
    if (judgements.length > 0) {
      decided = { judged: unitsOf(items, judgements), anew: tiedTo(judgedAnew, judgements) };
    }
    const { judged, anew } = decided;
    const isWide = ({ id }: LinkItem<Profile>): boolean =>
      anew.has(id) || unsettled.has(id) || judged.unitOf(id) !== null;
    if (await found.byKeys(soughtBy(items.filter(isWide)), "all")) continue;
    const open = (item: LinkItem<Profile>): boolean => fixed(item, judgements) === null;
    const placement = placer.place({
      items: items
        .filter(open)
        .map((item) => asFresh.get(item.id) ?? (item as Stored<LinkItem<Profile>>)),
      leaving: leaving.filter(open),
      ...{ unsettled, judgedAnew: anew, judged },
    });
    for (const id of placement.unsettled) unsettled.add(id);
    const hasMore = await found.byKeys([...placement.changedKeys], followers);
    if (!hasMore && placement.unsettled.length === 0) {
      return { ...placement, stored: found.items };
    }
  }
}

/** What people decided of what was come upon, and what they decided anew, with all that this ties to it. */
type Decided = { readonly judged: JudgedUnits; readonly anew: ReadonlySet<string> };

function asNew<Profile>(item: LinkItem<Profile>): Standing<Profile> {
  return { ...item, cluster: null, leads: false, fit: null };
}

function soughtBy(items: readonly LinkItem<unknown>[]): string[] {
  return items.flatMap(({ seeks }) => seeks);
}

/** The ids, and all that judgements tie to them. */
function tiedTo(
  ids: readonly string[],
  judgements: readonly StandingJudgement[],
): ReadonlySet<string> {
  const tied = new Set(ids);
  for (let before = -1; before !== tied.size; ) {
    before = tied.size;
    for (const { a, b } of judgements) {
      const sides = [...a, ...b];
      if (sides.some((id) => tied.has(id))) for (const id of sides) tied.add(id);
    }
  }
  return tied;
}

/** Stored items as they are come upon, without those that go. */
class Found<Profile> {
  readonly items = new Map<string, Stored<LinkItem<Profile>>>();
  private readonly askedIds: Set<string>;
  private readonly load: Load<Profile>;
  private readonly asked = {
    representatives: new Set<string>(),
    all: new Set<string>(),
    blocks: { representatives: new Set<string>(), all: new Set<string>() },
  };

  constructor(leaving: readonly LinkItem<unknown>[], load: Load<Profile>) {
    this.askedIds = new Set(leaving.map(({ id }) => id));
    this.load = load;
  }

  /** Loads what must be compared with what has these keys. Whether there was anything to load. */
  async byKeys(keys: readonly string[], which: Which): Promise<boolean> {
    const blocks = keys.filter(isUndated).map(blockOf);
    const ofBlocks = await this.load.keysOfBlocks(unasked(this.asked.blocks[which], blocks));
    const near = [...keys.flatMap(neighbouringKeys), ...ofBlocks];
    const fresh = unasked(this.asked[which], near).filter(
      (key) => !this.asked.all.has(key) || which === "all",
    );
    if (fresh.length > 0) await this.byIds(await this.load.idsUnder(fresh, which));
    return fresh.length > 0;
  }

  async byIds(ids: readonly string[]): Promise<void> {
    const fresh = unasked(this.askedIds, ids);
    for (const item of await this.load.byIds(fresh)) this.items.set(item.id, item);
  }

  /** Loads what judgements tie to all that was come upon. */
  async judged(
    label: JudgedLabel,
    fresh: readonly LinkItem<unknown>[],
    book: JudgementBook,
  ): Promise<void> {
    let ids = [...fresh.map(({ id }) => id), ...this.items.keys()];
    while (ids.length > 0) {
      const known = new Set(this.items.keys());
      await this.byIds(await book.tiedTo(label, ids));
      ids = [...this.items.keys()].filter((id) => !known.has(id));
    }
  }
}

function unasked(asked: Set<string>, names: readonly string[]): string[] {
  const some = [...new Set(names)].filter((name) => !asked.has(name));
  for (const name of some) asked.add(name);
  return some;
}
