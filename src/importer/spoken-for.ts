import { groupedBy } from "../domain/grouped-by.ts";
import type { LinkItem } from "../domain/link-items.ts";
import type { Rules } from "../linking/across/comparison.ts";
import { compareText } from "../linking/compare-text.ts";
import type { Relinked, Start } from "./relink.ts";

export type SpokenFor = {
  /** Items that speak for their clusters: those who look for a cluster find these. */
  readonly speaking: ReadonlySet<string>;
  /** Stored items that speak for their cluster now and did not, or the other way. */
  readonly foundOtherwise: readonly string[];
};

/** Of a cluster for which the first speaks that one does, of others the first of each profile: all that is alike stands in one cluster. */
export function spokenFor<Profile>(
  { fresh, leaving }: Start<LinkItem<Profile>>,
  { placed, stored }: Relinked<Profile>,
  placeOf: (item: LinkItem<Profile> & { readonly cluster?: string }) => string,
  { spokenForBy, signature }: Rules<Profile>,
): SpokenFor {
  const speaking = <Item extends LinkItem<Profile>>(
    items: readonly Item[],
    clusterOf: (item: Item) => string,
    leads: (item: Item) => boolean,
  ): ReadonlySet<string> => {
    if (spokenForBy === "leader") return new Set(items.filter(leads).map(({ id }) => id));
    const alike = groupedBy(items, (item) => `${clusterOf(item)} ${signature(item.profile)}`);
    return new Set([...alike.values()].map(firstId));
  };
  const there = [...stored.values()];
  const before = speaking(
    [...there, ...leaving],
    ({ cluster }) => cluster,
    ({ leads }) => leads,
  );
  const now = speaking(
    [...fresh, ...there],
    placeOf,
    ({ id }) => placed.get(id)?.leads ?? stored.get(id)?.leads ?? false,
  );
  return {
    speaking: now,
    foundOtherwise: there.flatMap(({ id }) => (before.has(id) === now.has(id) ? [] : [id])),
  };
}

function firstId(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).reduce((a, b) => (compareText(a, b) <= 0 ? a : b));
}
