import type { TextSpan } from "../../src/domain/text-span.ts";

/**
 * Takes the marks ⟦ ⟧ and ⟪ ⟫ out of an example and says where they stood: "She ⟦said⟧" has one span,
 * `{start: 4, end: 8}`; what stood between ⟪ ⟫ is `others`.
 */
export function markedText(marked: string): {
  readonly text: string;
  readonly spans: readonly TextSpan[];
  readonly others: readonly TextSpan[];
} {
  const spans: TextSpan[] = [];
  const others: TextSpan[] = [];
  const open: number[] = [];
  let text = "";
  for (const character of marked) {
    if (character === "⟦" || character === "⟪") open.push(text.length);
    else if (character === "⟧") spans.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === "⟫") others.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { text, spans: inOrder(spans), others: inOrder(others) };
}

function inOrder(spans: readonly TextSpan[]): TextSpan[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}
