import {
  countsEndpoint,
  type Endpoint,
  neighboursEndpoint,
  pathEndpoint,
} from "../state/endpoints.ts";
import type { GraphSpec, Step } from "../state/graph-spec.ts";
import { answerOf, type Resources, read } from "../state/resource.ts";
import { edgeKey } from "./edge-key.ts";
import type { Fragment, ViewEdge, ViewGraph, ViewNode } from "./fragment.ts";
import { storyEndpoints, storyGraph } from "./story.ts";

export const NO_GRAPH: ViewGraph = { nodes: new Map(), edges: new Map() };

/** The graph that the steps lead to, as far as the answers are there. */
export function viewGraph(spec: GraphSpec, resources: Resources): ViewGraph {
  const roots = spec.roots.flatMap((id) => answerOf(resources, countsEndpoint(id))?.node ?? []);
  const grown = spec.steps.flatMap((step) => fragmentOf(step, resources) ?? []);
  const hidden = new Set(spec.steps.flatMap((step) => (step.kind === "hide" ? [step.id] : [])));
  const view = assembled([{ nodes: roots, edges: [] }, ...grown], hidden);
  return { ...view, nodes: pinnedNodes(view.nodes, spec) };
}

function pinnedNodes(
  nodes: ReadonlyMap<string, ViewNode>,
  { steps }: GraphSpec,
): ReadonlyMap<string, ViewNode> {
  const pinned = new Map(nodes);
  for (const step of steps) {
    const node = step.kind === "pin" ? nodes.get(step.id) : undefined;
    if (step.kind !== "pin" || node === undefined) continue;
    pinned.set(step.id, { ...node, pin: { x: step.x, y: step.y } });
  }
  return pinned;
}

/** Joins fragments: a thing in several of them is one node, and no edge hangs in the air. */
function assembled(fragments: readonly Fragment[], hidden: ReadonlySet<string>): ViewGraph {
  const nodes = new Map<string, ViewNode>();
  for (const { id, kind, label, detail, ...told } of fragments.flatMap(({ nodes }) => nodes)) {
    if (hidden.has(id)) continue;
    const known = nodes.get(id);
    nodes.set(id, {
      ...{ id, kind, label, detail },
      degree: told.degree ?? known?.degree ?? null,
      date: told.date ?? known?.date ?? null,
      outlets: [...new Set([...(known?.outlets ?? []), ...(told.outlets ?? [])])],
    });
  }
  const edges = new Map<string, ViewEdge>();
  for (const edge of fragments.flatMap((fragment) => fragment.edges)) {
    if (nodes.has(edge.from) && nodes.has(edge.to)) edges.set(edgeKey(edge), edge);
  }
  return { nodes, edges };
}

/** What has to be asked to draw a graph. */
export function graphEndpoints(spec: GraphSpec): Endpoint<unknown>[] {
  return [...spec.roots.map(countsEndpoint), ...spec.steps.flatMap(stepEndpoints)];
}

/** Whether some of it is still on its way. */
export function isLoading(spec: GraphSpec, resources: Resources): boolean {
  return graphEndpoints(spec).some((endpoint) => {
    const resource = read(resources, endpoint);
    return resource === undefined || resource.status === "loading";
  });
}

/** The edges of the paths that were asked for: they stand out. */
export function pathEdges(spec: GraphSpec, resources: Resources): ReadonlySet<string> {
  const paths = spec.steps.flatMap((step) =>
    step.kind === "path" ? (fragmentOf(step, resources) ?? []) : [],
  );
  return new Set(paths.flatMap(({ edges }) => edges.map(edgeKey)));
}

function stepEndpoints(step: Step): readonly Endpoint<unknown>[] {
  switch (step.kind) {
    case "story":
      return storyEndpoints(step.id);
    case "expand":
      return [neighboursEndpoint(step.id, step.relation, step.direction)];
    case "path":
      return [pathEndpoint(step.from, step.to)];
    case "hide":
    case "pin":
      return [];
    default:
      return step satisfies never;
  }
}

function fragmentOf(step: Step, resources: Resources): Fragment | undefined {
  switch (step.kind) {
    case "story":
      return storyGraph(step.id, resources);
    case "expand":
      return answerOf(resources, neighboursEndpoint(step.id, step.relation, step.direction));
    case "path":
      return answerOf(resources, pathEndpoint(step.from, step.to));
    case "hide":
    case "pin":
      return undefined;
    default:
      return step satisfies never;
  }
}
