import type { Passage, StatementSummary } from "../../../src/contract/things.ts";

type Basis = "content" | "context";

/** Which statements of a page are shown; what is empty keeps everything. */
export type StatementFilter = {
  /** Ids of outlets; a passage of any of them is kept. */
  readonly outlets: readonly string[];
  /** How a statement is tied to the action of the page. */
  readonly basis: Basis | null;
};

export const NO_FILTER: StatementFilter = { outlets: [], basis: null };

export function isFiltering({ outlets, basis }: StatementFilter): boolean {
  return outlets.length > 0 || basis !== null;
}

/** The statements that a filter keeps, with only those passages that it keeps. */
export function filtered(
  statements: readonly StatementSummary[],
  filter: StatementFilter,
  of: string,
): readonly StatementSummary[] {
  const { outlets, basis } = filter;
  if (!isFiltering(filter)) return statements;
  const isWanted = ({ outlet }: Passage) =>
    outlets.length === 0 || (outlet !== null && outlets.includes(outlet.id));
  return statements
    .filter(
      ({ about }) => basis === null || about.some((one) => one.id === of && one.basis === basis),
    )
    .map((statement) => ({ ...statement, passages: statement.passages.filter(isWanted) }))
    .filter(({ passages }) => outlets.length === 0 || passages.length > 0);
}

/** One thing to filter by, and how many statements it would leave. */
export type Choice<Value> = {
  readonly value: Value;
  readonly name: string;
  readonly count: number;
};

/** The outlets of some statements, those with most of them first. */
export function outletsOf(statements: readonly StatementSummary[]): Choice<string>[] {
  const choices = new Map<string, { value: string; name: string; count: number }>();
  for (const { passages } of statements) {
    for (const [id, name] of new Map(passages.flatMap(idAndName))) {
      const choice = choices.get(id) ?? { value: id, name, count: 0 };
      choice.count += 1;
      choices.set(id, choice);
    }
  }
  return [...choices.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

export function basisCount(
  statements: readonly StatementSummary[],
  of: string,
  basis: Basis,
): number {
  return statements.filter(({ about }) => about.some((one) => one.id === of && one.basis === basis))
    .length;
}

/** A filter with one outlet more, or without one that it had. */
export function withOutlet(filter: StatementFilter, outlet: string): StatementFilter {
  const { outlets } = filter;
  return {
    ...filter,
    outlets: outlets.includes(outlet)
      ? outlets.filter((one) => one !== outlet)
      : [...outlets, outlet],
  };
}

export function filterFromParameters(parameters: URLSearchParams): StatementFilter {
  const basis = parameters.get("basis");
  return {
    outlets: [...new Set(parameters.getAll("outlet"))],
    basis: basis === "content" || basis === "context" ? basis : null,
  };
}

export function filterToParameters({ outlets, basis }: StatementFilter): [string, string | null][] {
  return [...outlets.map((id): [string, string] => ["outlet", id]), ["basis", basis]];
}

function idAndName({ outlet }: Passage): [string, string][] {
  return outlet === null ? [] : [[outlet.id, outlet.name]];
}
