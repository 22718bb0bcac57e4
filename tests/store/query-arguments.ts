import type {
  CypherValue,
  Parameters,
  Query,
  QueryParameter,
} from "../../src/domain/graph-store.ts";
import type { CypherLibrary } from "../../src/store/cypher-library.ts";
import { FIXTURE_GRAPH } from "./fixture-graph.ts";

/** The queries that anyone may ask; the engines' own writing and schema have tests of their own. */
export function readingQueries(library: CypherLibrary): readonly Query[] {
  return library.list().filter(({ name }) => !/^(write|schema)\//.test(name));
}

/** Whether named-queries.test.ts shows it row by row. */
export function isNamed({ name }: Query): boolean {
  return name.startsWith("queries/");
}

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
  return [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()];
}

/** One thing of each label, named as a parameter can name it, and an event that is a part of another. */
const THINGS: readonly string[] = [
  "agent-brandt",
  "agent-norland",
  "statement-3",
  "event-expulsion",
  "event-departure",
  "https://example.org/a",
  "quotation-1",
  "mention-3",
  "eventmention-2",
  "Brandt",
];

function argumentOf({ name, type }: QueryParameter, thing: string): CypherValue {
  switch (type) {
    case "list":
      return listOf(name);
    case "integer":
      return name === "skip" || name === "offset" ? 0 : 7;
    case "number":
      return 0.5;
    case "date":
      return name === "to" ? "2022-12-31" : "2022-01-01";
    case "agent":
    case "event":
      return [thing];
    case "string":
      if (name === "rarest") return "12";
      // A way leads from one thing to another.
      return name === "to" ? "event-expulsion" : thing;
    default:
      return type satisfies never;
  }
}

function listOf(name: string): readonly CypherValue[] {
  // A list of what to leave out must not be a list of everything.
  if (/without|except/.test(name)) return ["article-b"];
  if (name === "called") return ["ilya brandt"];
  if (name === "terms") return ["12", "diplomat"];
  if (name === "pairs") {
    return FIXTURE_GRAPH.edges.map(({ from, to }) => ({ from: from.id, to: to.id }));
  }
  return FIXTURE_GRAPH.nodes.map(({ id }) => id);
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
      if (type === "agent" || type === "event") return [name, [words]];
      return [name, type === "integer" || type === "number" ? Number(words) : words];
    }),
  );
}
