import type { QuotationCandidate, QuotationKind } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import type { ReportedClause } from "./clause-scope.ts";
import { type ColonLead, colonLead } from "./colon-leads.ts";
import { conduitsOf } from "./conduits.ts";
import { type CueFrame, findCueFrames } from "./cue-frames.ts";
import { type AttributedPassage, attributePassages } from "./direct-speech.ts";
import { sentenceStart } from "./lead-ins.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt, type TokenRange } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import type { Reading } from "./reading.ts";
import { reportedClause } from "./reported-speech.ts";
import { signedPassages } from "./signed-passages.ts";
import { spanOf, tokenAt } from "./token-index.ts";

export type RuledQuotations = {
  readonly quotations: readonly QuotationCandidate[];
  readonly frames: readonly CueFrame[];
};

/** What rules find in the places that are free: words in marks by the cue beside them, reported speech by its cue. */
export function quotationsByRule(
  reading: Reading,
  lexicon: QuotationLexicon,
  isFree: (span: TextSpan) => boolean,
): RuledQuotations {
  const { text, passages, passageOf } = reading;
  const frames = findCueFrames(text, passageOf, lexicon).filter(({ cue }) =>
    isFree(spanOf(text.tokens, cue)),
  );
  const signed = new Map(
    signedPassages(reading, lexicon).map(({ index, source }) => [index, source]),
  );
  const cues = new Set(frames.flatMap(({ cue, source }) => (source === null ? [] : [cue.end - 1])));
  const leadOf = (index: number): ColonLead | null =>
    colonLead(reading, passages[index] as Passage, (token) => cues.has(token), lexicon);
  const context: Context = { text, lexicon, passages, passageOf, frames, signed, leadOf };
  const attributed = attributePassages(text, passages, frames, passageOf);
  const clauses = findClauses(context, attributed);
  const direct = directQuotations(context, attributed, clauses, isFree);
  const reported = clauses.map((clause) => reportedQuotation(context, clause));
  return { quotations: [...direct, ...reported], frames };
}

type Context = {
  readonly text: AnalysedText;
  readonly lexicon: QuotationLexicon;
  readonly passages: readonly Passage[];
  readonly passageOf: Int32Array;
  readonly frames: readonly CueFrame[];
  /** The source that stands beside a passage without a verb. */
  readonly signed: ReadonlyMap<number, TextSpan>;
  /** What introduces a passage with a colon and no verb of saying. */
  readonly leadOf: (index: number) => ColonLead | null;
};

/** Clauses of reported speech; one inside another's content is that speaker's own report and stays. */
function findClauses(
  { text, lexicon, frames }: Context,
  attributed: readonly AttributedPassage[],
): ReportedClause[] {
  const taken = new Set(attributed.map(({ frame }) => frame));
  const starts = new Set(frames.map(({ first }) => first));
  const clauses = frames.flatMap((frame, nth) => {
    const previous = frames[nth - 1];
    const isTaken = taken.has(frame);
    return reportedClause(text, { frame, previous, isTaken }, starts, lexicon) ?? [];
  });
  return clauses.filter((clause, nth) => !repeats(clauses[nth - 1], clause));
}

/** "…, the ministry said, according to CNN": two cues of one clause. The first reports it, the other is its conduit. */
function repeats(previous: ReportedClause | undefined, clause: ReportedClause): boolean {
  if (previous === undefined || previous.frame.sentence !== clause.frame.sentence) return false;
  if (clause.method !== "according to" && !clause.method.endsWith("cue after")) return false;
  return previous.content.first < clause.content.end && clause.content.first < previous.content.end;
}

function directQuotations(
  context: Context,
  attributed: readonly AttributedPassage[],
  clauses: readonly ReportedClause[],
  isFree: (span: TextSpan) => boolean,
): QuotationCandidate[] {
  const { text, passages } = context;
  const frameOf = new Map(attributed.map((one) => [one.passage, one]));
  const reported = new SpanIndex(clauses.map(({ content }) => spanOf(text.tokens, content)));
  const quotations: Growing[] = [];
  for (const [index, passage] of passages.entries()) {
    if (!isFree(passage) || (!frameOf.has(index) && reported.touching(passage.outer).length > 0))
      continue;
    const previous = quotations.at(-1);
    const next = quoteAt(context, index, frameOf.get(index), previous);
    if (next === "continues" && previous !== undefined) previous.spans.push(contentOf(passage));
    else if (typeof next === "object" && next !== null) quotations.push(next);
    const last = quotations.at(-1);
    if (last !== undefined && next !== null) last.passage = index;
  }
  return quotations.map(({ passage: _, frame: __, ...candidate }) => candidate);
}

/** A quotation to which later passages may still be added. */
type Growing = Omit<QuotationCandidate, "spans"> & {
  readonly spans: TextSpan[];
  /** The last passage of it. */
  passage: number;
  readonly frame: CueFrame | null;
};

function quoteAt(
  context: Context,
  index: number,
  attribution: AttributedPassage | undefined,
  previous: Growing | undefined,
): Growing | "continues" | null {
  if (previous !== undefined && continues(context, previous, index, attribution))
    return "continues";
  const introduced = led(context, index, previous);
  if (introduced !== null) return introduced;
  if (attribution !== undefined) return attributedQuotation(context, index, attribution);
  const headline = context.signed.get(index);
  if (headline !== undefined) return unframed(context, index, headline, "headline");
  return withoutCue(context, index, previous);
}

/** "And on whether she will go: “…”": who is not named there has spoken before. */
function led(context: Context, index: number, previous: Growing | undefined): Growing | null {
  const lead = context.leadOf(index);
  if (lead === null) return null;
  const passage = context.passages[index] as Passage;
  const goesOn = previous !== undefined && followsInParagraph(context, previous, passage);
  const speaker = lead.source ?? (goesOn ? previous.source : speakerAbove(context, passage));
  return speaker === null ? null : unframed(context, index, speaker, "led by a colon");
}

/** "The mayor is speaking. “…”": who the sentence before is about, in the same paragraph. */
function speakerAbove({ text, lexicon }: Context, { outer }: Passage): TextSpan | null {
  const { tokens } = text;
  const opening = tokens[tokenAt(tokens, outer.start)];
  const last = (text.sentences[opening?.sentence ?? -1]?.firstToken ?? 0) - 1;
  if (tokens[last]?.paragraph !== opening?.paragraph) return null;
  const first = sentenceStart(text, last, lexicon);
  const subject = phraseStartingAt(tokens, first, last, lexicon.times);
  if (subject === null || !/^(?:PROPN|NOUN)$/.test(tokens[subject.end - 1]?.tag ?? "")) return null;
  const { end } = withDescription(tokens, subject, last, lexicon);
  const verb = tokens[tokens[end]?.text === "," ? end + 1 : end];
  return /^(?:VERB|AUX)$/.test(verb?.tag ?? "")
    ? spanOf(tokens, { first: subject.first, end })
    : null;
}

/** "Ana Duarte, head of the port, is asked": a name with what describes it. */
function withDescription(
  tokens: readonly Token[],
  name: TokenRange,
  last: number,
  { times }: QuotationLexicon,
): TokenRange {
  if (tokens[name.end]?.text !== ",") return name;
  const description = phraseStartingAt(tokens, name.end + 1, last, times);
  return description !== null && tokens[description.end]?.text === ","
    ? { first: name.first, end: description.end }
    : name;
}

/** Words in marks that nothing attributes: speech where they are many, or go on what was said before, or fill a paragraph. */
function withoutCue(
  context: Context,
  index: number,
  previous: Growing | undefined,
): Growing | null {
  const { text, passages } = context;
  const passage = passages[index] as Passage;
  const words = countWords(text.text, passage);
  const fills = fillsParagraph(text, passage);
  const isSpeech = words >= MIN_SPEECH || (words >= 4 && endsSentence(text, passage));
  if ((!isSpeech && !(fills && words >= 3)) || (fills && isHeading(text.text, passage)))
    return null;
  if (previous !== undefined && followsInParagraph(context, previous, passage))
    return unframed(context, index, previous.source, "quoted, same speaker goes on");
  return fills || words >= MIN_SPEECH
    ? unframed(context, index, speakerAbove(context, passage), "quoted, no cue")
    : null;
}

function endsSentence(text: AnalysedText, passage: Passage): boolean {
  return /[.!?…]$|[.!?,]["”’']?$/.test(contentText(text, passage));
}

/** Words of a passage that is speech even without a cue. */
const MIN_SPEECH = 8;

/** "…," he said, "…": the sentence goes on. */
function continues(
  { text, passages }: Context,
  previous: Growing,
  index: number,
  attribution: AttributedPassage | undefined,
): boolean {
  const [before, passage] = [passages[previous.passage], passages[index]];
  if (before === undefined || passage === undefined) return false;
  if (attribution !== undefined && attribution.frame !== previous.frame) return false;
  if (passage.paragraph !== before.paragraph || previous.frame === null) return false;
  const between = text.text.slice(before.outer.end, passage.outer.start);
  const isInSentence =
    /[,–—-]\s*$/.test(between) && !/[.!?]["”’']?$/.test(contentText(text, before));
  const isCueBetween =
    text.tokens[previous.frame.cue.first] !== undefined &&
    (text.tokens[previous.frame.cue.first]?.start ?? 0) >= before.outer.end;
  return isInSentence && isCueBetween && between.length < MAX_BETWEEN;
}

/** Characters of the words between two halves of a split quotation. */
const MAX_BETWEEN = 160;

function attributedQuotation(
  context: Context,
  index: number,
  { frame, side }: AttributedPassage,
): Growing | null {
  const { text, passages, passageOf, lexicon } = context;
  const passage = passages[index] as Passage;
  const words = countWords(text.text, passage);
  const isFragment =
    side === "before" && words < MIN_SPEECH && !/[.!?,…]$/.test(contentText(text, passage));
  const isPart = frame.verb?.words === true || frame.verb?.preposition != null;
  if (isFragment && frame.source === null) return null;
  const method =
    side === "after"
      ? "quoted, cue beside"
      : isPart
        ? "words within a report"
        : "quoted, cue before";
  const kind: QuotationKind =
    isPart && words < MIN_SPEECH
      ? "mixed"
      : isFragment && !isColon(text, passage) && !hasVerb(text, passage)
        ? "mixed"
        : "direct";
  return {
    kind,
    spans: [isPart && side === "before" ? withObject(context, passage, frame) : contentOf(passage)],
    cue: spanOf(text.tokens, frame.cue),
    source: frame.source === null ? null : spanOf(text.tokens, frame.source),
    ...conduitsOf(text, frame, passageOf, lexicon),
    saidAt: null,
    method,
    confidence: confidenceOf(context, method),
    sourceConfidence: SOURCE_CONFIDENCE,
    passage: index,
    frame,
  };
}

/** "called the offer “an insult”": what it is said of belongs to it. */
function withObject({ text: { tokens } }: Context, passage: Passage, frame: CueFrame): TextSpan {
  const between = tokens.slice(frame.cue.end, tokenAt(tokens, passage.outer.start));
  const isObject =
    between.length > 1 &&
    between.length <= MAX_OBJECT &&
    between.every(({ tag }) => !/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ|PART)$/.test(tag));
  return isObject
    ? { start: (between[0] as Token).start, end: passage.outer.end }
    : contentOf(passage);
}

/** Tokens of the longest object before quoted words. */
const MAX_OBJECT = 12;

function unframed(
  context: Context,
  index: number,
  source: TextSpan | null,
  method: string,
): Growing {
  return {
    kind: "direct",
    spans: [contentOf(context.passages[index] as Passage)],
    cue: null,
    source,
    conduits: [],
    addressee: null,
    saidAt: null,
    method,
    confidence: confidenceOf(context, method),
    sourceConfidence: UNFRAMED_SOURCE_CONFIDENCE,
    passage: index,
    frame: null,
  };
}

function reportedQuotation(
  context: Context,
  { frame, content, rest, method }: ReportedClause,
): QuotationCandidate {
  const { text, passages, passageOf, lexicon } = context;
  let { start, end } = spanOf(text.tokens, content);
  let isMixed = false;
  for (const index of [passageOf[content.first] ?? -1, passageOf[content.end - 1] ?? -1]) {
    const passage = passages[index];
    if (passage === undefined) continue;
    start = Math.min(start, passage.outer.start);
    end = Math.max(end, passage.outer.end);
  }
  for (let at = content.first; at < content.end; at++) isMixed ||= (passageOf[at] ?? -1) >= 0;
  const whole = passages[passageOf[content.first] ?? -1];
  const isDirect = whole !== undefined && whole.outer.start <= start && whole.outer.end >= end;
  const span = isDirect ? contentOf(whole) : { start, end };
  const found = conduitsOf(text, frame, passageOf, lexicon, content);
  const source = frame.source === null ? null : spanOf(text.tokens, frame.source);
  return {
    kind: isDirect ? "direct" : isMixed ? "mixed" : "indirect",
    spans: rest === null ? [span] : [span, spanOf(text.tokens, rest)],
    cue: spanOf(text.tokens, frame.cue),
    source,
    conduits: found.conduits.filter(
      (conduit) => source === null || !overlaps(conduit.span, source),
    ),
    addressee: found.addressee,
    saidAt: null,
    method,
    confidence: confidenceOf(context, method),
    sourceConfidence: SOURCE_CONFIDENCE,
  };
}

/** How often the words beside a cue name the source, and how often the speaker of the words before goes on. */
const SOURCE_CONFIDENCE = 0.85;
const UNFRAMED_SOURCE_CONFIDENCE = 0.6;

function confidenceOf({ lexicon }: Context, method: string): number {
  return lexicon.confidence.get(method) ?? 0.5;
}

function contentOf({ start, end }: Passage): TextSpan {
  return { start, end };
}

function contentText({ text }: AnalysedText, { start, end }: Passage): string {
  return text.slice(Math.max(start, end - 4), end);
}

function countWords(text: string, { start, end }: TextSpan): number {
  return text.slice(start, Math.min(end, start + 200)).split(/\s+/).length;
}

function hasVerb({ tokens }: AnalysedText, { start, end }: TextSpan): boolean {
  for (let at = tokenAt(tokens, start); (tokens[at]?.start ?? end) < end; at++)
    if (/^(?:VERB|AUX)$/.test(tokens[at]?.tag ?? "")) return true;
  return false;
}

function isColon({ text }: AnalysedText, { outer }: Passage): boolean {
  return /[:,]\s*$/.test(text.slice(Math.max(0, outer.start - 3), outer.start));
}

function fillsParagraph(
  { text, paragraphs }: AnalysedText,
  { outer, paragraph }: Passage,
): boolean {
  const span = paragraphs[paragraph];
  if (span === undefined) return false;
  return (
    text.slice(span.start, outer.start).trim() === "" &&
    text.slice(outer.end, span.end).replace(/[\s.]/g, "") === ""
  );
}

/** “Coal Isn't the Villain.” alone on its line */
function isHeading(text: string, { start, end }: Passage): boolean {
  const words = text.slice(start, Math.min(end, start + 80)).split(/\s+/);
  const isTitled = (word: string): boolean =>
    /^[^\p{L}]*\p{Lu}/u.test(word) || /^(?:of|the|and|a|an|in|to|for|on|at|by|with)$/.test(word);
  return words.length <= 6 && words.length >= 2 && words.every(isTitled);
}

function followsInParagraph(
  { text, passages }: Context,
  previous: Growing,
  passage: Passage,
): boolean {
  const before = passages[previous.passage];
  if (before === undefined) return false;
  if (before.paragraph === passage.paragraph) return true;
  return before.paragraph === passage.paragraph - 1 && fillsParagraph(text, passage);
}
