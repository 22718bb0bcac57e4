import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import type { Passage } from "./passages.ts";

/** A name or role of one to six words, in capitals or capitalised, before a colon at the start of a paragraph. */
const SPEAKER =
  /^\s{0,8}((?:(?:the|The) )?\p{Lu}[\p{L}.’'-]{0,24}(?: (?:of|to|the|for|\p{Lu}[\p{L}.’'-]{0,24})){0,6}):\s+(?=\S)/u;
const QUESTION = /^\s{0,8}([QA])[.:]\s+(?=\S)/u;
/** The words after a headline's closing mark: `'…': Russian ambassador`. */
const HEADLINE_SOURCE = /^\s{0,3}(?:[:–-]\s+|[—―]\s*)(\S.{0,80}?)[\s.]*$/u;

/** What a headline quotes, with its source after or before a colon. `index` is the passage. */
export function findHeadlines(
  { text, paragraphs }: AnalysedText,
  passages: readonly Passage[],
): { readonly index: number; readonly source: TextSpan }[] {
  return passages.flatMap((passage, index) => {
    const paragraph = paragraphs[passage.paragraph];
    if (paragraph === undefined) return [];
    const isShort = paragraph.end - paragraph.start <= MAX_HEADLINE;
    const isSigned = /^\s{0,3}[—―]/u.test(text.slice(passage.outer.end, passage.outer.end + 4));
    if (!isShort && !isSigned) return [];
    const source = sourceAfter(text, passage, paragraph) ?? sourceBefore(text, passage, paragraph);
    return source === null ? [] : [{ index, source }];
  });
}

/** Characters of the longest paragraph that can be a headline. */
const MAX_HEADLINE = 220;

function sourceAfter(text: string, { outer }: Passage, paragraph: TextSpan): TextSpan | null {
  if (text.slice(paragraph.start, outer.start).trim() !== "") return null;
  const match = HEADLINE_SOURCE.exec(text.slice(outer.end, paragraph.end));
  const words = match?.[1];
  if (match === null || words === undefined || words.split(/\s+/).length > 9) return null;
  const start = outer.end + match[0].indexOf(words);
  return { start, end: start + words.length };
}

function sourceBefore(text: string, { outer }: Passage, paragraph: TextSpan): TextSpan | null {
  const lead = text.slice(paragraph.start, outer.start);
  const match = SPEAKER.exec(`${lead}x`);
  const name = match?.[1];
  if (match === null || name === undefined || match[0].length !== lead.length) return null;
  const start = paragraph.start + match[0].indexOf(name);
  return { start, end: start + name.length };
}

/**
 * Interviews and transcripts: paragraphs that begin with a speaker and a colon, where at least two do. The speech is the
 * rest of the paragraph. Questions (`Q.`) are no statements of a source, but their answers are.
 */
export function findSpeakerLines({ text, paragraphs }: AnalysedText): QuotationCandidate[] {
  const lines = paragraphs.flatMap((paragraph) => speakerLine(text, paragraph));
  const speakers = new Map<string, number>();
  for (const { name } of lines) speakers.set(name, (speakers.get(name) ?? 0) + 1);
  const isDialogue =
    lines.length >= 2 && speakers.size < lines.length + 1 && lines.length >= paragraphs.length / 6;
  if (!isDialogue) return [];
  return lines
    .filter(({ name }) => name !== "Q")
    .map(({ speech, source, name }) => ({
      kind: "direct",
      spans: [speech],
      cue: null,
      source: name === "A" ? null : source,
      conduits: [],
      addressee: null,
      saidAt: null,
      method: "speaker line",
      confidence: 0.9,
      sourceConfidence: 0.95,
    }));
}

type SpeakerLine = { readonly name: string; readonly source: TextSpan; readonly speech: TextSpan };

function speakerLine(text: string, paragraph: TextSpan): SpeakerLine[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const match = QUESTION.exec(line) ?? SPEAKER.exec(line.slice(0, 160));
  const name = match?.[1];
  if (match === null || name === undefined) return [];
  const start = paragraph.start + match[0].length;
  const end = paragraph.start + line.trimEnd().length;
  if (/^["“‘'«„]/.test(text.slice(start, start + 1)) || end - start < 2) return [];
  const nameStart = paragraph.start + match[0].indexOf(name);
  return [
    { name, source: { start: nameStart, end: nameStart + name.length }, speech: { start, end } },
  ];
}
