import neo4j, { type Path } from "neo4j-driver";
import type { CypherValue } from "../../domain/graph-store.ts";

/**
 * The driver's value as JSON can say it. A node is its properties and `_labels`, a relationship its properties and
 * `_type`, a path a list of both in turn; dates and durations are ISO text; an integer beyond 2^53 is text.
 */
export function plainValue(value: unknown): CypherValue {
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return plainInteger(value);
    case "object":
      return plainObject(value);
    default:
      return null;
  }
}

/**
 * A parameter as Neo4j should store it: whole numbers as integers, since the driver sends every number as a
 * float. The numbers of one list get one type, which lists as properties need.
 */
export function neo4jValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) {
    const allNumbers = value.every((item) => typeof item === "number");
    return allNumbers && !value.every(Number.isSafeInteger) ? value : value.map(neo4jValue);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, neo4jValue(item)]));
}

function plainInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function plainObject(value: object | null): CypherValue {
  if (value === null) return null;
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as never, plainValue);
  if (neo4j.isInt(value)) return plainInteger(value.toBigInt());
  if (neo4j.isNode(value))
    return { _labels: [...value.labels].sort(), ...plainMap(value.properties) };
  if (neo4j.isRelationship(value)) return { _type: value.type, ...plainMap(value.properties) };
  if (neo4j.isPath(value)) return plainPath(value);
  if (isWritten(value)) return value.toString();
  return plainMap(value);
}

function plainMap(map: object): { [key: string]: CypherValue } {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, plainValue(item)]));
}

function plainPath({ start, segments }: Path): CypherValue {
  const steps = segments.flatMap(({ relationship, end }) => [relationship, end]);
  return [start, ...steps].map(plainValue);
}

/** Dates, times, durations and points, whose text is the ISO or Cypher form. */
function isWritten(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isDuration(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isPoint(value) ||
    neo4j.isTime(value)
  );
}
