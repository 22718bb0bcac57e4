import { useApp } from "../panels/app-context.ts";
import { type Column, DataTable } from "../panels/data-table.tsx";
import { ThingLink } from "../panels/link.tsx";
import { Await, Empty, More } from "../panels/states.tsx";
import { keyOf, openQuestions, type Question } from "../state/decisions.ts";
import { curationQueueEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";

const COLUMNS: readonly Column<Question>[] = [
  { name: text.curation.kind, value: ({ a }) => text.kinds[a.thing.kind].one },
  {
    name: text.curation.sides.first,
    kind: "words",
    value: ({ a }) => a.thing.label,
    show: ({ a }) => <ThingLink thing={a.thing} />,
  },
  {
    name: text.curation.sides.second,
    kind: "words",
    value: ({ b }) => b.thing.label,
    show: ({ b }) => <ThingLink thing={b.thing} />,
  },
  {
    name: text.curation.score,
    kind: "number",
    value: ({ score }) => Math.round(score * 100) / 100,
  },
  { name: text.curation.reasons, kind: "words", value: ({ reasons }) => reasons.join("; ") },
  { name: text.curation.connections, kind: "number", value: ({ changes }) => changes },
  { name: `${text.curation.sides.first} id`, kind: "file-only", value: ({ a }) => a.thing.id },
  { name: `${text.curation.sides.second} id`, kind: "file-only", value: ({ b }) => b.thing.id },
];

/** The queue as rows, and as a file. */
export function QueueTable() {
  const { state } = useApp();
  const endpoint = curationQueueEndpoint();
  return (
    <>
      <Await endpoint={endpoint}>
        {({ questions }) => {
          const open = openQuestions(questions, !state.stale.has(endpoint.url), state.decisions);
          return open.length === 0 ? (
            <Empty title={text.curation.empty} hint={text.curation.emptyHint} />
          ) : (
            <DataTable
              caption={text.curation.list}
              file="curation-queue"
              columns={COLUMNS}
              rows={open}
              keyOf={keyOf}
            />
          );
        }}
      </Await>
      <More endpoint={endpoint} />
    </>
  );
}
