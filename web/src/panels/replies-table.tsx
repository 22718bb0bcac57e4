import type { Statement } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import type { Column } from "./data-table.tsx";
import { Link, routeOf } from "./link.tsx";
import { TitledTable } from "./titled-table.tsx";

type Row = Statement["responses"][number] & { readonly side: string };

/** What a statement answers, and what answers it, a row for each. */
export function RepliesTable({ statement }: { statement: Statement }) {
  const rows = [
    ...statement.respondsTo.map((answer) => ({ ...answer, side: text.statement.respondsTo })),
    ...statement.responses.map((answer) => ({ ...answer, side: text.statement.responses })),
  ];
  return (
    <TitledTable
      title={text.variants.between}
      file="answers"
      columns={COLUMNS}
      rows={rows}
      keyOf={({ side, id, response }) => `${side} ${response} ${id}`}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { name: text.table.direction, value: ({ side }) => side },
  {
    name: text.table.kind,
    value: ({ response }) => response,
    show: ({ response }) => text.responses[response] ?? response,
  },
  {
    name: text.table.answer,
    kind: "words",
    value: ({ label }) => label,
    show: ({ id, label }) => (
      <Link to={routeOf(id)}>
        <bdi>{label}</bdi>
      </Link>
    ),
  },
  {
    name: text.statement.saidBy,
    value: ({ kind, detail }) => (kind === "statement" ? detail : null),
  },
  { name: text.table.outlet, value: ({ evidence: [shown] }) => shown?.publisher ?? null },
  {
    name: text.table.passage,
    value: ({ evidence }) =>
      evidence.map(({ articleId, start, end }) => `${articleId}:${start}-${end}`).join("; "),
    show: ({ label, evidence: [shown] }) =>
      shown !== undefined && (
        <Link
          to={{
            page: "article",
            id: shown.articleId,
            at: { start: shown.start, end: shown.end },
          }}
        >
          {text.table.read}
          <span class="visually-hidden"> {label}</span>
        </Link>
      ),
  },
  { name: text.table.id, kind: "file-only", value: ({ id }) => id },
];
