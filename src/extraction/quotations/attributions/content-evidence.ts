import { fnv1a } from "../../../domain/fnv.ts";
import { SpanIndex } from "../../../domain/span-index.ts";
import type { TextSpan } from "../../../domain/text-span.ts";
import { tagNumber } from "../../learnt/token-features.ts";
import type { RuledQuotations } from "../quotations-by-rule.ts";
import { type Reading, sentenceAt } from "../reading.ts";
import { tokenAt } from "../token-index.ts";
import type { CueBands } from "./cue-features.ts";
import { sharedPart } from "./hypotheses.ts";
import { ALIKE, type Proposal, type ProposedContent } from "./proposals.ts";

/** What speaks for and against each content being a quotation; whole numbers, probabilities in thousandths. */
export const EVIDENCE = 67;

/** Tokens up to which cues bear on each other. */
const NEAR = 100;
/** Distances and lengths are counted up to this. */
const FAR = 300;
const [VERB, AUX] = [tagNumber("VERB"), tagNumber("AUX")];
const COMMA = fnv1a(",");
/** Words that open or follow reported speech, or end it; like ones have near numbers. */
const WORDS: ReadonlyMap<number, number> = new Map(
  [
    ...["that", "to", "if", "whether", "how", "why", "what", "as", "like", "so"],
    ...[",", ".", ":", ";", "-", "--", "–", "—", "(", ")", "“", '"', "”"],
    ...["and", "but", "because", "after", "before", "when", "while", "who", "which", "until"],
    ...["although", "though", "for", "of", "in", "on", "at", "by", "with", "about", "from"],
    ...["not", "n't", "’s", "'s", "the", "a", "an", "i", "we", "it", "he", "she", "they"],
  ].map((word, nth) => [fnv1a(word), nth + 1]),
);

/** The evidence of all contents of the proposals, `EVIDENCE` numbers for each: those of a cue by those of its neighbours and by what rules found. */
export function contentEvidence(
  reading: Reading,
  proposals: readonly Proposal[],
  ruled: RuledQuotations,
  bands: CueBands,
): Int16Array {
  const count = proposals.reduce((sum, { contents }) => sum + contents.length, 0);
  const sheet = new EvidenceSheet(count);
  const rules = new Rules(reading, ruled);
  let from = 0;
  for (const proposal of proposals) {
    const at = proposal.cue.token;
    while ((proposals[from] as Proposal).cue.token < at - NEAR) from++;
    const near: Proposal[] = [];
    for (let nth = from; nth < proposals.length; nth++) {
      const other = proposals[nth] as Proposal;
      if (other.cue.token > at + NEAR) break;
      if (other !== proposal) near.push(other);
    }
    for (const content of proposal.contents) {
      sheet.begin();
      addCue(sheet, reading, proposal, bands);
      addWorth(sheet, proposal, content);
      addPlace(sheet, reading, proposal, content);
      addSource(sheet, reading, proposal, content);
      addNeighbours(sheet, reading, proposal, content, near);
      rules.add(sheet, at, content);
    }
  }
  return sheet.numbers;
}

/** Rows of `EVIDENCE` numbers, filled in one after the other. */
class EvidenceSheet {
  readonly numbers: Int16Array;
  private row = -1;
  private at = 0;

  constructor(rows: number) {
    this.numbers = new Int16Array(rows * EVIDENCE);
  }

  begin(): void {
    this.at = ++this.row * EVIDENCE;
  }

  add(...values: readonly number[]): void {
    for (const value of values) this.numbers[this.at++] = value;
  }

  addShares(...shares: readonly number[]): void {
    for (const share of shares) this.numbers[this.at++] = Math.round(1000 * share);
  }
}

function addCue(
  sheet: EvidenceSheet,
  reading: Reading,
  { cue: { token: at, speech, attitude } }: Proposal,
  bands: CueBands,
): void {
  const { features, marks, sinceClosing, untilOpening } = reading;
  const { firstToken, endToken } = sentenceAt(reading, at);
  sheet.addShares(speech, attitude);
  sheet.add(bands(features.lemmas[at] as number), marks[at] as number);
  sheet.add(tagAt(reading, at - 1), tagAt(reading, at), tagAt(reading, at + 1));
  sheet.add(wordAt(reading, at - 1), wordAt(reading, at + 1), features.shapes[at] as number);
  sheet.add(sinceClosing[at] as number, untilOpening[at] as number);
  sheet.add(far(at - firstToken), far(endToken - 1 - at));
}

function addWorth(sheet: EvidenceSheet, proposal: Proposal, content: ProposedContent): void {
  const { contents, nothing } = proposal;
  const [best] = contents;
  let [unlike, apart] = [0, 0];
  for (const other of contents) {
    const shared = sharedPart(other, content);
    if (shared < ALIKE) unlike = Math.max(unlike, other.alike);
    if (shared === 0) apart = Math.max(apart, other.alike);
  }
  const { alike, exact, labelled, longer, shorter } = content;
  sheet.addShares(alike, exact, labelled, longer, shorter, nothing, unlike, apart);
  sheet.addShares((best?.alike ?? 0) - alike);
  sheet.add(contents.indexOf(content), contents.length);
}

function addPlace(
  sheet: EvidenceSheet,
  reading: Reading,
  { cue: { token: at } }: Proposal,
  { first, last }: ProposedContent,
): void {
  const { marks, passageOf, sentenceOf, paragraphOf } = reading;
  const isAfter = first > at;
  const held = counted(reading, first, last + 1);
  const between = counted(reading, isAfter ? at + 1 : last + 1, isAfter ? first : at);
  const [opening, closing] = [passageOf[first] as number, passageOf[last] as number];
  sheet.add(isAfter ? 1 : 0, held.length, held.verbs, held.auxiliaries, held.commas);
  sheet.add(between.length, between.verbs + between.auxiliaries, between.commas);
  sheet.add((sentenceOf[last] as number) - (sentenceOf[first] as number));
  sheet.add((sentenceOf[first] as number) - (sentenceOf[at] as number));
  sheet.add((paragraphOf[first] as number) - (paragraphOf[at] as number));
  sheet.add(far(first - sentenceAt(reading, first).firstToken));
  sheet.add(far(sentenceAt(reading, last).endToken - 1 - last));
  sheet.add(marks[first] as number, marks[last] as number);
  sheet.add((opening < 0 ? 0 : 1) + (closing < 0 ? 0 : 2) + (opening === closing ? 4 : 0));
  sheet.add(tagAt(reading, first - 1), tagAt(reading, first));
  sheet.add(tagAt(reading, last), tagAt(reading, last + 1));
  sheet.add(wordAt(reading, first - 1), wordAt(reading, first));
  sheet.add(wordAt(reading, last), wordAt(reading, last + 1));
}

function addSource(
  sheet: EvidenceSheet,
  reading: Reading,
  { cue: { token: at }, source }: Proposal,
  content: ProposedContent,
): void {
  if (source === null) {
    sheet.add(0, FAR, FAR, 0, 0, 0);
    return;
  }
  const { tokens } = reading.text;
  const first = tokenAt(tokens, source.span.start);
  const last = Math.max(first, tokenAt(tokens, source.span.end) - 1);
  sheet.addShares(source.probability);
  sheet.add(far(last < at ? last - at : first - at));
  sheet.add(far(last < content.first ? content.first - last : first - content.last));
  sheet.add(last - first + 1, tagAt(reading, last), wordAt(reading, first));
}

/** What other cues make of the same words, of words that overlap them, and of the cue itself; and the cues within the content. */
function addNeighbours(
  sheet: EvidenceSheet,
  { text: { tokens }, sentenceOf }: Reading,
  { cue: { token: at } }: Proposal,
  content: ProposedContent,
  near: readonly Proposal[],
): void {
  const own = tokens[at] as TextSpan;
  const found = { same: 0, sameSpeech: 0, overlapping: 0, around: 0 };
  let [heldSpeech, held, beside] = [0, 0, 0];
  for (const { cue, contents, nothing } of near) {
    if (cue.token >= content.first && cue.token <= content.last) {
      held++;
      heldSpeech = Math.max(heldSpeech, cue.speech * (1 - nothing));
    }
    if (sentenceOf[cue.token] === sentenceOf[at]) beside += cue.speech;
    for (const other of contents) compare(content, own, other, cue.speech, found);
  }
  const { same, sameSpeech, overlapping, around } = found;
  sheet.addShares(same, sameSpeech, overlapping, around, heldSpeech, Math.min(9, beside));
  sheet.add(held);
}

function compare(
  content: TextSpan,
  cue: TextSpan,
  other: ProposedContent,
  speech: number,
  found: { same: number; sameSpeech: number; overlapping: number; around: number },
): void {
  const { alike } = other;
  const shared = sharedPart(other, content);
  if (shared >= ALIKE && alike > found.same) [found.same, found.sameSpeech] = [alike, speech];
  if (shared > 0 && shared < ALIKE) found.overlapping = Math.max(found.overlapping, alike);
  if (other.start <= cue.start && cue.end <= other.end) {
    found.around = Math.max(found.around, alike);
  }
}

/** What rules found, as evidence. */
class Rules {
  private readonly contents: SpanIndex<
    TextSpan & { readonly confidence: number; readonly cue: number }
  >;
  /** 1 at the tokens of a cue, 2 of one that is negated. */
  private readonly cues: Uint8Array;
  private readonly reading: Reading;

  constructor(reading: Reading, { quotations, frames }: RuledQuotations) {
    this.reading = reading;
    this.contents = new SpanIndex(
      quotations.flatMap(({ spans, confidence, cue }) =>
        spans.map((span) => ({ ...span, confidence, cue: cue?.start ?? -1 })),
      ),
    );
    this.cues = new Uint8Array(reading.features.length);
    for (const { cue, isNegated } of frames) this.cues.fill(isNegated ? 2 : 1, cue.first, cue.end);
  }

  add(sheet: EvidenceSheet, at: number, content: ProposedContent): void {
    let [shared, confidence, isSameCue, others] = [0, 0, 0, 0];
    for (const one of this.contents.touching(content)) {
      const part = sharedPart(one, content);
      if (part > shared) {
        if (shared > 0) others = 1;
        [shared, confidence] = [part, one.confidence];
        isSameCue = one.cue === this.reading.text.tokens[at]?.start ? 1 : 0;
      } else others = 1;
    }
    sheet.addShares(shared, confidence);
    sheet.add(isSameCue, others, this.cues[at] as number);
  }
}

function counted(
  { features: { words, tags } }: Reading,
  from: number,
  end: number,
): { length: number; verbs: number; auxiliaries: number; commas: number } {
  const found = {
    length: Math.min(FAR, Math.max(0, end - from)),
    verbs: 0,
    auxiliaries: 0,
    commas: 0,
  };
  for (let at = from; at < Math.min(end, from + FAR); at++) {
    if (tags[at] === VERB) found.verbs++;
    else if (tags[at] === AUX) found.auxiliaries++;
    else if (words[at] === COMMA) found.commas++;
  }
  return found;
}

function tagAt({ features: { tags } }: Reading, at: number): number {
  return tags[at] ?? 0;
}

function wordAt({ features: { words } }: Reading, at: number): number {
  return WORDS.get(words[at] ?? 0) ?? 0;
}

function far(distance: number): number {
  return Math.max(-FAR, Math.min(FAR, distance));
}
