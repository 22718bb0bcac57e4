import { MultiDirectedGraph } from "graphology";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import type { Emphasis } from "./emphasis.ts";
import { createEmphasising } from "./emphasise.ts";
import type { ViewGraph } from "./fragment.ts";
import { frameOf } from "./frame.ts";
import type { DrawnPoint } from "./graph-file.ts";
import { between, inSlices, type Work } from "./in-slices.ts";
import { createLabelRoom } from "./label-room.ts";
import { isLarge } from "./large.ts";
import { createLayout, type Layout, type Places } from "./layout.ts";
import { letDrag } from "./let-drag.ts";
import type { Look } from "./look.ts";
import { type Arrow, nearestTowards } from "./nearest.ts";
import { readPalette } from "./palette.ts";
import { drawnPoints, pictureOf } from "./picture.ts";
import { type PlacesMemory, recalled, remember } from "./places-memory.ts";
import { createRenderer } from "./renderer.ts";
import type { SteadySigma } from "./steady-sigma.ts";
import { drawMap, isMap, synchronise } from "./synchronise.ts";
import { type Arrival, bringInto } from "./travel.ts";
import { watchForLoss } from "./watch-for-loss.ts";
import { whenDrawn } from "./when-drawn.ts";

export type StageOptions = {
  readonly onSelect: (id: string | null) => void;
  /** A node was pulled to a place, in units of the drawing. */
  readonly onPlaced: (id: string, place: Place) => void;
  /** So much of a large graph is made, from 0 to 1: it comes in steps, so that the page stays alive. */
  readonly onShare: (share: number) => void;
  /** The whole graph has been drawn in its place and answers input. */
  readonly onReady: (nodes: number) => void;
  /** The browser has taken the graphics back, as after sleep: this stage draws no more. */
  readonly onLost: () => void;
  /** Where graphs were before; the stage adds to it. */
  readonly places: PlacesMemory;
};

type Place = { readonly x: number; readonly y: number };

/** The drawn graph, as the rest of the viewer handles it. */
export type Stage = {
  /** `apart`: whether each of several connections between the same two has a line of its own. */
  readonly show: (
    view: ViewGraph,
    emphasis: Pick<Emphasis, "selected" | "path">,
    apart: boolean,
  ) => void;
  readonly zoom: (how: "in" | "out" | "fit") => void;
  /** Moves the keyboard's cursor; the node that it is at afterwards. */
  readonly move: (arrow: Arrow) => string | null;
  /** Where a node is, in units of the drawing; null for one that is not drawn. */
  readonly placeOf: (id: string) => Place | null;
  /** What is on the screen, as a PNG. */
  readonly picture: () => Promise<Blob | null>;
  /** Where the nodes are on the screen and how they look. */
  readonly drawn: () => ReadonlyMap<string, DrawnPoint>;
  readonly kill: () => void;
};

const ZOOM_MILLISECONDS = 250;
// Half of a label: at the border of the screen it needs as much beside its node.
const WIDEST_MARGIN = 78;
const NARROW_MARGIN = 24;

/** Opens a graph in an element. It computes how things look; what there is to see comes from outside. */
export function createStage(container: HTMLElement, options: StageOptions): Stage {
  const look: Look = {
    palette: readPalette(container),
    emphasis: { selected: null, hovered: null, near: null, path: new Set() },
    closeUp: false,
    room: 0,
    fine: false,
    labels: createLabelRoom(),
    dragged: null,
  };
  const sigma = createRenderer(new MultiDirectedGraph<DrawnNode, DrawnEdge>(), container, look);
  const graph = () => sigma.getGraph() as DrawnGraph;
  const announce = () => sayWhenDrawn(sigma, options.onReady);
  const arrival = bringInto(sigma, announce);
  const layout = createLayout((places) => {
    remember(options.places, places);
    arrival.arrive(places);
  });
  let giveUp = (): void => {};
  let shown: { readonly view: ViewGraph; readonly apart: boolean } | null = null;

  const emphasis = createEmphasising(sigma, look);
  const forgetTheme = followTheme(sigma, container, look);
  const sizes = new ResizeObserver(() => {
    sigma.resize();
    // Another size of the screen only changes how well labels are spread.
    if (isLarge(graph().order)) sigma.scheduleRender();
    else sigma.refresh({ schedule: true });
  });
  sizes.observe(container);
  listen(sigma, { select: options.onSelect, hover: emphasis.point });
  letDrag(sigma, look, options.onPlaced);
  const forgetLoss = watchForLoss(container, options.onLost);

  return {
    show: (view, asked, apart) => {
      if (view === shown?.view && apart === shown.apart) emphasis.change(asked);
      else {
        shown = { view, apart };
        emphasis.enter(view, asked);
        giveUp();
        prepare(view, sigma, look);
        arrival.stop();
        if (isMap(view)) {
          const listener = { onShare: options.onShare, onDone: announce };
          giveUp = inSlices(mapOnto(sigma, view, look), listener);
        } else {
          options.onShare(1);
          draw(view, { sigma, apart, look, layout, arrival, announce, places: options.places });
        }
      }
    },
    zoom: (how) => zoom(sigma, how),
    move: (arrow) => {
      const next = cursorAfter(sigma, emphasis.at(), arrow);
      if (next !== null) emphasis.point(next);
      return next;
    },
    placeOf: (id) => (graph().hasNode(id) ? placeIn(graph(), id) : null),
    picture: () => pictureOf(sigma, look.palette.paper),
    drawn: () => drawnPoints(sigma, look.labels.labelled()),
    kill: () => {
      giveUp();
      forgetLoss();
      sizes.disconnect();
      forgetTheme();
      arrival.stop();
      layout.stop();
      sigma.kill();
    },
  };
}

function sayWhenDrawn(sigma: SteadySigma, onReady: (nodes: number) => void): void {
  const { nodes, edges } = sigma.getCanvases();
  const graph = sigma.getGraph();
  void Promise.all([nodes, edges].map(whenDrawn)).then(() => {
    if (graph === sigma.getGraph()) onReady(graph.order);
  });
}

type Drawing = {
  readonly sigma: SteadySigma;
  readonly apart: boolean;
  readonly look: Look;
  readonly layout: Layout;
  readonly arrival: Arrival;
  readonly places: PlacesMemory;
  /** To be called when all has been given to the canvas. */
  readonly announce: () => void;
};

/** Sets what follows from how large a view is. */
function prepare(view: ViewGraph, sigma: SteadySigma, look: Look): void {
  const { width, height } = sigma.getDimensions();
  const large = isLarge(view.nodes.size);
  look.room = (width * height) / Math.max(1, view.nodes.size);
  look.fine = large;
  look.closeUp = large || look.closeUp;
  fitSettings(sigma, view, width);
}

/** Draws a view that has its places. */
function* mapOnto(sigma: SteadySigma, view: ViewGraph, look: Look): Work<void> {
  const map = yield* between(0, 0.4, drawMap(view, look.room));
  sigma.setCustomBBox(
    frameOf(
      map.mapNodes((_, place) => place),
      sigma.getDimensions(),
    ),
  );
  yield* between(0.4, 1, sigma.takeGraph(map));
}

/** Draws any other view after it was arranged. */
function draw(view: ViewGraph, drawing: Drawing): void {
  const { sigma, look, apart, layout, arrival, announce, places } = drawing;
  const { width, height } = sigma.getDimensions();
  // Each node that goes out of a drawing makes sigma read all that stay.
  if (isLarge(sigma.getGraph().order)) sigma.setGraph(new MultiDirectedGraph());
  const graph = sigma.getGraph() as DrawnGraph;
  const placed = new Set(graph.nodes().filter((id) => arrival.places().has(id)));
  const pinned = pinsOf(graph);
  const changed = synchronise(graph, view, { room: look.room, apart });
  sigma.refresh();
  const isMoved = pinned !== pinsOf(graph);
  const known = changed || isMoved ? recalled(places, graph.nodes()) : undefined;
  if (changed || known !== undefined) layout.forget();
  if (known !== undefined) arrival.arrive(withPins(known, view));
  else if (changed) layout.arrange(graph, keptOf(graph, placed), { width, height });
  else announce();
}

/** Who looks at a graph finds it again when others come in, unless most of it is new. */
function keptOf(graph: DrawnGraph, placed: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set([...placed].filter((id) => graph.hasNode(id)));
  return kept.size > graph.order / 2 ? kept : new Set();
}

function pinsOf(graph: DrawnGraph): string {
  const pinned = graph.filterNodes((_, node) => node.pinned);
  return pinned.map((id) => `${id} ${Object.values(placeIn(graph, id))}`).join("\n");
}

function placeIn(graph: DrawnGraph, id: string): Place {
  const { x, y } = graph.getNodeAttributes(id);
  return { x, y };
}

/** What was put somewhere by hand is there, wherever it was before. */
function withPins(places: Places, { nodes }: ViewGraph): Places {
  return new Map([...places].map(([id, place]) => [id, nodes.get(id)?.pin ?? place]));
}

/** Each setting makes sigma read the whole graph again, so only those that change are set. */
function fitSettings(sigma: SteadySigma, view: ViewGraph, width: number): void {
  const large = isLarge(view.nodes.size);
  const wanted = {
    stagePadding: large ? NARROW_MARGIN : Math.min(WIDEST_MARGIN, width / 9),
    // The nodes of a large graph are small; the largest of them shall have their names.
    labelRenderedSizeThreshold: large ? 2 : 5,
    renderEdgeLabels: !large,
  };
  const now = sigma.getSettings();
  const differs = (Object.keys(wanted) as (keyof typeof wanted)[]).some(
    (name) => wanted[name] !== now[name],
  );
  if (differs) sigma.setSettings(wanted);
}

/** Repaints when the system turns dark or light; returns how to stop. */
function followTheme(sigma: SteadySigma, container: HTMLElement, look: Look): () => void {
  const repaint = () => {
    look.palette = readPalette(container);
    const { ink, sans } = look.palette;
    sigma.setSettings({ edgeLabelColor: { color: ink }, edgeLabelFont: sans });
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", repaint);
  repaint();
  return () => dark.removeEventListener("change", repaint);
}

function listen(
  sigma: SteadySigma,
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

function zoom(sigma: SteadySigma, how: "in" | "out" | "fit"): void {
  const camera = sigma.getCamera();
  const options = { duration: prefersStillness() ? 1 : ZOOM_MILLISECONDS };
  if (how === "fit") void camera.animatedReset(options);
  else if (how === "in") void camera.animatedZoom(options);
  else void camera.animatedUnzoom(options);
}

/** Where the cursor goes from the node that it, or the selection, is at. */
function cursorAfter(sigma: SteadySigma, at: string | null, arrow: Arrow): string | null {
  const points = sigma
    .getGraph()
    .mapNodes((id, { x, y }) => ({ id, ...sigma.graphToViewport({ x, y }) }));
  const from = points.find(({ id }) => id === at) ?? points[0];
  if (from === undefined) return null;
  return (nearestTowards(points, from, arrow) ?? from).id;
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
