import type { Kind } from "../../../src/contract/values.ts";
import { toCsv } from "../state/csv.ts";
import { text } from "../strings.ts";
import { isDoubtful } from "./doubt.ts";
import type { ViewGraph } from "./fragment.ts";
import { KIND_SHAPES } from "./kind-shapes.ts";
import { labelLines } from "./label-lines.ts";

/** Where a node is on the screen, in pixels, and how it looks there. */
export type DrawnPoint = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly isLabelled: boolean;
};

/** What is shown as a file: a drawing, a graph for other programs, or a table. */
export function graphFile(
  format: "svg" | "gexf" | "nodes" | "edges",
  view: ViewGraph,
  drawn: ReadonlyMap<string, DrawnPoint>,
): Blob {
  switch (format) {
    case "svg":
      return new Blob([toSvg(view, drawn)], { type: "image/svg+xml" });
    case "gexf":
      return new Blob([toGexf(view, drawn)], { type: "application/xml" });
    case "nodes":
      return new Blob([nodesCsv(view)], { type: "text/csv" });
    case "edges":
      return new Blob([edgesCsv(view)], { type: "text/csv" });
    default:
      return format satisfies never;
  }
}

export function nodesCsv({ nodes }: ViewGraph): string {
  const header = ["id", "kind", "label", "date", "outlets", "connections"];
  const rows = [...nodes.values()].map(({ id, kind, label, date, outlets, degree }) => [
    ...[id, kind, label, date],
    ...[outlets.join("; "), degree],
  ]);
  return toCsv(header, rows);
}

export function edgesCsv({ nodes, edges }: ViewGraph): string {
  const header = ["source", "relation", "target", "confidence", "basis", "sourceId", "targetId"];
  const rows = [...edges.values()].map(({ from, to, relation, confidence, basis }) => [
    ...[nodes.get(from)?.label ?? from, text.relations[relation].word],
    ...[nodes.get(to)?.label ?? to, confidence, basis, from, to],
  ]);
  return toCsv(header, rows);
}

// The shapes are drawn in a box of 16, around its middle; a radius of 6 fills them.
const SHAPE_MIDDLE = 8;
const SHAPE_RADIUS = 6;
const MARGIN = 60;
const LABEL_LINE = 14;

export function toSvg({ nodes, edges }: ViewGraph, drawn: ReadonlyMap<string, DrawnPoint>): string {
  const points = [...drawn.values()];
  const [left, right] = [least(points, ({ x }) => x), -least(points, ({ x }) => -x)];
  const [top, bottom] = [least(points, ({ y }) => y), -least(points, ({ y }) => -y)];
  const box = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const lines = [...edges.values()].flatMap((edge) => {
    const [from, to] = [drawn.get(edge.from), drawn.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const dashes = isDoubtful(edge) ? ' stroke-dasharray="4 4"' : "";
    return [`<path d="M${at(from)}L${at(to)}"${dashes}/>`];
  });
  const shapes = [...drawn].flatMap(([id, point]) => {
    const kind = nodes.get(id)?.kind;
    return kind === undefined ? [] : [shapeOf(kind, point)];
  });
  const labels = [...drawn].flatMap(([id, point]) => {
    const node = nodes.get(id);
    return node === undefined || !point.isLabelled ? [] : labelOf(node, point);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.map(Math.round).join(" ")}" font-family="sans-serif" font-size="12" text-anchor="middle">`,
    `<g stroke="#a8a092" fill="none">${lines.join("")}</g>`,
    ...shapes,
    `<g stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" fill="#1e1c19">${labels.join("")}</g>`,
    "</svg>\n",
  ].join("\n");
}

function shapeOf(kind: Kind, { x, y, size, color }: DrawnPoint): string {
  const scale = size / SHAPE_RADIUS;
  const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)}) translate(-${SHAPE_MIDDLE} -${SHAPE_MIDDLE})`;
  const paint =
    kind === "group"
      ? `fill="#fff" stroke="${escapeXml(color)}" stroke-width="2"`
      : `fill="${escapeXml(color)}"`;
  return `<path d="${KIND_SHAPES[kind]}" transform="${place}" ${paint}/>`;
}

function labelOf({ kind, label }: { kind: Kind; label: string }, point: DrawnPoint): string[] {
  return labelLines(kind, label).map((line, nth) => {
    const y = point.y + point.size + LABEL_LINE * (nth + 1);
    return `<text x="${round(point.x)}" y="${round(y)}">${escapeXml(line)}</text>`;
  });
}

/** GEXF 1.3 (https://gexf.net) with what is shown, where it is shown. */
export function toGexf(
  { nodes, edges }: ViewGraph,
  drawn: ReadonlyMap<string, DrawnPoint>,
): string {
  const value = (name: string, content: string | number | null) =>
    content === null ? "" : `<attvalue for="${name}" value="${escapeXml(String(content))}"/>`;
  const nodeLines = [...nodes.values()].map(({ id, kind, label, date, outlets }) => {
    const point = drawn.get(id);
    // On a screen y grows downwards, in GEXF upwards.
    const place =
      point === undefined
        ? ""
        : `<viz:position x="${round(point.x)}" y="${round(-point.y)}" z="0"/>`;
    const values = [value("kind", kind), value("date", date), value("outlets", outlets.join("; "))];
    return `<node id="${escapeXml(id)}" label="${escapeXml(label)}"><attvalues>${values.join("")}</attvalues>${place}</node>`;
  });
  const edgeLines = [...edges].map(([key, { from, to, relation, confidence, basis }]) => {
    const values = [
      value("relation", relation),
      value("confidence", confidence),
      value("basis", basis),
    ];
    return `<edge id="${escapeXml(key)}" source="${escapeXml(from)}" target="${escapeXml(to)}" kind="${relation}" label="${relation}"><attvalues>${values.join("")}</attvalues></edge>`;
  });
  const attribute = (name: string, type: string) =>
    `<attribute id="${name}" title="${name}" type="${type}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph mode="static" defaultedgetype="directed">',
    `<attributes class="node">${["kind", "date", "outlets"].map((name) => attribute(name, "string")).join("")}</attributes>`,
    `<attributes class="edge">${attribute("relation", "string")}${attribute("confidence", "double")}${attribute("basis", "string")}</attributes>`,
    `<nodes>`,
    ...nodeLines,
    "</nodes>",
    "<edges>",
    ...edgeLines,
    "</edges>",
    "</graph>",
    "</gexf>\n",
  ].join("\n");
}

function least(points: readonly DrawnPoint[], value: (point: DrawnPoint) => number): number {
  return points.reduce((least, point) => Math.min(least, value(point)), Number.POSITIVE_INFINITY);
}

function at({ x, y }: DrawnPoint): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** Characters that XML 1.0 cannot hold, however they are written, are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? "");
}
