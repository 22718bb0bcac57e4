import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";

/** Words between quotation marks. */
export type Passage = TextSpan & {
  /** With its marks. */
  readonly outer: TextSpan;
  readonly paragraph: number;
  readonly isClosed: boolean;
  /** Whether single marks hold it, which also serve as apostrophes. */
  readonly isSingle: boolean;
};

/** Opening marks and those that close them. Straight marks, and doubled single ones, open and close alike. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "‹": "›",
  '"': '"',
  "‟": "”",
  "「": "」",
};
const DOUBLED = ["''", "``", "‘‘", "’’"];
const SINGLE_OPENERS = "'‘‚";

/**
 * Finds what stands between quotation marks, paragraph by paragraph, in one pass. A mark that is not closed
 * holds to the end of its paragraph.
 */
export function findPassages({ text, paragraphs }: AnalysedText): Passage[] {
  return paragraphs.flatMap((span, paragraph) => passagesOf(text, span, paragraph));
}

type Open = {
  readonly at: number;
  readonly length: number;
  readonly closers: string;
  readonly isSingle: boolean;
};

function passagesOf(text: string, { start, end }: TextSpan, paragraph: number): Passage[] {
  const passages: Passage[] = [];
  const singles = new SingleMarks(text, start, end);
  let open: Open | null = null;
  let at = start;
  while (at < end) {
    const length = DOUBLED.includes(text.slice(at, at + 2)) ? 2 : 1;
    if (open === null) open = openAt(text, at, length, start, singles);
    else if (closes(text, at, length, open, end, singles)) {
      passages.push(passage(text, open, at, at + length, paragraph, true));
      open = null;
    } else if (!open.isSingle && reopens(text, at, open)) {
      // A second opening mark where none was closed: the first one held what stands between.
      passages.push(passage(text, open, at, at, paragraph, false));
      open = openAt(text, at, length, start, singles);
    }
    at += length;
  }
  if (open !== null && !open.isSingle)
    passages.push(passage(text, open, end, end, paragraph, false));
  return passages.filter((found) => found.start < found.end);
}

function openAt(
  text: string,
  at: number,
  length: number,
  start: number,
  singles: SingleMarks,
): Open | null {
  if (length === 2) return { at, length, closers: "doubled", isSingle: false };
  const mark = text[at] ?? "";
  const closers = CLOSERS[mark];
  if (closers !== undefined) {
    return isInches(text, at, mark) ? null : { at, length, closers, isSingle: false };
  }
  const isOpening = SINGLE_OPENERS.includes(mark) && (at === start || !isWord(text[at - 1]));
  if (!isOpening || !isWord(text[at + 1]) || singles.closing(at) === undefined) return null;
  return { at, length, closers: "single", isSingle: true };
}

/** 5'11" or a 12" disc. */
function isInches(text: string, at: number, mark: string): boolean {
  return mark === '"' && /\d/.test(text[at - 1] ?? "") && !isWord(text[at + 1]);
}

function closes(
  text: string,
  at: number,
  length: number,
  open: Open,
  end: number,
  singles: SingleMarks,
): boolean {
  if (open.isSingle) return singles.closing(open.at) === at;
  if (open.closers === "doubled") return length === 2;
  if (length === 2) return false;
  const mark = text[at] ?? "";
  if (open.closers.includes(mark)) return true;
  // A straight mark closes a curly one where nobody begins to speak.
  return mark === '"' && open.closers === "”" && (at + 1 === end || !isWord(text[at + 1]));
}

function reopens(text: string, at: number, open: Open): boolean {
  return text[at] === "“" && open.closers === "”" && text[open.at] === "“";
}

function passage(
  text: string,
  open: Open,
  contentEnd: number,
  outerEnd: number,
  paragraph: number,
  isClosed: boolean,
): Passage {
  let [start, end] = [open.at + open.length, contentEnd];
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  const outer = { start: open.at, end: outerEnd };
  return { start, end, outer, paragraph, isClosed, isSingle: open.isSingle };
}

/**
 * Where single marks close. An apostrophe between letters never does; one after an s ("the workers' rights")
 * does only where no better one follows.
 */
class SingleMarks {
  private readonly strong = new Map<number, number>();
  private readonly weak = new Map<number, number>();

  constructor(text: string, start: number, end: number) {
    let [strong, weak]: [number | undefined, number | undefined] = [undefined, undefined];
    for (let at = end - 1; at >= start; at--) {
      if (SINGLE_OPENERS.includes(text[at] ?? "")) {
        if (strong !== undefined) this.strong.set(at, strong);
        if (weak !== undefined) this.weak.set(at, weak);
      }
      if (!canClose(text, at)) continue;
      if (isPossessive(text, at)) weak = at;
      else strong = at;
    }
  }

  closing(open: number): number | undefined {
    const [strong, weak] = [this.strong.get(open), this.weak.get(open)];
    return strong !== undefined && strong - open <= MAX_SINGLE ? strong : weak;
  }
}

function canClose(text: string, at: number): boolean {
  return /['’]/.test(text[at] ?? "") && !isWord(text[at + 1]) && !isSpace(text[at - 1]);
}

function isPossessive(text: string, at: number): boolean {
  return /[sS]/.test(text[at - 1] ?? "") && !/[.,:;!?)]/.test(text[at + 1] ?? "");
}

/** A mark so far away closes something else. */
const MAX_SINGLE = 600;

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
