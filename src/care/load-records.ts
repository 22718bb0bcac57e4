import type { EdgeRecord, GraphChange, NodeRecord, NodeRef } from "../domain/graph.ts";
import { AGENT_LABELS } from "../domain/graph.ts";
import { type GraphStore, StoreError } from "../domain/graph-store.ts";
import { type EdgeLine, type NodeLine, parseRecord } from "../export/record-lines.ts";

/** Records of one transaction. */
const BATCH = 2_000;

/**
 * Writes records (lines of `export records`) into a store that is empty. Returns how many it wrote. A StoreError refuses what is no record,
 * a label or type that the graph does not have, and a relationship without its ends; what was written before stays.
 */
export async function loadRecords(
  lines: AsyncIterable<string>,
  store: Pick<GraphStore, "write">,
  onProgress: (records: number) => void = () => {},
): Promise<{ nodes: number; relationships: number }> {
  const count = { nodes: 0, relationships: 0 };
  let nodes: NodeRecord[] = [];
  let edges: EdgeRecord[] = [];
  const flush = async (): Promise<void> => {
    const change: GraphChange = { deleteEdges: [], deleteNodes: [], nodes, edges };
    if (nodes.length + edges.length > 0) await store.write(change);
    [nodes, edges] = [[], []];
    onProgress(count.nodes + count.relationships);
  };
  for await (const line of lines) {
    const record = parseRecord(line);
    if (record.kind === "node") {
      nodes.push(nodeOf(record));
      count.nodes++;
    } else {
      edges.push(edgeOf(record));
      count.relationships++;
    }
    if (nodes.length + edges.length >= BATCH) await flush();
  }
  await flush();
  return count;
}

function nodeOf({ id, labels: [label = "", second], properties }: NodeLine): NodeRecord {
  const agentLabel = AGENT_LABELS.find((known) => known === second) ?? null;
  if (second !== undefined && agentLabel === null) {
    throw new StoreError(`the node ${id} has the label ${second}, which the graph does not know`);
  }
  return { ...ref({ label, id }), agentLabel, properties };
}

function edgeOf({ type, from, to, properties }: EdgeLine): EdgeRecord {
  return { type: type as EdgeRecord["type"], from: ref(from), to: ref(to), properties };
}

/** The store knows its labels and types, and refuses any other. */
function ref({ label, id }: { readonly label: string; readonly id: string }): NodeRef {
  return { label: label as NodeRef["label"], id };
}
