import { edgeAppearance, nodeAppearance } from "./appearance.ts";
import { drawFullLabel, drawLabel, type LabelData, labelPlaces } from "./draw-label.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { ConnectionProgram } from "./edge-program.ts";
import { HairlineProgram } from "./hairline-program.ts";
import { isLabelled } from "./label-choice.ts";
import { isLarge } from "./large.ts";
import type { Look } from "./look.ts";
import { findsNodes } from "./node-at.ts";
import { ThingProgram } from "./node-program.ts";
import { SteadySigma } from "./steady-sigma.ts";

const CLOSE_UP = 0.55;

export function createRenderer(graph: DrawnGraph, container: HTMLElement, look: Look): SteadySigma {
  const sigma = new SteadySigma(graph, container, {
    allowInvalidContainer: true,
    nodeProgramClasses: { thing: ThingProgram as never },
    edgeProgramClasses: {
      connection: ConnectionProgram as never,
      hairline: HairlineProgram as never,
    },
    nodeReducer: (id, node) => {
      const appearance = nodeAppearance(id, node, look.emphasis, look.palette);
      const labelled = isLabelled(id, node.kind, look.room, look);
      const place = look.dragged?.id === id ? look.dragged : node;
      return {
        ...appearance,
        x: place.x,
        y: place.y,
        label: labelled === "never" ? null : node.label,
        forceLabel: labelled === "always",
      };
    },
    edgeReducer: (_, edge) => ({
      ...edgeAppearance(edge, look),
      type: look.fine ? "hairline" : "connection",
    }),
    defaultDrawNodeLabel: (context, data) => {
      const node = data as object as LabelData & { readonly key: string };
      const place = look.labels.take(node.key, labelPlaces(node));
      if (place !== null) drawLabel(context, node, place.top, look.palette);
    },
    defaultDrawNodeHover: (context, data) =>
      drawFullLabel(context, labelInFull(data), look.palette),
    renderEdgeLabels: true,
    edgeLabelSize: 11,
    // Those that there is no room for are left out when they are drawn.
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 5,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
  });

  sigma.findNodeBy(findsNodes(sigma, look));
  sigma.on("beforeRender", () => reserveLabels(sigma, look));
  // What is processed within a rendering has its place only then.
  sigma.on("afterProcess", () => reserveLabels(sigma, look));

  // A node whose label is left out for want of room shows it when it is pointed at.
  function labelInFull(data: object): LabelData {
    const { key, ...rest } = data as LabelData & { readonly key: string };
    return { ...rest, label: sigma.getGraph().getNodeAttribute(key, "label") };
  }

  sigma.getCamera().on("updated", ({ ratio }) => {
    if (isLarge(sigma.getGraph().order) || ratio < CLOSE_UP === look.closeUp) return;
    look.closeUp = ratio < CLOSE_UP;
    sigma.refresh({ skipIndexation: true });
  });
  return sigma;
}

/** What is selected or pointed at keeps its label; others give way. */
function reserveLabels(sigma: SteadySigma, { emphasis, labels }: Look): void {
  labels.clear();
  const cameraState = sigma.getCamera().getState();
  for (const id of [emphasis.selected, emphasis.hovered]) {
    const display = id === null ? undefined : sigma.getNodeDisplayData(id);
    if (id === null || display === undefined || !sigma.getGraph().hasNode(id)) continue;
    const { label, kind } = sigma.getGraph().getNodeAttributes(id);
    const place = sigma.framedGraphToViewport(display, { cameraState });
    const size = sigma.scaleSize(display.size);
    const [under] = labelPlaces({ label, kind, ...place, size });
    labels.reserve(id, under);
  }
}
