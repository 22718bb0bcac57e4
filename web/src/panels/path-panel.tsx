import type { Graph, GraphEdge } from "../../../src/contract/graph.ts";
import { pathEndpoint } from "../state/endpoints.ts";
import type { GraphSpec, Step } from "../state/graph-spec.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Await } from "./states.tsx";

/** Each path that was asked for, from end to end, with the words that join its steps. */
export function PathPanel({ spec }: { spec: GraphSpec | null }) {
  const paths = spec?.steps.filter((step) => step.kind === "path") ?? [];
  return (
    <>
      {paths.map((step) => (
        <Path key={`${step.from} ${step.to}`} step={step} />
      ))}
    </>
  );
}

function Path({ step }: { step: Extract<Step, { kind: "path" }> }) {
  const { actions } = useApp();
  return (
    <section class="path" aria-label={text.explore.pathTitle}>
      <h2 class="path__title">
        {text.explore.pathTitle}
        <button type="button" class="link-button" onClick={() => actions.takeBack(step)}>
          {text.explore.pathRemove}
        </button>
      </h2>
      <Await endpoint={pathEndpoint(step.from, step.to)}>
        {(graph) =>
          graph.nodes.length === 0 ? <p>{text.explore.pathMissing}</p> : <Stations graph={graph} />
        }
      </Await>
    </section>
  );
}

function Stations({ graph }: { graph: Graph }) {
  const { actions } = useApp();
  return (
    <ol class="path__stations" data-list>
      {graph.nodes.map((node, nth) => (
        <li key={node.id}>
          {nth > 0 && <span class="path__word">{wordBetween(graph, nth)}</span>}
          <button
            type="button"
            class="path__node"
            data-item
            onClick={() => actions.select(node.id)}
          >
            <KindIcon kind={node.kind} />
            <bdi>{node.label}</bdi>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The relation between a node and the one before it, read in the direction of the path. */
function wordBetween({ nodes, edges }: Graph, nth: number): string {
  const [before, node] = [nodes[nth - 1]?.id, nodes[nth]?.id];
  const joins = ({ from, to }: GraphEdge) =>
    (from === before && to === node) || (from === node && to === before);
  const edge = edges.find(joins);
  if (edge === undefined) return "";
  return text.relations[edge.relation][edge.from === before ? "out" : "in"].toLowerCase();
}
