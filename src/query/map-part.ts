import { MAP_RELATIONS, type MapPart } from "../contract/graph-map.ts";
import type { Places } from "../domain/arrange.ts";
import { NotFound } from "./input-error.ts";
import type { MapEdge, MapGraph } from "./read-map.ts";

/** Nodes of a part: each is read between two movements of a progress bar. */
const PART = 10_000;
const REPORTED_IN = MAP_RELATIONS.indexOf("REPORTED_IN");

/** A map of the store as it was at one moment. */
export type StoreMap = MapGraph & { readonly version: string; readonly places: Places | null };

/** The columns of one part. Throws NotFound for a part that there is not. */
export function mapPart(map: StoreMap, part: number): MapPart {
  const parts = Math.max(1, Math.ceil(map.nodes.length / PART));
  if (part >= parts) throw new NotFound(`the map has ${parts} parts, counted from 0`);
  const [start, end] = [part * PART, (part + 1) * PART];
  const nodes = map.nodes.slice(start, end);
  const isDue = ({ from, to }: MapEdge): boolean => {
    const later = Math.max(from, to);
    return later >= start && later < end;
  };
  const edges = map.edges.filter(isDue);
  const [degrees, outlets] = [degreesOf(map), outletsOf(map)];
  const rounded = (values: Float32Array | undefined): number[] =>
    values === undefined
      ? []
      : Array.from(values.subarray(start, end), (value) => Math.round(value));
  return {
    status: "part",
    version: map.version,
    part,
    parts,
    totalNodes: map.nodes.length,
    nodes: {
      id: nodes.map(({ id }) => id),
      kind: nodes.map(({ kind }) => kind),
      label: nodes.map(({ label }) => label),
      date: nodes.map(({ date }) => date),
      outlets: nodes.map((_, nth) => outlets.get(start + nth) ?? []),
      degree: nodes.map((_, nth) => degrees[start + nth] ?? 0),
      x: rounded(map.places?.x),
      y: rounded(map.places?.y),
    },
    edges: {
      from: edges.map(({ from }) => from),
      to: edges.map(({ to }) => to),
      relation: edges.map(({ relation }) => relation),
      confidence: edges.map(({ confidence }) => confidence),
      basis: edges.map(({ basis }) => basis),
      weight: edges.map(({ weight }) => weight),
    },
  };
}

function degreesOf({ nodes, edges }: MapGraph): Uint32Array {
  const degrees = new Uint32Array(nodes.length);
  for (const { from, to } of edges) {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  return degrees;
}

/** The outlets of each article, and of each statement those whose articles report it. */
function outletsOf({ nodes, edges }: MapGraph): ReadonlyMap<number, string[]> {
  const outlets = new Map<number, string[]>();
  const add = (node: number, outlet: string): void => {
    const known = outlets.get(node);
    if (known === undefined) outlets.set(node, [outlet]);
    else if (!known.includes(outlet)) known.push(outlet);
  };
  for (const [nth, { outlet }] of nodes.entries()) if (outlet !== null) add(nth, outlet);
  for (const { from, to, relation } of edges) {
    const outlet = nodes[to]?.outlet;
    if (relation === REPORTED_IN && outlet != null) add(from, outlet);
  }
  for (const names of outlets.values()) names.sort();
  return outlets;
}
