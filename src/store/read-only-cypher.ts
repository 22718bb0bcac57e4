import { QueryRefused } from "../domain/graph-store.ts";
import type { CypherToken } from "./cypher-tokens.ts";
import { cypherTokens, decodedTexts } from "./cypher-tokens.ts";

/**
 * Throws a QueryRefused when a user's Cypher could do anything but read the graph: a writing or administrative
 * clause, `LOAD CSV`, a procedure, a plug-in's function. Strings, comments, names in backticks, labels,
 * properties, parameters and aliases may say anything. A text is judged as it stands and with its `\uXXXX` decoded,
 * since engines differ in when they decode.
 */
export function requireReadOnly(text: string): void {
  for (const reading of decodedTexts(text)) {
    const tokens = cypherTokens(reading);
    requireOneReadingStatement(tokens, reading);
    const keywords = findKeywords(tokens);
    for (const [index, token] of tokens.entries()) {
      const problem =
        (keywords.has(index) ? keywordProblem(tokens, index) : null) ??
        contextFreeProblem(tokens, index);
      if (problem !== null) throw refused(problem, token, reading);
    }
  }
}

/** Clauses that a reading statement can begin with; this keeps out every administrative command. */
const OPENING_WORDS = ["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"];

function requireOneReadingStatement(tokens: readonly CypherToken[], text: string): void {
  const [first] = tokens;
  if (first === undefined)
    throw new QueryRefused("the query is empty; write one that begins with MATCH");
  if (first.kind !== "word" || !OPENING_WORDS.includes(first.upper)) {
    throw refused(
      `is no beginning of a query that only reads; begin with one of ${OPENING_WORDS.join(", ")}`,
      first,
      text,
    );
  }
  const semicolon = tokens.findIndex((token) => token.upper === ";");
  const next = semicolon === -1 ? undefined : tokens[semicolon + 1];
  if (next !== undefined) {
    throw refused("begins a second statement; send one at a time", next, text);
  }
}

const WRITING_WORDS = new Set([
  "CREATE",
  "MERGE",
  "SET",
  "DELETE",
  "DETACH",
  "NODETACH",
  "REMOVE",
  "DROP",
  "FOREACH",
  "INSERT",
  "LOAD",
]);
const ADMINISTRATIVE_WORDS = new Set([
  "SHOW",
  "USE",
  "GRANT",
  "DENY",
  "REVOKE",
  "ALTER",
  "TERMINATE",
]);

function keywordProblem(tokens: readonly CypherToken[], index: number): string | null {
  const word = tokens[index]?.upper ?? "";
  if (WRITING_WORDS.has(word)) return `is not allowed: only reading is; ${BACKTICK_HINT}`;
  if (ADMINISTRATIVE_WORDS.has(word)) return `is an administrative command; ${BACKTICK_HINT}`;
  if (word === "CALL" && !callsSubquery(tokens, index)) {
    return "calls a procedure, and only subqueries may be called: CALL { … } or CALL (x) { … }";
  }
  return null;
}

const BACKTICK_HINT = "leave it out, or write it in backticks if it is a name";

/** What no place in a statement makes harmless. */
function contextFreeProblem(tokens: readonly CypherToken[], index: number): string | null {
  const upper = (offset: number): string => wordAt(tokens, index + offset);
  if (upper(0) === "LOAD" && upper(1) === "CSV")
    return "is not allowed: a query reads the graph and no file";
  if (upper(0) === "PERIODIC" && upper(1) === "COMMIT") return "is not allowed: only reading is";
  if (upper(0) === "TRANSACTIONS" && closesSubquery(tokens, index)) {
    return "is not allowed after a subquery: a query runs in one transaction";
  }
  return isPluginCall(tokens, index)
    ? "is no built-in function; those of plug-ins are not allowed"
    : null;
}

function wordAt(tokens: readonly CypherToken[], index: number): string {
  const token = tokens[index];
  return token?.kind === "word" ? token.upper : "";
}

/** `} IN TRANSACTIONS`, `} IN 3 CONCURRENT TRANSACTIONS`. */
function closesSubquery(tokens: readonly CypherToken[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 4), index).map((token) => token.upper);
  const closing = before.lastIndexOf("}");
  return closing !== -1 && before[closing + 1] === "IN";
}

function callsSubquery(tokens: readonly CypherToken[], index: number): boolean {
  let next = index + 1;
  if (tokens[next]?.upper === "(") {
    while (next < tokens.length && tokens[next]?.upper !== ")") next++;
    next++;
  }
  return tokens[next]?.upper === "{";
}

/** Namespaces of the built-in functions: `date.truncate(…)`. A plug-in's may run Cypher from a string or read files. */
const FUNCTION_NAMESPACES = new Set([
  "DATE",
  "DATETIME",
  "DURATION",
  "LOCALDATETIME",
  "LOCALTIME",
  "POINT",
  "TIME",
  "VECTOR",
]);

/** Whether the token is the first of `name.name(…)`, and not of a built-in namespace. */
function isPluginCall(tokens: readonly CypherToken[], index: number): boolean {
  if (!isName(tokens[index]) || tokens[index - 1]?.upper === ".") return false;
  let last = index;
  while (tokens[last + 1]?.upper === "." && isName(tokens[last + 2])) last += 2;
  return (
    last > index &&
    tokens[last + 1]?.upper === "(" &&
    !FUNCTION_NAMESPACES.has(tokens[index]?.upper ?? "")
  );
}

function isName(token: CypherToken | undefined): boolean {
  return token?.kind === "word" || token?.kind === "quoted";
}

/** After these comes a name or an expression, and so never a clause. */
const NAME_FOLLOWS_SYMBOL = new Set([":", "$", "|", "&", "!", "(", "[", ",", "="]);

/** After these too, unless they are names themselves; so what comes next has to agree (NAME_ENDS_BEFORE). */
const NAME_FOLLOWS_WORD = new Set([
  "AS",
  "RETURN",
  "WITH",
  "WHERE",
  "AND",
  "OR",
  "XOR",
  "NOT",
  "BY",
  "IN",
  "UNWIND",
]);

/** What can follow a name in an expression and cannot follow the first word of a clause. */
const NAME_ENDS_BEFORE = new Set([",", ")", "]", "}", "=", "<", ">", "*", "/", "%", "^", ";", "|"]);

/** The indexes of the words that are, or could be, keywords: those that stand where a clause may begin. */
function findKeywords(tokens: readonly CypherToken[]): ReadonlySet<number> {
  const keywords = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    const isKeyword =
      token.kind === "word" &&
      !followsNamingSymbol(tokens, index) &&
      !isOperand(tokens, index) &&
      !isAlias(tokens, index) &&
      !introducesName(tokens, index);
    if (isKeyword) keywords.add(index);
  }
  return keywords;
}

/** After a dot, a colon, a comma, an opening bracket … */
function followsNamingSymbol(tokens: readonly CypherToken[], index: number): boolean {
  const previous = tokens[index - 1];
  if (previous?.kind !== "symbol") return false;
  return NAME_FOLLOWS_SYMBOL.has(previous.upper) || isAccess(tokens, index - 1);
}

/** `RETURN name,`, `AS name`, `WHERE name =`: between a word that wants an operand and what ends one. */
function isOperand(tokens: readonly CypherToken[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    NAME_FOLLOWS_WORD.has(wordAt(tokens, index - 1)) &&
    (next === undefined || NAME_ENDS_BEFORE.has(next.upper))
  );
}

/** Words that an expression follows, so that an "AS" after one of them is a variable. */
const EXPRESSION_FOLLOWS_WORD = new Set([
  ...NAME_FOLLOWS_WORD,
  "CASE",
  "CONTAINS",
  "DISTINCT",
  "ELSE",
  "IS",
  "LIMIT",
  "OFFSET",
  "SKIP",
  "THEN",
  "WHEN",
]);

/** `EXPRESSION AS name`. */
function isAlias(tokens: readonly CypherToken[], index: number): boolean {
  const end = tokens[index - 2];
  if (wordAt(tokens, index - 1) !== "AS" || end === undefined) return false;
  return end.kind === "symbol"
    ? [")", "]", "}"].includes(end.upper)
    : !EXPRESSION_FOLLOWS_WORD.has(end.upper);
}

/** Whether the symbol is the dot of `x.name`, `f(x).name`, `x[0].name`, `x {.name}`, and not of `1.` or `..`. */
function isAccess(tokens: readonly CypherToken[], index: number): boolean {
  if (tokens[index]?.upper !== ".") return false;
  const owner = tokens[index - 1];
  return isName(owner) || [")", "]", "}", "{", ","].includes(owner?.upper ?? "");
}

/** Whether the word is `name:` (a key or a variable with a label) or `name.property`. */
function introducesName(tokens: readonly CypherToken[], index: number): boolean {
  const next = tokens[index + 1]?.upper;
  return next === ":" || (next === "." && isName(tokens[index + 2]));
}

function refused(problem: string, token: CypherToken, text: string): QueryRefused {
  const before = text.slice(0, token.start).split(/\r\n|[\n\r]/);
  const column = (before.at(-1) ?? "").length + 1;
  return new QueryRefused(`${token.text} (line ${before.length}, column ${column}) ${problem}`);
}
