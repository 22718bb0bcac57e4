import type { Kind } from "../../../src/contract/values.ts";

/** A label as it stands under its node; a statement in quotation marks. At most `most` lines of about `width` characters. */
export function labelLines(kind: Kind, label: string, width = 22, most = 2): string[] {
  const plain = visible(label);
  const text = kind === "statement" ? `“${plain.replace(/[,.;]$/, "")}”` : plain;
  const lines: string[] = [];
  let rest = text;
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const line = rest.length <= width ? rest : last ? `${cut(rest, width - 1)}…` : cut(rest, width);
    lines.push(line.trim());
    rest = rest.slice(line.length).trimStart();
    if (last) break;
  }
  return lines;
}

// A label needs no more; what comes after would only be measured and cut off.
const LONGEST = 400;
// Characters that take no room or turn the direction of those after them: they would break a line that is drawn.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

function visible(label: string): string {
  return label.slice(0, LONGEST).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** As many whole words as fit; a word that is longer than the line is broken, but never within a surrogate pair. */
function cut(text: string, width: number): string {
  const space = text.lastIndexOf(" ", width);
  const end = space > width / 3 ? space : width;
  const high = text.charCodeAt(end - 1);
  return text.slice(0, high >= 0xd800 && high < 0xdc00 ? end - 1 : end);
}
