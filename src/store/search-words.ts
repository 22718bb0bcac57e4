// What a person types is short; the rest of a pasted page would only cost time.
const MAX_WORDS = 50;

/** The words of what a person typed, in lower case, without any character that an engine's query language knows. */
export function searchWords(typed: string): readonly string[] {
  const words = typed
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return [...new Set(words)].slice(0, MAX_WORDS);
}
