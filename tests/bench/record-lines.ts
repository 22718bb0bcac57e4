import { edgeLine, nodeLine } from "../../src/export/records.ts";
import type { Records } from "./records.ts";

/** Records as `export records` has them: all nodes, then all relationships. */
export async function* recordLines(portions: Iterable<Records>): AsyncGenerator<string> {
  for (const { nodes } of portions)
    for (const { id, label, agentLabel, properties } of nodes)
      yield nodeLine({ label, agentLabel, properties: { ...properties, id } });
  for (const { edges } of portions)
    for (const { type, from, to, properties } of edges)
      yield edgeLine({
        ...{ type, source: from.id, label: from.label },
        ...{ target: to.id, targetLabel: to.label, properties },
      });
}
