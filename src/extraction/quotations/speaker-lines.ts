import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import type { QuotationLexicon } from "./lexicon.ts";

const WORD = "\\p{Lu}[\\p{L}.’'-]{0,24}";
/** A name or role of one to seven words, in capitals or capitalised, and what else is said of it after a comma. */
const NAME = `(?:(?:the|The) )?${WORD}(?: (?:of|to|the|for|and|${WORD})){0,6}(?:,? ?\\([^)\\n]{1,40}\\)|(?:, ${WORD}(?: (?:of|to|the|for|${WORD})){0,6}){1,2})?`;
/** … before a colon at the start of a paragraph, or in brackets. */
const SPEAKER = new RegExp(`^\\s{0,8}["“]?(?:(${NAME}):|\\[(${NAME})\\]:?)\\s+(?=\\S)`, "u");
const QUESTION = /^\s{0,8}([QA])[.:]\s+(?=\S)/u;
/** Who asks, and is not a source. */
const ASKER =
  /^(?:q|question|questions?er|reporter|journalist|interviewer|moderator|audience(?: member)?)$/i;
/** Paragraphs from one speaker's line to the next that still belong to one dialogue. */
const MAX_APART = 4;

/**
 * Interviews and transcripts: paragraphs that begin with a speaker and a colon, where at least one speaks twice. The speech is
 * the rest of the paragraph, and those after it up to the next speaker. Questions (`Q.`) are no statements of a source, but
 * their answers are.
 */
export function findSpeakerLines(
  { text, paragraphs }: AnalysedText,
  lexicon: QuotationLexicon,
): QuotationCandidate[] {
  const lines = paragraphs.flatMap((span, paragraph) =>
    speakerLine(text, span, paragraph, lexicon),
  );
  return dialogues(lines)
    .flatMap((dialogue) => dialogue.map((line, nth) => ({ line, next: dialogue[nth + 1] })))
    .filter(({ line: { name } }) => !isAsker(name, lexicon))
    .map(({ line: { speech, source, name, paragraph }, next }) => ({
      kind: "direct",
      spans: [speech, ...goingOn(text, paragraphs, paragraph, next?.paragraph)],
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

type SpeakerLine = {
  readonly name: string;
  readonly source: TextSpan;
  readonly speech: TextSpan;
  readonly paragraph: number;
};

function speakerLine(
  text: string,
  { start: from, end: to }: TextSpan,
  paragraph: number,
  { labels }: QuotationLexicon,
): SpeakerLine[] {
  const line = text.slice(from, to);
  const match = QUESTION.exec(line) ?? SPEAKER.exec(line.slice(0, MAX_NAME));
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined || isLabel(name, labels)) return [];
  const start = from + match[0].length;
  // A line in marks of its own: "LIND: We begin in May."
  const isMarked = /^\s*["“]/.test(line);
  const end = from + line.trimEnd().replace(isMarked ? /["”]$/ : "", "").length;
  if (/^["“‘'«„]/.test(text.slice(start, start + 1)) || end - start < 2) return [];
  const nameStart = from + match[0].indexOf(name);
  const source = { start: nameStart, end: nameStart + name.length };
  return [{ name, source, speech: { start, end }, paragraph }];
}

/** "Photo", "Belle Image" */
function isLabel(name: string, labels: ReadonlySet<string>): boolean {
  const lower = name.toLowerCase();
  return labels.has(lower) || labels.has(lower.split(" ").at(-1) ?? "");
}

/** Characters of the longest name with its colon. */
const MAX_NAME = 160;

/** Lines that stand near each other, where somebody speaks twice or somebody answers. */
function dialogues(lines: readonly SpeakerLine[]): SpeakerLine[][] {
  const runs: SpeakerLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const isNear = line.paragraph - (last?.at(-1)?.paragraph ?? -MAX_APART) <= MAX_APART;
    if (last !== undefined && isNear) last.push(line);
    else runs.push([line]);
  }
  return runs.filter(
    (run) => new Set(run.map(({ name }) => shortName(name))).size < run.length || isAnswered(run),
  );
}

function isAnswered(run: readonly SpeakerLine[]): boolean {
  const names = new Set(run.map(({ name }) => name));
  return names.has("Q") && names.has("A");
}

/** ANA DUARTE, PORT DIRECTOR is DUARTE in the next line. */
function shortName(name: string): string {
  return (
    name
      .replace(/[,(].*$/, "")
      .trim()
      .split(" ")
      .at(-1) ?? name
  );
}

/** Outlets ask too. */
function isAsker(name: string, { outletWords }: QuotationLexicon): boolean {
  const last = name.toLowerCase().split(" ").at(-1) ?? "";
  return ASKER.test(name) || (outletWords.has(last) && last !== "today");
}

/** The paragraphs between a speaker's line and the next one, unless one of them asks or is a stage direction. */
function goingOn(
  text: string,
  paragraphs: readonly TextSpan[],
  line: number,
  next: number | undefined,
): TextSpan[] {
  const spans: TextSpan[] = [];
  // The first line of a text may be its headline.
  if (line === 0 && (next ?? 0) > 2) return spans;
  for (let at = line + 1; at < (next ?? 0); at++) {
    const { start, end } = paragraphs[at] as TextSpan;
    const words = text.slice(start, end).trimEnd();
    if (/\?["”]?$|^\s*["“]?[[(<]|^[^\p{Ll}]+$/u.test(words) || !/[.!…]["”’)]?$/.test(words))
      return spans;
    const lead = words.length - words.trimStart().length;
    spans.push({ start: start + lead, end: start + words.length });
  }
  return spans;
}
