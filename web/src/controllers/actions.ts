import type { GraphFilter } from "../state/graph-filter.ts";
import {
  collapsed,
  type GraphSpec,
  type Step,
  undone,
  unpinned,
  withoutStep,
  withSelection,
  withStep,
} from "../state/graph-spec.ts";
import { keepOf, type Route, specOf, type View } from "../state/route.ts";
import type { StatementFilter } from "../state/statement-filter.ts";
import { type Console, createConsole } from "./console.ts";
import { createImporting, type Importing } from "./importing.ts";
import { createJudging, type Judging } from "./judging.ts";
import type { Loader } from "./loader.ts";
import { createRemoving, type Removing } from "./removing.ts";
import type { Navigate } from "./router.ts";
import type { Store } from "./store.ts";

/** What a person can do; panels call these and nothing else. */
export type Actions = Judging & {
  readonly console: Console;
  readonly importing: Importing;
  readonly removing: Removing;
  readonly navigate: Navigate;
  readonly dispatch: Store["dispatch"];
  readonly retry: Loader["retry"];
  readonly more: Loader["more"];
  readonly select: (id: string | null) => void;
  readonly doStep: (step: Step) => void;
  readonly takeBack: (step: Step) => void;
  readonly collapse: (id: string) => void;
  /** Keeps a thing at a place of the drawing; null lets it go. The whole store, which has no steps, forgets it. */
  readonly pin: (id: string, place: { readonly x: number; readonly y: number } | null) => void;
  /** Takes back, or does again, the last change of the graph, whatever it was. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly keep: (filter: GraphFilter) => void;
  readonly show: (view: View) => void;
  /** Shows only some statements of the page of a thing. */
  readonly filter: (only: StatementFilter) => void;
  /** Chooses a thing anywhere: the end of a path that is being sought, else what to look at next. */
  readonly choose: (id: string) => void;
  /** A click beside everything: gives the whole store its width back, and loses nothing elsewhere. */
  readonly release: () => void;
};

export function createActions(store: Store, navigate: Navigate, loader: Loader): Actions {
  const { dispatch } = store;
  const route = () => store.state().route;

  /** The graph as it is now, so that a page of a thing can be explored further from there. */
  const changeGraph = (change: (spec: GraphSpec) => GraphSpec) => {
    const spec = specOf(route());
    if (spec !== null) navigate(graphRoute(change(spec), route()));
  };
  const select = (id: string | null) => {
    const now = route();
    if (now.page === "whole") navigate({ ...now, select: id });
    else changeGraph((spec) => withSelection(spec, id));
  };
  const findPath = (from: string, to: string) => {
    dispatch({ type: "path-from", id: null });
    const spec = specOf(route()) ?? { roots: [], steps: [], select: null };
    const step: Step = { kind: "path", from, to };
    navigate(graphRoute(withSelection(withStep(spec, step), from), route()));
  };

  return {
    ...createErrands(store, navigate),
    navigate,
    dispatch,
    retry: loader.retry,
    more: loader.more,
    select,
    doStep: (step) => changeGraph((spec) => withStep(spec, step)),
    takeBack: (step) => changeGraph((spec) => withoutStep(spec, step)),
    collapse: (id) => changeGraph((spec) => collapsed(spec, id)),
    pin: (id, place) =>
      changeGraph((spec) => {
        if (place === null) return unpinned(spec, id);
        const [x, y] = [Math.round(place.x), Math.round(place.y)];
        return withStep(spec, { kind: "pin", id, x, y });
      }),
    undo: () => {
      const before = store.state().history.past.at(-1);
      if (before !== undefined) navigate(before, "undo");
      // A graph that was opened from its link has no history here, but steps.
      else if (route().page === "graph") changeGraph(undone);
    },
    redo: () => {
      const after = store.state().history.future.at(-1);
      if (after !== undefined) navigate(after, "redo");
    },
    keep: (filter) => {
      const now = route();
      if (now.page === "whole") navigate({ ...now, keep: filter });
      else {
        const spec = specOf(now);
        if (spec !== null) navigate({ ...graphRoute(spec, now), keep: filter });
      }
    },
    show: (view) => {
      const now = route();
      if (now.page === "thing" || now.page === "graph" || now.page === "whole") {
        navigate({ ...now, view }, "replace");
      }
    },
    filter: (only) => {
      const now = route();
      if (now.page === "thing") navigate({ ...now, only }, "replace");
    },
    choose: (id) => {
      const from = store.state().pathFrom;
      if (from !== null && from !== id) findPath(from, id);
      else select(id);
    },
    release: () => {
      if (route().page === "whole") select(null);
    },
  };
}

/** What is done at the server for a person. */
function createErrands(store: Store, navigate: Navigate) {
  return {
    ...createJudging(store),
    console: createConsole(store),
    importing: createImporting(store, navigate),
    removing: createRemoving(store, navigate),
  };
}

function graphRoute(spec: GraphSpec, now: Route): Extract<Route, { page: "graph" }> {
  return { page: "graph", spec, view: "view" in now ? now.view : null, keep: keepOf(now) };
}
