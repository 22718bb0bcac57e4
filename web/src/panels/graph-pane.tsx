import { useMemo } from "preact/hooks";
import { filteredView } from "../graph/filtered-view.ts";
import type { ViewGraph } from "../graph/fragment.ts";
import { graphEndpoints, isLoading, NO_GRAPH, pathEdges, viewGraph } from "../graph/view-graph.ts";
import { formatRoute, keepOf, selectedOf, specOf } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { GraphCanvas } from "./graph-canvas.tsx";
import { GraphList } from "./graph-list.tsx";
import { GraphToolbar } from "./graph-toolbar.tsx";
import { KindIcon } from "./kind-icon.tsx";
import { Legend } from "./legend.tsx";
import { Empty, FailureNote } from "./states.tsx";

const NO_PATH: ReadonlySet<string> = new Set();

/** The graph of the route, drawn or as a list. */
export function GraphPane({ list }: { list: boolean }) {
  const { state, actions } = useApp();
  const all = useView();
  const selected = selectedOf(state.route);
  const spec = specOf(state.route);
  const view = useKept(all, selected);
  const path = useMemo(
    () => (spec === null ? NO_PATH : pathEdges(spec, state.resources)),
    [state.route, state.resources],
  );
  const complete =
    spec === null ? state.whole.status === "ready" : !isLoading(spec, state.resources);
  return (
    <section class="graph" aria-label={text.graph.graph}>
      {list ? (
        <GraphList view={view} all={all} selected={selected} />
      ) : (
        <GraphCanvas
          {...{ view, selected, path, complete }}
          apart={keepOf(state.route).apart}
          actions={actions}
          tools={(stage) => (
            <GraphToolbar stage={stage} view={view} all={all} selected={selected} />
          )}
        />
      )}
      <Message view={view} complete={complete} />
      {!list && <Legend view={view} />}
      <SelectionBar view={view} selected={selected} />
    </section>
  );
}

/** On a narrow screen, where the details are not in sight: what is selected, and the way to them. */
function SelectionBar({ view, selected }: { view: ViewGraph; selected: string | null }) {
  const { actions } = useApp();
  const node = view.nodes.get(selected ?? "");
  if (node === undefined) return null;
  return (
    <div class="selection">
      <KindIcon kind={node.kind} />
      <bdi class="selection__label">{node.label}</bdi>
      <button type="button" class="button" onClick={() => actions.show("details")}>
        {text.graph.details}
      </button>
    </div>
  );
}

/** What the filter of the route keeps; what was asked for by name is never lost to it. */
function useKept(all: ViewGraph, selected: string | null): ViewGraph {
  const { route } = useApp().state;
  const keep = keepOf(route);
  const roots = specOf(route)?.roots ?? [];
  const key = formatRoute({ page: "whole", select: null, view: null, keep });
  return useMemo(
    () => filteredView(all, keep, new Set([...roots, ...(selected === null ? [] : [selected])])),
    [all, key],
  );
}

function useView(): ViewGraph {
  const { route, resources, whole } = useApp().state;
  const spec = specOf(route);
  const answers = spec === null ? [] : graphEndpoints(spec).map(({ url }) => resources.get(url));
  const grown = useMemo(
    () => (spec === null ? NO_GRAPH : viewGraph(spec, resources)),
    [route, ...answers],
  );
  if (route.page !== "whole") return grown;
  return whole.status === "ready" ? whole.view : NO_GRAPH;
}

function Message({ view, complete }: { view: ViewGraph; complete: boolean }) {
  const { state, actions } = useApp();
  const { route, whole } = state;
  if (route.page === "whole" && whole.status === "failed") {
    const retry = () => actions.dispatch({ type: "whole", whole: { status: "none" } });
    return <FailureNote failure={whole.failure} onRetry={retry} />;
  }
  if (route.page === "whole" && whole.status === "preparing") {
    return (
      <div class="graph__message" role="status">
        <p>{text.graph.preparing[whole.stage]}</p>
        <progress {...(whole.stage === "arranging" ? { value: whole.share } : {})} />
      </div>
    );
  }
  if (route.page === "whole" && whole.status === "loading") {
    return (
      <div class="graph__message" role="status">
        <p>{text.graph.loadingWhole(whole.loaded, whole.total)}</p>
        <progress max={Math.max(1, whole.total)} value={whole.loaded} />
      </div>
    );
  }
  if (view.nodes.size > 0) return null;
  if (!complete) {
    return (
      <p class="graph__message" role="status">
        {text.graph.loading}
      </p>
    );
  }
  return (
    <div class="graph__message">
      <Empty title={text.graph.empty} hint={text.graph.emptyHint} />
    </div>
  );
}
