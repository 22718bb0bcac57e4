import type { Passage, StatementSummary } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { text } from "../strings.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { readableDate } from "./dates.ts";
import { Link, routeOf, ThingLink } from "./link.tsx";

type Row = {
  readonly statement: StatementSummary;
  readonly passage: Passage;
  readonly speaker:
    | (Thing & { readonly confidence: number; readonly method: string | null })
    | null;
};

type TableProps = {
  statements: readonly StatementSummary[];
  /** The thing whose page this is. */
  of: string;
  caption: string;
  file: string;
};

/** One row for each passage that reports a statement: what the chart and the list of a page show, as a table. */
export function StatementTable({ statements, of, caption, file }: TableProps) {
  const rows = statements.flatMap((statement) =>
    statement.passages.map((passage) => ({
      statement,
      passage,
      speaker: speakerOf(statement, passage),
    })),
  );
  return (
    <DataTable
      caption={caption}
      file={file}
      columns={[...WHO, ...aboutColumns(of), ...WHERE]}
      rows={rows}
      keyOf={({ passage }) => passage.quotationId}
    />
  );
}

/** Who the passage itself says it was; other passages may say another. */
function speakerOf({ speakers }: StatementSummary, { attributedTo }: Passage): Row["speaker"] {
  const [own] = attributedTo;
  const speaker = speakers.find(({ id }) => id === own?.id);
  return own === undefined || speaker === undefined ? null : { ...speaker, ...own };
}

const WHO: readonly Column<Row>[] = [
  {
    name: text.table.speaker,
    value: ({ speaker }) => speaker?.label ?? null,
    show: ({ speaker }) =>
      speaker === null ? text.event.unresolved : <ThingLink thing={speaker} icon={false} />,
  },
  { name: text.table.role, value: ({ speaker }) => speaker?.detail ?? null },
  {
    name: text.table.statement,
    kind: "words",
    value: ({ statement }) => statement.text,
    show: ({ statement }) => (
      <Link to={routeOf(statement.id)}>
        <bdi>{statement.text}</bdi>
      </Link>
    ),
  },
  { name: text.table.outlet, value: ({ passage }) => passage.outlet?.name ?? null },
  {
    name: text.table.publishedAt,
    value: ({ passage }) => passage.publishedAt,
    show: ({ passage }) => (passage.publishedAt === null ? "–" : readableDate(passage.publishedAt)),
  },
  {
    name: text.table.saidAt,
    value: ({ statement }) => statement.saidAt,
    show: ({ statement }) => (statement.saidAt === null ? "–" : readableDate(statement.saidAt)),
  },
  {
    name: text.table.kind,
    value: ({ passage }) => passage.kind,
    show: ({ passage }) => <QuotationKindBadge kind={passage.kind} />,
  },
];

function aboutColumns(of: string): readonly Column<Row>[] {
  const link = ({ statement }: Row) => statement.about.find(({ id }) => id === of);
  return of.startsWith("event-")
    ? [
        {
          name: text.table.basis,
          value: (row) => link(row)?.basis ?? null,
          show: (row) => {
            const about = link(row);
            return about && <BasisBadge basis={about.basis} confidence={about.confidence} />;
          },
        },
        {
          name: text.table.basisConfidence,
          kind: "file-only",
          value: (row) => link(row)?.confidence ?? null,
        },
      ]
    : [
        {
          name: text.table.about,
          value: ({ statement }) => statement.about.map(({ label }) => label).join("; "),
          show: ({ statement }) =>
            statement.about.map((thing) => (
              <p key={thing.id}>
                <ThingLink thing={thing} icon={false} />
              </p>
            )),
        },
      ];
}

const WHERE: readonly Column<Row>[] = [
  {
    name: text.table.confidence,
    value: ({ speaker }) => speaker?.confidence ?? null,
    show: ({ speaker }) =>
      speaker && <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />,
  },
  {
    name: text.table.via,
    value: ({ passage }) => passage.via.map(({ role, label }) => `${role} ${label}`).join("; "),
    show: ({ passage }) =>
      passage.via.map(({ role, label, id }) => (
        <bdi key={`${role} ${id}`}>{`${text.via[role]} ${label}`}</bdi>
      )),
  },
  {
    name: text.table.passage,
    value: ({ passage: { articleId, start, end } }) => `${articleId}:${start}-${end}`,
    show: ({ passage: { articleId, articleTitle, start, end } }) => (
      <Link to={{ page: "article", id: articleId, at: { start, end } }}>
        {text.table.read}
        <span class="visually-hidden"> {articleTitle ?? articleId}</span>
      </Link>
    ),
  },
  { name: text.table.statementId, kind: "file-only", value: ({ statement }) => statement.id },
];
