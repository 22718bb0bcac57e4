import type { EdgeRecord, NodeRecord, NodeRef } from "../domain/graph.ts";
import { blockOf, keyOfFollowers, keyOfLeaders } from "../linking/across/blocks.ts";
import { key } from "./ids.ts";
import { nodeRecord } from "./node-record.ts";

/** Under which keys something is found: under the followers' where another speaks for its cluster. */
export function keyEdge(from: NodeRef, to: string, follows: boolean): EdgeRecord {
  const id = follows ? keyOfFollowers(to) : keyOfLeaders(to);
  return { type: "HAS_KEY", from, to: key(id), properties: {} };
}

/** The keys to which these relationships lead, each once. */
export function keyNodes(edges: readonly EdgeRecord[]): NodeRecord[] {
  const ids = new Set(edges.map(({ to }) => to.id));
  return [...ids].map((id) =>
    nodeRecord(key(id), { block: blockOf(id) === id ? null : blockOf(id) }),
  );
}
