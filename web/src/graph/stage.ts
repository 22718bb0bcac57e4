import { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Emphasis } from "./emphasis.ts";
import type { ViewGraph } from "./fragment.ts";
import { createLayout, type Places } from "./layout.ts";
import { type Arrow, nearestTowards } from "./nearest.ts";
import { readPalette } from "./palette.ts";
import { createRenderer, type Look, MANY_EDGES } from "./renderer.ts";
import { type DrawnEdge, type DrawnGraph, type DrawnNode, synchronise } from "./synchronise.ts";

export type StageEvents = {
  readonly onSelect: (id: string | null) => void;
  /** The whole graph has been drawn in its place and answers input. */
  readonly onReady: (nodes: number) => void;
};

/** The drawn graph, as the rest of the viewer handles it. */
export type Stage = {
  readonly show: (view: ViewGraph, emphasis: Pick<Emphasis, "selected" | "path">) => void;
  readonly zoom: (how: "in" | "out" | "fit") => void;
  /** Moves the keyboard's cursor; the node that it is at afterwards. */
  readonly move: (arrow: Arrow) => string | null;
  readonly kill: () => void;
};

// Above, nodes jump to their places: moving all of them would stutter.
const MOST_MOVED = 400;
const MOVE_MILLISECONDS = 450;
const ZOOM_MILLISECONDS = 250;
// Half of a label: at the border of the screen it needs as much beside its node.
const WIDEST_MARGIN = 78;

/** Opens a graph in an element. It computes how things look; what there is to see comes from outside. */
export function createStage(container: HTMLElement, events: StageEvents): Stage {
  const graph: DrawnGraph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  const look: Look = {
    palette: readPalette(container),
    emphasis: { selected: null, hovered: null, near: null, path: new Set() },
    closeUp: false,
    room: 0,
  };
  const sigma = createRenderer(graph, container, look);
  const arrival = bringInto(sigma, graph, () => events.onReady(graph.order));
  const layout = createLayout(arrival.arrive);
  const hover = (id: string | null) => {
    const near = id === null ? null : new Set([id, ...graph.neighbors(id)]);
    look.emphasis = { ...look.emphasis, hovered: id, near };
    sigma.refresh({ skipIndexation: true });
  };
  const forgetTheme = followTheme(sigma, container, look);
  const sizes = new ResizeObserver(() => {
    sigma.resize();
    sigma.refresh();
  });
  sizes.observe(container);
  listen(sigma, { select: events.onSelect, hover });
  letDrag(sigma, graph);

  return {
    show: (view, asked) => {
      const gone = look.emphasis.hovered !== null && !view.nodes.has(look.emphasis.hovered);
      look.emphasis = {
        ...look.emphasis,
        ...asked,
        ...(gone ? { hovered: null, near: null } : {}),
      };
      const before = graph.order;
      const { width, height } = sigma.getDimensions();
      look.room = (width * height) / Math.max(1, view.nodes.size);
      sigma.setSetting("stagePadding", Math.min(WIDEST_MARGIN, width / 9));
      if (!synchronise(graph, view, look.room)) {
        sigma.refresh({ skipIndexation: true });
        return;
      }
      arrival.stop();
      sigma.setSetting("hideEdgesOnMove", graph.size > MANY_EDGES);
      sigma.refresh();
      layout.arrange(graph, { width, height, settled: before > graph.order / 2 });
    },
    zoom: (how) => zoom(sigma, how),
    move: (arrow) => {
      const next = cursorAfter(sigma, graph, look.emphasis, arrow);
      if (next !== null) hover(next);
      return next;
    },
    kill: () => {
      sizes.disconnect();
      forgetTheme();
      arrival.stop();
      layout.stop();
      sigma.kill();
    },
  };
}

type DrawnSigma = Sigma<DrawnNode, DrawnEdge>;

/** Takes nodes to their new places: gently where the eye can follow, else at once. */
function bringInto(sigma: DrawnSigma, graph: DrawnGraph, onReady: () => void) {
  let stop = () => {};
  const announce = () => {
    sigma.once("afterRender", () => requestAnimationFrame(onReady));
    sigma.refresh();
  };
  const arrive = (places: Places) => {
    sigma.setCustomBBox(frameOf(places, sigma.getDimensions()));
    if (places.size > MOST_MOVED || prefersStillness()) {
      graph.updateEachNodeAttributes((id, node) => ({ ...node, ...places.get(id) }));
      announce();
      return;
    }
    const options = { duration: MOVE_MILLISECONDS, easing: "quadraticInOut" } as const;
    stop = animateNodes(graph, Object.fromEntries(places), options, announce);
  };
  return { arrive, stop: () => stop() };
}

/** What the camera looks at: all places, and never less than a screen, so that a small graph is not blown up. */
function frameOf(places: Places, screen: { readonly width: number; readonly height: number }) {
  let [left, right] = [-screen.width / 2, screen.width / 2];
  let [bottom, top] = [-screen.height / 2, screen.height / 2];
  for (const { x, y } of places.values()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { x: [left, right] as [number, number], y: [bottom, top] as [number, number] };
}

/** Repaints when the system turns dark or light; returns how to stop. */
function followTheme(sigma: DrawnSigma, container: HTMLElement, look: Look): () => void {
  const repaint = () => {
    look.palette = readPalette(container);
    sigma.setSetting("edgeLabelColor", { color: look.palette.ink });
    sigma.setSetting("edgeLabelFont", look.palette.sans);
    sigma.refresh();
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", repaint);
  repaint();
  return () => dark.removeEventListener("change", repaint);
}

function listen(
  sigma: DrawnSigma,
  tell: { select: (id: string | null) => void; hover: (id: string | null) => void },
): void {
  sigma.on("clickNode", ({ node }) => tell.select(node));
  sigma.on("clickStage", () => tell.select(null));
  sigma.on("enterNode", ({ node }) => {
    sigma.getContainer().classList.add("stage--pointing");
    tell.hover(node);
  });
  sigma.on("leaveNode", () => {
    sigma.getContainer().classList.remove("stage--pointing");
    tell.hover(null);
  });
}

/** Lets a node be pulled to another place; the camera rests meanwhile. */
function letDrag(sigma: DrawnSigma, graph: DrawnGraph): void {
  let dragged: string | null = null;
  sigma.on("downNode", ({ node }) => {
    dragged = node;
  });
  sigma.on("moveBody", ({ event }) => {
    if (dragged === null || !graph.hasNode(dragged)) return;
    graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const release = () => {
    dragged = null;
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
}

function zoom(sigma: DrawnSigma, how: "in" | "out" | "fit"): void {
  const camera = sigma.getCamera();
  const options = { duration: prefersStillness() ? 1 : ZOOM_MILLISECONDS };
  if (how === "fit") void camera.animatedReset(options);
  else if (how === "in") void camera.animatedZoom(options);
  else void camera.animatedUnzoom(options);
}

/** Where the cursor goes from the node that it, or the selection, is at. */
function cursorAfter(
  sigma: DrawnSigma,
  graph: DrawnGraph,
  { hovered, selected }: Emphasis,
  arrow: Arrow,
): string | null {
  const points = graph.mapNodes((id, { x, y }) => ({ id, ...sigma.graphToViewport({ x, y }) }));
  const at = hovered ?? selected;
  const from = points.find(({ id }) => id === at) ?? points[0];
  if (from === undefined) return null;
  return (nearestTowards(points, from, arrow) ?? from).id;
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
