import type { Counted, Overview } from "../contract/overview.ts";
import type { Row } from "../domain/graph-store.ts";
import { number, type QueryDeps, readApi, text } from "./reader.ts";
import { pick, readThings } from "./things.ts";

/** What the store has most to tell about, the most first. */
export async function overview(
  deps: QueryDeps,
  { limit }: { readonly limit: number },
): Promise<Overview> {
  const [events, speakers] = await Promise.all([
    readApi(deps, "most-discussed", { limit }),
    readApi(deps, "most-quoted", { limit }),
  ]);
  const things = await readThings(
    deps,
    [...events, ...speakers].map((row) => text(row, "id")),
  );
  const counted = (row: Row): Counted[] =>
    pick(things, text(row, "id")).map((thing) => ({
      ...thing,
      statements: number(row, "statements"),
    }));
  return { events: events.flatMap(counted), speakers: speakers.flatMap(counted) };
}
