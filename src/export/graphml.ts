import type { GraphStore, Query, Row } from "../domain/graph-store.ts";
import { linesInOrder, readIds } from "./read-in-order.ts";
import { escapeXml, type XmlValues, xmlAttributes } from "./xml.ts";

/**
 * Agents, statements, events and articles with the relations between them as GraphML (http://graphml.graphdrawing.org), for
 * yEd, igraph, NetworkX and the like. The same graph gives the same lines.
 */
export async function* exportGraphml(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source = { store, queryOf: library.get };
  const ids = await readIds(source);
  yield* BEGINNING;
  yield* linesInOrder(source, "export/view-nodes", ids, nodeElement);
  yield* linesInOrder(source, "export/view-edges", ids, edgeElement);
  yield "  </graph>";
  yield "</graphml>";
}

const NODE_KEYS = {
  label: "string",
  nodeLabel: "string",
  kind: "string",
  date: "string",
  publisher: "string",
} as const;
const EDGE_KEYS = {
  relation: "string",
  detail: "string",
  confidence: "double",
  weight: "int",
} as const;

const BEGINNING = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
  ...keys("node", NODE_KEYS),
  ...keys("edge", EDGE_KEYS),
  '  <graph id="whosaid" edgedefault="directed">',
];

function keys(of: "node" | "edge", types: Readonly<Record<string, string>>): string[] {
  return Object.entries(types).map(([name, type]) => {
    const attributes = { id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": type };
    return `  <key ${xmlAttributes(attributes)}/>`;
  });
}

function nodeElement({ id, title, label, kind, date, publisher }: Row): string {
  const values = data("node", { label: title, nodeLabel: label, kind, date, publisher });
  return `    <node ${xmlAttributes({ id })}>${values}</node>`;
}

function edgeElement({ source, target, type, detail, confidence, weight }: Row): string {
  const id = `${source} ${type} ${target}`;
  const values = data("edge", { relation: type, detail, confidence, weight });
  return `    <edge ${xmlAttributes({ id, source, target })}>${values}</edge>`;
}

/** What is not known is left out. */
function data(of: "node" | "edge", values: XmlValues): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(value)}</data>`)
    .join("");
}
