import type { Rows } from "../contract/queries.ts";
import type { Output } from "./output.ts";
import { onOneLine } from "./plain-text.ts";

export const ROW_FORMATS = ["table", "json", "csv"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Writes rows as a table for reading, as one JSON array, or as CSV (RFC 4180; lists and maps in it are JSON). */
export async function printRows(rows: Rows, format: RowFormat, output: Output): Promise<void> {
  for (const line of LINES[format](rows, output.columns)) {
    if (!(await output.write(line))) return;
  }
}

type Lines = (rows: Pick<Rows, "columns" | "rows">, width: number | null) => Iterable<string>;

const LINES: Readonly<Record<RowFormat, Lines>> = {
  table: tableLines,
  json: jsonLines,
  csv: csvLines,
};

function* jsonLines({ columns, rows }: Pick<Rows, "columns" | "rows">): Generator<string> {
  yield "[";
  for (const [nth, row] of rows.entries()) {
    const inOrder = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    yield `${nth === 0 ? "\n" : ",\n"}${JSON.stringify(inOrder)}`;
  }
  yield "\n]\n";
}

function* csvLines({ columns, rows }: Pick<Rows, "columns" | "rows">): Generator<string> {
  const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
  yield line(columns);
  for (const row of rows) yield line(columns.map((column) => plain(row[column])));
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const GAP = "  ";

/** On a terminal no line is longer than it is wide: the widest columns are cut. Elsewhere nothing is. */
function* tableLines(
  { columns, rows }: Pick<Rows, "columns" | "rows">,
  width: number | null,
): Generator<string> {
  const cells = rows.map((row) => columns.map((column) => shown(row[column])));
  const natural = columns.map((column, nth) =>
    cells.reduce((most, row) => Math.max(most, lengthOf(row[nth] ?? "")), lengthOf(column)),
  );
  const widths =
    width === null ? natural : narrowed(natural, width - GAP.length * (columns.length - 1));
  const line = (texts: readonly string[]): string =>
    `${texts
      .map((text, nth) => fitted(text, widths[nth] ?? 0))
      .join(GAP)
      .trimEnd()}\n`;
  yield line(columns);
  yield line(widths.map((length) => "─".repeat(length)));
  for (const row of cells) yield line(row);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return onOneLine(value.map(plain).join(", "));
  return onOneLine(plain(value));
}

/** The same share for all that do not need less. */
function narrowed(natural: readonly number[], room: number): readonly number[] {
  const ascending = [...natural].sort((a, b) => a - b);
  let left = room;
  for (const [nth, width] of ascending.entries()) {
    const share = Math.max(MIN_WIDTH, Math.floor(left / (ascending.length - nth)));
    if (width > share) return natural.map((length) => Math.min(length, share));
    left -= width;
  }
  return natural;
}

const MIN_WIDTH = 8;

function fitted(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width
    ? `${characters.slice(0, width - 1).join("")}…`
    : text + " ".repeat(width - characters.length);
}

function lengthOf(text: string): number {
  return [...text].length;
}
