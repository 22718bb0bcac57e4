/** What a run of characters of an article is part of. */
export type Mark = {
  readonly role: "quotation" | "cue" | "source" | "event" | "passage";
  readonly id: string;
  readonly start: number;
  readonly end: number;
};

/** A run of characters that lies within the same marks from its first to its last. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  /** The marks around it, the widest first. */
  readonly marks: readonly Mark[];
};

/**
 * Cuts `[start, end)` of a text at every border of a mark, so that nested and overlapping marks can be drawn as flat
 * runs; joined, the runs are the text again. Linear in the text, n log n in the marks.
 */
export function segments(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const clipped = marks
    .map((mark) => ({ mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const borders = [...new Set([start, end, ...clipped.flatMap((mark) => [mark.start, mark.end])])];
  borders.sort((a, b) => a - b);
  const waiting = clipped.toSorted((a, b) => b.start - a.start);
  const open = new Set<(typeof clipped)[number]>();
  const runs: Segment[] = [];
  for (const [nth, from] of borders.entries()) {
    const to = borders[nth + 1];
    if (to === undefined) break;
    for (const mark of open) if (mark.end <= from) open.delete(mark);
    for (let next = waiting.at(-1); next?.start === from; next = waiting.at(-1)) {
      open.add(next);
      waiting.pop();
    }
    runs.push({ start: from, end: to, marks: [...open].map(({ mark }) => mark).sort(widestFirst) });
  }
  return runs;
}

/** The quotation that a click on a run means: the narrowest of those around it. */
export function innermostQuotation({ marks }: Segment): string | null {
  return marks.findLast(({ role }) => role === "quotation")?.id ?? null;
}

function widestFirst(a: Mark, b: Mark): number {
  return b.end - b.start - (a.end - a.start);
}
