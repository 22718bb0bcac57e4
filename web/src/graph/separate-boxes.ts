/** A node with its label, in pixels: `x`, `y` is the node's centre, the box reaches `half` to both sides, `up` and `down`. */
export type LabelBox = {
  x: number;
  y: number;
  readonly half: number;
  readonly up: number;
  readonly down: number;
  /** It stays where it is, and the other one makes room. */
  pinned?: boolean;
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

/** Moves both by half of their overlap, along the way that is shorter; one of them by all of it where the other is pinned. */
function pushApart(a: LabelBox, b: LabelBox): boolean {
  if (a.pinned && b.pinned) return false;
  const overlapX = a.half + b.half - Math.abs(a.x - b.x);
  if (overlapX <= 0) return false;
  const [lower, upper] = a.y >= b.y ? [a, b] : [b, a];
  const overlapY = upper.y + upper.down - (lower.y - lower.up);
  if (overlapY <= 0) return false;
  if (overlapX < overlapY) {
    const [left, right] = a.x <= b.x ? [a, b] : [b, a];
    left.x -= overlapX * share(left, right);
    right.x += overlapX * share(right, left);
  } else {
    lower.y += overlapY * share(lower, upper);
    upper.y -= overlapY * share(upper, lower);
  }
  return true;
}

function share(box: LabelBox, other: LabelBox): number {
  if (box.pinned) return 0;
  return other.pinned ? 1 : 0.5;
}
