import { WITHHELD } from "../contract/values.ts";
import { byPosition, type TextSpan } from "../domain/text-span.ts";

/** What of an article is shown, in the order in which room is given to it. */
export type ShownPassages = {
  /** Quotations: each from its beginning on. */
  readonly passages: readonly TextSpan[];
  /** Names, cues, words that tell of actions: shown wherever that makes no run too long. */
  readonly words: readonly TextSpan[];
};

/** Of an article's characters never more than this part is shown as passages, with the words around them. */
const MOST_OF_ARTICLE = 0.5;
/** Characters of a passage that are shown however many there are. */
const LEAST_OF_PASSAGE = 16;
/** Of words, from their beginning on. */
const MOST_OF_WORDS = 80;
/** Characters around a passage, and those that stay hidden at least between that and the next one. */
const [CONTEXT, GAP] = [60, 20];

/**
 * A text of the same length in which all but excerpts is withheld: at most `most` characters in a row, and at most half of the text as
 * passages; where these have more, all of them are cut to one length.
 */
export function excerptText(text: string, shown: ShownPassages, most: number): string {
  const joined = join(shown.passages);
  const words = join(shown.words).map((span) => beginning(text, span, MOST_OF_WORDS));
  const cut = cutLength(joined, most, text.length * MOST_OF_ARTICLE);
  const passages = joined.map((passage) => beginning(text, passage, cut));
  const core = new Uint8Array(text.length);
  for (const { start, end } of passages) core.fill(1, start, end);
  const all = Uint8Array.from(core);
  for (const { start, end } of words) all.fill(1, start, end);
  for (const { start, end } of contexts(text, passages, all, most)) all.fill(1, start, end);
  shortenRuns(all, core, most);
  return withhold(text, all);
}

/** Passages that touch or overlap are one. */
function join(passages: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const passage of [...passages].sort(byPosition)) {
    const last = joined.at(-1);
    if (last !== undefined && passage.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) };
    } else if (passage.end > passage.start) joined.push(passage);
  }
  return joined;
}

/** The length to which passages are cut so that together they have no more than `budget` characters. */
function cutLength(passages: readonly TextSpan[], most: number, budget: number): number {
  const total = (cut: number): number =>
    passages.reduce((sum, { start, end }) => sum + Math.min(cut, end - start), 0);
  let [fits, tooLong] = [Math.min(LEAST_OF_PASSAGE, most), most + 1];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (total(middle) <= budget) fits = middle;
    else tooLong = middle;
  }
  return fits;
}

/** The first characters of a passage, up to the end of a word where there is one in the second half. */
function beginning(text: string, { start, end }: TextSpan, most: number): TextSpan {
  if (end - start <= most) return { start, end };
  const space = text.slice(start, start + most + 1).search(/\s\S*$/);
  return { start, end: start + (space > most / 2 ? space : most) };
}

/** Words before and after each passage, as far as there is room in its run and in the article, and apart from the next one's. */
function contexts(
  text: string,
  passages: readonly TextSpan[],
  taken: Uint8Array,
  most: number,
): TextSpan[] {
  const room = text.length * MOST_OF_ARTICLE - taken.reduce((sum, one) => sum + one, 0);
  const each = Math.floor(Math.max(0, room) / (2 * Math.max(1, passages.length)));
  let shownTo = -GAP;
  return passages.flatMap(({ start, end }, nth) => {
    const width = Math.min(CONTEXT, each, Math.floor((most - (end - start)) / 2));
    const next = passages[nth + 1]?.start ?? text.length + GAP;
    const from = afterSpace(text, Math.max(0, shownTo + GAP, start - width), start);
    const to = beforeSpace(text, end, Math.min(text.length, next - GAP, end + width));
    shownTo = Math.max(end, to);
    return [
      { start: Math.min(from, start), end: start },
      { start: end, end: Math.max(end, to) },
    ];
  });
}

function afterSpace(text: string, from: number, to: number): number {
  if (from === 0 || from >= to) return from;
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? to : from + space + 1;
}

function beforeSpace(text: string, from: number, to: number): number {
  if (to === text.length || to <= from) return to;
  const space = text.slice(from, to).search(/\s\S*$/);
  return space < 0 ? from : from + space;
}

/** Of a run that is too long only the passages are left, each of which is short enough. */
function shortenRuns(shown: Uint8Array, core: Uint8Array, most: number): void {
  let start = 0;
  while (start < shown.length) {
    const end = endOfRun(shown, start);
    if (end - start > most) shown.set(core.subarray(start, end), start);
    start = end + 1;
  }
}

function endOfRun(shown: Uint8Array, start: number): number {
  const end = shown.indexOf(0, start);
  return end < 0 ? shown.length : end;
}

function withhold(text: string, shown: Uint8Array): string {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const isShown = shown[start] === 1;
    const change = shown.indexOf(isShown ? 0 : 1, start);
    const end = change < 0 ? text.length : change;
    // Half a character is none.
    pieces.push(
      isShown
        ? text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, WITHHELD)
        : withoutWords(text.slice(start, end)),
    );
    start = end;
  }
  return pieces.join("");
}

/** Where paragraphs end is seen, unless that would join what is shown. */
function withoutWords(text: string): string {
  const inner = text.slice(1, -1).replace(/[^\n]|(?<=\n\n)\n/g, WITHHELD);
  return text.length < 2 ? WITHHELD : WITHHELD + inner + WITHHELD;
}
