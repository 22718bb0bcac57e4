import { createHash } from "node:crypto";

/**
 * The first 20 hexadecimal digits of SHA-256 over the parts, each preceded by its length, so that
 * `["ab", "c"]` and `["a", "bc"]` differ. 80 bits: no collision is to be expected below 10^11 values.
 */
export function contentHash(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 20);
}
