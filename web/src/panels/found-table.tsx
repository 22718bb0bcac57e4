import type { SearchResult } from "../../../src/contract/search.ts";
import { text } from "../strings.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { readableDate } from "./dates.ts";
import { ThingLink } from "./link.tsx";
import { MarkedText } from "./marked-text.tsx";

/** What a search found, a row for each. */
export function FoundTable({ q, results }: { q: string; results: readonly SearchResult[] }) {
  return (
    <DataTable
      caption={text.titles.search(q)}
      file="search-results"
      columns={COLUMNS}
      rows={results}
      keyOf={({ id }) => id}
    />
  );
}

const COLUMNS: readonly Column<SearchResult>[] = [
  { name: text.table.kind, value: ({ kind }) => text.kinds[kind].one },
  {
    name: text.table.name,
    kind: "words",
    value: ({ label }) => label,
    show: (result) => <ThingLink thing={result} />,
  },
  {
    name: text.table.detail,
    value: ({ detail }) => detail,
    show: ({ detail }) => <bdi>{detail === null ? "–" : readableDate(detail)}</bdi>,
  },
  {
    name: text.table.match,
    kind: "words",
    value: ({ excerpt }) => excerpt,
    show: ({ excerpt, matches }) => <MarkedText text={excerpt} matches={matches} />,
  },
  { name: text.table.statements, kind: "number", value: ({ statements }) => statements },
  { name: text.table.id, kind: "file-only", value: ({ id }) => id },
];
