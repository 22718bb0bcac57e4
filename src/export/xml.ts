import type { CypherValue } from "../domain/graph-store.ts";

export type XmlValues = Readonly<Record<string, CypherValue | undefined>>;

/** `name="value" …`, as it stands in a tag. */
export function xmlAttributes(attributes: XmlValues): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(" ");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** For an attribute or between tags. Characters that XML 1.0 cannot hold, however they are written, are left out. */
export function escapeXml(value: CypherValue | undefined): string {
  return String(value ?? "")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? "");
}
