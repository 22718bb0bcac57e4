import type { NamedQueryList, Rows } from "../contract/queries.ts";
import { dayNumber } from "../domain/calendar.ts";
import type {
  CypherValue,
  Parameters,
  Query,
  QueryParameter,
  ReadLimits,
} from "../domain/graph-store.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { agentIds, eventIds } from "./ids-by-words.ts";
import { InputError, NotFound } from "./input-error.ts";
import type { QueryDeps } from "./reader.ts";
import { resolveDerivedId } from "./resolve-id.ts";

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

/**
 * Runs a named query with values as a person wrote them, to its last row. An id given out earlier stands for what it has become.
 * Throws NotFound for the query's name, InputError for a value, Gone for an id that means nothing any more.
 */
export async function runNamedQuery(
  deps: NamedQueryDeps,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<Rows> {
  const { query, parameters } = await readNamedQuery(deps, name, given);
  const rows = await deps.store.read(query, parameters);
  return { columns: [...query.columns], rows: rows.map((row) => ({ ...row })), truncated: false };
}

/** The same within limits. Throws QueryRefused at the limit of time. */
export async function runNamedQueryWithin(
  limits: ReadLimits,
  deps: NamedQueryDeps,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<Rows> {
  const { query, parameters } = await readNamedQuery(deps, name, given);
  const { rows, truncated } = await deps.store.readFreely(query.text, parameters, limits);
  return { columns: [...query.columns], rows: rows.map((row) => ({ ...row })), truncated };
}

async function readNamedQuery(
  deps: NamedQueryDeps,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<{ readonly query: Query; readonly parameters: Parameters }> {
  const query = deps.offered.find((one) => shortName(one.name) === name);
  if (query === undefined) {
    const names = deps.offered.map((one) => shortName(one.name)).join(", ");
    throw new NotFound(`there is no query ${name}; there are ${names}`);
  }
  refuseUnknown(query, given);
  return { query, parameters: await parametersOf(deps, query, given) };
}

function shortName(name: string): string {
  return name.replace(/^queries\//, "");
}

function refuseUnknown(query: Query, given: Readonly<Record<string, string>>): void {
  const accepted = query.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !accepted.includes(name));
  if (unknown === undefined) return;
  const takes = accepted.length === 0 ? "takes no parameter" : `takes ${accepted.join(", ")}`;
  throw new InputError(`${unknown}: ${shortName(query.name)} ${takes}`);
}

async function parametersOf(
  deps: NamedQueryDeps,
  query: Query,
  given: Readonly<Record<string, string>>,
): Promise<Parameters> {
  const parameters: Record<string, CypherValue> = {};
  for (const parameter of query.parameters) {
    const { name, type } = parameter;
    const value = readValue(parameter, given[name]?.trim(), shortName(query.name));
    parameters[name] = typeof value === "string" ? await meantBy(deps, type, value) : value;
  }
  return parameters;
}

/** What a text stands for: an agent or event for its ids, an id given out earlier for what it has become. */
async function meantBy(
  deps: NamedQueryDeps,
  type: QueryParameter["type"],
  value: string,
): Promise<CypherValue> {
  if (type === "date") return value;
  const text = await resolveDerivedId(deps, value);
  if (type === "agent") return agentIds(deps, text);
  return type === "event" ? eventIds(deps, text) : text;
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
      if (!/^\d{1,9}$/.test(value))
        throw new InputError(`${name}: "${value}" is not a whole number from 0 to 999999999`);
      return Number(value);
    case "number":
      if (!/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value))
        throw new InputError(`${name}: "${value}" is not a number; write it as 0.5`);
      return Number(value);
    case "date":
      if (value.length !== "2022-02-28".length || dayNumber(value) === null)
        throw new InputError(`${name}: "${value}" is not a date; write it as 2022-02-28`);
      return value;
    case "list":
      return value.split(",").map((item) => item.trim());
    case "string":
    case "agent":
    case "event":
      return value;
    default:
      return type satisfies never;
  }
}
