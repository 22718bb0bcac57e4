import { describe, expect, it } from "vitest";
import { exportCanonical } from "../../../src/export/canonical.ts";
import { exportGexf } from "../../../src/export/gexf.ts";
import { agent, edge, FIXTURE_GRAPH, node } from "../../store/fixture-graph.ts";
import { library, lines, storeWith } from "./as-lines.ts";

const lind = agent("Person", "agent-lind", { name: "Eva Lind", aliases: ["Lind"] });
const appeal = node("Statement", "statement-1", { text: "We will appeal" });
const said = edge(lind, "SAID", appeal, { evidence: ["a:0-14"], confidence: 0.5 });

describe("the canonical export", () => {
  it("has a line for each relationship and each node, with their keys in order", async () => {
    const store = await storeWith({ nodes: [lind, appeal], edges: [said] });
    expect(await lines(exportCanonical(store, library))).toEqual([
      '{"from":{"id":"agent-lind","label":"Agent"},"properties":{"confidence":0.5,"evidence":["a:0-14"]},"to":{"id":"statement-1","label":"Statement"},"type":"SAID"}',
      `{"id":"agent-lind","labels":["Agent","Person"],"properties":${JSON.stringify({
        aliases: ["Lind"],
        contentHash: lind.properties["contentHash"],
        kind: "person",
        name: "Eva Lind",
        searchText: "Eva Lind Lind",
      })}}`,
      `{"id":"statement-1","labels":["Statement"],"properties":${JSON.stringify({
        contentHash: appeal.properties["contentHash"],
        text: "We will appeal",
      })}}`,
    ]);
  });

  it("leaves out runs and the time of the import", async () => {
    const run = node("Run", "run-1", { startedAt: "2024-01-01" });
    const article = node("Article", "a", { text: "x", importedAt: "2024-01-01", contentHash: "h" });
    expect(
      await lines(exportCanonical(await storeWith({ nodes: [run, article] }), library)),
    ).toEqual(['{"id":"a","labels":["Article"],"properties":{"contentHash":"h","text":"x"}}']);
  });

  it("is sorted, and the same whatever the order of writing", async () => {
    const odd = ["a", 'a"', "a!", "a b", "ä", "🙂", "\uFFFD", "a\n", "~", ""].map((id) =>
      node("Key", `key-${id}`),
    );
    const keys = [...odd, ...Array.from({ length: 1_200 }, (_, nth) => node("Key", `key-${nth}`))];
    const forth = await storeWith(FIXTURE_GRAPH, { nodes: keys });
    const back = await storeWith(
      { nodes: keys.toReversed() },
      { nodes: FIXTURE_GRAPH.nodes.toReversed(), edges: FIXTURE_GRAPH.edges.toReversed() },
    );
    const nodes = FIXTURE_GRAPH.nodes.filter(({ label }) => label !== "Run");
    const exported = await lines(exportCanonical(forth, library));
    expect(exported).toHaveLength(nodes.length + FIXTURE_GRAPH.edges.length + 1_210);
    expect(exported).toEqual([...exported].sort());
    expect(await lines(exportCanonical(back, library))).toEqual(exported);
  });
});

describe("the GEXF export", () => {
  it("has what a picture of the graph shows", async () => {
    const xml = await lines(exportGexf(await storeWith(FIXTURE_GRAPH), library));
    expect(xml).toContain(
      '      <node id="event-expulsion" label="Expulsion of 12 diplomats"><attvalues><attvalue for="nodeLabel" value="Event"/><attvalue for="kind" value="SANCTION"/><attvalue for="date" value="2022-03"/></attvalues></node>',
    );
    const count = (pattern: RegExp): number => xml.filter((line) => pattern.test(line)).length;
    expect(count(/<node .*for="nodeLabel" value="Agent"/)).toBe(
      FIXTURE_GRAPH.nodes.filter(({ label }) => label === "Agent").length,
    );
    for (const relation of ["SAID", "AFFILIATED_WITH", "ACTOR", "PUBLISHED_BY", "RESPONDS_TO"]) {
      expect(count(new RegExp(`<edge .*kind="${relation}"`)), relation).toBe(
        FIXTURE_GRAPH.edges.filter(({ type }) => type === relation).length,
      );
    }
    expect(xml.find((line) => line.includes('id="statement-1 REPORTED_IN'))).toContain(
      'source="statement-1" target="https://example.org/a" kind="REPORTED_IN"',
    );
    expect(count(/Mention|Key|Quotation/)).toBe(0);
  });

  it("is well-formed whatever texts hold", async () => {
    const text = `<b>&"Ł" ]]> \u0000\u0008\uFFFE\n🙂`;
    const store = await storeWith({ nodes: [node("Statement", `statement-<&"'>`, { text })] });
    const xml = await lines(exportGexf(store, library));
    expect(xml.filter((line) => line.includes("<node "))).toEqual([
      `      <node id="statement-&lt;&amp;&quot;'&gt;" label="&lt;b&gt;&amp;&quot;Ł&quot; ]]&gt; &#10;🙂"><attvalues><attvalue for="nodeLabel" value="Statement"/></attvalues></node>`,
    ]);
  });

  it("of an empty store is an empty graph", async () => {
    const xml = (await lines(exportGexf(await storeWith(), library))).join("\n");
    expect(xml).toMatch(/<nodes>\s*<\/nodes>\s*<edges>\s*<\/edges>\s*<\/graph>\s*<\/gexf>$/);
  });
});
