import type { ArticleSummary } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { readableDate } from "./dates.ts";
import { Link } from "./link.tsx";

/** The articles of the store, a row for each. */
export function ArticlesTable({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <DataTable
      caption={text.articles.title}
      file="articles"
      columns={COLUMNS}
      rows={articles}
      keyOf={({ id }) => id}
    />
  );
}

const COLUMNS: readonly Column<ArticleSummary>[] = [
  {
    name: text.table.title,
    kind: "words",
    value: ({ title }) => title,
    show: ({ id, title }) => (
      <Link to={{ page: "article", id, at: null }}>
        <bdi>{title ?? id}</bdi>
      </Link>
    ),
  },
  { name: text.table.outlet, value: ({ publisher }) => publisher?.label ?? null },
  {
    name: text.table.publishedAt,
    value: ({ publishedAt }) => publishedAt,
    show: ({ publishedAt }) => (publishedAt === null ? "–" : readableDate(publishedAt)),
  },
  { name: text.table.quotations, kind: "number", value: ({ quotations }) => quotations },
  { name: text.table.speakers, kind: "number", value: ({ speakers }) => speakers },
  { name: text.table.actions, kind: "number", value: ({ events }) => events },
  { name: text.table.address, kind: "file-only", value: ({ url }) => url },
  { name: text.table.id, kind: "file-only", value: ({ id }) => id },
];
