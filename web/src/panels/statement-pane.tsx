import type { Quotation, Statement } from "../../../src/contract/things.ts";
import { statementEndpoint } from "../state/endpoints.ts";
import { outletOf, variantsOf } from "../state/variants.ts";
import { text } from "../strings.ts";
import { CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { readableDate } from "./dates.ts";
import { lazily } from "./lazily.tsx";
import { Link } from "./link.tsx";
import { Replies } from "./replies.tsx";
import { RepliesTable } from "./replies-table.tsx";
import { Await } from "./states.tsx";

const VariantStack = lazily(() =>
  import("../charts/variant-stack.tsx").then((part) => part.VariantStack),
);

/** A statement in each outlet, as a stack of variants or as a table; and what it answers. */
export function StatementPane({ id, table }: { id: string; table: boolean }) {
  return (
    <section class="pane" id="view" tabIndex={-1} aria-label={text.table.variants}>
      <Await endpoint={statementEndpoint(id)}>
        {(statement) =>
          table ? <Tables statement={statement} /> : <Stack statement={statement} />
        }
      </Await>
    </section>
  );
}

function Stack({ statement }: { statement: Statement }) {
  return (
    <div class="pane__reading">
      <h2>{text.statement.variants(statement.quotations.length)}</h2>
      <VariantStack statement={statement} />
      <section class="panel__section">
        <h2>{text.variants.between}</h2>
        <Replies statement={statement} />
      </section>
    </div>
  );
}

function Tables({ statement }: { statement: Statement }) {
  return (
    <>
      <VariantTable statement={statement} />
      <RepliesTable statement={statement} />
    </>
  );
}

function VariantTable({ statement }: { statement: Statement }) {
  return (
    <DataTable
      caption={text.table.variants}
      file="where-it-is-reported"
      columns={COLUMNS}
      rows={variantsOf(statement).map(({ quotation }) => quotation)}
      keyOf={({ id }) => id}
    />
  );
}

const COLUMNS: readonly Column<Quotation>[] = [
  { name: text.table.outlet, value: outletOf },
  {
    name: text.table.publishedAt,
    value: ({ evidence }) => evidence.publishedAt,
    show: ({ evidence }) =>
      evidence.publishedAt === null ? "–" : readableDate(evidence.publishedAt),
  },
  { name: text.table.words, kind: "words", value: (quotation) => quotation.text },
  {
    name: text.table.kind,
    value: ({ kind }) => kind,
    show: ({ kind }) => <QuotationKindBadge kind={kind} />,
  },
  { name: text.table.namedAs, value: ({ sourceText }) => sourceText },
  { name: text.table.speaker, value: ({ speakers }) => speakers[0]?.label ?? null },
  {
    name: text.table.confidence,
    value: ({ speakers }) => speakers[0]?.confidence ?? null,
    show: ({ speakers: [speaker] }) =>
      speaker && <CertaintyBadge confidence={speaker.confidence} method={null} />,
  },
  { name: text.table.method, value: ({ speakers }) => speakers[0]?.method ?? null },
  {
    name: text.table.via,
    value: ({ via }) => via.map(({ role, label }) => `${text.via[role]} ${label}`).join("; "),
  },
  {
    name: text.table.passage,
    value: ({ evidence: { articleId, start, end } }) => `${articleId}:${start}-${end}`,
    show: ({ evidence: { articleId, articleTitle, start, end } }) => (
      <Link to={{ page: "article", id: articleId, at: { start, end } }}>
        {text.table.read}
        <span class="visually-hidden"> {articleTitle ?? articleId}</span>
      </Link>
    ),
  },
];
