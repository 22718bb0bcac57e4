import { useMemo } from "preact/hooks";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import { CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { Link, ThingLink } from "./link.tsx";
import { Empty } from "./states.tsx";

/** What was found in an article: its quotations and the actions that it tells of, a row for each passage. */
export function ArticleTables({ article }: { article: Article }) {
  const { quotationList, eventMentions } = article;
  const quotations = useMemo(() => quotationColumns(article), [article]);
  const events = useMemo(() => eventColumns(article), [article]);
  return (
    <>
      <h2>{text.article.inThis}</h2>
      {quotationList.length === 0 ? (
        <Empty title={text.article.none} />
      ) : (
        <DataTable
          caption={text.article.inThis}
          file="quotations"
          columns={quotations}
          rows={quotationList}
          keyOf={({ id }) => id}
        />
      )}
      {eventMentions.length > 0 && (
        <>
          <h2>{text.article.actionsInThis}</h2>
          <DataTable
            caption={text.article.actionsInThis}
            file="actions"
            columns={events}
            rows={eventMentions}
            keyOf={({ id }) => id}
          />
        </>
      )}
    </>
  );
}

function quotationColumns(article: Article): readonly Column<Quotation>[] {
  return [
    {
      name: text.table.words,
      kind: "words",
      value: (quotation) => quotation.text,
      show: ({ text: words, evidence: { start, end } }) => (
        <Link to={{ page: "article", id: article.id, at: { start, end } }}>
          <bdi>{words}</bdi>
        </Link>
      ),
    },
    {
      name: text.table.kind,
      value: ({ kind }) => kind,
      show: ({ kind }) => <QuotationKindBadge kind={kind} />,
    },
    {
      name: text.table.speaker,
      value: ({ speakers }) => speakers.map(({ label }) => label).join("; "),
      show: ({ speakers }) =>
        speakers.length === 0
          ? text.article.noSpeaker
          : speakers.map((speaker) => (
              <p key={speaker.id}>
                <ThingLink thing={speaker} icon={false} />
              </p>
            )),
    },
    {
      name: text.table.confidence,
      value: ({ speakers }) => speakers[0]?.confidence ?? null,
      show: ({ speakers: [speaker] }) =>
        speaker && <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />,
    },
    { name: text.table.namedAs, value: ({ sourceText }) => sourceText },
    {
      name: text.table.cue,
      value: ({ cue }) => cue && article.text.slice(cue.start, cue.end),
    },
    {
      name: text.table.via,
      value: ({ via }) => via.map(({ role, label }) => `${text.via[role]} ${label}`).join("; "),
    },
    {
      name: text.table.about,
      value: ({ about }) => about.map(({ label }) => label).join("; "),
      show: ({ about }) =>
        about.map((event) => (
          <p key={event.id}>
            <ThingLink thing={event} icon={false} />
          </p>
        )),
    },
    {
      name: text.table.passage,
      kind: "file-only",
      value: ({ evidence: { start, end } }) => `${article.id}:${start}-${end}`,
    },
    { name: text.table.statementId, kind: "file-only", value: ({ statementId }) => statementId },
  ];
}

function eventColumns(article: Article): readonly Column<Article["eventMentions"][number]>[] {
  const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  return [
    {
      name: text.table.words,
      kind: "words",
      value: words,
      show: (mention) => (
        <Link to={{ page: "article", id: article.id, at: mention }}>
          <bdi>{words(mention)}</bdi>
        </Link>
      ),
    },
    {
      name: text.table.action,
      kind: "words",
      value: ({ event }) => event.label,
      show: ({ event }) => <ThingLink thing={event} icon={false} />,
    },
    { name: text.table.status, value: ({ status }) => text.statuses[status] ?? status },
    {
      name: text.table.sameAction,
      value: ({ confidence }) => confidence,
      show: ({ confidence }) => <CertaintyBadge confidence={confidence} method={null} />,
    },
    {
      name: text.table.passage,
      kind: "file-only",
      value: ({ start, end }) => `${article.id}:${start}-${end}`,
    },
  ];
}
