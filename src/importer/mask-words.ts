import type { TextSpan } from "../domain/text-span.ts";

/** Takes the place of each character, so that every other passage stays where it is. */
const MASK = "█";

/**
 * A text without certain names, as whole words in whatever case and with whatever space between them, and without what stands in
 * certain spans. It keeps its length.
 */
export function maskWords(
  text: string,
  names: readonly string[],
  spans: readonly TextSpan[] = [],
): string {
  const pattern = patternOf(names);
  const hidden = [...spans, ...(pattern === null ? [] : [...text.matchAll(pattern)].map(placeOf))];
  let masked = "";
  let done = 0;
  for (const { start, end } of hidden.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    masked += text.slice(done, from) + text.slice(from, end).replaceAll(/\S/g, MASK);
    done = end;
  }
  return masked + text.slice(done);
}

/** Whether any of the names stands in a text: as words, or joined by hyphens and the like, as in addresses. */
export function holdsName(text: string, names: readonly string[]): boolean {
  const readable = decoded(text).normalize("NFC");
  return (
    patternOf(names)?.test(readable) === true ||
    patternOf(names.map(folded))?.test(folded(readable).replaceAll(/[^\p{L}\p{N}]+/gu, " ")) ===
      true
  );
}

function patternOf(names: readonly string[]): RegExp | null {
  const words = names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    // Longer names first: of two that begin alike the whole one is taken.
    .sort((a, b) => b.length - a.length)
    .map((name) => name.split(/\s+/).map(escaped).join("\\s+"));
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function placeOf({ index, 0: words }: RegExpExecArray): TextSpan {
  return { start: index, end: index + words.length };
}

function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
