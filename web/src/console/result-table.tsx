import type { Rows } from "../../../src/contract/queries.ts";
import { type Column, DataTable } from "../panels/data-table.tsx";
import { Link, routeOf } from "../panels/link.tsx";
import type { CellValue } from "../state/csv.ts";
import { isThingId } from "../state/result-things.ts";
import { text } from "../strings.ts";

// More rows are no longer read but slow the page; the file has them all.
const MOST_SHOWN = 500;

type Numbered = { readonly nth: number; readonly row: Rows["rows"][number] };

/** A result as rows, with links to what its ids name. */
export function ResultTable({ rows, file }: { rows: Rows; file: string }) {
  return (
    <DataTable
      caption={text.console.result}
      file={file}
      columns={rows.columns.map(columnOf)}
      rows={rows.rows.map((row, nth) => ({ nth, row }))}
      keyOf={({ nth }) => String(nth)}
      most={MOST_SHOWN}
    />
  );
}

function columnOf(name: string): Column<Numbered> {
  return {
    name,
    value: ({ row }) => cellOf(row[name]),
    show: ({ row }) => <Cell value={row[name]} isArticle={name === "articleId"} />,
  };
}

function Cell({ value, isArticle }: { value: unknown; isArticle: boolean }) {
  if (Array.isArray(value) && value.some(isThingId)) {
    return value.map((item, nth) => (
      <p key={nth}>
        <Cell value={item} isArticle={false} />
      </p>
    ));
  }
  if (isThingId(value) || (isArticle && typeof value === "string"))
    return <Link to={routeOf(value)}>{value}</Link>;
  return <bdi class="console__cell">{cellOf(value)}</bdi>;
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
