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

type Piece = CypherToken["kind"] | "skipped" | "unfinished" | "unclear comment" | "unclear number";

// What engines split in different ways is refused: there a clause could hide from one reader and be seen by another.
const PIECES: readonly (readonly [Piece, RegExp])[] = [
  ["skipped", /[\s\p{Z}\p{Cc}\p{Cf}]+/uy],
  ["unclear comment", /\/\/[^\n]*?(?:[\f\v\u0085\u2028\u2029]|\r(?!\n))/y],
  ["skipped", /\/\/[^\n]*/y],
  ["skipped", /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y],
  ["string", /'[^'\\]*(?:\\[\s\S][^'\\]*)*'/y],
  ["string", /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y],
  ["quoted", /`[^`]*(?:``[^`]*)*`/y],
  ["unfinished", /['"`]|\/\*/y],
  ["number", /(?:0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:e[+-]?\d+)?[df]?)(?![\p{ID_Continue}\p{Pc}])/iuy],
  ["unclear number", /\d[\p{ID_Continue}\p{Pc}]*/uy],
  ["word", /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}]*/uy],
  ["symbol", /[\s\S]/uy],
];

/** Splits a statement; comments and spaces are left out. Throws a QueryRefused where a string, name or comment has no end, or an unclear one. */
export function cypherTokens(text: string): readonly CypherToken[] {
  const tokens: CypherToken[] = [];
  for (let start = 0; start < text.length; ) {
    const [kind, piece] = pieceAt(text, start);
    switch (kind) {
      case "unfinished":
        throw new QueryRefused(`the ${piece} at character ${start + 1} is never closed`);
      case "unclear comment":
        throw new QueryRefused(
          `the comment at character ${start + 1} holds a line break that not every engine knows; end it with a line feed (\\n)`,
        );
      case "unclear number":
        throw new QueryRefused(
          `the number at character ${start + 1} runs into a word; put a space between them`,
        );
    }
    if (kind !== "skipped") tokens.push({ kind, text: piece, upper: upperOf(kind, piece), start });
    start += piece.length;
  }
  return tokens;
}

function pieceAt(text: string, start: number): [Piece, string] {
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
