import type { JudgedLabel } from "../domain/judgement.ts";
import type { LinkItem } from "../domain/link-items.ts";
import type { Stored } from "./graph-reader.ts";
import type { JudgementBook } from "./judgement-book.ts";

/** Everything that may belong together with what changed: items of this change and stored ones, joined by keys and judgements. */
export type Neighbourhood<Item> = {
  readonly items: readonly Item[];
  /** Stored item → the cluster that holds it now; items of replaced articles are not among them. */
  readonly before: ReadonlyMap<string, string>;
  /** Clusters that hold, or held, any of it. */
  readonly clusters: ReadonlySet<string>;
};

/** Where to begin, beside the items that come and go. */
export type Start = { readonly keys: readonly string[]; readonly ids: readonly string[] };
export type Load<Item> = {
  readonly byKeys: (keys: readonly string[]) => Promise<readonly Stored<Item>[]>;
  readonly byIds: (ids: readonly string[]) => Promise<readonly Stored<Item>[]>;
};

/**
 * Follows keys and judgements from what is new (`fresh`) and what goes (`leaving`) until no new item is found, so that
 * clustering the result gives what clustering the whole graph would give.
 */
export async function neighbourhood<Item extends LinkItem<unknown>>(
  label: JudgedLabel,
  {
    fresh,
    leaving,
  }: { readonly fresh: readonly Item[]; readonly leaving: readonly Stored<Item>[] },
  start: Start,
  load: Load<Item>,
  book: JudgementBook,
): Promise<Neighbourhood<Item>> {
  const gone = new Set(leaving.map(({ id }) => id));
  const found = new Map<string, Stored<Item>>();
  const seen = { keys: new Set<string>(), ids: new Set(fresh.map(({ id }) => id)) };
  const unseen = (kind: keyof typeof seen, names: readonly string[]): string[] => {
    const some = [...new Set(names)].filter((name) => !seen[kind].has(name));
    for (const name of some) seen[kind].add(name);
    return some;
  };
  const keysOf = (items: readonly Item[]): string[] => items.flatMap(({ keys }) => keys);
  let keys = unseen("keys", [...start.keys, ...keysOf(fresh), ...keysOf(leaving)]);
  const tied = await book.tiedTo(
    label,
    fresh.map(({ id }) => id),
  );
  let ids = unseen("ids", [...start.ids, ...tied]);
  while (keys.length + ids.length > 0) {
    const loaded = [...(await load.byKeys(keys)), ...(await load.byIds(ids))].filter(
      ({ id }) => !gone.has(id) && !found.has(id),
    );
    for (const item of loaded) {
      found.set(item.id, item);
      seen.ids.add(item.id);
    }
    keys = unseen("keys", keysOf(loaded));
    ids = unseen(
      "ids",
      await book.tiedTo(
        label,
        loaded.map(({ id }) => id),
      ),
    );
  }
  const stored = [...found.values()];
  return {
    items: [...fresh, ...stored],
    before: new Map(stored.map(({ id, cluster }) => [id, cluster])),
    clusters: new Set([...stored, ...leaving].map(({ cluster }) => cluster)),
  };
}
