import { useMemo } from "preact/hooks";
import { KindSchema } from "../../../src/contract/values.ts";
import { parallelCount } from "../graph/bundle-edges.ts";
import { type FilterChoices, filterChoices } from "../graph/filter-choices.ts";
import type { ViewGraph } from "../graph/fragment.ts";
import { isLarge } from "../graph/large.ts";
import { number } from "../numbers.ts";
import { LIKELY, SURE } from "../state/certainty.ts";
import { filterCount, type GraphFilter, NO_GRAPH_FILTER, toggled } from "../state/graph-filter.ts";
import { keepOf } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Menu } from "./menu.tsx";

/** What is offered at once; a store of many outlets has a list to choose from. */
const OUTLETS_SHOWN = 12;

type PartProps = {
  filter: GraphFilter;
  choices: FilterChoices;
  keep: (filter: GraphFilter) => void;
};

/** Which kinds, when, by whom reported, and how sure: what of the graph is shown. The address keeps it. */
export function GraphFilterMenu({ all }: { all: ViewGraph }) {
  const { state, actions } = useApp();
  const filter = keepOf(state.route);
  const count = filterCount(filter);
  return (
    <Menu title={count === 0 ? text.graphFilter.title : text.graphFilter.active(count)}>
      <Choices filter={filter} all={all} keep={actions.keep} />
      {count > 0 && (
        <button type="button" class="link-button" onClick={() => actions.keep(NO_GRAPH_FILTER)}>
          {text.graphFilter.clear}
        </button>
      )}
    </Menu>
  );
}

/** Counted when they are looked at: in a large graph that takes a moment. */
function Choices({ filter, all, keep }: Omit<PartProps, "choices"> & { all: ViewGraph }) {
  const choices = useMemo(() => filterChoices(all), [all]);
  const part: PartProps = { filter, choices, keep };
  return (
    <>
      <Kinds {...part} />
      <Time {...part} />
      <Outlets {...part} />
      <Certainty {...part} />
      <Basis {...part} />
      <Lines filter={filter} all={all} keep={keep} />
    </>
  );
}

function Kinds({ filter, choices, keep }: PartProps) {
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.kinds}</legend>
      {KindSchema.options
        .filter((kind) => choices.kinds.has(kind))
        .map((kind) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={!filter.without.includes(kind)}
              onChange={() => keep({ ...filter, without: toggled(filter.without, kind) })}
            />
            <KindIcon kind={kind} />
            {text.kinds[kind].many}{" "}
            <span class="chip__count">{number(choices.kinds.get(kind) ?? 0)}</span>
          </label>
        ))}
    </fieldset>
  );
}

function Time({ filter, choices: { dates }, keep }: PartProps) {
  if (dates === null) return null;
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.time}</legend>
      {(["from", "to"] as const).map((end) => (
        <label key={end} class="check">
          {text.graphFilter[end]}
          <input
            type="date"
            min={dates.first.length === 10 ? dates.first : undefined}
            max={dates.last.length === 10 ? dates.last : undefined}
            value={filter[end] ?? ""}
            onChange={({ currentTarget }) =>
              keep({ ...filter, [end]: currentTarget.value === "" ? null : currentTarget.value })
            }
          />
        </label>
      ))}
    </fieldset>
  );
}

function Outlets({ filter, choices, keep }: PartProps) {
  if (choices.outlets.length === 0) return null;
  const check = ({ name, count }: FilterChoices["outlets"][number]) => (
    <label key={name} class="check">
      <input
        type="checkbox"
        checked={filter.outlets.includes(name)}
        onChange={() => keep({ ...filter, outlets: toggled(filter.outlets, name) })}
      />
      <bdi>{name}</bdi> <span class="chip__count">{number(count)}</span>
    </label>
  );
  const rest = choices.outlets.slice(OUTLETS_SHOWN);
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.outlets}</legend>
      {choices.outlets.slice(0, OUTLETS_SHOWN).map(check)}
      {rest.length > 0 && (
        <details>
          <summary>{text.filters.more(rest.length)}</summary>
          {rest.map(check)}
        </details>
      )}
    </fieldset>
  );
}

const LEVELS = [
  [null, text.graphFilter.sure.all],
  [LIKELY, text.graphFilter.sure.likely],
  [SURE, text.graphFilter.sure.sureOnly],
] as const;

function Certainty({ filter, keep }: PartProps) {
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.certainty}</legend>
      {LEVELS.map(([level, name]) => (
        <label key={name} class="check">
          <input
            type="radio"
            name="graph-certainty"
            checked={filter.sure === level}
            onChange={() => keep({ ...filter, sure: level })}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Connections between the same two share a line unless each is asked for. */
function Lines({ filter, all, keep }: Omit<PartProps, "choices"> & { all: ViewGraph }) {
  const count = useMemo(() => (isLarge(all.nodes.size) ? 0 : parallelCount(all.edges)), [all]);
  if (count === 0 && !filter.apart) return null;
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.lines}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.apart}
          onChange={() => keep({ ...filter, apart: !filter.apart })}
        />
        {text.graphFilter.apart} <span class="chip__count">{number(count)}</span>
      </label>
    </fieldset>
  );
}

const BASES = [
  [null, text.graphFilter.anyBasis],
  ["content", text.bases.content.name],
  ["context", text.bases.context.name],
] as const;

function Basis({ filter, choices: { bases }, keep }: PartProps) {
  if (bases.content + bases.context === 0) return null;
  return (
    <fieldset class="menu__group">
      <legend>{text.graphFilter.basis}</legend>
      {BASES.map(([basis, name]) => (
        <label key={name} class="check">
          <input
            type="radio"
            name="graph-basis"
            checked={filter.basis === basis}
            onChange={() => keep({ ...filter, basis })}
          />
          {name}
          {basis !== null && <span class="chip__count">{number(bases[basis])}</span>}
        </label>
      ))}
    </fieldset>
  );
}
