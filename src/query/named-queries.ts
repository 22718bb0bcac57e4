import type { NamedQueryList, Rows } from "../contract/queries.ts";
import type { CypherValue, Parameters, Query, QueryParameter } from "../domain/graph-store.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { InputError, NotFound } from "./input-error.ts";
import type { QueryDeps } from "./reader.ts";

export type NamedQueryDeps = QueryDeps & {
  readonly searchTerms: SearchTerms;
  /** Every query offered to analysts. */
  readonly offered: readonly Query[];
};

/** The queries that are offered, as a list says them. */
export function listNamedQueries({ offered }: Pick<NamedQueryDeps, "offered">): NamedQueryList {
  return {
    queries: offered.map(({ name, purpose, parameters, columns, text }) => ({
      name: shortName(name),
      purpose,
      parameters: parameters.map(({ name: parameter, type, optional, description }) => ({
        ...{ name: parameter, type, optional, description },
      })),
      columns: [...columns],
      text,
    })),
  };
}

/** Runs a named query with values as a person wrote them. Throws NotFound for its name, InputError for a value. */
export async function runNamedQuery(
  deps: NamedQueryDeps,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<Rows> {
  const query = deps.offered.find((one) => shortName(one.name) === name);
  if (query === undefined) {
    const names = deps.offered.map((one) => shortName(one.name)).join(", ");
    throw new NotFound(`there is no query ${name}; there are ${names}`);
  }
  const parameters = parametersOf(query, given, deps.searchTerms);
  const rows = await deps.store.read(query, parameters);
  return { columns: [...query.columns], rows: rows.map((row) => ({ ...row })), truncated: false };
}

function shortName(name: string): string {
  return name.replace(/^queries\//, "");
}

function parametersOf(
  query: Query,
  given: Readonly<Record<string, string>>,
  searchTerms: SearchTerms,
): Parameters {
  const accepted = query.parameters.map(({ name }) => name).join(", ") || "none";
  for (const name of Object.keys(given)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      throw new InputError(`${name}: ${shortName(query.name)} takes ${accepted}`);
    }
  }
  const parameters: Record<string, CypherValue> = {};
  for (const parameter of query.parameters) {
    const { name, type } = parameter;
    const value = readValue(parameter, given[name], shortName(query.name));
    parameters[name] = value;
    if (type === "terms")
      parameters[`${name}Terms`] = value === null ? null : [...searchTerms(String(value))];
  }
  return parameters;
}

function readValue(
  parameter: QueryParameter,
  value: string | undefined,
  query: string,
): CypherValue {
  const { name, type, optional, whenMissing, description } = parameter;
  if (value === undefined || value === "") {
    if (optional) return whenMissing;
    throw new InputError(`${name} is missing: ${query} needs ${description || type}`);
  }
  switch (type) {
    case "integer":
      if (!/^\d{1,9}$/.test(value)) throw new InputError(`${name}: ${value} is not a whole number`);
      return Number(value);
    case "number":
      if (!Number.isFinite(Number(value)))
        throw new InputError(`${name}: ${value} is not a number`);
      return Number(value);
    case "date":
      if (!isDate(value))
        throw new InputError(`${name}: ${value} is not a date; write it as 2022-02-28`);
      return value;
    case "list":
      return value.split(",").map((item) => item.trim());
    default:
      return value;
  }
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
