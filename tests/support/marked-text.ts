import type { TextSpan } from "../../src/domain/text-span.ts";

/** Takes the marks ⟦ ⟧ out of an example and says where they stood: "She ⟦said⟧" has one span, `{start: 4, end: 8}`. */
export function markedText(marked: string): {
  readonly text: string;
  readonly spans: readonly TextSpan[];
} {
  const spans: TextSpan[] = [];
  const open: number[] = [];
  let text = "";
  for (const character of marked) {
    if (character === "⟦") open.push(text.length);
    else if (character === "⟧") spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}
