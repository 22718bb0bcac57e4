type Place = { readonly x: number; readonly y: number };
type Frame = { x: [number, number]; y: [number, number] };

/** What the camera looks at: all places, and never less than a screen, so that a small graph is not blown up. */
export function frameOf(
  places: Iterable<Place>,
  screen: { readonly width: number; readonly height: number },
): Frame {
  let [left, right] = [-screen.width / 2, screen.width / 2];
  let [bottom, top] = [-screen.height / 2, screen.height / 2];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { x: [left, right], y: [bottom, top] };
}
