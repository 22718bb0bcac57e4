import type { OtherPassage, QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { FoundQuotations } from "./find-quotations.ts";

/**
 * What stands in quotation marks in a language that is not read: as quotations whose cue and source are not known, and
 * what is too short to be speech as what only looks like one. Marks of all conventions, each closed within its paragraph.
 */
export function findMarkedWords(text: string, paragraphs: readonly TextSpan[]): FoundQuotations {
  const quotations: QuotationCandidate[] = [];
  const other: OtherPassage[] = [];
  for (const paragraph of paragraphs) {
    for (const span of markedIn(text, paragraph)) {
      if (isSpeech(text.slice(span.start, span.end)))
        quotations.push(unreadQuotation(span, "in marks, language not read"));
      else other.push({ ...span, kind: "scare-quote" });
    }
  }
  return { quotations, other };
}

/** Opening marks and those that close them: „…“ «…» »…« “…” ”…” ‹…› ‚…‘ ‘…’ 「…」 『…』 "…". */
const CLOSERS: Readonly<Record<string, string>> = {
  "„": '“”‟"',
  "“": '”"',
  "”": "”",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "‚": "‘’",
  "‘": "’",
  "「": "」",
  "『": "』",
  '"': '"',
};
/** These open as well as close: they open where no letter stands before them and no space after. */
const BOTH = '”»›‘"';

function markedIn(text: string, { start, end }: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = start; at < end; at++) {
    if (!opens(text, at, start)) continue;
    const closing = closingOf(text, at, end);
    // What is never closed holds to the end of the paragraph, and nobody knows what of it was said.
    if (closing < 0) break;
    const span = trimmed(text, at + 1, closing);
    if (span !== null) spans.push(span);
    at = closing;
  }
  return spans;
}

/** Where the mark at `opening` is closed, marks of its kind within left out; −1 where it is not. */
function closingOf(text: string, opening: number, end: number): number {
  const mark = text[opening] as string;
  let depth = 1;
  for (let at = opening + 1; at < end; at++) {
    if (closes(text, at, mark)) depth--;
    else if (text[at] === mark) depth++;
    if (depth === 0) return at;
  }
  return -1;
}

function opens(text: string, at: number, start: number): boolean {
  const character = text[at] as string;
  if (!Object.hasOwn(CLOSERS, character)) return false;
  if (!BOTH.includes(character)) return true;
  const isAfterWord = at > start && /[\p{L}\p{N}.,!?…]/u.test(text[at - 1] as string);
  return !isAfterWord && /\S/.test(text[at + 1] ?? " ");
}

/** An apostrophe between letters closes nothing. */
function closes(text: string, at: number, mark: string): boolean {
  const character = text[at] as string;
  if (!(CLOSERS[mark] as string).includes(character)) return false;
  return character !== "’" || !/\p{L}/u.test(text[at + 1] ?? "");
}

function trimmed(text: string, from: number, to: number): TextSpan | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return start < end ? { start, end } : null;
}

/** Four words, or as much of a script without spaces, or a sentence that ends. */
function isSpeech(words: string): boolean {
  const head = words.slice(0, HEAD);
  if (head.split(/\s+/).length >= LEAST_WORDS) return true;
  const dense = head.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  if ((dense?.length ?? 0) >= LEAST_DENSE) return true;
  return /\s.*[.!?…,]$|[。！？]$/u.test(words.slice(-HEAD));
}

const HEAD = 200;
const LEAST_WORDS = 4;
const LEAST_DENSE = 8;

/** Words in marks of which nothing else is known; `method` tells how they were found. */
export function unreadQuotation(span: TextSpan, method: string): QuotationCandidate {
  return {
    kind: "direct",
    spans: [span],
    cue: null,
    source: null,
    conduits: [],
    addressee: null,
    saidAt: null,
    method,
    confidence: UNREAD_CONFIDENCE,
    sourceConfidence: 0,
  };
}

/** Titles and irony stand in marks too, and nothing here tells them apart. */
const UNREAD_CONFIDENCE = 0.4;
