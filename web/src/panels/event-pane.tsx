import { eventEndpoint, statementsEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { EventOverTime } from "./event-over-time.tsx";
import { Filtered } from "./filtered.tsx";
import { useLanesSoon } from "./lanes-over-time.ts";
import { SilentTable } from "./silent-table.tsx";
import { StatementTable } from "./statement-table.tsx";
import { Await, More } from "./states.tsx";

/** What was said about an action, over time or as a table; only what the filter leaves. */
export function EventPane({ id, table }: { id: string; table: boolean }) {
  const list = statementsEndpoint("event", id);
  useLanesSoon(!table);
  return (
    <section class="pane" id="view" tabIndex={-1} aria-label={text.table.whoSaidWhat}>
      <Await endpoint={eventEndpoint(id)}>
        {(event) => (
          <Await endpoint={list}>
            {(statements) => (
              <Filtered of={id} list={statements} none={[text.event.none, text.event.noneHint]}>
                {(left) =>
                  table ? (
                    <>
                      <StatementTable
                        statements={left}
                        of={id}
                        caption={text.table.whoSaidWhat}
                        file="who-said-what"
                      />
                      <SilentTable silent={event.silent} />
                    </>
                  ) : (
                    <EventOverTime event={event} statements={left} />
                  )
                }
              </Filtered>
            )}
          </Await>
        )}
      </Await>
      <More endpoint={list} />
    </section>
  );
}
