import { useMemo } from "preact/hooks";
import { graphEndpoints, isLoading, viewGraph } from "../graph/view-graph.ts";
import { useApp } from "../panels/app-context.ts";
import { GraphCanvas } from "../panels/graph-canvas.tsx";
import { Legend } from "../panels/legend.tsx";
import { routeOf } from "../panels/link.tsx";
import { graphOf } from "../state/result-things.ts";

const NO_PATH: ReadonlySet<string> = new Set();

/** The things that a result names, and what joins them; one that is chosen opens. */
export function ResultGraph({ ids }: { ids: readonly string[] }) {
  const { state, actions } = useApp();
  const { resources } = state;
  const spec = useMemo(() => graphOf(ids), [ids]);
  const answers = graphEndpoints(spec).map(({ url }) => resources.get(url));
  const view = useMemo(() => viewGraph(spec, resources), [spec, ...answers]);
  return (
    <div class="outcome__graph">
      <GraphCanvas
        view={view}
        selected={null}
        path={NO_PATH}
        complete={!isLoading(spec, resources)}
        apart={false}
        actions={{
          choose: (id) => actions.navigate(routeOf(id)),
          release: () => undefined,
          // It stays where it was pulled to while it is looked at.
          pin: () => undefined,
        }}
      />
      <Legend view={view} />
    </div>
  );
}
