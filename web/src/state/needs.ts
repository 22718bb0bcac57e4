import type { SearchResponse } from "../../../src/contract/search.ts";
import { graphEndpoints } from "../graph/view-graph.ts";
import type { AppState } from "./app-state.ts";
import {
  agentEndpoint,
  articleEndpoint,
  articlesEndpoint,
  countsEndpoint,
  curationQueueEndpoint,
  type Endpoint,
  eventEndpoint,
  healthEndpoint,
  judgementsEndpoint,
  namedQueriesEndpoint,
  overviewEndpoint,
  searchEndpoint,
  searchTotalsEndpoint,
  statementEndpoint,
  statementsEndpoint,
  voiceEndpoint,
} from "./endpoints.ts";
import { kindOfId } from "./id-kind.ts";
import { answerOf, type Resources } from "./resource.ts";
import { graphOf, thingsIn } from "./result-things.ts";
import { type Route, selectedOf, specOf } from "./route.ts";

/** How many suggestions the box shows. */
export const SUGGESTIONS = 8;
/** How many results a page of the search shows before "more". */
export const RESULTS = 40;

/** What the list below the search box shows the first of: as many as the page of the search, so that who presses Enter has it at once. */
export function suggestionsEndpoint(q: string): Endpoint<SearchResponse> {
  return searchEndpoint(q, null, RESULTS);
}

/** What the state has to know of the API; the loader asks for what is missing. The most urgent comes first. */
export function needs(state: AppState): Endpoint<unknown>[] {
  const spec = specOf(state.route);
  const selected = selectedOf(state.route);
  return [
    ...suggestionNeeds(state),
    ...pageNeeds(state),
    ...(spec === null ? [] : graphEndpoints(spec)),
    ...(selected === null ? [] : panelNeeds(selected)),
    ...speakerPageNeeds(state),
    ...(state.pathFrom === null ? [] : [countsEndpoint(state.pathFrom)]),
  ];
}

function suggestionNeeds({ search, lookUp }: AppState): Endpoint<unknown>[] {
  return [
    ...(search.open && search.asked !== "" ? [suggestionsEndpoint(search.asked)] : []),
    ...(lookUp === null ? [] : [searchEndpoint(lookUp.q, lookUp.kind, SUGGESTIONS)]),
  ];
}

function pageNeeds(state: AppState): Endpoint<unknown>[] {
  const { route, resources } = state;
  switch (route.page) {
    case "home":
      return [overviewEndpoint(), articlesEndpoint(), healthEndpoint()];
    case "search":
      return route.q.trim() === "" ? [] : resultNeeds(route, resources);
    case "articles":
      return [articlesEndpoint()];
    case "article":
      return [articleEndpoint(route.id)];
    case "console":
      return [namedQueriesEndpoint(), ...drawnNeeds(state)];
    case "curation":
      return [route.show === "history" ? judgementsEndpoint() : curationQueueEndpoint()];
    default:
      return [];
  }
}

/** What was found comes first; how much there is of each kind takes the server longer. */
function resultNeeds(
  { q, kind }: Extract<Route, { page: "search" }>,
  resources: Resources,
): Endpoint<unknown>[] {
  const results = searchEndpoint(q, kind, RESULTS);
  return answerOf(resources, results) === undefined
    ? [results]
    : [results, searchTotalsEndpoint(q)];
}

/** The result of the console, as a graph. */
function drawnNeeds({ console: run }: AppState): Endpoint<unknown>[] {
  return run?.status === "ready" && run.drawn ? graphEndpoints(graphOf(thingsIn(run.rows))) : [];
}

/** The page of a speaker says more of it than a panel beside the graph. */
function speakerPageNeeds({ route }: AppState): Endpoint<unknown>[] {
  return route.page === "thing" && route.kind === "agent" ? [voiceEndpoint(route.id)] : [];
}

/** A panel needs the thing, its statements, and what could be expanded from it. */
function panelNeeds(id: string): Endpoint<unknown>[] {
  const counts = countsEndpoint(id);
  const kind = kindOfId(id);
  if (kind === "statement") return [statementEndpoint(id), counts];
  if (kind === "article") return [articleEndpoint(id), counts];
  const list = statementsEndpoint(kind, id);
  return [kind === "agent" ? agentEndpoint(id) : eventEndpoint(id), list, counts];
}
