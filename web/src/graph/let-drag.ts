import type { Look } from "./look.ts";
import type { SteadySigma } from "./steady-sigma.ts";

/** Lets a node be pulled to another place; the camera rests meanwhile. `onDropped` says where it was let go. */
export function letDrag(
  sigma: SteadySigma,
  look: Look,
  onDropped: (id: string, place: { readonly x: number; readonly y: number }) => void,
): void {
  sigma.on("downNode", ({ node }) => {
    look.dragged = { id: node, ...placeOf(sigma, node) };
  });
  sigma.on("moveBody", ({ event }) => {
    if (look.dragged === null) return;
    const { id } = look.dragged;
    event.preventSigmaDefault();
    event.original.preventDefault();
    if (!sigma.getGraph().hasNode(id)) return;
    look.dragged = { id, ...sigma.viewportToGraph(event) };
    sigma.repaint({ nodes: [id], edges: sigma.getGraph().edges(id) });
  });
  const release = () => {
    const { dragged } = look;
    look.dragged = null;
    if (dragged === null || !sigma.getGraph().hasNode(dragged.id)) return;
    const { id, x, y } = dragged;
    const before = placeOf(sigma, id);
    if (before.x === x && before.y === y) return;
    sigma.getGraph().mergeNodeAttributes(id, { x, y });
    onDropped(id, { x, y });
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
}

function placeOf(sigma: SteadySigma, id: string): { x: number; y: number } {
  const { x, y } = sigma.getGraph().getNodeAttributes(id);
  return { x, y };
}
