import type { EdgeRecord, EdgeRef, GraphChange, NodeRecord, NodeRef } from "../domain/graph.ts";
import { sortedJson } from "./node-record.ts";

export type Records = {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
};

/** What is stored of the part of the graph that is computed anew. */
export type StoredRecords = {
  readonly nodes: readonly NodeRef[];
  readonly edges: readonly EdgeRecord[];
  /** Content hash of a node as it is stored, undefined where it is not. */
  readonly hashOf: (node: NodeRef) => string | undefined;
};

/** The least that turns what is stored into `wanted`: equal nodes and relationships are left alone. */
export function difference(stored: StoredRecords, wanted: Records): GraphChange {
  const wantedNodes = new Map(wanted.nodes.map((node) => [nodeKey(node), node]));
  const wantedEdges = new Map(wanted.edges.map((edge) => [edgeKey(edge), edge]));
  const storedEdges = new Map(stored.edges.map((edge) => [edgeKey(edge), edge]));
  const nodes = [...wantedNodes.values()].filter(
    (node) => stored.hashOf(node) !== node.properties["contentHash"],
  );
  const fresh = new Set(nodes.filter((node) => stored.hashOf(node) === undefined).map(nodeKey));
  const isFresh = (node: NodeRef): boolean => fresh.has(nodeKey(node));
  // Nothing hangs on a node that is not there.
  const isNew = ({ from, to }: EdgeRef): boolean => isFresh(from) || isFresh(to);
  const edges = [...wantedEdges].flatMap(([key, edge]) => {
    const before = storedEdges.get(key);
    return before !== undefined && sortedJson(before.properties) === sortedJson(edge.properties)
      ? []
      : [edge];
  });
  return {
    deleteEdges: [...storedEdges]
      .filter(([key]) => !wantedEdges.has(key))
      .map(([, { type, from, to }]) => ({ type, from, to })),
    deleteNodes: [...new Map(stored.nodes.map((node) => [nodeKey(node), node]))]
      .filter(([key]) => !wantedNodes.has(key))
      .map(([, { label, id }]) => ({ label, id })),
    nodes: nodes.filter((node) => !isFresh(node)),
    edges: edges.filter((edge) => !isNew(edge)),
    created: { nodes: nodes.filter(isFresh), edges: edges.filter(isNew) },
  };
}

export function nodeKey({ label, id }: NodeRef): string {
  return `${label} ${id}`;
}

export function edgeKey({ type, from, to }: EdgeRef): string {
  return `${type} ${nodeKey(from)} ${nodeKey(to)}`;
}
