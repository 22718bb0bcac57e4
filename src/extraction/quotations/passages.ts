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
  "‚": "‘",
  "«": "»",
  "»": "«",
  "‹": "›",
  '"': '"”',
  "‟": "”",
  "「": "」",
  "”": "”",
};
const DOUBLED = ["''", "``", "‘‘", "’’"];
const SINGLE_OPENERS = "'‘";

/**
 * Finds what stands between quotation marks, paragraph by paragraph, in one pass. A mark that is not closed
 * holds to the end of its paragraph; where a paragraph after it closes it, it holds all up to there, a passage for each.
 */
export function findPassages({ text, paragraphs }: AnalysedText): Passage[] {
  const passages: Passage[] = [];
  // The last passage, while its mark is open and no other has been seen.
  let open: Passage | undefined;
  let carried: Passage[] = [];
  for (const [paragraph, span] of paragraphs.entries()) {
    const closing = open === undefined ? null : closingMark(text, span, open);
    if (closing === "none" && carried.length < MAX_CARRIED) {
      carried.push(passageBetween(text, { at: span.start, length: 0 }, span.end, paragraph));
      continue;
    }
    let from = span.start;
    if (typeof closing === "number") {
      const last = passageBetween(text, { at: span.start, length: 0 }, closing, paragraph);
      const outer = { start: last.outer.start, end: closing + 1 };
      passages.push(...carried, { ...last, outer, isClosed: true });
      from = closing + 1;
    }
    const next = paragraphs[paragraph + 1];
    const goesOn = next !== undefined && /^\s{0,8}‘/.test(text.slice(next.start, next.start + 9));
    const found = passagesOf(text, { start: from, end: span.end }, paragraph, goesOn);
    for (const passage of found) passages.push(passage);
    carried = [];
    const last = found.at(-1);
    open = last?.isClosed === false ? last : undefined;
  }
  return passages.filter(({ start, end }) => start < end);
}

/** Paragraphs that one pair of marks holds without a mark at their beginning. */
const MAX_CARRIED = 6;

/** Where the first mark of a paragraph closes what was open before it; "none" where it has no mark. */
function closingMark(
  text: string,
  { start, end }: TextSpan,
  { outer }: Passage,
): number | "none" | null {
  const closers = CLOSERS[text[outer.start] ?? ""];
  if (closers === undefined) return null;
  const first = /["“”„«»]/.exec(text.slice(start, end));
  if (first === null) return "none";
  const at = start + first.index;
  const isClosing =
    closers.includes(first[0]) && first.index > 0 && !/[\s\d]/.test(text[at - 1] ?? "");
  return isClosing && !isWord(text[at + 1]) ? at : null;
}

type Open = {
  readonly at: number;
  readonly length: number;
  readonly closers: string;
  readonly isSingle: boolean;
};

/** `goesOn`: the next paragraph begins with a single mark, so one that opened this paragraph may be left open. */
function passagesOf(
  text: string,
  { start, end }: TextSpan,
  paragraph: number,
  goesOn: boolean,
): Passage[] {
  const passages: Passage[] = [];
  const singles = new SingleMarks(text, start, end);
  const pairs = nestedPairs(text, start, end);
  let open: Open | null = null;
  let at = start;
  while (at < end) {
    const length = DOUBLED.includes(text.slice(at, at + 2)) ? 2 : 1;
    const nested = nestedUntil(text, at, open, pairs);
    if (nested !== undefined) {
      at = nested + 1;
      continue;
    }
    if (open === null) open = openAt(text, at, length, start, end, singles);
    else if (closes(text, at, length, open, end, singles)) {
      passages.push(passage(text, open, at, at + length, paragraph, true));
      open = null;
    } else if (!open.isSingle && reopens(text, at, open)) {
      // A second opening mark where none was closed: the first one held what stands between.
      passages.push(passage(text, open, at, at, paragraph, false));
      open = openAt(text, at, length, start, end, singles);
    }
    at += length;
  }
  if (open !== null && !open.isSingle)
    passages.push(passage(text, open, end, end, paragraph, false));
  return goesOn ? withSingleLeftOpen(text, { start, end }, paragraph, passages) : passages;
}

/** ‘I had never seen so much water. ⏎ ‘It took the road first.’ */
function withSingleLeftOpen(
  text: string,
  { start, end }: TextSpan,
  paragraph: number,
  passages: Passage[],
): Passage[] {
  const lead = /^\s{0,8}‘(?=\p{L})/u.exec(text.slice(start, start + 10))?.[0];
  if (lead === undefined || (passages[0]?.outer.start ?? end) < start + lead.length)
    return passages;
  const open = { at: start + lead.length - 1, length: 1, isSingle: true };
  return [passage(text, open, end, end, paragraph, false)];
}

type Pair = { readonly close: number; readonly isInPair: boolean };

/** Pairs of curly marks with no other in them, by their opening mark. */
function nestedPairs(text: string, start: number, end: number): ReadonlyMap<number, Pair> {
  const marks = [...text.slice(start, end).matchAll(/[“”]/g)].map(({ index }) => start + index);
  const pairs = new Map<number, Pair>();
  for (const [nth, at] of marks.entries()) {
    const close = marks[nth + 1];
    if (close === undefined || text[at] !== "“" || text[close] !== "”") continue;
    const [before, after] = [marks[nth - 1] ?? -1, marks[nth + 2] ?? -1];
    const isInPair = text[before] === "“" && text[after] === "”";
    pairs.set(at, { close, isInPair });
  }
  return pairs;
}

/** Where a pair of marks within the open ones ends. */
function nestedUntil(
  text: string,
  at: number,
  open: Open | null,
  pairs: ReadonlyMap<number, Pair>,
): number | undefined {
  const pair = open === null ? undefined : pairs.get(at);
  if (open === null || pair === undefined) return undefined;
  const mark = text[open.at];
  return mark === '"' || (mark === "“" && pair.isInPair) ? pair.close : undefined;
}

function openAt(
  text: string,
  at: number,
  length: number,
  start: number,
  end: number,
  singles: SingleMarks,
): Open | null {
  if (isInches(text, at)) return null;
  if (length === 2) return { at, length, closers: "doubled", isSingle: false };
  const mark = text[at] ?? "";
  const closers = CLOSERS[mark];
  if (closers !== undefined) {
    return opens(text, at, start, end) ? { at, length, closers, isSingle: false } : null;
  }
  const isOpening = SINGLE_OPENERS.includes(mark) && (at === start || !isWord(text[at - 1]));
  if (!isOpening || !isWord(text[at + 1]) || singles.closing(at) === undefined) return null;
  return ELISION.test(text.slice(at + 1, at + 6))
    ? null
    : { at, length, closers: "single", isSingle: true };
}

/** Marks that elsewhere close open a paragraph, or »words« after a space. */
function opens(text: string, at: number, start: number, end: number): boolean {
  const mark = text[at];
  if (mark === '"') return at === start || !closesOnly(text, at) || isClosedNext(text, at, end);
  if (mark !== "»" && mark !== "”") return true;
  const isAfterSpace = mark === "»" && isSpace(text[at - 1]);
  return (at === start || isAfterSpace) && isWord(text[at + 1]);
}

/** Whether a straight mark stands after a word and before a space. */
function closesOnly(text: string, at: number): boolean {
  return !isSpace(text[at - 1]) && !isWord(text[at + 1]);
}

/** "When young," they moved. "It was fine": what looks like a closing mark opens only where the next one closes it. */
function isClosedNext(text: string, at: number, end: number): boolean {
  const next = text.slice(at + 1, end).indexOf('"');
  return next >= 0 && closesOnly(text, at + 1 + next);
}

/** 5'11" or a 12" disc, 6'' nails. */
function isInches(text: string, at: number): boolean {
  return /["']/.test(text[at] ?? "") && /\d/.test(text[at - 1] ?? "");
}

/** The '90s, rock 'n' roll, 'tis: letters left out. */
const ELISION = /^(?:n['’]|\d0s|tis|twas|em |til |cause )/i;

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

function passageBetween(
  text: string,
  open: Pick<Open, "at" | "length">,
  end: number,
  paragraph: number,
): Passage {
  return passage(text, { ...open, isSingle: false }, end, end, paragraph, false);
}

function passage(
  text: string,
  open: Pick<Open, "at" | "length" | "isSingle">,
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
  if (!/['’]/.test(text[at] ?? "") || isSpace(text[at - 1])) return false;
  // ‘We know,’Mwangi said: the space was forgotten.
  const isRunOn = /[,.!?…]/.test(text[at - 1] ?? "") && /\p{Lu}/u.test(text[at + 1] ?? "");
  return isRunOn || !isWord(text[at + 1]);
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
