import { useMemo, useState } from "preact/hooks";
import type { StatementSummary } from "../../../src/contract/things.ts";
import { number } from "../numbers.ts";
import {
  basisCount,
  isFiltering,
  NO_FILTER,
  outletsOf,
  type StatementFilter,
  withOutlet,
} from "../state/statement-filter.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";

/** What is offered at once; the rest is one click away. */
const SHOWN = 6;

type BarProps = {
  statements: readonly StatementSummary[];
  filter: StatementFilter;
  /** The action or speaker whose page this is; a speaker's statements are about many actions, each on its own basis. */
  of: string;
};

/** Shows only some outlets, or only what names the action in its own words; the address keeps it. */
export function FilterBar({ statements, filter, of }: BarProps) {
  const { actions } = useApp();
  // There may be hundreds: they are made when they are asked for.
  const [open, setOpen] = useState(false);
  const outlets = useMemo(() => outletsOf(statements), [statements]);
  const chip = (outlet: (typeof outlets)[number]) => (
    <FilterChip
      key={outlet.value}
      name={outlet.name}
      count={outlet.count}
      on={filter.outlets.includes(outlet.value)}
      onToggle={() => actions.filter(withOutlet(filter, outlet.value))}
    />
  );
  return (
    <div class="filters">
      {outlets.length > 1 && (
        <fieldset class="filters__group">
          <legend>{text.filters.outlets}</legend>
          {outlets.slice(0, SHOWN).map(chip)}
          {outlets.length > SHOWN && (
            <details onToggle={(event) => setOpen(event.currentTarget.open)}>
              <summary>{text.filters.more(outlets.length - SHOWN)}</summary>
              {open && outlets.slice(SHOWN).map(chip)}
            </details>
          )}
        </fieldset>
      )}
      {of.startsWith("event-") && (
        <fieldset class="filters__group">
          <legend>{text.filters.basis}</legend>
          {(["content", "context"] as const).map((basis) => (
            <FilterChip
              key={basis}
              name={text.bases[basis].name}
              count={basisCount(statements, of, basis)}
              on={filter.basis === basis}
              onToggle={() =>
                actions.filter({ ...filter, basis: filter.basis === basis ? null : basis })
              }
            />
          ))}
        </fieldset>
      )}
      <ClearFilter filter={filter} />
    </div>
  );
}

/** The way back to everything, where something is left out. */
export function ClearFilter({ filter }: { filter: StatementFilter }) {
  const { actions } = useApp();
  if (!isFiltering(filter)) return null;
  return (
    <button type="button" class="link-button" onClick={() => actions.filter(NO_FILTER)}>
      {text.filters.clear}
    </button>
  );
}

type ChipProps = { name: string; count: number; on: boolean; onToggle: () => void };

function FilterChip({ name, count, on, onToggle }: ChipProps) {
  return (
    <button type="button" class="chip chip--small" aria-pressed={on} onClick={onToggle}>
      <bdi>{name}</bdi>
      <span class="chip__count">{number(count)}</span>
    </button>
  );
}
