import { groupedBy } from "../domain/grouped-by.ts";
import type { AgentItem, QuotationView } from "../domain/link-items.ts";
import type { AgentSoFar } from "../graph/agent-records.ts";
import type { StatementSoFar } from "../graph/statement-records.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What gains and loses nothing, by id: with what it gains, what is stored of it tells what it becomes. `before` is null where nothing is stored. */
export type Growing<SoFar, Item> = ReadonlyMap<
  string,
  { readonly before: SoFar | null; readonly gained: readonly Item[] }
>;

export async function readGrowingAgents(
  gained: ReadonlyMap<string, readonly AgentItem[]>,
  reader: GraphReader,
): Promise<Growing<AgentSoFar, AgentItem>> {
  const ids = [...gained.keys()];
  const edges = (await reader.edgesFrom("Agent", ids)).filter(({ type }) => type !== "MAYBE_SAME");
  const edgesOf = groupedBy(edges, ({ from }) => from.id);
  const stored = (await reader.agents(ids)).map((agent) => ({
    ...agent,
    edges: edgesOf.get(agent.id) ?? [],
  }));
  return growing(gained, stored);
}

export async function readGrowingStatements(
  gained: ReadonlyMap<string, readonly QuotationView[]>,
  reader: GraphReader,
): Promise<Growing<StatementSoFar, QuotationView>> {
  return growing(gained, await reader.statements([...gained.keys()]));
}

function growing<Item, SoFar extends { readonly id: string }>(
  gained: ReadonlyMap<string, readonly Item[]>,
  stored: readonly SoFar[],
): Growing<SoFar, Item> {
  const before = new Map(stored.map((one) => [one.id, one]));
  return new Map(
    [...gained].map(([id, items]) => [id, { before: before.get(id) ?? null, gained: items }]),
  );
}
