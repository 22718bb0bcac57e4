import type { Kind } from "../../../src/contract/values.ts";
import { text } from "../strings.ts";
import { isDoubtful } from "./doubt.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import type { EdgeLook } from "./edge-program.ts";
import type { Emphasis } from "./emphasis.ts";
import type { ViewEdge } from "./fragment.ts";
import type { NodeLook } from "./node-program.ts";
import type { Palette } from "./palette.ts";

const SIZES: Readonly<Record<Kind, number>> = {
  event: 12,
  person: 10,
  institution: 10,
  group: 9,
  article: 8,
  statement: 7,
};
// A line for several connections is wider, by so many pixels for each up to a limit.
const WIDER = 0.8;
const MOST_WIDER = 4;
const TRANSPARENT = "rgba(0,0,0,0)";

// Square pixels of the screen at which a node is drawn at its full size; with less, each gets smaller.
const FULL_ROOM = 10_000;
const SMALLEST = 0.16;

/** How large a node is drawn: by its kind, slowly by how much it is joined to, and by the square pixels for each node. */
export function nodeSize(kind: Kind, connections: number, room: number): number {
  const scale = Math.max(SMALLEST, Math.min(1, Math.sqrt(room / FULL_ROOM)));
  return scale * (SIZES[kind] + Math.min(8, 1.4 * Math.log2(1 + connections)));
}

export function nodeAppearance(
  id: string,
  node: Pick<DrawnNode, "kind" | "label" | "size" | "pinned">,
  { selected, near, hovered }: Emphasis,
  palette: Palette,
) {
  const dimmed = near !== null && !near.has(id) && id !== selected;
  const color = dimmed ? palette.faint : palette.kinds[node.kind];
  const look: NodeLook & { dimmed: boolean } = {
    kind: node.kind,
    color,
    // A group is drawn hollow: it shares the circle with a person.
    fill: node.kind === "group" ? palette.paper : color,
    ring: id === selected ? palette.accent : node.pinned ? palette.edgeStrong : TRANSPARENT,
    dimmed,
  };
  return {
    ...look,
    type: "thing",
    label: node.label,
    size: node.size,
    forceLabel: id === selected || id === hovered,
    zIndex: id === selected ? 2 : dimmed ? 0 : 1,
  };
}

export function edgeAppearance(
  edge: DrawnEdge,
  look: { readonly emphasis: Emphasis; readonly palette: Palette; readonly fine: boolean },
) {
  const { selected, hovered, near, path } = look.emphasis;
  const pointedAt = isEnd(edge, hovered);
  const strong = isEnd(edge, hovered ?? selected);
  const onPath = edge.edges.some((key) => path.has(key));
  const count = edge.edges.length;
  const drawn: EdgeLook = { dashed: isDoubtful(edge), aside: edge.aside };
  return {
    ...drawn,
    color: edgeColor({ onPath, strong, quiet: near !== null && !pointedAt }, look),
    size: (onPath ? 3 : pointedAt ? 1.8 : 1.2) + WIDER * Math.min(MOST_WIDER, count - 1),
    hidden: false,
    label: pointedAt ? edge.word : count > 1 ? text.graph.parallel(count) : null,
    forceLabel: pointedAt || count > 1,
    zIndex: onPath || strong ? 1 : 0,
  };
}

function isEnd(edge: ViewEdge, node: string | null): boolean {
  return node !== null && (edge.from === node || edge.to === node);
}

function edgeColor(
  is: { readonly onPath: boolean; readonly strong: boolean; readonly quiet: boolean },
  { palette, fine }: { readonly palette: Palette; readonly fine: boolean },
): string {
  if (is.onPath) return palette.accent;
  if (is.strong) return palette.edgeStrong;
  if (is.quiet) return palette.faint;
  return fine ? palette.edgeFine : palette.edge;
}
