import { describe, expect, it } from "vitest";
import { GRAPH_VOCABULARY } from "../../../src/contract/vocabulary.ts";
import { AGENT_LABELS, NODE_LABELS, RELATIONSHIPS } from "../../../src/domain/graph.ts";
import { completionsAt } from "../../../web/src/console/completion.ts";
import { specToParameters } from "../../../web/src/state/graph-spec.ts";
import { graphOf, thingsIn } from "../../../web/src/state/result-things.ts";
import { formatRoute, parseRoute } from "../../../web/src/state/route.ts";
import { STORY } from "../../support/story-graph.ts";

/** What is offered at "¦". */
function offered(marked: string): string[] {
  const at = marked.indexOf("¦");
  const found = completionsAt(marked.replace("¦", ""), at, ["who-said-what-about", "silence"]);
  const begun = marked.slice(found?.from ?? at, at);
  return (found?.options ?? []).flatMap(({ label }) =>
    label.toLowerCase().startsWith(begun.toLowerCase()) ? [label] : [],
  );
}

describe("the console completes", () => {
  it.each([
    ["MATCH (a:Ag¦", ["Agent"]],
    ["MATCH (a:Per¦) RETURN a", ["Person"]],
    ["MATCH (:Agent)-[:SA¦", ["SAID"]],
    ["MATCH (a)-[r:SAID|AB¦", ["ABOUT"]],
    ["MATCH (s:Statement) RETURN s.sa¦", ["saidAt", "saidAtPrecision"]],
    ["MATCH ()-[r:AFFILIATED_WITH]->() RETURN r.ro¦", ["role"]],
    ["MATCH (x) RETURN x.wiki¦", ["wikidata"]],
    ["opt¦", ["OPTIONAL MATCH"]],
    ["who¦", ["who-said-what-about"]],
    ["MATCH (a) RETURN who¦", []],
    ["MATCH (a) ¦", []],
  ])("%s", (text, options) => {
    expect(offered(text)).toEqual(options);
  });
});

describe("the vocabulary of the console", () => {
  it("has every label and relation of the graph but the keys, which are no matter of users", () => {
    const labels = [...NODE_LABELS, ...AGENT_LABELS].filter((label) => label !== "Key");
    expect(Object.keys(GRAPH_VOCABULARY.labels).toSorted()).toEqual(labels.toSorted());
    const types = Object.keys(RELATIONSHIPS).filter((type) => type !== "HAS_KEY");
    expect(Object.keys(GRAPH_VOCABULARY.relationships).toSorted()).toEqual(types.toSorted());
  });

  it("has every property of a relation", () => {
    for (const { type, properties } of STORY.edges) {
      if (type === "HAS_KEY") continue;
      expect(GRAPH_VOCABULARY.relationships[type], type).toEqual(
        expect.arrayContaining(Object.keys(properties)),
      );
    }
  });
});

describe("a result as a graph", () => {
  const rows = {
    columns: ["a", "statementId", "articleId", "events"],
    rows: [
      {
        a: { _labels: ["Agent", "Person"], id: "agent-1", name: "Ilya Brandt" },
        statementId: "statement-1",
        articleId: "https://example.org/a",
        events: ["event-1", "event-2"],
      },
      { a: "agent-of-nothing, said he", statementId: "statement-1", articleId: null, events: [] },
    ],
    truncated: false,
  };

  it("holds what nodes, ids and lists of ids name, each once", () => {
    expect(thingsIn(rows)).toEqual([
      "agent-1",
      "statement-1",
      "https://example.org/a",
      "event-1",
      "event-2",
    ]);
  });

  it("tells the stories of its statements", () => {
    expect(specToParameters(graphOf(["agent-1", "statement-1"])).toString()).toBe(
      "nodes=agent-1%2Cstatement-1&story=statement-1&select=agent-1",
    );
  });
});

it("has an address for every query", () => {
  for (const url of [
    "/console",
    "/console?cypher=MATCH+%28a%29+RETURN+a",
    "/console?query=who-said-what-about&about=expulsion+of+12&from=2022-03-01",
  ]) {
    expect(formatRoute(parseRoute(url))).toBe(url);
  }
});
