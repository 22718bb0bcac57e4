import type { NamedQueryList, Rows } from "../../contract/queries.ts";
import { listNamedQueries } from "../../query/named-queries.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../store/cypher-library.ts";
import {
  type Command,
  type Context,
  FORMAT_OPTION,
  type Given,
  oneOf,
  STORE_OPTION,
} from "../command.ts";
import { parsePairs } from "../pairs.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import { UsageError } from "../usage-error.ts";

export const queryCommand: Command = {
  name: "query",
  operands: "NAME [key=value…]  |  --list",
  summary: "run a named query",
  description: [
    "Runs a file of cypher/queries/ with the values given. --list shows all queries, what they tell and which values they",
    "take; those in brackets may be left out.",
  ].join("\n"),
  options: [
    { name: "list", value: null, description: "show the queries" },
    FORMAT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    'whosaid query who-said-what-about about="expulsion of 12 diplomats"',
    "whosaid query statements-by-speaker speaker=Antonov --format csv",
    "whosaid query --list",
  ],
  run: async ({ operands: [name, ...pairs], option, isSet }, context) => {
    const format = oneOf(option("format"), ROW_FORMATS, "format", "table");
    const values = parsePairs(pairs);
    if (name === undefined && !isSet("list")) {
      throw new UsageError("name a query: whosaid query NAME; --list shows them");
    }
    if (name !== undefined && isSet("list")) throw new UsageError("--list takes no query");
    const rows =
      name === undefined ? listed(await offered()) : await ask(name, values, context, option);
    await printRows(rows, format, context.output);
    if (format === "table") context.note(counted(rows.rows.length));
    return 0;
  },
};

/** What there is to ask is the same on every store. */
async function offered(): Promise<NamedQueryList> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY, ["queries"]);
  return listNamedQueries({ offered: library.list("queries") });
}

async function ask(
  name: string,
  values: Readonly<Record<string, string>>,
  context: Context,
  option: Given["option"],
): Promise<Rows> {
  const session = await context.openSession(option("store"));
  try {
    return await session.query(name, values);
  } finally {
    await session.close();
  }
}

function listed({ queries }: NamedQueryList): Parameters<typeof printRows>[0] {
  return {
    columns: ["query", "parameters", "purpose"],
    rows: queries.map(({ name, parameters, purpose }) => ({
      query: name,
      parameters: parameters
        .map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
        .join(" "),
      purpose,
    })),
    truncated: false,
  };
}

function counted(rows: number): string {
  return rows === 1 ? "1 row" : `${rows} rows`;
}
