export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The places that labels take in one picture, in pixels: the first one that asks for a place has it. */
export type LabelRoom = {
  /** Gives every place back, for the next picture. */
  readonly clear: () => void;
  /** Takes a place for the label of a node, whatever there is already. */
  readonly reserve: (id: string, box: Box) => void;
  /** The place of the label of a node: what was reserved for it, or the first of these that is free; null where none is. */
  readonly take: (id: string, places: readonly Box[]) => Box | null;
  /** The nodes whose labels have a place. */
  readonly labelled: () => ReadonlySet<string>;
};

// Labels whose boxes touch can be read; so much of one over the other cannot, in pixels.
const MOST_OVERLAP = 2;

export function createLabelRoom(): LabelRoom {
  const boxes = new Map<string, Box>();
  return {
    clear: () => boxes.clear(),
    reserve: (id, box) => boxes.set(id, box),
    take: (id, places) => {
      const reserved = boxes.get(id);
      if (reserved !== undefined) return reserved;
      const taken = [...boxes.values()];
      const free = places.find((place) => !taken.some((other) => covers(other, place)));
      if (free !== undefined) boxes.set(id, free);
      return free ?? null;
    },
    labelled: () => new Set(boxes.keys()),
  };
}

function covers(a: Box, b: Box): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > MOST_OVERLAP && high > MOST_OVERLAP;
}
