/** Values that are told apart of each feature. */
export const MOST_BINS = 64;

/** Features of examples in bins of about equally many, so that a tree has few places to part them. */
export class Bins {
  readonly length: number;
  /** For each feature the greatest value of each bin, ascending. */
  private readonly edges: readonly Int16Array[];
  /** The bins of all examples, feature by feature. */
  private readonly bins: Uint8Array;

  constructor(features: Int16Array, width: number) {
    const length = features.length / width;
    const column = new Int16Array(length);
    const edges: Int16Array[] = [];
    this.length = length;
    this.bins = new Uint8Array(features.length);
    for (let feature = 0; feature < width; feature++) {
      for (let at = 0; at < length; at++) column[at] = features[at * width + feature] as number;
      const own = edgesOf(column.slice().sort());
      edges.push(own);
      for (let at = 0; at < length; at++) {
        this.bins[feature * length + at] = binOf(own, column[at] as number);
      }
    }
    this.edges = edges;
  }

  of(feature: number, at: number): number {
    return this.bins[feature * this.length + at] as number;
  }

  /** The bins of a feature, example by example. */
  column(feature: number): Uint8Array {
    return this.bins.subarray(feature * this.length, (feature + 1) * this.length);
  }

  greatest(feature: number, bin: number): number {
    return this.edges[feature]?.[bin] as number;
  }
}

function edgesOf(sorted: Int16Array): Int16Array {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MOST_BINS) return Int16Array.from(distinct);
  const places = Array.from({ length: MOST_BINS }, (_, nth) =>
    Math.ceil(((nth + 1) * sorted.length) / MOST_BINS),
  );
  return Int16Array.from(new Set(places.map((place) => sorted[place - 1] as number)));
}

/** The first bin whose greatest value is not less. */
function binOf(edges: Int16Array, value: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
