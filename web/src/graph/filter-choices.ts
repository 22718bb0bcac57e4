import type { Kind } from "../../../src/contract/values.ts";
import type { ViewGraph } from "./fragment.ts";

/** What there is to filter a view by, with how much each would keep. */
export type FilterChoices = {
  readonly kinds: ReadonlyMap<Kind, number>;
  /** Those with the most articles and statements first. */
  readonly outlets: readonly { readonly name: string; readonly count: number }[];
  /** The first and the last date; null where nothing is dated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  readonly bases: Readonly<Record<"content" | "context", number>>;
};

export function filterChoices({ nodes, edges }: ViewGraph): FilterChoices {
  const kinds = new Map<Kind, number>();
  const outlets = new Map<string, number>();
  const dates: string[] = [];
  for (const { kind, date, outlets: names } of nodes.values()) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const name of names) outlets.set(name, (outlets.get(name) ?? 0) + 1);
    if (date !== null) dates.push(date.slice(0, 10));
  }
  dates.sort();
  const [first, last] = [dates.at(0), dates.at(-1)];
  const bases = { content: 0, context: 0 };
  for (const { basis } of edges.values()) if (basis !== null) bases[basis] += 1;
  return {
    kinds,
    outlets: [...outlets]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    dates: first === undefined || last === undefined ? null : { first, last },
    bases,
  };
}
