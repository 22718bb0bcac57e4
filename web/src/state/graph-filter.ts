import { type Kind, KindSchema } from "../../../src/contract/values.ts";

type Basis = "content" | "context";

/** What of a graph is shown; what is empty or null keeps everything. */
export type GraphFilter = {
  /** Kinds that are left out. */
  readonly without: readonly Kind[];
  /** Dates as far as they are given, inclusive: "2022", "2022-03", "2022-03-05". */
  readonly from: string | null;
  readonly to: string | null;
  /** Names of outlets: an article or a statement of any of them is kept. */
  readonly outlets: readonly string[];
  /** The least confidence of a connection that has one, from 0 to 1. */
  readonly sure: number | null;
  readonly basis: Basis | null;
  /** Whether each connection between the same two has a line of its own; else one line for all of them, with their number. */
  readonly apart: boolean;
};

export const NO_GRAPH_FILTER: GraphFilter = {
  without: [],
  from: null,
  to: null,
  outlets: [],
  sure: null,
  basis: null,
  apart: false,
};

/** How many of its five parts leave something out. */
export function filterCount({ without, from, to, outlets, sure, basis }: GraphFilter): number {
  const parts = [without.length > 0, from !== null || to !== null, outlets.length > 0];
  return [...parts, sure !== null, basis !== null].filter(Boolean).length;
}

/** A list with one item more, or without one that it had. */
export function toggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

export function graphFilterToParameters(filter: GraphFilter): [string, string | null][] {
  return [
    ...filter.without.map((kind): [string, string] => ["without", kind]),
    ["from", filter.from],
    ["to", filter.to],
    ...filter.outlets.map((name): [string, string] => ["outlet", name]),
    ["sure", filter.sure === null ? null : String(filter.sure)],
    ["basis", filter.basis],
    ["apart", filter.apart ? "1" : null],
  ];
}

/** Reads what `graphFilterToParameters` wrote; what does not parse is left out, since links come from anywhere. */
export function graphFilterFromParameters(parameters: URLSearchParams): GraphFilter {
  const basis = parameters.get("basis");
  const kinds = parameters.getAll("without").flatMap((name) => {
    const kind = KindSchema.safeParse(name);
    return kind.success ? [kind.data] : [];
  });
  return {
    without: [...new Set(kinds)],
    from: readDate(parameters.get("from")),
    to: readDate(parameters.get("to")),
    outlets: [...new Set(parameters.getAll("outlet"))],
    sure: readShare(parameters.get("sure")),
    basis: basis === "content" || basis === "context" ? basis : null,
    apart: parameters.get("apart") === "1",
  };
}

function readDate(text: string | null): string | null {
  return text !== null && /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : null;
}

function readShare(text: string | null): number | null {
  const share = Number(text ?? Number.NaN);
  return share > 0 && share <= 1 ? share : null;
}
