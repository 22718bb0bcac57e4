/** Words with vectors whose angles tell how near they are in meaning, the most frequent word first. */
export type VectorTable = {
  readonly dimensions: number;
  readonly words: readonly string[];
  /** `dimensions` numbers for each word, one word after the other. */
  readonly numbers: Int8Array;
};

/** Share of a text below which a word tells something (Arora, Liang & Ma 2017). */
const RARE = 1e-3;
/** Of the n-th most frequent word there is one in about n times so many (Zipf's law). */
const ZIPF = 10;

/** How near words are to each other in meaning. A word that is not known is near to none but itself. */
export class WordVectors {
  private readonly table: VectorTable;
  private readonly places: ReadonlyMap<string, number>;
  private readonly lengths: Float64Array;

  constructor(table: VectorTable) {
    this.table = table;
    this.places = new Map(table.words.map((word, nth) => [word, nth]));
    this.lengths = Float64Array.from(table.words, (_, nth) =>
      Math.sqrt(this.product(nth, nth) || 1),
    );
  }

  /** The cosine between two words in small letters, from -1 to 1; 0 where one is not known, and 1 for the same word. */
  likeness(a: string, b: string): number {
    if (a === b) return 1;
    const [one, other] = [this.places.get(a), this.places.get(b)];
    if (one === undefined || other === undefined) return 0;
    return (
      this.product(one, other) / ((this.lengths[one] as number) * (this.lengths[other] as number))
    );
  }

  /** How much a word says, from 0 for the most frequent to 1 for a rare or unknown one. */
  weight(word: string): number {
    const place = this.places.get(word);
    return place === undefined ? 1 : RARE / (RARE + 1 / (ZIPF * (place + 1)));
  }

  private product(one: number, other: number): number {
    const { dimensions, numbers } = this.table;
    const [first, second] = [one * dimensions, other * dimensions];
    let sum = 0;
    for (let nth = 0; nth < dimensions; nth++) {
      sum += (numbers[first + nth] as number) * (numbers[second + nth] as number);
    }
    return sum;
  }
}
