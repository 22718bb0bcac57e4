import type { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { CameraState } from "sigma/types";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { enter } from "./entering.ts";
import type { Work } from "./in-slices.ts";
import { whenDrawn } from "./when-drawn.ts";

// A picture that takes longer to draw than this cannot follow the camera frame by frame.
const FRAME_MILLISECONDS = 24;
// Without movement for so long the camera is at rest, and what it looks at is drawn anew.
const REST_MILLISECONDS = 70;
// While the camera goes on, drawing anew takes at most one part in so many of the time.
const DRAWING_SHARE = 5;
// Beyond these the moved picture shows too little, or too coarsely.
const MOST_SCALED = 2.5;
const MOST_MOVED_AWAY = 0.5;

/**
 * Sigma for graphs that take longer to draw than a frame: while the camera moves, the picture that was drawn last, every edge in it, is
 * moved and scaled with it, and when the camera rests it is drawn anew. A graph that is drawn in time is drawn at each frame, as ever.
 */
export class SteadySigma extends Sigma<DrawnNode, DrawnEdge> {
  /** Milliseconds that the last picture took, from the first call to the last pixel. */
  #cost = 0;
  #drawn: CameraState | null = null;
  #drawnAt = 0;
  #resting: number | undefined;
  /** Whether every node and edge has its place in the programs; not so between a change of the graph and the next picture. */
  #indexed = false;
  /** Whether a graph is on its way in, and whether something was to be drawn anew meanwhile. */
  #isTaking = false;
  #missed = false;

  constructor(
    graph: MultiDirectedGraph<DrawnNode, DrawnEdge>,
    container: HTMLElement,
    settings: Partial<Settings<DrawnNode, DrawnEdge>>,
  ) {
    super(graph, container, settings);
    this.on("beforeRender", () => {
      this.#drawnAt = performance.now();
    });
    this.on("afterRender", () => this.#settle());
    this.on("afterProcess", () => {
      this.#indexed = true;
    });
  }

  /** Replaces sigma's own way to find the node under the pointer. */
  findNodeBy(find: (point: { readonly x: number; readonly y: number }) => string | null): void {
    // Sigma's own is private to it in TypeScript, and called as a method at each event of the pointer.
    Object.assign(this, { getNodeAtPosition: find });
  }

  /** Whether another graph is on its way in: of its nodes only some are known. */
  get isTaking(): boolean {
    return this.#isTaking;
  }

  /** Whether what is to be seen is an older picture, moved. */
  get isMoved(): boolean {
    return this.#resting !== undefined;
  }

  /** Draws some nodes and edges anew and leaves the others as they are; all of them, where that is due anyway. */
  repaint(partialGraph: { readonly nodes: string[]; readonly edges: string[] }): void {
    this.refresh({ partialGraph, skipIndexation: this.#indexed, schedule: true });
  }

  /** Takes another graph in steps; what was drawn last stays until all of it is there. */
  *takeGraph(graph: MultiDirectedGraph<DrawnNode, DrawnEdge>): Work<void> {
    this.#isTaking = true;
    this.#indexed = false;
    try {
      this.setGraph(graph);
      this.#missed = false;
      yield* enter(this, graph);
    } finally {
      this.#isTaking = false;
    }
    // What should have been drawn anew meanwhile is read a second time.
    super.refresh(this.#missed ? undefined : { partialGraph: {}, skipIndexation: true });
  }

  override refresh(options?: Parameters<Sigma["refresh"]>[0]): this {
    if (#isTaking in this && this.#isTaking) {
      this.#missed = true;
      return this;
    }
    const isPart = options?.partialGraph !== undefined && options.skipIndexation === true;
    if (#indexed in this && !isPart) this.#indexed = false;
    return super.refresh(options);
  }

  override scheduleRender(): this {
    if (#isTaking in this && this.#isTaking) return this;
    if (!(#cost in this) || this.#drawn === null || this.#cost < FRAME_MILLISECONDS)
      return super.scheduleRender();
    const camera = this.getCamera().getState();
    if (camera.angle !== this.#drawn.angle || isSame(camera, this.#drawn))
      return super.scheduleRender();
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => super.scheduleRender(), REST_MILLISECONDS);
    if (!this.#movePicture(this.#drawn, camera) && this.#mayDraw()) super.scheduleRender();
    return this;
  }

  override kill(): void {
    clearTimeout(this.#resting);
    super.kill();
  }

  #settle(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#drawn = this.getCamera().getState();
    for (const layer of this.#pictures()) layer.style.transform = "";
    for (const layer of this.#marks()) layer.style.visibility = "";
    const { nodes, edges } = this.getCanvases();
    const started = this.#drawnAt;
    void Promise.all([nodes, edges].map(whenDrawn)).then(() => {
      this.#cost = performance.now() - started;
    });
  }

  #mayDraw(): boolean {
    return performance.now() - this.#drawnAt > DRAWING_SHARE * this.#cost;
  }

  /** Returns whether the moved picture still serves. */
  #movePicture(drawn: CameraState, camera: CameraState): boolean {
    const { width, height } = this.getDimensions();
    const scale = drawn.ratio / camera.ratio;
    const centre = this.framedGraphToViewport(drawn, { cameraState: camera });
    const [x, y] = [centre.x - width / 2, centre.y - height / 2];
    for (const layer of this.#pictures()) {
      layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    }
    for (const layer of this.#marks()) layer.style.visibility = "hidden";
    const reach = Math.max(Math.abs(x) / width, Math.abs(y) / height);
    return scale < MOST_SCALED && scale > 1 / MOST_SCALED && reach < MOST_MOVED_AWAY;
  }

  #pictures(): HTMLCanvasElement[] {
    const { edges, nodes, labels } = this.getCanvases();
    return [edges, nodes, labels].filter((layer) => layer !== undefined);
  }

  /** What belongs to the pointer's place. */
  #marks(): HTMLCanvasElement[] {
    const { edgeLabels, hovers, hoverNodes, pointed } = this.getCanvases();
    return [edgeLabels, hovers, hoverNodes, pointed].filter((layer) => layer !== undefined);
  }
}

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}
