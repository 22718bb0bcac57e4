import { describe, expect, it } from "vitest";
import {
  CYPHER_DIRECTORY,
  loadCypherLibrary,
  parseQuery,
} from "../../../src/store/cypher-library.ts";
import { cypherTokens } from "../../../src/store/cypher-tokens.ts";

const FILE = `// Every statement about an action: who said it,
// when, and where it stands.
//
// @param about event  an event's id, or words
//   that are all among its search terms
// @param speaker? string
// @param limit integer?  most rows
// @columns speaker, statement
// @example about="expulsion of 12 diplomats"
MATCH (n) // not a header
RETURN n.name AS speaker, n.text AS statement
`;

describe("a file of cypher/", () => {
  it("says its purpose, its parameters, its columns and how to try it", () => {
    const query = parseQuery(
      "queries/x",
      FILE.replace("speaker? string", "speaker string?  whose"),
    );
    expect(query).toEqual({
      name: "queries/x",
      purpose: "Every statement about an action: who said it, when, and where it stands.",
      parameters: [
        {
          name: "about",
          type: "event",
          optional: false,
          whenMissing: null,
          description: "an event's id, or words that are all among its search terms",
        },
        {
          name: "speaker",
          type: "string",
          optional: true,
          whenMissing: null,
          description: "whose",
        },
        {
          name: "limit",
          type: "integer",
          optional: true,
          whenMissing: null,
          description: "most rows",
        },
      ],
      columns: ["speaker", "statement"],
      example: 'about="expulsion of 12 diplomats"',
      text: "MATCH (n) // not a header\nRETURN n.name AS speaker, n.text AS statement",
    });
  });

  it("may mark a parameter as optional at its name", () => {
    const [, speaker] = parseQuery("queries/x", FILE).parameters;
    expect(speaker).toMatchObject({ name: "speaker", type: "string", optional: true });
  });

  it.each([
    ["// @columns x\nRETURN 1 AS x", "cypher/x.cypher does not say its purpose"],
    ["// A purpose.", "cypher/x.cypher has no statement"],
    [
      "// A purpose.\n// @param x text\nRETURN $x AS x",
      'cypher/x.cypher, line 2: write "@param NAME',
    ],
    [
      "// A purpose.\n// @parm x string\nRETURN 1 AS x",
      "cypher/x.cypher, line 2: @parm is not known",
    ],
  ])("is refused by name and line: %j", (source, problem) => {
    expect(() => parseQuery("x", source)).toThrow(problem);
  });
});

describe("the library", async () => {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY);
  const queries = library.list();

  it("gets a query by its name, and lists a folder in order", () => {
    expect(library.get("write/edge").columns).toEqual(["written"]);
    expect(library.list("write").map(({ name }) => name)).toEqual([
      "write/agent",
      "write/create-edge",
      "write/create-node",
      "write/delete-edge",
      "write/delete-edge-from-target",
      "write/delete-node",
      "write/edge",
      "write/edge-from-target",
      "write/node",
      "write/node-around-text",
      "write/rename-node",
      "write/take-turn",
    ]);
  });

  it("says which queries there are when there is none of a name", () => {
    expect(() => library.get("write/nodes")).toThrow(
      "no query is called write/nodes; there are write/agent, write/create-edge",
    );
  });

  it.each(queries)("$name declares the parameters that it uses", ({ text, parameters }) => {
    const tokens = cypherTokens(text);
    const used = tokens
      .filter((_, index) => tokens[index - 1]?.text === "$")
      .map((token) => token.text);
    expect(new Set(used)).toEqual(new Set(parameters.map(({ name }) => name)));
  });

  const read = [...library.list("queries"), ...library.list("api")];

  it.each(read)("$name reads no node or relationship whole for a part of it", ({ text }) => {
    expect(readWhole(text)).toEqual([]);
  });

  const keyed = queries.filter(({ parameters }) => parameters.some(({ optional }) => !optional));

  // The embedded engine reads every relationship of the type for it.
  it.each(keyed)(
    "$name, asked about something, has no OPTIONAL MATCH from what it found",
    ({ text }) => {
      expect(text).not.toMatch(/OPTIONAL MATCH \(\w+\)/);
    },
  );

  it.each([
    ["MATCH (n)-[r]-(m) RETURN startNode(r).id AS id", ["startNode"]],
    ["MATCH (n) RETURN labels(n)[0] AS label", ["labels"]],
    ["MATCH ()-[r]->() RETURN toLower(type(r)) AS type", ["type"]],
    ["MATCH ()-[r]->(m) WITH type(r) AS type, m RETURN type, m.id AS id", ["type"]],
    ["MATCH ()-[r]->(m) RETURN type(r) AS type, count(m) AS count", ["type"]],
    ["MATCH (n) CALL (n) { MATCH (n)-[r]->() RETURN type(r) AS type } RETURN type", ["type"]],
    ["MATCH ()-[r]->(m) RETURN m.id AS id, type(r) AS type ORDER BY type", []],
    ["MATCH ()-[r]->() RETURN type(r) AS type UNION MATCH (n) RETURN n.kind AS type", []],
  ])("%s reads something whole by %j", (text, by) => {
    expect(readWhole(text)).toEqual(by);
  });
});

/** The functions of a statement for which the embedded engine reads all properties of what it gives them. */
function readWhole(text: string): string[] {
  const inBraces = /\{[^{}]*\}/;
  let [outer, inner] = [text, ""];
  for (let block = inBraces.exec(outer); block !== null; block = inBraces.exec(outer)) {
    inner += block[0];
    outer = outer.replace(block[0], "");
  }
  const parts = outer.split(/\bUNION\b/).map((part) => {
    const [before = "", answer = ""] = part.split(/\bRETURN\b/);
    return before + (/\b(count|collect|sum|min|max|avg)\(/.test(answer) ? answer : unnamed(answer));
  });
  const calls = [inner, ...parts]
    .join(" ")
    .matchAll(/\b(startNode|endNode|labels|properties|keys|type)\(/g);
  return [...calls].map(([, name]) => name ?? "");
}

/** Without its columns `type(r) AS name`: there alone only the type is read. */
function unnamed(answer: string): string {
  return answer.replaceAll(/(^|,)\s*type\(\w+\) AS/g, "$1");
}
