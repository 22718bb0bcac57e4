import type { Kind } from "../../../src/contract/values.ts";
import { labelLines } from "./label-lines.ts";
import type { Box } from "./label-room.ts";
import type { Palette } from "./palette.ts";

export const LABEL_LINE = 14;
// Letters of a label, on average, in pixels; actions are in bold.
const LETTER = 6.6;
const BOLD_LETTER = 7.8;
const LABEL_GAP = 5;
const FONT_SIZE = 12;
const HALO = 4;
const PADDING = 7;
const FULL_WIDTH = 34;
const FULL_LINES = 7;

/** Sigma hands these to the function that draws a label. */
export type LabelData = {
  readonly label: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind?: Kind;
  readonly dimmed?: boolean;
};

/** Draws the label with its first line at `top`, with the paper's colour around it so that it can be read across lines. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  data: LabelData,
  top: number,
  palette: Palette,
): void {
  const { label, kind } = data;
  if (!label || kind === undefined) return;
  context.font = fontOf(kind, palette);
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = palette.paper;
  context.fillStyle = data.dimmed ? palette.faint : palette.ink;
  for (const [nth, line] of labelLines(kind, label).entries()) {
    const y = top + nth * LABEL_LINE;
    context.strokeText(line, data.x, y);
    context.fillText(line, data.x, y);
  }
}

/** How wide the lines of a label are drawn, about, in pixels. */
export function labelWidth(kind: Kind, lines: readonly string[]): number {
  const letter = kind === "event" ? BOLD_LETTER : LETTER;
  return letter * Math.max(0, ...lines.map((line) => line.length));
}

/** Where a label may stand on the screen, in pixels: under its node, else above it. Measuring each would cost more than it gains. */
export function labelPlaces({ label, kind, x, y, size }: LabelData): [under: Box, above: Box] {
  const lines = label && kind !== undefined ? labelLines(kind, label) : [];
  const half = kind === undefined ? 0 : labelWidth(kind, lines) / 2;
  const height = lines.length * LABEL_LINE;
  const boxAt = (top: number) => ({ left: x - half, right: x + half, top, bottom: top + height });
  return [boxAt(y + size + LABEL_GAP), boxAt(y - size - LABEL_GAP - height)];
}

/** Draws the whole label in a box: what the pointer or the keyboard is at. */
export function drawFullLabel(
  context: CanvasRenderingContext2D,
  data: LabelData,
  palette: Palette,
): void {
  const { label, kind } = data;
  if (!label || kind === undefined) return;
  context.font = fontOf(kind, palette);
  const lines = labelLines(kind, label, FULL_WIDTH, FULL_LINES);
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 2 * PADDING;
  const height = lines.length * LABEL_LINE + 2 * PADDING;
  const [left, top] = [data.x - width / 2, data.y + data.size + 4];
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.edgeStrong;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, top, width, height, 5);
  context.fill();
  context.stroke();
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillStyle = palette.ink;
  for (const [nth, line] of lines.entries()) {
    context.fillText(line, data.x, top + PADDING + nth * LABEL_LINE);
  }
}

function fontOf(kind: Kind, { serif, sans }: Palette): string {
  if (kind === "statement") return `italic ${FONT_SIZE}px ${serif}`;
  return `${kind === "event" ? "600" : "500"} ${FONT_SIZE}px ${sans}`;
}
