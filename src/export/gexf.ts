import type { GraphStore, Query, Row } from "../domain/graph-store.ts";
import { linesInOrder, readIds } from "./read-in-order.ts";
import { type XmlValues, xmlAttributes } from "./xml.ts";

/**
 * Agents, statements, events and articles with the relations between them as GEXF 1.3 (https://gexf.net), for Gephi and
 * the like. The same graph gives the same lines.
 */
export async function* exportGexf(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source = { store, queryOf: library.get };
  const ids = await readIds(source);
  yield* BEGINNING;
  yield "    <nodes>";
  yield* linesInOrder(source, "export/view-nodes", ids, nodeElement);
  yield "    </nodes>";
  yield "    <edges>";
  yield* linesInOrder(source, "export/view-edges", ids, edgeElement);
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

const BEGINNING = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
  "  <meta>",
  "    <creator>Whosaid</creator>",
  "    <description>Who said what, about which action, and where it was reported</description>",
  "  </meta>",
  '  <graph mode="static" defaultedgetype="directed">',
  '    <attributes class="node">',
  '      <attribute id="nodeLabel" title="nodeLabel" type="string"/>',
  '      <attribute id="kind" title="kind" type="string"/>',
  '      <attribute id="date" title="date" type="string"/>',
  '      <attribute id="publisher" title="publisher" type="string"/>',
  "    </attributes>",
  '    <attributes class="edge">',
  '      <attribute id="relation" title="relation" type="string"/>',
  '      <attribute id="detail" title="detail" type="string"/>',
  '      <attribute id="confidence" title="confidence" type="double"/>',
  "    </attributes>",
];

/** `type` would be read as a way to draw by programs such as sigma. */
function nodeElement(row: Row): string {
  const { id, title, label, kind, date, publisher } = row;
  const attributes = xmlAttributes({ id, label: title });
  return `      <node ${attributes}>${values({ nodeLabel: label, kind, date, publisher })}</node>`;
}

/** Gephi takes one edge from a node to another for each `kind`. */
function edgeElement(row: Row): string {
  const { source, target, type, detail, confidence, weight } = row;
  const id = `${source} ${type} ${target}`;
  const attributes = xmlAttributes({ id, source, target, kind: type, label: type, weight });
  return `      <edge ${attributes}>${values({ relation: type, detail, confidence })}</edge>`;
}

/** What is not known is left out. */
function values(attributes: XmlValues): string {
  const known = Object.entries(attributes).filter(([, value]) => value !== null);
  const elements = known.map(
    ([name, value]) => `<attvalue ${xmlAttributes({ for: name, value })}/>`,
  );
  return `<attvalues>${elements.join("")}</attvalues>`;
}
