import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { MAX_LINE_BYTES, mebibytes } from "./limits.ts";

/** A row of a table: its cells, as bytes, or why it cannot be read. Rows count from 1, blank ones too, as a spreadsheet counts them. */
export type CsvRow = { readonly number: number } & (
  | { readonly cells: readonly Uint8Array[] }
  | { readonly reason: string }
);

/** Cuts comma-separated values (RFC 4180; any delimiter of one character, any line ends) into rows. A broken row comes out in its place, and the others are read. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRow> {
  const [broken, whole]: [(CsvRow & { reason: string })[], number[]] = [[], []];
  let number = 0;
  const parser = parse({
    delimiter,
    encoding: null,
    relax_column_count: true,
    max_record_size: MAX_LINE_BYTES,
    skip_records_with_error: true,
    cast: (cell, { index }) => {
      if (index === 0) number++;
      return cell;
    },
    on_record: (cells) => {
      whole.push(number);
      return cells;
    },
    on_skip: (error) => {
      // A row whose first cell is broken is not counted yet.
      const row = error?.["index"] === 0 ? number + 1 : number;
      const isEnd = error?.code === NOT_CLOSED || error?.code === TOO_LONG;
      // Of what is wrong with a row its first problem is told, or that nothing after it was read.
      if (broken.at(-1)?.number === row && isEnd) broken.pop();
      if (broken.at(-1)?.number !== row) broken.push({ number: row, reason: problemOf(error) });
      // The parser would go on in the middle of it.
      if (error?.code === TOO_LONG) throw error;
      return undefined;
    },
  });
  // What goes wrong on the way ends what is read below, and is thrown there.
  pipeline(Readable.from(bytes), parser).catch(() => {});
  try {
    // Without an encoding cells are bytes.
    for await (const cells of parser as AsyncIterable<readonly Uint8Array[]>) {
      const row = whole.shift() ?? number;
      while (broken[0] !== undefined && broken[0].number < row) yield* broken.splice(0, 1);
      yield { number: row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  } finally {
    parser.destroy();
  }
  yield* broken;
}

const NOT_CLOSED = "CSV_QUOTE_NOT_CLOSED";
const TOO_LONG = "CSV_MAX_RECORD_SIZE";

function problemOf(error: CsvError | undefined): string {
  switch (error?.code) {
    case NOT_CLOSED:
      return 'has a quotation mark (") that is never closed, so nothing after it was read; close it, or double it where it belongs to the text';
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return 'has a quotation mark (") within a cell; put the cell in quotation marks and double those within it: "He said ""no""."';
    case TOO_LONG:
      return `is longer than ${mebibytes(MAX_LINE_BYTES)}, so nothing after it was read; close its quotation mark ("), or cut it`;
    default:
      return `cannot be read: ${error?.message ?? "no reason is known"}`;
  }
}
