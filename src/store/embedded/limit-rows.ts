import type { CypherToken } from "../cypher-tokens.ts";
import { cypherTokens } from "../cypher-tokens.ts";

/**
 * A reading statement that makes no more rows than asked for: the engine makes every row of a result before it
 * hands over the first one, but stops early at a LIMIT. A statement that has a LIMIT of its own, or joins several by
 * UNION, is left as it is; so is the order of rows.
 */
export function limitRows(text: string, most: number): string {
  const tokens = cypherTokens(text).filter((token) => token.upper !== ";");
  const words = outerWords(tokens);
  const end = tokens.at(-1);
  const answer = words.slice(words.lastIndexOf("RETURN") + 1);
  const bounded = words.includes("UNION") || answer.includes("LIMIT");
  if (end === undefined || bounded || !words.includes("RETURN")) return text;
  return `${text.slice(0, end.start + end.text.length)}\nLIMIT ${most}`;
}

/** The words outside all brackets, in upper case. */
function outerWords(tokens: readonly CypherToken[]): readonly string[] {
  let depth = 0;
  const words: string[] = [];
  for (const { kind, upper } of tokens) {
    if (kind === "symbol" && "([{".includes(upper)) depth++;
    else if (kind === "symbol" && ")]}".includes(upper)) depth--;
    else if (kind === "word" && depth === 0) words.push(upper);
  }
  return words;
}
