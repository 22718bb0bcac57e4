import type {
  CypherValue,
  Parameters,
  Query,
  QueryParameter,
} from "../../src/domain/graph-store.ts";
import { createSearchTerms } from "../../src/linking/search-terms.ts";
import type { CypherLibrary } from "../../src/store/cypher-library.ts";
import { FIXTURE_GRAPH } from "./fixture-graph.ts";

/** The queries that anyone may ask; the engines' own writing and schema have tests of their own. */
export function readingQueries(library: CypherLibrary): readonly Query[] {
  return library.list().filter(({ name }) => !/^(write|schema)\//.test(name));
}

const searchTerms = createSearchTerms();

/**
 * Arguments to try a query with on the fixture graph: as few as it takes; all of them, for each kind of thing an
 * id can be of; and those of its own example.
 */
export function argumentsFor(query: Query): readonly Parameters[] {
  const optional = query.parameters.filter((parameter) => parameter.optional);
  const sets = THINGS.flatMap((thing) => {
    const all = Object.fromEntries(query.parameters.map((p) => [p.name, argumentOf(p, thing)]));
    return [
      all,
      {
        ...all,
        ...Object.fromEntries(optional.map(({ name, whenMissing }) => [name, whenMissing])),
      },
    ];
  });
  if (query.example !== undefined) sets.push({ ...nulls(query), ...exampleOf(query) });
  const withTerms = sets.map((set) => ({ ...set, ...termsOf(query, set) }));
  return [...new Map(withTerms.map((set) => [JSON.stringify(set), set])).values()];
}

/** One thing of each label, named as a parameter can name it. */
const THINGS: readonly string[] = [
  "agent-brandt",
  "agent-norland",
  "statement-3",
  "event-expulsion",
  "https://example.org/a",
  "quotation-1",
  "mention-3",
  "eventmention-2",
  "Brandt",
];

function argumentOf({ name, type }: QueryParameter, thing: string): CypherValue {
  switch (type) {
    case "list":
      // A list of what to leave out must not be a list of everything.
      if (/without|except/.test(name)) return ["article-b"];
      return FIXTURE_GRAPH.nodes.map(({ id }) => id);
    case "integer":
      return name === "skip" || name === "offset" ? 0 : 7;
    case "number":
      return 0.5;
    case "date":
      return name === "to" ? "2022-12-31" : "2022-01-01";
    case "terms":
      return thing.startsWith("event-") ? thing : "diplomats expelled";
    case "string":
      // A way leads from one thing to another.
      return name === "to" ? "event-expulsion" : thing;
    default:
      return type satisfies never;
  }
}

function nulls(query: Query): Parameters {
  return Object.fromEntries(query.parameters.map(({ name, whenMissing }) => [name, whenMissing]));
}

/** `about="expulsion of 12 diplomats" limit=5` */
function exampleOf(query: Query): Parameters {
  const pairs = [...(query.example ?? "").matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)];
  return Object.fromEntries(
    pairs.map(([, name = "", quoted, bare]) => {
      const type = query.parameters.find((parameter) => parameter.name === name)?.type;
      const words = quoted ?? bare ?? "";
      return [name, type === "integer" || type === "number" ? Number(words) : words];
    }),
  );
}

function termsOf(query: Query, set: Parameters): Parameters {
  const terms = query.parameters.filter(({ type }) => type === "terms");
  return Object.fromEntries(terms.map(({ name }) => [`${name}Terms`, termsIn(set[name])]));
}

function termsIn(words: CypherValue | undefined): CypherValue {
  return typeof words === "string" ? searchTerms(words) : null;
}
