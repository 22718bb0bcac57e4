import type { SearchDeps } from "./found-ids.ts";
import { overview } from "./overview.ts";
import { search } from "./search.ts";

const PAGE = 40;

/**
 * Asks a store what people ask first: what most is said about, and then for that by its words. The first answers take an engine several times
 * as long as later ones, as it reads its indexes and plans its queries then. Throws what the store throws.
 */
export async function askFirstQuestions(deps: SearchDeps): Promise<void> {
  const { events, speakers } = await overview(deps, { limit: 1 });
  for (const { label } of [...speakers, ...events]) await search(deps, { q: label, limit: PAGE });
}
