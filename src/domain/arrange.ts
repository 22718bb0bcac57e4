/** A graph whose nodes shall get places: nodes are indexes. */
export type ArrangeRequest = {
  /** Where each node was before; NaN for a new one. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How many had a place. */
  readonly known: number;
  /** 1 for what only stands between others, as a statement does between its speaker and its event. */
  readonly light: Uint8Array;
  /** Pairs of indexes. */
  readonly edges: Uint32Array;
};

/** Coordinates without a unit: only what is near what counts. */
export type Places = { readonly x: Float32Array; readonly y: Float32Array };

/** Finds places off the main thread; `onProgress` hears shares from 0 to 1. */
export type Arrange = (
  request: ArrangeRequest,
  onProgress: (share: number) => void,
) => Promise<Places>;
