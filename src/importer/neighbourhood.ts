import type { LinkItem } from "../domain/link-items.ts";
import type { Stored } from "./graph-reader.ts";

/** Everything that may belong together with what changed: items of this change and stored ones, joined by keys. */
export type Neighbourhood<Item> = {
  readonly items: readonly Item[];
  /** Stored item → the cluster that holds it now; items of replaced articles are not among them. */
  readonly before: ReadonlyMap<string, string>;
  /** Clusters that hold, or held, any of it. */
  readonly clusters: ReadonlySet<string>;
};

/**
 * Follows keys from what is new (`fresh`) and what goes (`leaving`) until no new item is found, so that
 * clustering the result gives what clustering the whole graph would give.
 */
export async function neighbourhood<Item extends LinkItem<unknown>>(
  fresh: readonly Item[],
  leaving: readonly Stored<Item>[],
  keys: readonly string[],
  load: (keys: readonly string[]) => Promise<readonly Stored<Item>[]>,
): Promise<Neighbourhood<Item>> {
  const gone = new Set(leaving.map(({ id }) => id));
  const found = new Map<string, Stored<Item>>();
  const seen = new Set<string>();
  let frontier = new Set([...keys, ...[...fresh, ...leaving].flatMap((item) => item.keys)]);
  while (frontier.size > 0) {
    for (const key of frontier) seen.add(key);
    const loaded = (await load([...frontier])).filter(({ id }) => !gone.has(id) && !found.has(id));
    for (const item of loaded) found.set(item.id, item);
    frontier = new Set(loaded.flatMap((item) => item.keys).filter((key) => !seen.has(key)));
  }
  const stored = [...found.values()];
  return {
    items: [...fresh, ...stored],
    before: new Map(stored.map(({ id, cluster }) => [id, cluster])),
    clusters: new Set([...stored, ...leaving].map(({ cluster }) => cluster)),
  };
}
