import { afterAll, beforeAll, expect, it } from "vitest";
import type { Kind } from "../../../src/contract/values.ts";
import type { NamedQueryDeps } from "../../../src/query/named-queries.ts";
import { search } from "../../../src/query/search.ts";
import { searchTotals } from "../../../src/query/search-totals.ts";
import { openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps;
beforeAll(async () => {
  deps = await openStory();
});
afterAll(() => deps.store.close());

it.each(["diplomats of Norland and Ostland, spies and Brandt", "kicked-out diplomats", "Bran"])(
  "of %j are as many of each kind as the search gives, page by page",
  async (q) => {
    const { totals } = await searchTotals(deps, q);
    expect(totals.length).toBeGreaterThan(0);
    for (const { kind, count, orMore } of totals) {
      expect([kind, count, orMore]).toEqual([kind, await foundOfKind(q, kind), false]);
    }
    const sum = totals.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(await foundOfKind(q));
  },
);

it("of what is nowhere are none", async () => {
  expect(await searchTotals(deps, "xyzzyqwv")).toEqual({ totals: [] });
});

async function foundOfKind(q: string, kind?: Kind): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await search(deps, { q, kind, limit: 3, cursor });
    count += page.results.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return count;
}
