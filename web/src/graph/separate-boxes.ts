/** A node with its label, in pixels: `x`, `y` is the node's centre, the box reaches `half` to both sides, `up` and `down`. */
export type LabelBox = {
  x: number;
  y: number;
  readonly half: number;
  readonly up: number;
  readonly down: number;
};

/** Moves boxes apart until none covers another or `rounds` are over; quadratic, meant for some hundreds. Changes `boxes`. */
export function separateBoxes(boxes: readonly LabelBox[], rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a !== undefined && b !== undefined && pushApart(a, b)) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** Moves both by half of their overlap, along the way that is shorter. */
function pushApart(a: LabelBox, b: LabelBox): boolean {
  const overlapX = a.half + b.half - Math.abs(a.x - b.x);
  if (overlapX <= 0) return false;
  const [lower, upper] = a.y >= b.y ? [a, b] : [b, a];
  const overlapY = upper.y + upper.down - (lower.y - lower.up);
  if (overlapY <= 0) return false;
  if (overlapX < overlapY) {
    const [left, right] = a.x <= b.x ? [a, b] : [b, a];
    left.x -= overlapX / 2;
    right.x += overlapX / 2;
  } else {
    lower.y += overlapY / 2;
    upper.y -= overlapY / 2;
  }
  return true;
}
