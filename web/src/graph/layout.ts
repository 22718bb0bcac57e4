import { LABEL_LINE, labelWidth } from "./draw-label.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { keepsLabel } from "./label-choice.ts";
import { labelLines } from "./label-lines.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-message.ts";

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export type Layout = {
  /** Nodes in `kept` stay where they are as far as the others find room. */
  readonly arrange: (
    graph: DrawnGraph,
    kept: ReadonlySet<string>,
    screen: { readonly width: number; readonly height: number },
  ) => void;
  /** Leaves what is being arranged unanswered. */
  readonly forget: () => void;
  readonly stop: () => void;
};

/** Arranges graphs in a worker, so that the page answers meanwhile; only the latest arrangement is handed on. */
export function createLayout(onArranged: (places: Places) => void): Layout {
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  let ticket = 0;
  let ids: readonly string[] = [];
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.ticket !== ticket) return;
    onArranged(
      new Map(ids.map((id, nth) => [id, { x: data.x[nth] ?? 0, y: data.y[nth] ?? 0 }] as const)),
    );
  });
  return {
    arrange: (graph, kept, screen) => {
      ticket += 1;
      ids = graph.nodes();
      worker.postMessage(requestOf(graph, ids, kept, { ticket, ...screen }));
    },
    forget: () => {
      ticket += 1;
    },
    stop: () => worker.terminate(),
  };
}

function requestOf(
  graph: DrawnGraph,
  ids: readonly string[],
  kept: ReadonlySet<string>,
  screen: Pick<LayoutRequest, "ticket" | "width" | "height">,
): LayoutRequest {
  const index = new Map(ids.map((id, nth) => [id, nth] as const));
  const nodes = ids.map((id) => graph.getNodeAttributes(id));
  const room = (screen.width * screen.height) / Math.max(1, nodes.length);
  const labels = nodes.map(({ kind, label }) =>
    keepsLabel(kind, room) ? labelLines(kind, label) : [],
  );
  const pairs = graph.mapEdges((_, __, from, to) => [index.get(from) ?? 0, index.get(to) ?? 0]);
  return {
    ...screen,
    x: Float32Array.from(nodes, ({ x }) => x),
    y: Float32Array.from(nodes, ({ y }) => y),
    size: Float32Array.from(nodes, ({ size }) => size),
    pinned: Uint8Array.from(nodes, ({ pinned }) => (pinned ? 1 : 0)),
    kept: Uint8Array.from(ids, (id) => (kept.has(id) ? 1 : 0)),
    labelHalf: Float32Array.from(nodes, ({ kind }, nth) => labelWidth(kind, labels[nth] ?? []) / 2),
    labelHeight: Float32Array.from(labels, (lines) => lines.length * LABEL_LINE),
    edges: Uint32Array.from(pairs.flat()),
  };
}
