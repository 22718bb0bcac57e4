import type { AgentLabel, NodeRecord, NodeRef, Properties } from "../domain/graph.ts";
import { contentHash } from "../domain/hash.ts";

/** A node with the hash of what it says. `volatile` properties, such as the time of an import, do not count in the hash. */
export function nodeRecord(
  ref: NodeRef,
  properties: Properties,
  agentLabel: AgentLabel | null = null,
  volatile: Properties = {},
): NodeRecord {
  return {
    ...ref,
    agentLabel,
    properties: {
      ...properties,
      ...volatile,
      contentHash: contentHash([agentLabel ?? ref.label, sortedJson(properties)]),
    },
  };
}

/** JSON with the keys in order, so that equal properties give equal text. */
export function sortedJson(properties: Properties): string {
  return JSON.stringify(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
