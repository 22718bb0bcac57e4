import type { ViewGraph } from "../graph/fragment.ts";
import type { Stage } from "../graph/stage.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { GraphExport } from "./graph-export.tsx";
import { GraphFilterMenu } from "./graph-filter-menu.tsx";

type ToolbarProps = {
  stage: Stage | null;
  view: ViewGraph;
  all: ViewGraph;
  selected: string | null;
};

/** What can be done with the graph as a whole. */
export function GraphToolbar({ stage, view, all, selected }: ToolbarProps) {
  const { state, actions } = useApp();
  const { history, route } = state;
  const steps = route.page === "graph" ? route.spec.steps.length : 0;
  return (
    <div class="toolbar">
      <span class="toolbar__counts" role="status">
        {view.nodes.size === all.nodes.size
          ? text.graph.counts(view.nodes.size, view.edges.size)
          : text.graph.shownOf(view.nodes.size, all.nodes.size)}
      </span>
      <button
        type="button"
        class="tool tool--text"
        title={text.graph.undoHint}
        disabled={history.past.length === 0 && steps === 0}
        onClick={actions.undo}
      >
        {text.graph.undo}
      </button>
      <button
        type="button"
        class="tool tool--text"
        title={text.graph.redoHint}
        disabled={history.future.length === 0}
        onClick={actions.redo}
      >
        {text.graph.redo}
      </button>
      <PinTool stage={stage} view={view} selected={selected} />
      <GraphFilterMenu all={all} />
      <GraphExport stage={stage} view={view} />
      <Tool label={text.graph.zoomOut} sign="−" onClick={() => stage?.zoom("out")} />
      <Tool label={text.graph.zoomIn} sign="+" onClick={() => stage?.zoom("in")} />
      <Tool label={text.graph.fit} sign="⤢" onClick={() => stage?.zoom("fit")} />
    </div>
  );
}

/** Keeps what is selected where it is. The map of the whole store has its places from the server. */
function PinTool({ stage, view, selected }: Omit<ToolbarProps, "all">) {
  const { state, actions } = useApp();
  const node = view.nodes.get(selected ?? "");
  if (node === undefined || state.route.page === "whole") return null;
  const pinned = node.pin !== undefined;
  return (
    <button
      type="button"
      class="tool tool--text"
      title={text.graph.pinHint}
      aria-pressed={pinned}
      onClick={() => actions.pin(node.id, pinned ? null : (stage?.placeOf(node.id) ?? null))}
    >
      {text.graph.pin}
    </button>
  );
}

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </button>
  );
}
