import type { ComponentChildren } from "preact";
import { type CellValue, toCsv } from "../state/csv.ts";
import { text } from "../strings.ts";

/** A column of a table: what a cell shows, and what it is in the file. */
export type Column<Row> = {
  readonly name: string;
  readonly value: (row: Row) => CellValue;
  /** What is shown where it is more than the value. */
  readonly show?: (row: Row) => ComponentChildren;
  /** Numbers stand at the right, words that were said have a width to be read in; a machine's name is in the file only. */
  readonly kind?: "number" | "words" | "file-only";
};

type TableProps<Row> = {
  caption: string;
  /** Name of the file, without its ending. */
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows that are shown; the file has all. */
  most?: number;
};

/** Rows as a table, and as a file to take away. */
export function DataTable<Row>({ caption, file, columns, rows, keyOf, most }: TableProps<Row>) {
  const shown = columns.filter(({ kind }) => kind !== "file-only");
  return (
    <>
      <p class="table__tools">
        <span class="meta">
          {text.table.rows(rows.length)}
          {most !== undefined && rows.length > most && ` · ${text.table.first(most)}`}
        </span>
        <button type="button" class="button" onClick={() => download(file, columns, rows)}>
          {text.table.download}
          <span class="visually-hidden"> ({caption})</span>
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="table__scroll" tabIndex={0} aria-label={caption}>
        <table class="table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {shown.map(({ name, kind }) => (
                <th key={name} scope="col" class={classOf(kind)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={keyOf(row)}>
                {shown.map(({ name, kind, value, show }) => (
                  <td key={name} class={classOf(kind)}>
                    {show === undefined ? <bdi>{value(row)}</bdi> : show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function classOf(kind: Column<never>["kind"]): string {
  return kind === undefined ? "" : `table__${kind}`;
}

function download<Row>(file: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const lines = toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ value }) => value(row))),
  );
  // Without the mark at the beginning a spreadsheet takes the file for one in an old encoding.
  const url = URL.createObjectURL(new Blob(["\uFEFF", lines], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${file}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
