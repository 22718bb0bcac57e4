/** What the layout worker is asked: nodes by index, coordinates in pixels around (0, 0), y upwards. */
export type LayoutRequest = {
  /** Answers carry the number of their request; an old one is dropped. */
  readonly ticket: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  /** 1 for a node that stays where it is. */
  readonly pinned: Uint8Array;
  /** 1 for a node that is drawn in its place already, and keeps it as far as newcomers find room; all 0 where a graph is arranged anew. */
  readonly kept: Uint8Array;
  /** Half the width and the whole height of each label. */
  readonly labelHalf: Float32Array;
  readonly labelHeight: Float32Array;
  /** Pairs of indexes. */
  readonly edges: Uint32Array;
  readonly width: number;
  readonly height: number;
};

export type LayoutAnswer = {
  readonly ticket: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
};
