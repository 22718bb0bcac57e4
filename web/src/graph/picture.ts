import type { DrawnPoint } from "./graph-file.ts";
import type { SteadySigma } from "./steady-sigma.ts";

// From the back to the front.
const LAYERS = ["edges", "edgeLabels", "nodes", "labels"] as const;

/** What is on the screen, as a PNG of its own size; null where the browser cannot make one. */
export function pictureOf(sigma: SteadySigma, paper: string): Promise<Blob | null> {
  const { width, height } = sigma.getDimensions();
  const canvases = sigma.getCanvases();
  const picture = document.createElement("canvas");
  const scale = (canvases["nodes"]?.width ?? width) / width;
  [picture.width, picture.height] = [width * scale, height * scale];
  const context = picture.getContext("2d");
  if (context === null) return Promise.resolve(null);
  context.fillStyle = paper;
  context.fillRect(0, 0, picture.width, picture.height);
  // A canvas of WebGL can only be read in the turn in which it was drawn.
  sigma.refresh();
  for (const layer of LAYERS) {
    const canvas = canvases[layer];
    if (canvas !== undefined) context.drawImage(canvas, 0, 0);
  }
  return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
}

export function drawnPoints(
  sigma: SteadySigma,
  labelled: ReadonlySet<string>,
): ReadonlyMap<string, DrawnPoint> {
  const points = new Map<string, DrawnPoint>();
  sigma.getGraph().forEachNode((id, { x, y }) => {
    const display = sigma.getNodeDisplayData(id);
    if (display === undefined) return;
    points.set(id, {
      ...sigma.graphToViewport({ x, y }),
      size: sigma.scaleSize(display.size),
      color: display.color,
      isLabelled: labelled.has(id),
    });
  });
  return points;
}
