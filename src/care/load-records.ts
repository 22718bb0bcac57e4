import { fnv1a } from "../domain/fnv.ts";
import type { EdgeRecord, NodeLabel, NodeRecord, NodeRef } from "../domain/graph.ts";
import { AGENT_LABELS } from "../domain/graph.ts";
import { type GraphStore, StoreError } from "../domain/graph-store.ts";
import { type EdgeLine, type NodeLine, parseRecord } from "../export/record-lines.ts";

/** Records of one transaction. */
const BATCH = 2_000;
/** Transactions at once, where the engine takes several; more would wait for each other. */
const WRITERS = 4;

/**
 * Writes records (lines of `export records`) into a store that is empty. Returns how many it wrote. A StoreError refuses what is no record,
 * a label or type that the graph does not have, and a relationship without its ends; what was written before stays.
 */
export async function loadRecords(
  lines: AsyncIterable<string>,
  store: Pick<GraphStore, "write">,
  onProgress: (records: number) => void = () => {},
  writerCount = WRITERS,
): Promise<{ nodes: number; relationships: number }> {
  const count = { nodes: 0, relationships: 0 };
  const writers = Array.from({ length: writerCount }, () => new BatchWriter(store));
  const writerOf = (id: string): BatchWriter => writers[fnv1a(id) % writerCount] as BatchWriter;
  let kind: "node" | "edge" = "node";
  try {
    for await (const line of lines) {
      const record = parseRecord(line);
      // What a relationship joins has to be there, whichever writer had it.
      if (record.kind !== kind) await allWritten();
      kind = record.kind;
      if (record.kind === "node") {
        count.nodes++;
        await writerOf(record.id).node(nodeOf(record));
      } else {
        count.relationships++;
        const edge = edgeOf(record);
        await writerOf(mostShared(edge).id).edge(edge);
      }
      const records = count.nodes + count.relationships;
      if (records % BATCH === 0) onProgress(records);
    }
    await allWritten();
  } finally {
    await Promise.allSettled(writers.map((writer) => writer.written()));
  }
  onProgress(count.nodes + count.relationships);
  return count;

  async function allWritten(): Promise<void> {
    await Promise.all(writers.map((writer) => writer.flush()));
    await Promise.all(writers.map((writer) => writer.written()));
  }
}

/**
 * Collects records of each label, and of each type between two, and writes a batch of one while it collects others: many rows for one statement, and
 * locks on nodes that are held no longer than that takes.
 */
class BatchWriter {
  readonly #store: Pick<GraphStore, "write">;
  readonly #batches = new Map<string, Batch>();
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Pick<GraphStore, "write">) {
    this.#store = store;
  }

  async node(node: NodeRecord): Promise<void> {
    const shape = `${node.label} ${node.agentLabel}`;
    const batch = this.#batchOf(shape);
    batch.nodes.push(node);
    if (batch.nodes.length >= BATCH) await this.#write(shape);
  }

  async edge(edge: EdgeRecord): Promise<void> {
    const shape = `${edge.type} ${edge.from.label} ${edge.to.label}`;
    const batch = this.#batchOf(shape);
    batch.edges.push(edge);
    if (batch.edges.length >= BATCH) await this.#write(shape);
  }

  /** Begins to write the last of what was collected. */
  async flush(): Promise<void> {
    for (const shape of [...this.#batches.keys()]) await this.#write(shape);
  }

  /** Whoever waits is told of a failure. */
  written(): Promise<void> {
    return this.#writing;
  }

  #batchOf(shape: string): Batch {
    const batch = this.#batches.get(shape) ?? { nodes: [], edges: [] };
    this.#batches.set(shape, batch);
    return batch;
  }

  /** Begins to write what was collected of one shape, when what was before is written. */
  async #write(shape: string): Promise<void> {
    await this.#writing;
    const batch = this.#batchOf(shape);
    this.#batches.delete(shape);
    this.#writing = this.#store.write({ deleteEdges: [], deleteNodes: [], ...batch });
    this.#writing.catch(() => undefined);
  }
}

type Batch = { readonly nodes: NodeRecord[]; readonly edges: EdgeRecord[] };

/** Labels of which one node has many relationships, the most of them first. */
const SHARED: readonly NodeLabel[] = ["Agent", "Event", "Key", "Article", "Statement"];

/** The end that more relationships share: they are written by one writer, since two would wait for each other. */
function mostShared({ from, to }: EdgeRecord): NodeRef {
  return rankOf(from) < rankOf(to) ? from : to;
}

function rankOf({ label }: NodeRef): number {
  const nth = SHARED.indexOf(label);
  return nth === -1 ? SHARED.length : nth;
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
