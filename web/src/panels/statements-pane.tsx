import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { StatementList, StatementSummary } from "../../../src/contract/things.ts";
import { eventEndpoint, statementsEndpoint } from "../state/endpoints.ts";
import { filtered } from "../state/statement-filter.ts";
import { text } from "../strings.ts";
import { EventOverTime } from "./event-over-time.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { StatementTable } from "./statement-table.tsx";
import { Await, Empty, More } from "./states.tsx";
import { useFilter } from "./use-filter.ts";

/** What was said about an action, over time or as a table; only what the filter leaves. */
export function EventPane({ id, table }: { id: string; table: boolean }) {
  const list = statementsEndpoint("event", id);
  return (
    <Pane>
      <Await endpoint={eventEndpoint(id)}>
        {(event) => (
          <Await endpoint={list}>
            {(statements) => (
              <Filtered of={id} list={statements}>
                {(left) =>
                  table ? (
                    <StatementTable
                      statements={left}
                      of={id}
                      caption={text.table.whoSaidWhat}
                      file="who-said-what"
                    />
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
    </Pane>
  );
}

function Pane({ children }: { children: ComponentChildren }) {
  return (
    <section class="pane" aria-label={text.table.whoSaidWhat}>
      {children}
    </section>
  );
}

type FilteredProps = {
  of: string;
  list: StatementList;
  children: (left: readonly StatementSummary[]) => ComponentChildren;
};

function Filtered({ of, list, children }: FilteredProps) {
  const only = useFilter();
  const left = useMemo(() => filtered(list.statements, only, of), [list, only, of]);
  if (list.statements.length === 0) {
    return <Empty title={text.event.none} hint={text.event.noneHint} />;
  }
  return (
    <>
      <FilterBar statements={list.statements} filter={only} of={of} />
      {left.length === 0 ? (
        <Empty title={text.filters.none} hint={text.filters.noneHint} />
      ) : (
        children(left)
      )}
    </>
  );
}
