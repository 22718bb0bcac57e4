import type { NeighbourCounts } from "../../../src/contract/graph.ts";
import type { Kind } from "../../../src/contract/values.ts";
import { number } from "../numbers.ts";
import { countsEndpoint, neighboursEndpoint } from "../state/endpoints.ts";
import { hasStep, isExpanded, type Step } from "../state/graph-spec.ts";
import { kindOfId } from "../state/id-kind.ts";
import { specOf } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { Link, routeOf } from "./link.tsx";
import { Await, More } from "./states.tsx";

/** What can be done with a thing in the graph: expand by relation, with the counts said before; collapse, path, hide. */
export function Explore({ id }: { id: string }) {
  const { state } = useApp();
  const { page } = state.route;
  if (page === "whole") {
    return (
      <p>
        <Link to={routeOf(id)} class="button button--strong">
          {text.explore.start}
        </Link>
      </p>
    );
  }
  return (
    <section class="explore" aria-label={text.explore.title}>
      <h2 class="explore__title">{text.explore.title}</h2>
      <Await endpoint={countsEndpoint(id)}>
        {({ relations }) => (
          <ul class="explore__list" data-list>
            <Toggle
              step={{ kind: "story", id }}
              label={text.explore.story[kindOfId(id)]}
              count={null}
            />
            {counted(relations).map((one) => (
              <Relation key={`${one.relation} ${one.direction}`} id={id} counted={one} />
            ))}
          </ul>
        )}
      </Await>
      <Tools id={id} />
    </section>
  );
}

type Counted = Omit<NeighbourCounts["relations"][number], "kind"> & {
  readonly kinds: readonly string[];
};

/** Counts by relation and direction: one expansion shows all that a relation leads to, of whatever kind. */
function counted(relations: NeighbourCounts["relations"]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { relation, direction, kind, count } of relations) {
    const key = `${relation} ${direction}`;
    const before = sums.get(key);
    const kinds = [...(before?.kinds ?? []), kind];
    sums.set(key, { relation, direction, kinds, count: (before?.count ?? 0) + count });
  }
  return [...sums.values()];
}

function Relation({ id, counted: { relation, direction, kinds, count } }: RelationProps) {
  const names = kinds.map((kind) => text.kinds[kind as Kind]?.many.toLowerCase() ?? kind);
  const step = { kind: "expand", id, relation, direction } as const;
  return (
    <>
      <Toggle
        step={step}
        label={text.relations[relation][direction]}
        detail={names.join(", ")}
        count={count}
      />
      <MoreOf step={step} />
    </>
  );
}

type RelationProps = { id: string; counted: Counted };

/** A relation that leads to many is shown in pages. */
function MoreOf({ step }: { step: Extract<Step, { kind: "expand" }> }) {
  const { state } = useApp();
  const spec = specOf(state.route);
  if (spec === null || !hasStep(spec, step)) return null;
  return (
    <li class="explore__more">
      <More endpoint={neighboursEndpoint(step.id, step.relation, step.direction)} />
    </li>
  );
}

type ToggleProps = { step: Step; label: string; detail?: string; count: number | null };

function Toggle({ step, label, detail, count }: ToggleProps) {
  const { state, actions } = useApp();
  const spec = specOf(state.route);
  const on = spec !== null && hasStep(spec, step);
  return (
    <li>
      <button
        type="button"
        class="chip"
        data-item
        aria-pressed={on}
        onClick={() => (on ? actions.takeBack(step) : actions.doStep(step))}
      >
        <span class="chip__sign" aria-hidden="true">
          {on ? "−" : "+"}
        </span>
        {label}
        {count !== null && <span class="chip__count">{number(count)}</span>}
        {detail !== undefined && <span class="visually-hidden">{detail}</span>}
      </button>
    </li>
  );
}

function Tools({ id }: { id: string }) {
  const { state, actions } = useApp();
  const spec = specOf(state.route);
  return (
    <p class="explore__tools">
      <button
        type="button"
        class="link-button"
        onClick={() => {
          actions.dispatch({ type: "path-from", id });
          document.querySelector<HTMLInputElement>("[data-search-input]")?.select();
        }}
      >
        {text.explore.path}
      </button>
      {spec !== null && isExpanded(spec, id) && (
        <button type="button" class="link-button" onClick={() => actions.collapse(id)}>
          {text.explore.collapse}
        </button>
      )}
      {state.route.page === "graph" && (
        <Link to={routeOf(id)} class="link-button">
          {text.explore.start}
        </Link>
      )}
      <button
        type="button"
        class="link-button"
        onClick={() => actions.doStep({ kind: "hide", id })}
      >
        {text.explore.hide}
      </button>
    </p>
  );
}
