import { readableDate } from "../panels/dates.ts";
import { text } from "../strings.ts";
import type { LaneLayout } from "./lane-layout.ts";
import { pixels } from "./pixels.ts";
import { columnAt, type TimeColumn } from "./time-columns.ts";

/** A day of the action's own, and what articles say of it: announced, happened … */
export type OwnDay = { readonly date: string; readonly status: string };

type HeadProps = { layout: LaneLayout; own: readonly OwnDay[] };

/** The days above the lanes, the action's own among them. */
export function LanesHead({ layout, own }: HeadProps) {
  return (
    <div class="lanes__head">
      <ul class="visually-hidden">
        {own.map(({ date, status }) => (
          <li key={date}>{text.lanes.own(statusName(status), readableDate(date))}</li>
        ))}
      </ul>
      <div aria-hidden="true">
        {layout.columns.map((column, nth) => (
          <div key={column.key} class="lanes__column" style={pixels(boxOf(column))}>
            <span class="lanes__gap">{beforeColumn(column, layout.columns[nth - 1])}</span>
            <span class="lanes__day">{columnName(column.key)}</span>
            {own
              .filter(({ date }) => columnAt(layout.columns, date) === nth)
              .slice(0, 1)
              .map(({ status }) => (
                <span key={status} class="lanes__own">
                  <span class="lanes__own-name">{statusName(status)}</span>
                </span>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function boxOf({ left, width }: { left: number; width: number }) {
  return { left, width };
}

/** The days that passed since the column before, and its year where that is another one. */
function beforeColumn({ key, gap }: TimeColumn, before: TimeColumn | undefined): string {
  const year = key.length === 10 && key.slice(0, 4) !== before?.key.slice(0, 4);
  const passed = gap !== null && gap > 1 ? text.lanes.gap(gap) : "";
  return [passed, year ? key.slice(0, 4) : ""].filter(Boolean).join(" · ");
}

/** "Feb 28", "March 2022", "2022". */
function columnName(key: string): string {
  if (key === "") return text.lanes.undated;
  return key.length === 10 ? SHORT_DAY.format(Date.parse(key)) : readableDate(key);
}

const SHORT_DAY = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

function statusName(status: string): string {
  return text.statuses[status] ?? status;
}

/** The action's own dates, as lines through all lanes. */
export function OwnDays({ layout, own }: HeadProps) {
  const hit = new Set(own.map(({ date }) => columnAt(layout.columns, date)));
  return (
    <div aria-hidden="true">
      {layout.columns
        .filter((_, nth) => hit.has(nth))
        .map(({ key, left, width }) => (
          <div
            key={key}
            class="lanes__own-line"
            style={pixels({ left, width, height: layout.height })}
          />
        ))}
    </div>
  );
}
