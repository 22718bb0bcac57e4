type Span = { readonly start: number; readonly end: number };

/** A text with the spans that match a search marked. Spans that overlap or lie outside are left out. */
export function MarkedText({ text, matches }: { text: string; matches: readonly Span[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
