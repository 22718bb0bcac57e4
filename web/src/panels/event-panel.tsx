import { useMemo } from "preact/hooks";
import type { Event, StatementList } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { number } from "../numbers.ts";
import { eventEndpoint, statementsEndpoint } from "../state/endpoints.ts";
import { filtered, type StatementFilter } from "../state/statement-filter.ts";
import { text } from "../strings.ts";
import { CardsBySpeaker } from "./cards-by-speaker.tsx";
import { readableDate } from "./dates.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { Explore } from "./explore.tsx";
import { Fact, Facts } from "./facts.tsx";
import { ClearFilter } from "./filter-bar.tsx";
import { ThingLink } from "./link.tsx";
import { PanelHead } from "./panel-head.tsx";
import { Await, Empty, More } from "./states.tsx";
import { useFilter } from "./use-filter.ts";

/** An action: what happened, and who said what about it. */
export function EventPanel({ id }: { id: string }) {
  const only = useFilter();
  const list = statementsEndpoint("event", id);
  return (
    <Await endpoint={eventEndpoint(id)}>
      {(event) => (
        <>
          <PanelHead kind="event" title={event.title} badge={statusOf(event)} />
          <EventFacts event={event} />
          <Explore id={id} />
          <section class="panel__section">
            <Await endpoint={list}>
              {(statements) => <WhoSaidWhat event={event} list={statements} only={only} />}
            </Await>
            <More endpoint={list} />
          </section>
          <EvidenceList
            title={text.event.mentions}
            items={event.mentions.map(({ status, evidence }) => ({
              evidence,
              note: text.statuses[status] ?? status,
            }))}
          />
        </>
      )}
    </Await>
  );
}

function statusOf({ status }: Event): string {
  return text.statuses[status] ?? status;
}

function EventFacts({ event }: { event: Event }) {
  const { date, count, unit, place, actors, recipients, partOf, parts, articles } = event;
  return (
    <Facts>
      {date !== null && <Fact name={text.event.when}>{readableDate(date)}</Fact>}
      <ThingsFact name={text.event.actor} things={actors} />
      <ThingsFact name={text.event.recipient} things={recipients} />
      {count !== null && (
        <Fact name={text.event.count}>
          {number(count)} {unit ?? ""}
        </Fact>
      )}
      {place !== null && <Fact name={text.event.place}>{place}</Fact>}
      <ThingsFact name={text.relations.PART_OF.out} things={partOf} />
      <ThingsFact name={text.relations.PART_OF.in} things={parts} />
      <Fact name={text.event.told}>{text.event.articles(articles)}</Fact>
    </Facts>
  );
}

function ThingsFact({ name, things }: { name: string; things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <Fact name={name}>
      {things.map((thing) => (
        <ThingLink key={thing.id} thing={thing} />
      ))}
    </Fact>
  );
}

type WhoProps = { event: Event; list: StatementList; only: StatementFilter };

function WhoSaidWhat({ event, list, only }: WhoProps) {
  const statements = useMemo(
    () => filtered(list.statements, only, event.id),
    [list, only, event.id],
  );
  if (list.statements.length === 0)
    return <Empty title={text.event.none} hint={text.event.noneHint} />;
  const speakers = new Set(statements.flatMap((one) => one.speakers.map(({ id }) => id)));
  return (
    <>
      <h2>{text.event.who}</h2>
      <p class="meta">
        {text.event.summary(statements.length, speakers.size, list.nextCursor !== null)}
      </p>
      <ClearFilter filter={only} />
      <CardsBySpeaker statements={statements} eventId={event.id} />
    </>
  );
}
