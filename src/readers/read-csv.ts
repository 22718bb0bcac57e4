import type { SourceItem } from "../domain/importer.ts";
import { readArticleFields } from "./article-fields.ts";
import { binaryProblem } from "./binary.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { decodeUtf8 } from "./decode.ts";
import type { OpenedInput } from "./input.ts";
import { MOST_BROKEN } from "./limits.ts";
import { refused } from "./refused.ts";

/**
 * A table of articles: its first row names the columns as JSON Lines names the fields, each other row is an article. Other columns
 * and blank rows are passed over; a broken row is refused by number, and the others are read.
 */
export async function* readCsv(input: OpenedInput): AsyncGenerator<SourceItem> {
  const { source, head } = input;
  const binary = binaryProblem(head);
  if (binary !== null) {
    yield refused(source, "", binary);
    return;
  }
  let columns: Columns | null = null;
  let [articles, rows] = [0, 0];
  for await (const row of csvRows(withoutMark(input), delimiterOf(firstLineOf(head)))) {
    if (isBlank(row)) continue;
    if (columns === null) {
      const header = readHeader(row);
      if (!header.ok) {
        yield refused(source, placeOf(row), header.reason);
        return;
      }
      columns = header.columns;
      continue;
    }
    if (articles === 0 && rows === MOST_BROKEN) {
      const reason = `none of the first ${rows} rows is an article, so the rest was not read; ${HOW}`;
      yield refused(source, placeOf(row), reason);
      return;
    }
    rows++;
    const item = readRow(source, columns, row);
    if (item.kind === "article") articles++;
    yield item;
  }
  if (rows === 0) yield refused(source, "", `has no row with an article; ${HOW}`);
}

/** Whether a text begins with the first row of a table of articles. */
export function beginsLikeArticles(text: string): boolean {
  const line = firstLineOf(Buffer.from(text));
  const names = line.split(delimiterOf(line)).map((name) => fieldNamed(name.replaceAll('"', "")));
  return names.includes("text") && names.filter((name) => name !== null).length > 1;
}

const FIELDS = "id url title publisher publishedAt date language lang text".split(" ");

const HOW =
  "the first row names the columns (text, and where they are known id, url, title, publisher, publishedAt, language), each further row is one article";

/** Which cells hold which field, and how many cells a row has. */
type Columns = { readonly count: number; readonly fields: readonly (readonly [string, number])[] };
type Header =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly reason: string };

function readHeader(row: CsvRow): Header {
  if ("reason" in row) return { ok: false, reason: row.reason };
  const names = row.cells.map((cell) => Buffer.from(cell).toString().trim());
  const fields = names.flatMap((name, nth) => {
    const field = fieldNamed(name);
    return field === null ? [] : [[field, nth] as const];
  });
  const given = fields.map(([field]) => field);
  const twice = given.find((field, nth) => given.indexOf(field) !== nth);
  if (twice !== undefined) {
    return { ok: false, reason: `names two columns "${twice}"; rename one of them` };
  }
  if (!given.includes("text")) {
    const others = names.slice(0, MOST_NAMED).map((name) => JSON.stringify(name));
    return {
      ok: false,
      reason: `names no column "text" (but ${others.join(", ")}${names.length > MOST_NAMED ? " …" : ""}); ${HOW}`,
    };
  }
  return { ok: true, columns: { count: names.length, fields } };
}

/** Names of columns that a message repeats. */
const MOST_NAMED = 12;

function fieldNamed(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  return FIELDS.find((field) => field.toLowerCase() === wanted) ?? null;
}

function readRow(source: string, { count, fields }: Columns, row: CsvRow): SourceItem {
  const place = placeOf(row);
  if ("reason" in row) return refused(source, place, row.reason);
  const { cells } = row;
  // Delimiters at the end of a row hold nothing.
  if (cells.length < count || cells.slice(count).some((cell) => cell.length > 0)) {
    const reason = `has ${cells.length} cells where the first row has ${count}; put a cell that holds the delimiter, a quotation mark or a line end in quotation marks`;
    return refused(source, place, reason);
  }
  const article: Record<string, string> = {};
  for (const [field, nth] of fields) {
    const cell = cells[nth] ?? new Uint8Array();
    const decoded = decodeUtf8(cell);
    if (!decoded.ok) {
      const reason = `is not UTF-8 in its column "${field}"; save the table as UTF-8, or convert it: iconv -f ENCODING -t UTF-8`;
      return refused(source, place, reason);
    }
    if (field === "text" || cell.length > 0) article[field] = decoded.text;
  }
  const result = readArticleFields(article);
  return result.ok
    ? { kind: "article", article: result.article, source, place }
    : refused(source, place, result.reason);
}

function placeOf({ number }: CsvRow): string {
  return `row ${number}`;
}

function isBlank(row: CsvRow): boolean {
  return "cells" in row && row.cells.every((cell) => cell.length === 0);
}

/** What spreadsheets put between cells: a comma; a semicolon where numbers have a comma; a tab. */
const DELIMITERS = [",", ";", "\t"] as const;

/** The one of which the first row has most. */
function delimiterOf(firstLine: string): string {
  const count = (delimiter: string): number => firstLine.split(delimiter).length;
  return DELIMITERS.reduce((most, one) => (count(one) > count(most) ? one : most));
}

function firstLineOf(head: Uint8Array): string {
  return (
    new TextDecoder()
      .decode(head)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ""
  );
}

const BYTE_ORDER_MARK = Buffer.from("\uFEFF");

/** Before a cell in quotation marks, a byte-order mark would be part of the cell. */
async function* withoutMark({ head, bytes }: OpenedInput): AsyncGenerator<Uint8Array> {
  const length = BYTE_ORDER_MARK.length;
  let left = BYTE_ORDER_MARK.equals(head.subarray(0, length)) ? length : 0;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(left);
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
