export type Point = { readonly id: string; readonly x: number; readonly y: number };
export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const WAYS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isArrow(key: string): key is Arrow {
  return key in WAYS;
}

// In units of the drawing: a node that is pushed by keys goes about its own size.
const PUSH = 20;

/** The place that an arrow key pushes a thing to; y grows upwards. */
export function pushed(
  { x, y }: { readonly x: number; readonly y: number },
  arrow: Arrow,
): { x: number; y: number } {
  const [wayX, wayY] = WAYS[arrow];
  return { x: x + PUSH * wayX, y: y - PUSH * wayY };
}

/** The point that an arrow key leads to: near, and rather in the arrow's direction than beside it. y grows downwards. */
export function nearestTowards(points: readonly Point[], from: Point, arrow: Arrow): Point | null {
  const [wayX, wayY] = WAYS[arrow];
  let best: Point | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    if (point.id === from.id || ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [point, cost];
  }
  return best;
}
