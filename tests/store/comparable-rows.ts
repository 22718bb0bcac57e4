import type { CypherValue, Query, Row } from "../../src/domain/graph-store.ts";

/**
 * Rows as text that is equal where two engines mean the same: rows in an order of their own where the query asks
 * for none, so also the items that it collects; numbers to nine digits.
 */
export function comparableRows(query: Query, rows: readonly Row[]): readonly string[] {
  const collects = /\bcollect\b|\bcollect\s*\(|\[\s*\(/i.test(query.text);
  const lines = rows.map((row) => JSON.stringify(comparable(row, collects)));
  return /\bORDER\s+BY\b/i.test(afterLastReturn(query.text)) ? lines : lines.sort();
}

function afterLastReturn(text: string): string {
  return text.slice(text.toUpperCase().lastIndexOf("RETURN"));
}

function comparable(value: CypherValue, unordered: boolean): unknown {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) {
    const items = value.map((item) => comparable(item, unordered));
    return unordered
      ? items.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))
      : items;
  }
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, comparable(item, unordered)]));
}

function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
