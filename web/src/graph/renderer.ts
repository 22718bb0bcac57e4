import Sigma from "sigma";
import { edgeAppearance, nodeAppearance } from "./appearance.ts";
import { drawFullLabel, drawLabel, type LabelData } from "./draw-label.ts";
import { ConnectionProgram } from "./edge-program.ts";
import type { Emphasis } from "./emphasis.ts";
import { isLabelled } from "./label-choice.ts";
import { ThingProgram } from "./node-program.ts";
import type { Palette } from "./palette.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./synchronise.ts";

/** What decides how the graph looks at the moment; the renderer reads it at every frame that is computed anew. */
export type Look = {
  palette: Palette;
  emphasis: Emphasis;
  /** Whether the camera is so near that there is room for every label. */
  closeUp: boolean;
  /** Square pixels of the screen for each node. */
  room: number;
};

// From here on edges are left out while the graph is moved: drawing them is what takes the time.
export const MANY_EDGES = 3_000;
const CLOSE_UP = 0.55;

export function createRenderer(
  graph: DrawnGraph,
  container: HTMLElement,
  look: Look,
): Sigma<DrawnNode, DrawnEdge> {
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    allowInvalidContainer: true,
    nodeProgramClasses: { thing: ThingProgram as never },
    edgeProgramClasses: { connection: ConnectionProgram as never },
    nodeReducer: (id, node) => {
      const appearance = nodeAppearance(id, node, look.emphasis, look.palette);
      const labelled = isLabelled(id, node.kind, look.room, look);
      return {
        ...node,
        ...appearance,
        label: labelled === "never" ? null : node.label,
        forceLabel: labelled === "always",
      };
    },
    edgeReducer: (id, edge) => edgeAppearance(id, edge, look.emphasis, look.palette),
    defaultDrawNodeLabel: (context, data) => drawLabel(context, data as LabelData, look.palette),
    defaultDrawNodeHover: (context, data) =>
      drawFullLabel(context, labelInFull(data), look.palette),
    renderEdgeLabels: true,
    edgeLabelSize: 11,
    labelGridCellSize: 170,
    labelRenderedSizeThreshold: 5,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
  });

  // A node whose label is left out for want of room shows it when it is pointed at.
  function labelInFull(data: object): LabelData {
    const { key, ...rest } = data as LabelData & { readonly key: string };
    return { ...rest, label: graph.getNodeAttribute(key, "label") };
  }

  sigma.getCamera().on("updated", ({ ratio }) => {
    if (ratio < CLOSE_UP === look.closeUp) return;
    look.closeUp = ratio < CLOSE_UP;
    sigma.refresh({ skipIndexation: true });
  });
  return sigma;
}
