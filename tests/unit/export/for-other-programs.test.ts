import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exportGexf } from "../../../src/export/gexf.ts";
import { exportGqg } from "../../../src/export/gqg.ts";
import { exportGraphml } from "../../../src/export/graphml.ts";
import { exportJsonLd } from "../../../src/export/json-ld.ts";
import { edge, FIXTURE_GRAPH, node } from "../../store/fixture-graph.ts";
import { CHRONICLE } from "../../support/chronicle.ts";
import { HARBOUR_ID, IDS } from "../../support/story-graph.ts";
import { library, lines, storeWith } from "./as-lines.ts";

const ODD_TEXT = `<b>&"Ł" ]]> \u0008\n🙂`;

describe("graphology reads back", () => {
  it.each([
    ["GEXF", exportGexf, gexf.parse],
    ["GraphML", exportGraphml, graphml.parse],
  ] as const)("%s: all that a picture of the graph shows", async (_, exporter, parse) => {
    const odd = node("Statement", "statement-<&\"'>", { text: ODD_TEXT });
    const store = await storeWith(FIXTURE_GRAPH, { nodes: [odd] });
    const graph = parse(MultiDirectedGraph, (await lines(exporter(store, library))).join("\n"));
    const shown = ["Agent", "Statement", "Event", "Article"];
    const expected = [...FIXTURE_GRAPH.nodes, odd].filter(({ label }) => shown.includes(label));
    expect(graph.nodes().sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(graph.getNodeAttributes(odd.id)).toMatchObject({
      label: `<b>&"Ł" ]]> \n🙂`,
      nodeLabel: "Statement",
    });
    expect(graph.getNodeAttributes("event-expulsion")).toMatchObject({
      label: "Expulsion of 12 diplomats",
      date: "2022-03",
    });
    const said = graph.filterEdges("agent-brandt", "statement-3", () => true);
    expect(said).toHaveLength(1);
    expect(graph.getEdgeAttributes(said[0])).toMatchObject({ relation: "SAID", confidence: 0.9 });
    // A statement responds to an event and is about it: two edges from one to the other.
    const both = graph.filterEdges("statement-3", "event-expulsion", () => true);
    expect(both.map((one) => graph.getEdgeAttribute(one, "relation")).sort()).toEqual([
      "ABOUT",
      "RESPONDS_TO",
    ]);
  });
});

describe("the JSON-LD export", () => {
  const SCHEMA = "https://schema.org/";
  const OA = "http://www.w3.org/ns/oa#";
  const PROV = "http://www.w3.org/ns/prov#";
  type Expanded = Readonly<Record<string, readonly { readonly [key: string]: unknown }[]>>;

  async function expanded(): Promise<ReadonlyMap<string, Expanded>> {
    const text = (await lines(exportJsonLd(await storeWith(CHRONICLE), library))).join("\n");
    // In its safe mode, which its types do not know, the processor refuses whatever it would leave out.
    const options: object = { safe: true };
    const items = await jsonld.expand(JSON.parse(text), options);
    return new Map(items.map((item) => [String(item["@id"]), item as unknown as Expanded]));
  }
  const ids = (values: Expanded[string] | undefined): unknown[] =>
    (values ?? []).map((value) => value["@id"]);
  const values = (of: Expanded[string] | undefined): unknown[] =>
    (of ?? []).map((value) => value["@value"]);

  it("says of a statement who said it, what it is about and what it answers", async () => {
    const statement = (await expanded()).get(`urn:whosaid:${IDS.never}`) ?? {};
    expect(statement["@type"]).toContain(`${SCHEMA}Quotation`);
    expect(values(statement[`${SCHEMA}text`])).toEqual(["This never happened."]);
    expect(ids(statement[`${SCHEMA}spokenByCharacter`])).toEqual([`urn:whosaid:${IDS.brandt}`]);
    expect(ids(statement[`${SCHEMA}about`])).toEqual([`urn:whosaid:${IDS.expulsion}`]);
    expect(statement["urn:whosaid:respondsTo"]).toHaveLength(2);
  });

  it("says of an action what larger one it is a part of", async () => {
    const departure = (await expanded()).get(`urn:whosaid:${IDS.departure}`) ?? {};
    expect(ids(departure["http://purl.org/dc/terms/isPartOf"])).toEqual([
      `urn:whosaid:${IDS.expulsion}`,
    ]);
  });

  it("annotates each passage by position and by words, also where a quotation is split", async () => {
    const all = await expanded();
    const annotation = all.get(`urn:whosaid:${IDS.leaving}`) ?? {};
    expect(annotation["@type"]).toContain(`${OA}Annotation`);
    expect(ids(annotation[`${OA}hasBody`])).toEqual([`urn:whosaid:${IDS.willLeave}`]);
    const targets = (annotation[`${OA}hasTarget`] ?? []) as readonly Expanded[];
    const address = HARBOUR_ID;
    expect(targets.map((target) => ids(target[`${OA}hasSource`]))).toEqual([[address], [address]]);
    const text = String(
      CHRONICLE.nodes.find(({ id }) => id === HARBOUR_ID)?.properties["text"] ?? "",
    );
    const found = targets.map((target) => {
      const [position = {}, quote = {}] = target[`${OA}hasSelector`] as readonly Expanded[];
      const [start] = values(position[`${OA}start`]);
      const [end] = values(position[`${OA}end`]);
      const [exact] = values(quote[`${OA}exact`]);
      expect(text.slice(Number(start), Number(end))).toBe(exact);
      return exact;
    });
    expect(found).toEqual(["Twenty-seven diplomats,", "will leave."]);
    expect(annotation[`${PROV}wasDerivedFrom`]).toEqual([{ "@id": address }]);
    const [attribution = {}] = annotation[`${PROV}qualifiedAttribution`] as readonly Expanded[];
    expect(ids(attribution[`${PROV}agent`])).toEqual([`urn:whosaid:${IDS.brandt}`]);
  });

  it("counts positions in code points, as the Web Annotation model does", async () => {
    const article = node("Article", "emoji", { text: "🙂🙂 “No,” she said." });
    const quotation = node("Quotation", "quotation-emoji", {
      kind: "direct",
      spans: [6, 9],
      start: 6,
    });
    const store = await storeWith({
      nodes: [article, quotation],
      edges: [edge(quotation, "IN", article)],
    });
    const text = (await lines(exportJsonLd(store, library))).join("\n");
    expect(text).toContain('"start":4,"end":7');
    expect(text).toContain('"exact":"No,"');
  });

  it("holds no article's text, and of an empty store only the program's name", async () => {
    const text = (await lines(exportJsonLd(await storeWith(CHRONICLE), library))).join("\n");
    expect(text).not.toContain(
      "Ambassador Ilya Brandt told Radio Nord, “will leave.” He called it",
    );
    const empty = (await lines(exportJsonLd(await storeWith(), library))).join("\n");
    expect(JSON.parse(empty)["@graph"]).toHaveLength(1);
  });
});

describe("the GQG export", () => {
  const LineSchema = z.strictObject({
    date: z.iso.datetime(),
    url: z.string().min(1),
    title: z.string(),
    lang: z.string(),
    quotes: z
      .array(z.strictObject({ pre: z.string(), quote: z.string(), post: z.string() }))
      .min(1),
  });

  it("has a line for each article, with its quotes and the words around them", async () => {
    const all = (await lines(exportGqg(await storeWith(CHRONICLE), library))).map((line) =>
      LineSchema.parse(JSON.parse(line)),
    );
    expect(all.map(({ url, date }) => [url, date])).toEqual([
      ["blog-1", "2024-01-01T00:00:00Z"],
      ["harbour-2", "2022-03-05T00:00:00Z"],
      [HARBOUR_ID, "2022-01-29T00:00:00Z"],
      ["nachrichten-1", "2022-03-01T00:00:00Z"],
      ["wire-1", "2022-03-02T08:00:00Z"],
      ["wire-2", "2022-03-03T00:00:00Z"],
    ]);
    for (const { url, quotes } of all) {
      const text = CHRONICLE.nodes.find(({ id }) => id === url)?.properties["text"];
      for (const { pre, quote, post } of quotes) expect(text).toContain(pre + quote + post);
    }
    expect(all[1]?.quotes).toEqual([
      {
        pre: "“",
        quote: "Some of them may have erred,",
        post: "” Brandt told Radio Nord of the 12 diplomats. Ostland sent home two reporters of Norland.",
      },
    ]);
  });
});
