type Box = Partial<Record<"left" | "top" | "width" | "height", number>>;

/** A box in CSS pixels, as an element's style takes it. */
export function pixels(box: Box): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([side, length]) => [side, `${length}px`]));
}
