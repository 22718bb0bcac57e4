import { useMemo } from "preact/hooks";
import type { Event, StatementSummary } from "../../../src/contract/things.ts";
import { eventDays, lanesOf, silentLanesOf } from "../charts/lanes.ts";
import { text } from "../strings.ts";
import { LanesChart } from "./lanes-over-time.ts";

/** Who said what about an action, and when. */
export function EventOverTime(props: { event: Event; statements: readonly StatementSummary[] }) {
  const { event, statements } = props;
  const parts = useMemo(
    () => ({
      lanes: lanesOf(statements, event.id),
      silent: silentLanesOf(event.silent, statements),
      own: eventDays(event),
    }),
    [event, statements],
  );
  return <LanesChart {...parts} caption={text.lanes.caption} nobody={text.event.unresolved} />;
}
