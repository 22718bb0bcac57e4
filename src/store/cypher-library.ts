import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ParameterType, Query, QueryParameter } from "../domain/graph-store.ts";

/** The files of `cypher/`, by name: the path below it without extension ("queries/speakers"). */
export type CypherLibrary = {
  /** Throws a RangeError that lists the folder's queries when there is none of that name. */
  get(name: string): Query;
  /** The queries of a folder and of those below it, or of all folders, by name. */
  list(folder?: string): readonly Query[];
};

/** The `cypher/` of this program, seen from its sources and from what they compile to. */
export const CYPHER_DIRECTORY = fileURLToPath(new URL("../../cypher/", import.meta.url));

/**
 * Reads every `.cypher` file below a directory, or only those of the folders named. Throws an Error that names
 * file and line where a header is wrong.
 */
export async function loadCypherLibrary(
  directory: string,
  folders: readonly string[] = ["."],
): Promise<CypherLibrary> {
  const entries = await Promise.all(
    folders.map((folder) =>
      readdir(path.join(directory, folder), { recursive: true, withFileTypes: true }),
    ),
  );
  const files = entries.flat().filter((entry) => entry.isFile() && entry.name.endsWith(".cypher"));
  const queries = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(directory, file).slice(0, -".cypher".length);
      return parseQuery(name.split(path.sep).join("/"), await readFile(file, "utf8"));
    }),
  );
  return library(queries.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/**
 * Reads one file: a header of `//` lines, then a statement. The header's first lines say the purpose;
 * `@param NAME[?] TYPE  DESCRIPTION` (or `TYPE?`), `@columns A, B` and `@example NAME="VALUE" …` follow.
 */
export function parseQuery(name: string, source: string): Query {
  const lines = source.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("//"));
  if (end === -1) throw new Error(`cypher/${name}.cypher has no statement`);
  const header = readHeader(name, lines.slice(0, end));
  const of = (tag: string): readonly HeaderPart[] => header.filter((part) => part.tag === tag);
  const [purpose] = of("purpose");
  if (purpose === undefined) throw new Error(`cypher/${name}.cypher does not say its purpose`);
  const [example] = of("example");
  return {
    name,
    text: lines.slice(end).join("\n").trim(),
    purpose: purpose.words,
    parameters: of("param").map(parseParameter),
    columns: of("columns").flatMap((part) => splitColumns(part.words)),
    ...(example === undefined ? {} : { example: example.words }),
  };
}

/** The purpose (tag "purpose") or what follows a tag; `place` is for messages. */
type HeaderPart = { readonly tag: string; readonly words: string; readonly place: string };

const TAGS = ["param", "columns", "example"];

function readHeader(name: string, lines: readonly string[]): readonly HeaderPart[] {
  const parts: HeaderPart[] = [];
  for (const [index, line] of lines.entries()) {
    const words = line.replace(/^\/\/ ?/, "").trim();
    const place = `cypher/${name}.cypher, line ${index + 1}`;
    const [, tag, value] = /^@(\w+)\s*(.*)$/.exec(words) ?? [];
    if (tag !== undefined && !TAGS.includes(tag)) {
      throw new Error(`${place}: @${tag} is not known; use @${TAGS.join(", @")}`);
    }
    const last = parts.at(-1);
    if (tag !== undefined) parts.push({ tag, words: value ?? "", place });
    else if (words === "") continue;
    else if (last === undefined) parts.push({ tag: "purpose", words, place });
    else parts[parts.length - 1] = { ...last, words: `${last.words} ${words}`.trim() };
  }
  return parts;
}

function library(queries: readonly Query[]): CypherLibrary {
  const byName = new Map(queries.map((query) => [query.name, query]));
  const list = (folder?: string): readonly Query[] =>
    queries.filter(({ name }) => folder === undefined || name.startsWith(`${folder}/`));
  return {
    get(name) {
      const query = byName.get(name);
      if (query !== undefined) return query;
      const known = list(name.split("/").slice(0, -1).join("/")).map((other) => other.name);
      throw new RangeError(`no query is called ${name}; there are ${known.join(", ") || "none"}`);
    },
    list,
  };
}

const PARAMETER_TYPES: readonly ParameterType[] = [
  "string",
  "integer",
  "number",
  "date",
  "list",
  "agent",
  "event",
];

function parseParameter({ words, place }: HeaderPart): QueryParameter {
  const [, name, mark, standard, typeName, secondMark, description] =
    /^(\w+)(\?)?(?:=(\d+))?\s+(\w+)(\?)?(?:\s+(.*))?$/.exec(words) ?? [];
  const type = PARAMETER_TYPES.find((known) => known === typeName);
  if (name === undefined || type === undefined) {
    const types = PARAMETER_TYPES.join(", ");
    throw new Error(`${place}: write "@param NAME[?] TYPE  DESCRIPTION"; the types are ${types}`);
  }
  const optional = (mark ?? secondMark) === "?";
  const whenMissing = standard === undefined ? null : Number(standard);
  return { name, type, optional, whenMissing, description: description ?? "" };
}

function splitColumns(words: string): readonly string[] {
  return words
    .split(",")
    .map((column) => column.trim())
    .filter((column) => column !== "");
}
