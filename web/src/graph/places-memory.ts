import type { Places } from "./layout.ts";

/** The places of graphs that were seen, by their nodes: who takes a change back finds the graph as it was. */
export type PlacesMemory = Map<string, Places>;

// A graph that is larger is quicker arranged anew than remembered.
const LARGEST = 2_000;
const MOST_GRAPHS = 50;

export function remember(memory: PlacesMemory, places: Places): void {
  if (places.size > LARGEST) return;
  const key = keyOf(places.keys());
  memory.delete(key);
  memory.set(key, places);
  const [oldest] = memory.keys();
  if (memory.size > MOST_GRAPHS && oldest !== undefined) memory.delete(oldest);
}

export function recalled(memory: PlacesMemory, nodes: readonly string[]): Places | undefined {
  return nodes.length > LARGEST ? undefined : memory.get(keyOf(nodes));
}

function keyOf(nodes: Iterable<string>): string {
  return [...nodes].sort().join("\n");
}
