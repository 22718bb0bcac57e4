import type { AnalysedText, Token } from "../analyse.ts";
import type { CueVerb, QuotationLexicon } from "./lexicon.ts";
import { phraseEndingAt, phraseStartingAt, type TokenRange } from "./noun-phrase.ts";

/** A cue with what stands around it: who reports, to whom, and where its clause ends. Positions are token indexes. */
export type CueFrame = {
  /** Null for "according to" and its like. */
  readonly verb: CueVerb | null;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  /** To whom it is told. */
  readonly object: TokenRange | null;
  /** From the source or the cue, whichever stands first, … */
  readonly first: number;
  /** … to the comma, colon, *that*, quotation mark or end of sentence after the cue. */
  readonly end: number;
  readonly sentence: number;
  /** "adding that …": the source is that of the clause before. */
  readonly isParticiple: boolean;
  readonly isNegated: boolean;
};

/** Finds the cues outside of quotation marks (`passageOf[token] < 0`), in order of reading. */
export function findCueFrames(
  text: AnalysedText,
  passageOf: Int32Array,
  lexicon: QuotationLexicon,
): CueFrame[] {
  const frames: CueFrame[] = [];
  const { tokens } = text;
  const segmentEnds = segmentEndsOf(text, passageOf);
  for (const [sentence, { firstToken, endToken }] of text.sentences.entries()) {
    const place = { tokens, from: firstToken, end: endToken, sentence };
    const scope = { ...place, passageOf, segmentEnds, lexicon };
    let lastSource: TokenRange | null = null;
    for (let index = firstToken; index < endToken; index++) {
      if ((passageOf[index] ?? -1) >= 0) continue;
      const frame: CueFrame | null =
        phraseFrame(scope, index) ?? viewFrame(scope, index) ?? verbFrame(scope, index, lastSource);
      if (frame === null) continue;
      if (frame.source !== null) lastSource = frame.source;
      frames.push(frame);
      index = frame.cue.end - 1;
    }
  }
  return frames;
}

type Scope = {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly end: number;
  readonly sentence: number;
  readonly passageOf: Int32Array;
  readonly segmentEnds: Int32Array;
  readonly lexicon: QuotationLexicon;
};

function phraseFrame(scope: Scope, index: number): CueFrame | null {
  const { tokens, end, lexicon, sentence } = scope;
  const phrase = lexicon.phrases.find((words) =>
    words.every((word, nth) => tokens[index + nth]?.lower === word),
  );
  if (phrase === undefined) return null;
  const cueEnd = index + phrase.length;
  const source = withApposition(scope, phraseStartingAt(tokens, cueEnd, end, lexicon.times));
  if (source === null || source.end > end) return null;
  const head = tokens[source.end - 1];
  const names = tokens
    .slice(source.first, source.end)
    .some(({ lower }) => lexicon.nonAgents.has(lower));
  if (head === undefined || names) return null;
  const base = { verb: null, object: null, sentence, isParticiple: false, isNegated: false };
  return { ...base, cue: { first: index, end: cueEnd }, source, first: index, end: source.end };
}

/** "In her view, …" */
function viewFrame({ tokens, lexicon, sentence }: Scope, index: number): CueFrame | null {
  const [tie, owner, noun] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!/^(?:in|by)$/.test(tie?.lower ?? "") || !/^(?:his|her|their)$/.test(owner?.lower ?? ""))
    return null;
  if (!lexicon.views.has(noun?.lower ?? "") || noun?.sentence !== sentence) return null;
  const before = tokens[index - 1];
  if (before?.sentence === noun.sentence && before.text !== ",") return null;
  const base = { verb: null, object: null, sentence, isParticiple: false, isNegated: false };
  const source = { first: index + 1, end: index + 2 };
  return { ...base, cue: { first: index, end: index + 3 }, source, first: index, end: index + 3 };
}

function verbFrame(scope: Scope, index: number, lastSource: TokenRange | null): CueFrame | null {
  const { tokens, lexicon, sentence } = scope;
  const token = tokens[index] as Token;
  const verb = lexicon.verbs.get(token.lemma) ?? pastVerb(scope, index);
  if (verb === undefined || !isVerb(scope, index)) return null;
  const before = auxiliariesBefore(scope, index);
  if (before.isInfinitive || (before.isPassive && !isReportedPassive(scope, index))) return null;
  const isParticiple = token.lower.endsWith("ing") && before.first === index;
  const object = objectOf(scope, index, verb);
  const { source, isAfter } = isParticiple
    ? { source: lastSource ?? subjectOfClause(scope, index), isAfter: false }
    : sourceOf(scope, index, before, verb, lastSource);
  const last = Math.max(index + 1, object?.end ?? 0, isAfter ? (source?.end ?? 0) : 0);
  return {
    verb,
    cue: { first: before.firstVerb, end: index + 1 },
    source,
    object,
    first: isParticiple || isAfter ? index : (source?.first ?? before.first),
    end: segmentEnd(scope, last),
    sentence,
    isParticiple,
    isNegated: before.isNegated,
  };
}

/** "had informed": a past participle that the tagger takes for an adjective. */
function pastVerb({ tokens, lexicon }: Scope, index: number): CueVerb | undefined {
  const token = tokens[index];
  if (token?.tag !== "ADJ" || !token.lower.endsWith("ed")) return undefined;
  if (!/^(?:had|has|have)$/.test(tokens[index - 1]?.lower ?? "")) return undefined;
  return lexicon.verbs.get(token.lower.slice(0, -2)) ?? lexicon.verbs.get(token.lower.slice(0, -1));
}

function isVerb(scope: Scope, index: number): boolean {
  const { tokens, from } = scope;
  const token = tokens[index] as Token;
  if (token.lemma === "say") return true;
  if (token.tag === "ADJ") return pastVerb(scope, index) !== undefined;
  if (token.tag !== "VERB") return false;
  const previous = tokens[index - 1];
  // "the reported plan", "a stated aim"
  return (
    index === from ||
    previous === undefined ||
    previous.tag !== "DET" ||
    !token.lower.endsWith("ed")
  );
}

function auxiliariesBefore(
  { tokens, from, lexicon, passageOf }: Scope,
  index: number,
): Auxiliaries {
  let first = index;
  let isPassive = false;
  let firstVerb = index;
  let isNegated = false;
  for (let at = index - 1; at >= from && (passageOf[at] ?? -1) < 0; at--) {
    const token = tokens[at] as Token;
    if (token.lower === "to") {
      const before = tokens[at - 1]?.lower ?? "";
      const isInfinitive = !/^(?:on|continued|had|has|have)$/.test(before);
      return { first, firstVerb, isNegated, isInfinitive, isPassive };
    }
    const isNegation = /^(?:not|n't|n’t|never)$/.test(token.lower);
    isNegated ||= isNegation;
    isPassive ||=
      /^(?:be|is|are|was|were|been|being)$/.test(token.lower) &&
      !tokens[index]?.lower.endsWith("ing");
    const isAdverb =
      lexicon.adverbsBeforeCue.has(token.lower) || (token.tag === "ADV" && /ly$/.test(token.lower));
    if (
      token.tag === "AUX" ||
      token.lower === "had" ||
      token.lower === "has" ||
      token.lower === "have"
    )
      firstVerb = at;
    else if (!isAdverb && !isNegation) break;
    first = at;
  }
  return { first, firstVerb, isNegated, isInfinitive: false, isPassive };
}

type Auxiliaries = {
  /** Of the auxiliaries and adverbs before the verb. */
  readonly first: number;
  readonly firstVerb: number;
  readonly isNegated: boolean;
  readonly isInfinitive: boolean;
  readonly isPassive: boolean;
};

/** "it was said that": nobody is named. "was told that": the subject is who was told. */
function isReportedPassive({ tokens }: Scope, index: number): boolean {
  return tokens[index + 1]?.lower === "that";
}

/** Whom the words are told to: "told the reporters", "informed the state-affiliated news outlets that". */
function objectOf(
  { tokens, end, lexicon }: Scope,
  index: number,
  verb: CueVerb,
): TokenRange | null {
  const next = tokens[index + 1]?.lower;
  if (next === "to") return phraseStartingAt(tokens, index + 2, end, lexicon.times);
  const pronoun = /^(?:me|him|her|them|us|you)$/.test(next ?? "");
  if (pronoun && (verb.object || verb.words)) return { first: index + 1, end: index + 2 };
  if (!verb.object) return null;
  const phrase = phraseStartingAt(tokens, index + 1, end, lexicon.times);
  return phrase === null ? null : withoutRunOn(tokens, phrase);
}

/** "told reporters he would …", "told CNN the plan …": the object ends before the clause. */
function withoutRunOn(tokens: readonly Token[], phrase: TokenRange): TokenRange {
  for (let at = phrase.first + 1; at < phrase.end; at++) {
    if (tokens[at]?.tag !== "DET") continue;
    const isTied = /^(?:at|of|to|for|from|and|in)$/.test(tokens[at - 1]?.lower ?? "");
    return { first: phrase.first, end: isTied ? at - 1 : at };
  }
  return phrase;
}

/** "called it a farce and denied that …": the second verb has the subject of the first. */
function isShared({ tokens, from }: Scope, first: number, lastSource: TokenRange | null): boolean {
  const isJoined = /^(?:and|but)$/.test(tokens[first - 1]?.lower ?? "");
  return isJoined && lastSource !== null && lastSource.first >= from;
}

function sourceOf(
  scope: Scope,
  index: number,
  { first, isPassive }: Auxiliaries,
  verb: CueVerb,
  lastSource: TokenRange | null,
): { source: TokenRange | null; isAfter: boolean } {
  if (isPassive) return { source: null, isAfter: false };
  if (isShared(scope, first, lastSource)) return { source: lastSource, isAfter: false };
  const before = sourceBefore(scope, first - 1);
  if (before !== null) return { source: before, isAfter: false };
  if (verb.object || first !== index) return { source: null, isAfter: false };
  const { tokens, end, lexicon } = scope;
  const after = phraseStartingAt(tokens, index + 1, end, lexicon.times);
  const isInverted = after !== null && !/^(?:it|that|this)$/.test(tokens[after.first]?.lower ?? "");
  return isInverted
    ? { source: withApposition(scope, after), isAfter: true }
    : { source: null, isAfter: false };
}

function sourceBefore(scope: Scope, last: number): TokenRange | null {
  const { tokens, from, lexicon, passageOf } = scope;
  const token = tokens[last];
  if (token === undefined || last < from || (passageOf[last] ?? -1) >= 0) return null;
  if (token.lower === "who" || token.lower === "which") {
    const antecedent = tokens[last - 1]?.text === "," ? last - 2 : last - 1;
    return phraseEndingAt(tokens, antecedent, from, lexicon.times);
  }
  if (token.text === ",") return withDescription(scope, last);
  // "who in 2010 said", "Trump this week said"
  const isTime = lexicon.times.has(token.lower) || /^(?:19|20)\d\d$/.test(token.text);
  if (isTime && last > from) return sourceBefore(scope, last - (isTimed(tokens[last - 1]) ? 2 : 1));
  return outsidePassages(phraseEndingAt(tokens, last, from, lexicon.times), passageOf);
}

function isTimed(token: Token | undefined): boolean {
  return /^(?:in|on|this|last|late|early|by)$/.test(token?.lower ?? "");
}

/** "Olivia Dalton, the U.S. spokesperson, tweeted", "its spokesman, Dmitry Peskov, said", "Ruth Calloway, who lives there, said": `comma` is the second comma. */
function withDescription(scope: Scope, comma: number): TokenRange | null {
  const { tokens, from, passageOf } = scope;
  for (let at = comma - 1; at > from && comma - at < MAX_DESCRIPTION; at--) {
    if ((passageOf[at] ?? -1) >= 0) return null;
    if (tokens[at]?.text === ",") return described(scope, at, comma);
  }
  return null;
}

/** `open` and `close` are the commas around what describes a source. */
function described(
  { tokens, from, lexicon, passageOf }: Scope,
  open: number,
  close: number,
): TokenRange | null {
  // "Peter Otieno, 54, a driver, said"
  const isAge = tokens[open - 1]?.tag === "NUM" && tokens[open - 2]?.text === ",";
  const name = phraseEndingAt(tokens, isAge ? open - 3 : open - 1, from, lexicon.times);
  if (name === null || (passageOf[name.first] ?? -1) >= 0) return null;
  if (/^(?:who|which|whose)$/.test(tokens[open + 1]?.lower ?? ""))
    return { first: name.first, end: open };
  const isNamed = tokens.slice(name.first, close).some(({ tag }) => tag === "PROPN");
  const hasVerb = tokens.slice(open + 1, close).some(({ tag }) => tag === "VERB" || tag === "AUX");
  return isNamed && !hasVerb ? { first: name.first, end: close } : null;
}

const MAX_DESCRIPTION = 20;

/** "said Olivia Dalton, the spokesperson": a description that follows belongs to the source. */
function withApposition(scope: Scope, source: TokenRange | null): TokenRange | null {
  const { tokens, end, lexicon } = scope;
  if (source === null || tokens[source.end]?.text !== ",") return source;
  const next = tokens[source.end + 1];
  const isDescription =
    next !== undefined && (/^(?:the|a|an)$/.test(next.lower) || next.tag === "NOUN");
  if (!isDescription) return source;
  const description = phraseStartingAt(tokens, source.end + 1, end, lexicon.times);
  const after = description === null ? undefined : tokens[description.end];
  return description !== null && (after === undefined || /^[.,;:]$/.test(after.text))
    ? { first: source.first, end: description.end }
    : source;
}

function outsidePassages(range: TokenRange | null, passageOf: Int32Array): TokenRange | null {
  if (range === null) return null;
  let first = range.first;
  for (let at = range.first; at < range.end; at++) if ((passageOf[at] ?? -1) >= 0) first = at + 1;
  return first < range.end ? { first, end: range.end } : null;
}

/** The first noun phrase of the sentence, for "…, adding that". */
function subjectOfClause({ tokens, from, end, lexicon }: Scope, index: number): TokenRange | null {
  for (let at = from; at < Math.min(index, from + 6); at++) {
    const phrase = phraseStartingAt(tokens, at, Math.min(index, end), lexicon.times);
    if (phrase !== null) return phrase;
  }
  return null;
}

function segmentEnd({ segmentEnds, end }: Scope, from: number): number {
  return from < end ? (segmentEnds[from] as number) : end;
}

/** For each token the next comma, colon, *that*, quotation mark or end of sentence. */
function segmentEndsOf({ tokens, sentences }: AnalysedText, passageOf: Int32Array): Int32Array {
  const ends = new Int32Array(tokens.length);
  for (const { firstToken, endToken } of sentences) {
    let end = endToken;
    for (let at = endToken - 1; at >= firstToken; at--) {
      if ((passageOf[at] ?? -1) >= 0 || isSegmentEnd(tokens[at] as Token)) end = at;
      ends[at] = end;
    }
  }
  return ends;
}

function isSegmentEnd({ text, lower }: Token): boolean {
  return SEGMENT_ENDS.has(text) || lower === "that" || MARKS.test(text);
}

const SEGMENT_ENDS: ReadonlySet<string> = new Set([",", ":", ";", ".", "!", "?"]);
const MARKS = /^["“”„«»‘'‹›]+$/;
