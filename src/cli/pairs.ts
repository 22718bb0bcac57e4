import { UsageError } from "./usage-error.ts";

/** Reads `key=value` operands. Throws a UsageError for one that is none, or a key that comes twice. */
export function parsePairs(operands: readonly string[]): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const operand of operands) {
    const [, key, value] = /^(\w+)=(.*)$/s.exec(operand) ?? [];
    if (key === undefined || value === undefined) {
      throw new UsageError(
        `"${operand}" is no key=value; put quotation marks around what has spaces`,
      );
    }
    if (pairs.has(key)) throw new UsageError(`${key} is given twice`);
    pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}
