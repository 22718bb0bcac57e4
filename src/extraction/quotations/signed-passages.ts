import type { TextSpan } from "../../domain/text-span.ts";
import type { Token } from "../analyse.ts";
import { leadEnd } from "./lead-ins.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import type { Reading } from "./reading.ts";
import { spanOf, tokenAt } from "./token-index.ts";

/** A passage, by its index, with the source that stands beside it without a verb. */
export type SignedPassage = { readonly index: number; readonly source: TextSpan };

/**
 * Headlines, captions and lists: words in marks at the beginning of a line with their source after a colon, a dash or in
 * brackets, or on the next line ("…" — Ana Duarte, port director), and those that end a line that a source and a colon begin.
 */
export function signedPassages(reading: Reading, lexicon: QuotationLexicon): SignedPassage[] {
  const { text, paragraphs } = reading.text;
  return reading.passages.flatMap((passage, index) => {
    const paragraph = paragraphs[passage.paragraph];
    if (paragraph === undefined || !passage.isClosed) return [];
    const lead = leadEnd(text, paragraph, lexicon);
    const opens =
      text.slice(Math.min(lead, passage.outer.start), passage.outer.start).trim() === "";
    const source = opens
      ? sourceAfter(reading, passage, paragraph, lexicon)
      : sourceBefore(reading, passage, { start: lead, end: paragraph.end }, lexicon);
    return source === null ? [] : [{ index, source }];
  });
}

/** Characters of the longest line that can be a headline or caption. */
const MAX_HEADLINE = 220;
/** Tokens of the longest signature. */
const MAX_SIGNATURE = 14;

function sourceAfter(
  reading: Reading,
  { start, end, outer }: Passage,
  paragraph: TextSpan,
  lexicon: QuotationLexicon,
): TextSpan | null {
  const { text, tokens, paragraphs } = reading.text;
  const rest = text.slice(outer.end, Math.min(paragraph.end, outer.end + MAX_HEADLINE));
  const mark = /^\s{0,3}(?:(:)|([–—―-])|(\())\s*(?=\S)/u.exec(rest);
  if (isName(text.slice(start, Math.min(end, start + 60)))) return null;
  if (mark === null) {
    const next = paragraphs[(reading.paragraphOf[tokenAt(tokens, outer.start)] as number) + 1];
    return rest.trim() === "" && next !== undefined ? nextLine(reading, next, lexicon) : null;
  }
  const first = tokenAt(tokens, outer.end + mark[0].length);
  const name = nameAt(tokens, first, endOfParagraph(tokens, first), lexicon);
  if (name === null || isLabel(reading, name, lexicon)) return null;
  const after = text.slice(name.end, paragraph.end);
  const isHeadline = mark[1] !== undefined && paragraph.end - paragraph.start <= MAX_HEADLINE;
  const isWhole = mark[3] === undefined ? /^[\s.]*$/.test(after) : /^\)[\s.]*$/.test(after);
  return isHeadline || isWhole ? name : null;
}

/** “The Glass Harbour” – Cinema Nova */
function isName(words: string): boolean {
  return /^\p{Lu}[\p{L}’'-]*(?: (?:of|the|and|\p{Lu}[\p{L}’'-]*)){0,3}$/u.test(words);
}

/** "Joseph Mwangi, farmer", alone on the line below. */
function nextLine(reading: Reading, line: TextSpan, lexicon: QuotationLexicon): TextSpan | null {
  const { text, tokens } = reading.text;
  const dash =
    /^\s{0,8}(?:[–—―-]{1,2}\s*)?/u.exec(text.slice(line.start, line.start + 12))?.[0] ?? "";
  const first = tokenAt(tokens, line.start + dash.length);
  const end = endOfParagraph(tokens, first);
  const name = nameAt(tokens, first, end, lexicon);
  const isCapital = name !== null && /^\p{Lu}/u.test(text.slice(name.start, name.start + 1));
  const fills = name !== null && text.slice(name.end, line.end).trim() === "";
  const isPerson =
    dash.trim() !== "" || /,| \p{Lu}/u.test(name === null ? "" : text.slice(name.start, name.end));
  return isCapital && fills && isPerson && tokens[first]?.tag === "PROPN" ? name : null;
}

function endOfParagraph(tokens: readonly Token[], first: number): number {
  const paragraph = tokens[first]?.paragraph;
  let end = first;
  while (end < tokens.length && end - first < MAX_SIGNATURE && tokens[end]?.paragraph === paragraph)
    end++;
  return end;
}

/** A noun phrase, with what describes it after a comma. */
function nameAt(
  tokens: readonly Token[],
  first: number,
  end: number,
  { times }: QuotationLexicon,
): TextSpan | null {
  const phrase = phraseStartingAt(tokens, first, end, times);
  if (phrase === null) return null;
  if (tokens[phrase.end]?.text !== ",") return spanOf(tokens, phrase);
  const description = phraseStartingAt(tokens, phrase.end + 1, end, times);
  const next = description === null ? undefined : tokens[description.end];
  const isDescription =
    description !== null &&
    (description.end >= end ||
      /^[).]$/.test(next?.text ?? "") ||
      next?.paragraph !== tokens[first]?.paragraph);
  return spanOf(tokens, isDescription ? { first, end: description.end } : phrase);
}

function isLabel(
  { text: { text } }: Reading,
  { start, end }: TextSpan,
  { labels }: QuotationLexicon,
): boolean {
  return labels.has(text.slice(start, end).toLowerCase());
}

/** "Duarte on the strike: “…”", where the words in marks end the line. */
function sourceBefore(
  reading: Reading,
  { outer }: Passage,
  line: TextSpan,
  lexicon: QuotationLexicon,
): TextSpan | null {
  const { text, tokens } = reading.text;
  const lead = text.slice(line.start, outer.start);
  if (lead.length > MAX_LEAD || !/^[^:\n]+:\s*$/u.test(lead)) return null;
  const after = text.slice(outer.end, line.end);
  if (!/^[\s.]*(?:\([^)]{0,60}\)\s*)?$/.test(after)) return null;
  // "Harbour chief:", "Duarte on the strike:", "PM to parliament:"
  const words =
    /^\p{Lu}[\p{L}.’'-]*(?: (?!(?:on|to|about|at)\s)[\p{L}.’'-]+){0,5}(?=:| (?:on|to|about|at)\s)/u.exec(
      lead,
    )?.[0];
  const name =
    words === undefined
      ? nameAt(tokens, tokenAt(tokens, line.start), tokenAt(tokens, outer.start), lexicon)
      : { start: line.start, end: line.start + words.length };
  if (name === null || isLabel(reading, name, lexicon)) return null;
  const topic = text.slice(name.end, outer.start);
  return /^(?:\s(?:on|to|at|about)\s[^.!?]{1,50})?:\s*$/u.test(topic) ? name : null;
}

/** Characters of the longest lead with a colon. */
const MAX_LEAD = 80;
