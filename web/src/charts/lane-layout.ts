import type { Lane, LaneMark, OfficeSpan, SilentLane } from "./lanes.ts";
import { columnAt, type TimeColumn, timeColumns } from "./time-columns.ts";

/** Where everything of the chart stands, in CSS pixels from the top left of its lanes. */
export type LaneLayout = {
  readonly width: number;
  readonly height: number;
  /** Width of the column of names; 0 where the names stand above their lanes. */
  readonly names: number;
  readonly columns: readonly PlacedColumn[];
  readonly lanes: readonly PlacedLane[];
  readonly silent: readonly PlacedSilence[];
  readonly offices: readonly PlacedOffice[];
  readonly replies: readonly PlacedReply[];
};

type PlacedColumn = TimeColumn & { readonly left: number; readonly width: number };
type Box = { readonly top: number; readonly height: number };
export type PlacedLane = Lane & Box & { readonly placed: readonly PlacedMark[] };
export type PlacedSilence = SilentLane & Box & { readonly xs: readonly number[] };

export type PlacedOffice = OfficeSpan & Box & { readonly left: number; readonly right: number };

export type PlacedMark = {
  readonly mark: LaneMark;
  readonly x: number;
  readonly y: number;
  /** Where it was published again. */
  readonly again: readonly number[];
  /** Where its words stand; null where there is no room for any. */
  readonly words: { readonly left: number; readonly width: number; readonly side: Side } | null;
};
type Side = "left" | "right";

/** From the mark that responds to the one that it responds to. */
export type PlacedReply = {
  readonly from: PlacedMark;
  readonly to: PlacedMark;
  readonly response: string;
};

const NAMES = 216;
/** A chart that is narrower has its names above the lanes. */
const NARROW = 620;
const NAME_ROW = 26;
const ROW = 26;
/** A lane has room for a name of two lines and an office below it. */
const LEAST = 60;
const PADDING = 8;
/** A column has room for "Feb 28". */
const COLUMN = 46;
const SILENT_ROW = 34;
const MARK = 7;
const LEAST_WORDS = 70;

/** With more statements than this the words would fill several screens; the marks are put close instead. */
const MOST_WITH_WORDS = 120;

/** What the lanes are drawn from. */
export type LaneParts = {
  readonly lanes: readonly Lane[];
  readonly silent?: readonly SilentLane[];
  readonly offices?: readonly OfficeSpan[];
  /** Days that have a column although nothing was said on them. */
  readonly days?: readonly string[];
};

/** Lays out lanes one below the other in a width in CSS pixels, a statement has a row of its own while there is room for its words. */
export function layoutLanes(parts: LaneParts, width: number): LaneLayout {
  const { lanes, silent = [], offices = [], days: own = [] } = parts;
  const names = width < NARROW ? 0 : NAMES;
  const marks = lanes.flatMap((lane) => lane.marks);
  const dates = [
    ...marks.flatMap(({ day, days }) => [day, ...days]),
    ...offices.flatMap(({ from, to }) => [from, to]),
    ...own,
  ];
  const columns = timeColumns(dates, Math.floor((width - names) / COLUMN));
  const each = (width - names) / Math.max(1, columns.length);
  const xOf = (date: string | null) => names + (columnAt(columns, date) + 0.5) * each;
  const withWords = marks.length <= MOST_WITH_WORDS;
  let top = 0;
  const placedOffices = offices.map((office) => {
    const box = { top, height: SILENT_ROW };
    top += box.height;
    return { ...office, ...box, left: xOf(office.from), right: xOf(office.to) };
  });
  const placedLanes = lanes.map((lane) => {
    const head = names === 0 ? NAME_ROW : 0;
    const rows = rowsOf(lane.marks, xOf, withWords);
    const count = Math.max(0, ...rows) + 1;
    const height = Math.max(names === 0 ? 0 : LEAST, head + PADDING * 2 + count * ROW);
    const box = { top, height };
    top += height;
    const first = box.top + head + (height - head - count * ROW) / 2 + ROW / 2;
    const placed = lane.marks.map((mark, nth) =>
      placeMark(mark, first + (rows[nth] ?? 0) * ROW, xOf, { names, width, withWords }),
    );
    return { ...lane, ...box, placed };
  });
  const placedSilent = silent.map((lane) => {
    const box = { top, height: names === 0 ? SILENT_ROW + NAME_ROW : SILENT_ROW };
    top += box.height;
    return { ...lane, ...box, xs: lane.days.map(xOf) };
  });
  return {
    ...{ width, height: top, names },
    columns: columns.map((column, nth) => ({ ...column, left: names + nth * each, width: each })),
    lanes: placedLanes,
    silent: placedSilent,
    offices: placedOffices,
    replies: repliesAmong(placedLanes.flatMap(({ placed }) => placed)),
  };
}

/** The row of each mark in its lane: one each, or the first that is free where the marks are put close. */
function rowsOf(
  marks: readonly LaneMark[],
  xOf: (date: string | null) => number,
  oneEach: boolean,
): number[] {
  if (oneEach) return marks.map((_, nth) => nth);
  const ends: number[] = [];
  return marks.map((mark) => {
    const start = xOf(mark.day) - MARK;
    const free = ends.findIndex((end) => end < start);
    const row = free === -1 ? ends.length : free;
    ends[row] = Math.max(...[mark.day, ...mark.days].map(xOf)) + MARK;
    return row;
  });
}

function placeMark(
  mark: LaneMark,
  y: number,
  xOf: (date: string | null) => number,
  { names, width, withWords }: { names: number; width: number; withWords: boolean },
): PlacedMark {
  const x = xOf(mark.day);
  const again = [...new Set(mark.days.map(xOf))].filter((other) => other !== x);
  const [start, end] = [Math.min(x, ...again), Math.max(x, ...again)];
  return { mark, x, y, again, words: withWords ? wordsBeside(start, end, names, width) : null };
}

/** Words stand after their mark, or before it where there is more room. */
function wordsBeside(start: number, end: number, names: number, width: number) {
  const right = { left: end + MARK * 2, width: width - end - MARK * 3, side: "right" } as const;
  const left = { left: names, width: start - names - MARK * 2, side: "left" } as const;
  const wider = right.width >= left.width * 0.6 ? right : left;
  return wider.width < LEAST_WORDS ? null : wider;
}

function repliesAmong(marks: readonly PlacedMark[]): PlacedReply[] {
  const byStatement = new Map(marks.map((placed) => [placed.mark.statement.id, placed]));
  return marks.flatMap((from) =>
    from.mark.statement.replies.flatMap(({ to, response }) => {
      const answered = byStatement.get(to);
      return answered === undefined ? [] : [{ from, to: answered, response }];
    }),
  );
}
