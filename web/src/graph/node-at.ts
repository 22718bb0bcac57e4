import type { SteadySigma } from "./steady-sigma.ts";

/** The node that is held while it is dragged. */
type Holding = { readonly dragged: { readonly id: string } | null };

type Point = { readonly x: number; readonly y: number };

// In pixels beyond the border of a node at which it is still meant: a fine node is hard to hit.
const SLACK = 3;

/**
 * Finds the node at a place of the screen by its geometry, with a look at each node. Sigma reads it from a hidden picture of the nodes,
 * which has to be drawn with every frame and keeps the page waiting until the frame is done.
 */
export function findsNodes(sigma: SteadySigma, look: Holding): (point: Point) => string | null {
  let nodes: Drawn | null = null;
  sigma.on("afterProcess", () => {
    nodes = null;
  });
  return (point) => {
    if (look.dragged !== null) return look.dragged.id;
    if (sigma.isTaking) return null;
    nodes ??= drawnNodes(sigma);
    const cameraState = sigma.getCamera().getState();
    const at = sigma.viewportToGraph(point, { cameraState });
    const aside = sigma.viewportToGraph({ x: point.x + 1, y: point.y }, { cameraState });
    const pixel = Math.hypot(aside.x - at.x, aside.y - at.y);
    return nearestAt(nodes, at, { pixel, size: sigma.scaleSize() });
  };
}

/** Columns: places in the graph, radii in pixels before the camera scales them. */
type Drawn = {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
};

function drawnNodes(sigma: SteadySigma): Drawn {
  const graph = sigma.getGraph();
  const column = () => new Float64Array(graph.order);
  const drawn = { ids: graph.nodes(), x: column(), y: column(), radius: column() };
  let nth = 0;
  graph.forEachNode((_, { x, y, size }) => {
    [drawn.x[nth], drawn.y[nth], drawn.radius[nth]] = [x, y, size];
    nth += 1;
  });
  return drawn;
}

/** Of the nodes that a point touches the one whose middle it is nearest to, measured in radii. `pixel`: of the screen, in the graph. */
function nearestAt(
  { ids, x, y, radius }: Drawn,
  at: Point,
  { pixel, size }: { readonly pixel: number; readonly size: number },
): string | null {
  let best: string | null = null;
  let least = 1;
  for (let nth = 0; nth < ids.length; nth++) {
    const away = Math.hypot((x[nth] ?? 0) - at.x, (y[nth] ?? 0) - at.y) / pixel;
    const reach = (radius[nth] ?? 0) * size + SLACK;
    if (away / reach <= least) [best, least] = [ids[nth] ?? null, away / reach];
  }
  return best;
}
