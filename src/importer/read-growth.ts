import type { EdgeRecord, NodeLabel } from "../domain/graph.ts";
import { groupedBy } from "../domain/grouped-by.ts";
import type { AgentItem, EventView, QuotationView } from "../domain/link-items.ts";
import type { AgentSoFar } from "../graph/agent-records.ts";
import type { EventSoFar } from "../graph/event-records.ts";
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
  return growing(gained, await withEdges("Agent", await reader.agents(ids), reader));
}

export async function readGrowingEvents(
  gained: ReadonlyMap<string, readonly EventView[]>,
  reader: GraphReader,
): Promise<Growing<EventSoFar, EventView>> {
  const ids = [...gained.keys()];
  return growing(gained, await withEdges("Event", await reader.events(ids), reader));
}

export async function readGrowingStatements(
  gained: ReadonlyMap<string, readonly QuotationView[]>,
  reader: GraphReader,
): Promise<Growing<StatementSoFar, QuotationView>> {
  return growing(gained, await reader.statements([...gained.keys()]));
}

async function withEdges<SoFar extends { readonly id: string }>(
  label: NodeLabel,
  stored: readonly SoFar[],
  reader: GraphReader,
): Promise<(SoFar & { readonly edges: readonly EdgeRecord[] })[]> {
  const ids = stored.map(({ id }) => id);
  const edges = (await reader.edgesFrom(label, ids)).filter(({ type }) => type !== "MAYBE_SAME");
  const edgesOf = groupedBy(edges, ({ from }) => from.id);
  return stored.map((one) => ({ ...one, edges: edgesOf.get(one.id) ?? [] }));
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
