import type { CypherValue, Row } from "../domain/graph-store.ts";

// An answer is held whole, on its way to a screen or a file: more than this is no answer to read.
const MAX_ANSWER_CHARACTERS = 32 * 1024 * 1024;

/** Keeps rows up to a number and a size. */
export type BoundedRows = {
  readonly rows: Row[];
  /** Returns false, without keeping the row, when there is no room for it. */
  add(row: Row): boolean;
};

export function boundedRows(most: number, characters: number = MAX_ANSWER_CHARACTERS): BoundedRows {
  const rows: Row[] = [];
  let left = characters;
  return {
    rows,
    add(row) {
      left -= JSON.stringify(row satisfies CypherValue).length;
      if (rows.length >= most || left < 0) return false;
      rows.push(row);
      return true;
    },
  };
}
