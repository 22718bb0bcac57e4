import type { SearchTotals } from "../contract/search.ts";
import type { Kind } from "../contract/values.ts";
import { foundIds, type SearchDeps } from "./found-ids.ts";
import { groupBy, readApi } from "./reader.ts";

/** Agents and actions are found in more ways than by their text, and counted one by one: up to so many. */
const MOST_COUNTED = 10_000;

/** How many of each kind `search` finds; kinds of which there is nothing are left out. */
export async function searchTotals(deps: SearchDeps, q: string): Promise<SearchTotals> {
  const [agents, events, statements, articles] = await Promise.all([
    foundIds(deps, q, ["Agent"], MOST_COUNTED),
    foundIds(deps, q, ["Event"], MOST_COUNTED),
    deps.store.countHits(q, "Statement"),
    deps.store.countHits(q, "Article"),
  ]);
  const kinds = groupBy(await readApi(deps, "agent-kinds", { ids: agents }), "kind");
  const total = (kind: Kind, count: number, of = 0) => ({
    ...{ kind, count },
    orMore: of >= MOST_COUNTED,
  });
  return {
    totals: [
      ...(["person", "institution", "group"] as const).map((kind) =>
        total(kind, kinds.get(kind)?.length ?? 0, agents.length),
      ),
      total("event", events.length, events.length),
      total("statement", statements),
      total("article", articles),
    ].filter(({ count }) => count > 0),
  };
}
