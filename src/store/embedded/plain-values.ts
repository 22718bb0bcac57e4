import type { CypherValue, Row } from "../../domain/graph-store.ts";

/**
 * The engine's row as JSON can say it. A node is its properties and `_labels`, a relationship its properties and
 * `_type`, a path a list of both; a moment is ISO text; an integer beyond 2^53 is text.
 */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainValue(value)]));
}

function plainValue(value: unknown): CypherValue {
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return String(value);
    case "object":
      return plainObject(value);
    default:
      return null;
  }
}

function plainObject(value: object | null): CypherValue {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as never, plainValue);
  const entries = Object.entries(value);
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size === 2 && keys.has("nodes") && keys.has("edges")) return plainPath(value);
  // The engine's numbers for its nodes are of no use to anyone else, and may change.
  const internal = keys.has("_labels") || keys.has("_type") ? INTERNAL_KEYS : [];
  return Object.fromEntries(
    entries
      .filter(([key]) => !internal.includes(key))
      .map(([key, item]) => [key, plainValue(item)]),
  );
}

const INTERNAL_KEYS: readonly string[] = ["_id", "_source", "_target"];

/** Nodes and relationships in turn. */
function plainPath(path: { nodes?: unknown; edges?: unknown }): CypherValue {
  const [nodes, edges] = [plainValue(path.nodes), plainValue(path.edges)];
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return { nodes, edges };
  return nodes.flatMap((node, index) => [node, ...edges.slice(index, index + 1)]);
}
