import {
  type GraphEdge,
  type GraphNode,
  type WholeGraph,
  WholeGraphSchema,
} from "../../../src/contract/graph.ts";
import type { Endpoint } from "../state/endpoints.ts";
import { ask } from "./api.ts";
import type { Store } from "./store.ts";

// The most that the server gives at once: fewer pages, and each small enough to be read between two frames.
const PAGE = 2_000;
const WHOLE: Endpoint<WholeGraph> = {
  url: `/api/v1/graph?limit=${PAGE}`,
  schema: WholeGraphSchema,
};

/** Fetches the whole store, page by page, as soon as a route shows it. */
export function loadWholeGraph(store: Store): void {
  const consider = () => {
    const { route, whole } = store.state();
    if (route.page === "whole" && whole.status === "none") void fetchAll(store);
  };
  store.subscribe(consider);
  consider();
}

async function fetchAll(store: Store): Promise<void> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  let cursor: string | null = null;
  store.dispatch({ type: "whole", whole: { status: "loading", loaded: 0, total: 0 } });
  do {
    const answer: Awaited<ReturnType<typeof ask<WholeGraph>>> = await ask(WHOLE, cursor);
    if (!answer.ok) {
      store.dispatch({ type: "whole", whole: { status: "failed", failure: answer.failure } });
      return;
    }
    nodes.push(...answer.value.nodes);
    edges.push(...answer.value.edges);
    cursor = answer.value.nextCursor;
    store.dispatch({
      type: "whole",
      whole: { status: "loading", loaded: nodes.length, total: answer.value.totalNodes },
    });
  } while (cursor !== null);
  store.dispatch({ type: "whole", whole: { status: "ready", graph: { nodes, edges } } });
}
