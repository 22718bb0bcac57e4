import { GRAPH_VOCABULARY } from "../../../src/contract/vocabulary.ts";

export type Completion = {
  readonly label: string;
  readonly kind: "label" | "relationship" | "property" | "keyword" | "query";
};
export type Completions = { readonly from: number; readonly options: readonly Completion[] };

const KEYWORDS = [
  ...["MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "SKIP", "LIMIT"],
  ...["DISTINCT", "AND", "OR", "NOT", "IN", "CONTAINS", "STARTS WITH", "IS NULL", "IS NOT NULL"],
  ...["count(", "collect(", "size(", "coalesce(", "labels(", "type("],
];

/** What can follow in a query at `at`: labels, relationships, properties of what a name stands for, words of Cypher, named queries. */
export function completionsAt(
  text: string,
  at: number,
  queries: readonly string[],
): Completions | null {
  const before = text.slice(0, at);
  const opened = /([([])[^()[\]]*:\s*(?:\w+\s*[|:&]\s*)*(\w*)$/.exec(before);
  if (opened !== null) {
    const [, bracket, begun = ""] = opened;
    const isNode = bracket === "(";
    const names = Object.keys(GRAPH_VOCABULARY[isNode ? "labels" : "relationships"]);
    return offer(at, begun, names, isNode ? "label" : "relationship");
  }
  const property = /\b([A-Za-z_]\w*)\.(\w*)$/.exec(before);
  if (property !== null) {
    const [, name = "", begun = ""] = property;
    return offer(at, begun, propertiesOf(name, text), "property");
  }
  const begun = /[A-Za-z][\w-]*$/.exec(before)?.[0];
  if (begun === undefined) return null;
  const isFirst = before.trim() === begun;
  return {
    from: at - begun.length,
    options: [
      ...KEYWORDS.map((label) => ({ label, kind: "keyword" as const })),
      ...(isFirst ? queries.map((label) => ({ label, kind: "query" as const })) : []),
    ],
  };
}

function offer(
  at: number,
  begun: string,
  names: readonly string[],
  kind: Completion["kind"],
): Completions {
  return { from: at - begun.length, options: names.map((label) => ({ label, kind })) };
}

/** The properties of what a name was given to; where that is not said, of everything. */
function propertiesOf(name: string, text: string): readonly string[] {
  const { labels, relationships } = GRAPH_VOCABULARY;
  const given = new RegExp(`[([]\\s*${name}\\s*:\\s*(\\w+)`).exec(text)?.[1] ?? "";
  const known = labels[given] ?? relationships[given];
  if (known !== undefined && known.length > 0) return known;
  return [...new Set([...Object.values(labels), ...Object.values(relationships)].flat())].sort();
}
