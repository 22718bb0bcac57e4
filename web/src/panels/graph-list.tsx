import { KindSchema } from "../../../src/contract/values.ts";
import type { ViewEdge, ViewGraph, ViewNode } from "../graph/fragment.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { GraphExport } from "./graph-export.tsx";
import { GraphFilterMenu } from "./graph-filter-menu.tsx";
import { KindIcon } from "./kind-icon.tsx";

/** The same things and connections as in the drawing, for the keyboard, for screen readers and for print. */
export function GraphList({ view, all, selected }: ListProps) {
  const joined = connectionsOf(view);
  return (
    <div class="twin">
      <div class="twin__head">
        <h2>{text.graph.listTitle}</h2>
        <GraphFilterMenu all={all} />
        <GraphExport stage={null} view={view} />
      </div>
      {KindSchema.options.map((kind) => {
        const nodes = [...view.nodes.values()].filter((node) => node.kind === kind);
        if (nodes.length === 0) return null;
        return (
          <section key={kind}>
            <h3>
              {text.kinds[kind].many} ({nodes.length})
            </h3>
            <ul class="list" data-list>
              {nodes.map((node) => (
                <ListedNode
                  key={node.id}
                  node={node}
                  connections={joined.get(node.id) ?? []}
                  view={view}
                  current={node.id === selected}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type ListProps = {
  view: ViewGraph;
  /** What there is without the filter. */
  all: ViewGraph;
  selected: string | null;
};

type ListedProps = {
  node: ViewNode;
  connections: readonly ViewEdge[];
  view: ViewGraph;
  current: boolean;
};

function ListedNode({ node, connections, view, current }: ListedProps) {
  const { actions } = useApp();
  return (
    <li class="twin__node">
      <button
        type="button"
        data-item
        class="path__node"
        aria-current={current}
        onClick={() => actions.choose(node.id)}
      >
        <KindIcon kind={node.kind} />
        <bdi>{node.label}</bdi>
      </button>
      <ul class="twin__edges">
        {connections.map((edge) => {
          const out = edge.from === node.id;
          const other = view.nodes.get(out ? edge.to : edge.from);
          return (
            <li key={`${edge.relation} ${edge.from} ${edge.to}`}>
              {text.relations[edge.relation][out ? "out" : "in"]}: <bdi>{other?.label}</bdi>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function connectionsOf({ edges }: ViewGraph): Map<string, ViewEdge[]> {
  const joined = new Map<string, ViewEdge[]>();
  for (const edge of edges.values()) {
    for (const end of [edge.from, edge.to]) {
      const list = joined.get(end);
      if (list === undefined) joined.set(end, [edge]);
      else list.push(edge);
    }
  }
  return joined;
}
