import { QueryRefused } from "../domain/graph-store.ts";

/** A piece of a statement: a name or keyword, a name in backticks, a string, digits, or one other character. */
export type CypherToken = {
  readonly kind: "word" | "quoted" | "string" | "number" | "symbol";
  readonly text: string;
  /** Words and symbols: the text in upper case. A quoted name: what is within, in upper case. Else empty. */
  readonly upper: string;
  /** Offset in the text. */
  readonly start: number;
};

/** The text, and the text with its `\uXXXX` decoded: also those after another backslash, and only the others. */
export function decodedTexts(text: string): ReadonlySet<string> {
  const decode = (_: string, digits: string): string =>
    String.fromCharCode(Number.parseInt(digits, 16));
  return new Set([
    text,
    text.replaceAll(/\\u+([0-9a-f]{4})/gi, decode),
    text.replaceAll(/\\\\|\\u+([0-9a-f]{4})/gi, (match: string, digits?: string) =>
      digits === undefined ? match : decode(match, digits),
    ),
  ]);
}

// A line comment ends at everything that some reader takes for a line end: rather too much is read than too little.
const PIECES: readonly (readonly [CypherToken["kind"] | "skipped" | "unfinished", RegExp])[] = [
  ["skipped", /[\s\p{Z}\p{Cc}\p{Cf}]+/uy],
  ["skipped", /\/\/[^\n\r\f\v\u0085\u2028\u2029]*/y],
  ["skipped", /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y],
  ["string", /'[^'\\]*(?:\\[\s\S][^'\\]*)*'/y],
  ["string", /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y],
  ["quoted", /`[^`]*(?:``[^`]*)*`/y],
  ["unfinished", /['"`]|\/\*/y],
  ["number", /\d+/y],
  ["word", /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}]*/uy],
  ["symbol", /[\s\S]/uy],
];

/** Splits a statement; comments and spaces are left out. Throws a QueryRefused where a string, name or comment has no end. */
export function cypherTokens(text: string): readonly CypherToken[] {
  const tokens: CypherToken[] = [];
  for (let start = 0; start < text.length; ) {
    const [kind, piece] = pieceAt(text, start);
    if (kind === "unfinished") {
      throw new QueryRefused(`the ${piece} at character ${start + 1} is never closed`);
    }
    if (kind !== "skipped") tokens.push({ kind, text: piece, upper: upperOf(kind, piece), start });
    start += piece.length;
  }
  return tokens;
}

function pieceAt(text: string, start: number): [(typeof PIECES)[number][0], string] {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = start;
    const [piece] = pattern.exec(text) ?? [];
    if (piece !== undefined) return [kind, piece];
  }
  throw new RangeError(`no character at ${start}`);
}

function upperOf(kind: CypherToken["kind"], piece: string): string {
  if (kind === "quoted") return piece.slice(1, -1).toUpperCase();
  return kind === "word" || kind === "symbol" ? piece.toUpperCase() : "";
}
