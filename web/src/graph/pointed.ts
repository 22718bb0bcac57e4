import { drawFullLabel } from "./draw-label.ts";
import type { Look } from "./look.ts";
import type { SteadySigma } from "./steady-sigma.ts";

const LAYER = "pointed";
const LINE_WIDTH = 1.5;
const RING_WIDTH = 2;
const RING_GAP = 3;

/**
 * Shows a node of a large graph with its connections and its whole label on a layer of its own, so that pointing at it draws nothing
 * else anew. Returns how to say which node is meant.
 */
export function showsPointed(sigma: SteadySigma, look: Look): (id: string | null) => void {
  sigma.createCanvasContext(LAYER, { style: { pointerEvents: "none" } });
  // A layer that was added has its size from the next resizing on.
  sigma.resize(true);
  let pointed: string | null = null;
  const draw = () => {
    const { width, height } = sigma.getDimensions();
    const context = sigma.getCanvases()[LAYER]?.getContext("2d");
    if (context == null) return;
    context.clearRect(0, 0, width, height);
    if (pointed !== null && sigma.getGraph().hasNode(pointed)) {
      drawConnections(context, sigma, pointed, look);
      drawNode(context, sigma, pointed, look);
    }
  };
  sigma.on("afterRender", draw);
  return (id) => {
    if (id === pointed) return;
    pointed = id;
    draw();
  };
}

function drawConnections(
  context: CanvasRenderingContext2D,
  sigma: SteadySigma,
  id: string,
  { palette }: Look,
): void {
  context.strokeStyle = palette.accent;
  context.lineWidth = LINE_WIDTH;
  const { x, y } = onScreen(sigma, id);
  context.beginPath();
  for (const other of sigma.getGraph().neighbors(id)) {
    const end = onScreen(sigma, other);
    context.moveTo(x, y);
    context.lineTo(end.x, end.y);
  }
  context.stroke();
  context.fillStyle = palette.ink;
  for (const other of sigma.getGraph().neighbors(id)) {
    const end = onScreen(sigma, other);
    context.beginPath();
    context.arc(end.x, end.y, end.size, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawNode(
  context: CanvasRenderingContext2D,
  sigma: SteadySigma,
  id: string,
  { palette }: Look,
): void {
  const { x, y, size } = onScreen(sigma, id);
  const { kind, label } = sigma.getGraph().getNodeAttributes(id);
  context.strokeStyle = palette.accent;
  context.lineWidth = RING_WIDTH;
  context.beginPath();
  context.arc(x, y, size + RING_GAP, 0, 2 * Math.PI);
  context.stroke();
  drawFullLabel(context, { label, kind, x, y, size: size + RING_GAP }, palette);
}

function onScreen(sigma: SteadySigma, id: string): { x: number; y: number; size: number } {
  const { x, y, size } = sigma.getGraph().getNodeAttributes(id);
  return { ...sigma.graphToViewport({ x, y }), size: sigma.scaleSize(size) };
}
