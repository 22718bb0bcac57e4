import { type Kind, KindSchema } from "../../../src/contract/values.ts";
import { type ConsoleQuery, consoleFromParameters, consoleToParameters } from "./console.ts";
import {
  type GraphFilter,
  graphFilterFromParameters,
  graphFilterToParameters,
  NO_GRAPH_FILTER,
} from "./graph-filter.ts";
import { type GraphSpec, specFromParameters, specToParameters, storyOf } from "./graph-spec.ts";
import {
  filterFromParameters,
  filterToParameters,
  type StatementFilter,
} from "./statement-filter.ts";

/** What is shown: of a thing its statements over time or as a table; the graph, drawn or listed; on a narrow screen the details alone. */
const VIEWS = ["details", "time", "table", "graph", "list"] as const;
export type View = (typeof VIEWS)[number];

/** What waits to be judged, one by one or as a table; or what was judged. */
const CURATION_VIEWS = ["queue", "table", "history"] as const;
export type CurationView = (typeof CURATION_VIEWS)[number];

export type Span = { readonly start: number; readonly end: number };

/** What is shown as a list, or is read, can be a table too. */
type AsTable = { readonly table?: true };

/** Every state that has a URL. */
export type Route =
  | { readonly page: "home" }
  | (AsTable & { readonly page: "search"; readonly q: string; readonly kind: Kind | null })
  | {
      readonly page: "thing";
      readonly kind: "agent" | "event" | "statement";
      readonly id: string;
      readonly view: View | null;
      readonly only: StatementFilter;
    }
  | {
      readonly page: "graph";
      readonly spec: GraphSpec;
      readonly view: View | null;
      readonly keep: GraphFilter;
    }
  | {
      readonly page: "whole";
      readonly select: string | null;
      readonly view: View | null;
      readonly keep: GraphFilter;
    }
  | (AsTable & { readonly page: "articles" })
  | { readonly page: "import" }
  | (AsTable & { readonly page: "article"; readonly id: string; readonly at: Span | null })
  | { readonly page: "curation"; readonly show: CurationView }
  | { readonly page: "console"; readonly query: ConsoleQuery | null }
  | { readonly page: "unknown"; readonly path: string };

const THING_PAGES = { agents: "agent", events: "event", statements: "statement" } as const;

/** Reads a path with its parameters, as in `location.pathname + location.search`. */
export function parseRoute(url: string): Route {
  const [path = "/", search = ""] = splitOnce(url, "?");
  const parameters = new URLSearchParams(search);
  const [first = "", ...rest] = path.split("/").filter(Boolean);
  const id = decode(rest.join("/"));
  if (first === "") return { page: "home" };
  if (first === "search") return parseSearch(parameters);
  if (first === "graph") return parseGraph(parameters);
  if (first === "articles") {
    const table = parseTable(parameters);
    return id === ""
      ? { page: "articles", ...table }
      : { page: "article", id, at: parseAt(parameters), ...table };
  }
  if (first === "import" && id === "") return { page: "import" };
  if (first === "console" && id === "")
    return { page: "console", query: consoleFromParameters(parameters) };
  if (first === "curation" && id === "") {
    return { page: "curation", show: oneOf(CURATION_VIEWS, parameters.get("view")) ?? "queue" };
  }
  const kind = THING_PAGES[first as keyof typeof THING_PAGES];
  if (kind !== undefined && id !== "") {
    const only = filterFromParameters(parameters);
    return { page: "thing", kind, id, view: parseView(parameters), only };
  }
  return { page: "unknown", path };
}

/** The URL of a route: what `parseRoute` reads back. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case "home":
      return "/";
    case "search":
      return withParameters("/search", [
        ["q", route.q],
        ["kind", route.kind],
        tableParameter(route),
      ]);
    case "thing":
      return withParameters(`/${route.kind}s/${encodeURIComponent(route.id)}`, [
        ["view", route.view],
        ...filterToParameters(route.only),
      ]);
    case "graph":
      return withParameters("/graph", [
        ...specToParameters(route.spec),
        ["view", route.view],
        ...graphFilterToParameters(route.keep),
      ]);
    case "whole":
      return withParameters("/graph", [
        ["all", "1"],
        ["select", route.select],
        ["view", route.view],
        ...graphFilterToParameters(route.keep),
      ]);
    case "articles":
      return withParameters("/articles", [tableParameter(route)]);
    case "import":
      return "/import";
    case "article":
      return withParameters(`/articles/${encodeURIComponent(route.id)}`, [
        ["at", route.at && `${route.at.start}-${route.at.end}`],
        tableParameter(route),
      ]);
    case "console":
      return withParameters("/console", consoleToParameters(route.query));
    case "curation":
      return withParameters("/curation", [["view", route.show === "queue" ? null : route.show]]);
    case "unknown":
      return route.path;
    default:
      return route satisfies never;
  }
}

/** The graph that a route shows; null where there is none. */
export function specOf(route: Route): GraphSpec | null {
  if (route.page === "thing") return storyOf(route.id);
  if (route.page === "graph") return route.spec;
  return null;
}

/** What of the graph a route shows. */
export function keepOf(route: Route): GraphFilter {
  return route.page === "graph" || route.page === "whole" ? route.keep : NO_GRAPH_FILTER;
}

/** The thing that the panel of a route shows. */
export function selectedOf(route: Route): string | null {
  if (route.page === "whole") return route.select;
  return specOf(route)?.select ?? null;
}

function parseSearch(parameters: URLSearchParams): Route {
  const kind = KindSchema.safeParse(parameters.get("kind"));
  return {
    ...{ page: "search", q: parameters.get("q") ?? "" },
    kind: kind.success ? kind.data : null,
    ...parseTable(parameters),
  };
}

function parseTable(parameters: URLSearchParams): AsTable {
  return parameters.get("view") === "table" ? { table: true } : {};
}

function tableParameter({ table }: AsTable): [string, string | null] {
  return ["view", table === true ? "table" : null];
}

function parseGraph(parameters: URLSearchParams): Route {
  const view = parseView(parameters);
  const keep = graphFilterFromParameters(parameters);
  if (parameters.get("all") === "1") {
    return { page: "whole", select: parameters.get("select"), view, keep };
  }
  return { page: "graph", spec: specFromParameters(parameters), view, keep };
}

function parseView(parameters: URLSearchParams): View | null {
  return oneOf(VIEWS, parameters.get("view"));
}

function oneOf<T extends string>(values: readonly T[], given: string | null): T | null {
  return values.find((one) => one === given) ?? null;
}

function parseAt(parameters: URLSearchParams): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(parameters.get("at") ?? "");
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end ? { start, end } : null;
}

function withParameters(
  path: string,
  entries: readonly (readonly [string, string | null])[],
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of entries) if (value !== null) parameters.append(name, value);
  const search = parameters.toString();
  return search === "" ? path : `${path}?${search}`;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone "%": the link was cut or typed by hand
  }
}
