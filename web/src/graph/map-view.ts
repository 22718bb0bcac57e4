import {
  MAP_BASES,
  MAP_KINDS,
  MAP_RELATIONS,
  type MapPart,
} from "../../../src/contract/graph-map.ts";
import { edgeKey } from "./edge-key.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "./fragment.ts";

/** Puts a map together from its parts, in their order. */
export function createMapView() {
  const nodes = new Map<string, ViewNode>();
  const edges = new Map<string, ViewEdge>();
  const ids: string[] = [];
  return {
    add: (part: MapPart): void => {
      for (const node of nodesOf(part)) {
        ids.push(node.id);
        nodes.set(node.id, node);
      }
      for (const edge of edgesOf(part, ids)) edges.set(edgeKey(edge), edge);
    },
    view: (): ViewGraph => ({ nodes, edges }),
  };
}

function* nodesOf({ nodes }: MapPart): Generator<ViewNode> {
  for (const [nth, id] of nodes.id.entries()) {
    const [x, y] = [nodes.x[nth], nodes.y[nth]];
    yield {
      id,
      kind: MAP_KINDS[nodes.kind[nth] ?? 0] ?? "article",
      label: nodes.label[nth] ?? "",
      detail: null,
      degree: nodes.degree[nth] ?? null,
      date: nodes.date[nth] ?? null,
      outlets: nodes.outlets[nth] ?? [],
      ...(x === undefined || y === undefined ? {} : { place: { x, y } }),
    };
  }
}

function* edgesOf({ edges }: MapPart, ids: readonly string[]): Generator<ViewEdge> {
  for (const [nth, from] of edges.from.entries()) {
    const [source, target] = [ids[from], ids[edges.to[nth] ?? -1]];
    const relation = MAP_RELATIONS[edges.relation[nth] ?? -1];
    if (source === undefined || target === undefined || relation === undefined) continue;
    const confidence = edges.confidence[nth] ?? -1;
    yield {
      from: source,
      to: target,
      relation,
      confidence: confidence < 0 ? null : confidence,
      basis: MAP_BASES[edges.basis[nth] ?? -1] ?? null,
    };
  }
}
