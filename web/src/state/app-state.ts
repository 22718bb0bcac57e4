import type { ViewGraph } from "../graph/fragment.ts";
import type { ConsoleRun } from "./console.ts";
import { changed, type Decision, type DecisionChange } from "./decisions.ts";
import { type GraphHistory, NO_HISTORY, redone, remembered, undone } from "./history.ts";
import { type Imports, type ImportsAction, importsAfter, NO_IMPORTS } from "./imports.ts";
import { type RecentSearches, withSearchOf } from "./recent-searches.ts";
import { type Removal, type RemovalsAction, removalsAfter } from "./removals.ts";
import { type Failure, isUnreached, type Resource, type Resources } from "./resource.ts";
import type { Route } from "./route.ts";

/** The search box: what is typed, what was asked (a moment later), and which suggestion is meant. */
type SearchBox = {
  readonly draft: string;
  readonly asked: string;
  readonly open: boolean;
  /** Index of the suggestion that Enter would choose; -1 for the words themselves. */
  readonly active: number;
};

type LookUp = { readonly q: string; readonly kind: "agent" | "event" };

/** The whole store, as it arrives. */
type WholeState =
  | { readonly status: "none" }
  /** The server reads it from the store, then arranges it; `share` goes from 0 to 1. */
  | {
      readonly status: "preparing";
      readonly stage: "reading" | "arranging";
      readonly share: number;
    }
  | { readonly status: "loading"; readonly loaded: number; readonly total: number }
  | { readonly status: "ready"; readonly view: ViewGraph }
  | { readonly status: "failed"; readonly failure: Failure };

export type AppState = {
  readonly route: Route;
  readonly history: GraphHistory;
  readonly resources: Resources;
  /** Answers, by their address, that were given before the graph changed; they are shown until newer ones come. */
  readonly stale: ReadonlySet<string>;
  /** How often the graph was changed from here. */
  readonly edition: number;
  readonly decisions: readonly Decision[];
  readonly imports: Imports;
  readonly removals: readonly Removal[];
  readonly search: SearchBox;
  readonly recent: RecentSearches;
  readonly console: ConsoleRun | null;
  /** What is being looked up to correct something. */
  readonly lookUp: LookUp | null;
  readonly whole: WholeState;
  /** The node from which a path is being sought; the next one chosen is its end. */
  readonly pathFrom: string | null;
};

export type Action =
  /** `through`: the way through the history of graphs that led here; a step of its own without it. */
  | { readonly type: "routed"; readonly route: Route; readonly through?: "undo" | "redo" }
  /** `edition` is that in which it was asked for. */
  | {
      readonly type: "received";
      readonly url: string;
      readonly resource: Resource<unknown>;
      readonly edition: number;
    }
  /** The graph is another one now: all that is known of it has to be asked for anew. */
  | { readonly type: "outdated" }
  | { readonly type: "decided"; readonly decision: Decision }
  | { readonly type: "decision"; readonly nth: number; readonly change: DecisionChange }
  | { readonly type: "imports"; readonly action: ImportsAction }
  | { readonly type: "removals"; readonly action: RemovalsAction }
  /** The server answers again: what it did not answer is to be asked anew. */
  | { readonly type: "reached" }
  | { readonly type: "forgotten"; readonly url: string }
  | { readonly type: "searched"; readonly q: string }
  | { readonly type: "searches-forgotten" }
  | { readonly type: "typed"; readonly draft: string }
  | { readonly type: "asked"; readonly q: string }
  | { readonly type: "moved"; readonly by: number; readonly count: number }
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "console"; readonly run: ConsoleRun }
  /** The result as a graph, or as a table. */
  | { readonly type: "console-drawn"; readonly drawn: boolean }
  | { readonly type: "looked-up"; readonly lookUp: LookUp | null }
  | { readonly type: "whole"; readonly whole: WholeState }
  | { readonly type: "path-from"; readonly id: string | null };

export function initialState(route: Route, recent: RecentSearches = []): AppState {
  return {
    route,
    history: NO_HISTORY,
    resources: new Map(),
    stale: new Set(),
    edition: 0,
    decisions: [],
    imports: NO_IMPORTS,
    removals: [],
    search: { draft: draftOf(route), asked: "", open: false, active: -1 },
    recent: searchedBy(route, recent),
    console: null,
    lookUp: null,
    whole: { status: "none" },
    pathFrom: null,
  };
}

/** The only place where the state changes. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case "routed":
      return routed(state, action);
    case "received":
      return received(state, action);
    case "outdated":
      return {
        ...state,
        stale: new Set(state.resources.keys()),
        edition: state.edition + 1,
        whole: { status: "none" },
      };
    case "decided":
      return { ...state, decisions: [...state.decisions, action.decision] };
    case "decision":
      return { ...state, decisions: changed(state.decisions, action.nth, action.change) };
    case "imports":
      return { ...state, imports: importsAfter(state.imports, action.action) };
    case "removals":
      return { ...state, removals: removalsAfter(state.removals, action.action) };
    case "reached":
      return {
        ...state,
        resources: new Map([...state.resources].filter(([, one]) => !isUnreached(one))),
        whole: isUnreached(state.whole) ? { status: "none" } : state.whole,
        imports: importsAfter(state.imports, { type: "reached" }),
      };
    case "forgotten":
      return { ...state, resources: without(state.resources, action.url) };
    case "searched":
      return { ...state, recent: withSearchOf(state.recent, action.q) };
    case "searches-forgotten":
      return { ...state, recent: [] };
    case "typed":
      return withSearch(state, { draft: action.draft, open: true, active: -1 });
    case "asked":
      return withSearch(state, { asked: action.q });
    case "moved":
      return withSearch(state, moved(state.search, action.by, action.count));
    case "opened":
      return withSearch(state, { open: true });
    case "closed":
      return withSearch(state, { open: false, active: -1 });
    case "console":
      return { ...state, console: action.run };
    case "console-drawn":
      return state.console?.status === "ready"
        ? { ...state, console: { ...state.console, drawn: action.drawn } }
        : state;
    case "looked-up":
      return { ...state, lookUp: action.lookUp };
    case "whole":
      return { ...state, whole: action.whole };
    case "path-from":
      return { ...state, pathFrom: action.id };
    default:
      return action satisfies never;
  }
}

function received(
  state: AppState,
  { url, resource, edition }: Extract<Action, { type: "received" }>,
): AppState {
  const stale = new Set(state.stale);
  if (edition === state.edition) stale.delete(url);
  else stale.add(url);
  return { ...state, resources: new Map(state.resources).set(url, resource), stale };
}

function routed(
  state: AppState,
  { route, through }: Extract<Action, { type: "routed" }>,
): AppState {
  const search = { ...state.search, open: false, active: -1 };
  const samePage = route.page === state.route.page;
  return {
    ...state,
    route,
    history: historyAfter(state, route, through),
    search: route.page === "search" ? { ...search, draft: route.q } : search,
    recent: searchedBy(route, state.recent),
    pathFrom: samePage ? state.pathFrom : null,
  };
}

function historyAfter(
  { history, route: now }: AppState,
  next: Route,
  through: "undo" | "redo" | undefined,
): GraphHistory {
  if (through === "undo") return undone(history, now);
  return through === "redo" ? redone(history, now) : remembered(history, now, next);
}

function withSearch(state: AppState, change: Partial<SearchBox>): AppState {
  return { ...state, search: { ...state.search, ...change } };
}

/** One past the last suggestion, and one before the first, is the box itself. */
function moved(search: SearchBox, by: number, count: number): Partial<SearchBox> {
  const places = count + 1;
  const active = ((search.active + 1 + by + places) % places) - 1;
  return { open: true, active };
}

function searchedBy(route: Route, recent: RecentSearches): RecentSearches {
  return route.page === "search" ? withSearchOf(recent, route.q) : recent;
}

function draftOf(route: Route): string {
  return route.page === "search" ? route.q : "";
}

function without(resources: Resources, url: string): Resources {
  const rest = new Map(resources);
  rest.delete(url);
  return rest;
}
