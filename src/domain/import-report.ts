/** A source, or a part of one, that could not be taken in; everything else was. */
export type Refusal = {
  /** File, URL or "-". */
  readonly source: string;
  /** Where in it: "line 3", "byte 120"; empty when it is the whole. */
  readonly place: string;
  /** What is wrong and what to do. */
  readonly reason: string;
};

/** What an import did, by articles. */
export type ImportReport = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
};
