import { type MapAnswer, MapAnswerSchema } from "../../../src/contract/graph-map.ts";
import { createMapView } from "../graph/map-view.ts";
import type { Endpoint } from "../state/endpoints.ts";
import { ask } from "./api.ts";
import type { Store } from "./store.ts";

// The server answers when there is something to say; this only keeps a fast refusal from being asked without end.
const PAUSE_MILLISECONDS = 100;

/** Fetches the map of the whole store, part by part, as soon as a route shows it. */
export function loadWholeGraph(store: Store): void {
  const consider = () => {
    const { route, whole } = store.state();
    if (route.page === "whole" && whole.status === "none") void fetchAll(store);
  };
  store.subscribe(consider);
  consider();
}

async function fetchAll(store: Store): Promise<void> {
  let map = createMapView();
  let next: { readonly part: number; readonly version: string | null } = NOTHING;
  store.dispatch({ type: "whole", whole: { status: "preparing", stage: "reading", share: 0 } });
  for (;;) {
    const answer = await ask(mapEndpoint(next), null);
    if (!answer.ok) {
      store.dispatch({ type: "whole", whole: { status: "failed", failure: answer.failure } });
      return;
    }
    const { value } = answer;
    if (value.status === "part") {
      map.add(value);
      const view = map.view();
      if (value.part + 1 === value.parts) {
        store.dispatch({ type: "whole", whole: { status: "ready", view } });
        return;
      }
      const { version, part, totalNodes: total } = value;
      next = { part: part + 1, version };
      const loaded = view.nodes.size;
      store.dispatch({ type: "whole", whole: { status: "loading", loaded, total } });
    } else {
      if (value.status === "changed") [map, next] = [createMapView(), NOTHING];
      else store.dispatch({ type: "whole", whole: value });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}

const NOTHING = { part: 0, version: null } as const;

function mapEndpoint({
  part,
  version,
}: {
  part: number;
  version: string | null;
}): Endpoint<MapAnswer> {
  const parameters = new URLSearchParams({ part: String(part) });
  if (version !== null) parameters.set("version", version);
  return { url: `/api/v1/graph/map?${parameters}`, schema: MapAnswerSchema };
}
