import { type Column, DataTable } from "./data-table.tsx";

type TitledTableProps<Row> = {
  title: string;
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A table under a heading of its own; nothing where it has no rows. */
export function TitledTable<Row>({ title, rows, ...table }: TitledTableProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <section class="panel__section">
      <h2>{title}</h2>
      <DataTable caption={title} rows={rows} {...table} />
    </section>
  );
}
