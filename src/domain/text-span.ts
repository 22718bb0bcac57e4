/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export type TextSpan = { readonly start: number; readonly end: number };

/** The words that a span covers. */
export function slice(text: string, span: TextSpan): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds every character of `inner`. */
export function contains(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same for spans that stand at the same place, as a key of maps and sets. */
export function spanKey({ start, end }: TextSpan): string {
  return `${start}-${end}`;
}

/** The smallest span that holds all of `spans`. Throws a RangeError when there are none. */
export function enclosing(spans: readonly TextSpan[]): TextSpan {
  if (spans.length === 0) throw new RangeError("no span to enclose");
  return spans.reduce(({ start, end }, span) => ({
    start: Math.min(start, span.start),
    end: Math.max(end, span.end),
  }));
}

/** Spans as they are stored: starts and ends in turn. */
export function spansOf(offsets: readonly number[]): TextSpan[] {
  return offsets.flatMap((start, nth) => {
    const end = offsets[nth + 1];
    return nth % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

/** Order of reading: by start, the longer first where two start together. */
export function byPosition(a: TextSpan, b: TextSpan): number {
  return a.start - b.start || b.end - a.end;
}
