import type { QuotationCandidate, QuotationKind } from "../../domain/candidates.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { AttributedContent, Attribution } from "./attributions/attribution-model.ts";
import { beforeConduit, conduitsOf } from "./conduits.ts";
import type { CueFrame } from "./cue-frames.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { type Reading, sentenceAt } from "./reading.ts";
import { withoutRemarks } from "./reporter-remarks.ts";
import { spanOf, tokenAt } from "./token-index.ts";

/** What is less sure than this is no quotation. */
const LEAST_CONFIDENCE = 0.45;
/** Reported speech of nobody ("asked whether …") has to be as sure as this. */
const LEAST_SOURCELESS = 0.65;

/** The attributions that are sure enough, as quotations; of those that overlap the surest. Reported speech of nobody has to be surer. */
export function learntQuotations(
  reading: Reading,
  attributions: readonly Attribution[],
  frames: readonly CueFrame[],
  lexicon: QuotationLexicon,
): QuotationCandidate[] {
  const frameAt = new Map<number, CueFrame>();
  for (const frame of frames) {
    for (let at = frame.cue.first; at < frame.cue.end; at++) frameAt.set(at, frame);
  }
  const isReporting = ({ cue }: Attribution): boolean =>
    lexicon.verbs.has(reading.text.tokens[cue]?.lemma ?? "");
  const sure = attributions
    .map(sureOnly)
    .filter(
      (attribution) =>
        attribution.contents.length > 0 &&
        frameAt.get(attribution.cue)?.isNegated !== true &&
        isCue(reading, attribution, lexicon) &&
        !isOnlyAsked(reading, attribution) &&
        !isRefused(reading, attribution, lexicon) &&
        !isNobodys(reading, attribution) &&
        !isQuestion(reading, attribution) &&
        !isScare(reading, attribution, lexicon),
    );
  return surest(reading, withoutReporters(sure, isReporting))
    .flatMap((attribution) =>
      quotationsOf(reading, attribution, frameAt.get(attribution.cue), lexicon),
    )
    .filter(
      ({ kind, source, spans, confidence }) =>
        spans.length > 0 &&
        (source !== null || kind !== "indirect" || confidence >= LEAST_SOURCELESS),
    );
}

function sureOnly(attribution: Attribution): Attribution {
  const contents = attribution.contents.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return { ...attribution, contents };
}

/** Words after a verb among which the noun stands that makes it a deed: "recalled its longtime ambassador". */
const MAX_DEED = 3;

/** Not "so-called", and not "according to plan". */
function isCue(
  { text: { text, tokens } }: Reading,
  { cue, source }: Attribution,
  lexicon: QuotationLexicon,
): boolean {
  const token = tokens[cue];
  if (token === undefined || /[-‐‑]/.test(text[token.start - 1] ?? "")) return false;
  const deeds = lexicon.deeds.get(token.lemma);
  if (deeds && tokens.slice(cue + 1, cue + 1 + MAX_DEED).some(({ lower }) => deeds.has(lower)))
    return false;
  if (lexicon.phrases.every(([first]) => first !== token.lower)) return true;
  const named =
    source === null ? [] : text.slice(source.start, source.end).toLowerCase().split(/\s+/);
  return source !== null && !named.some((word) => lexicon.nonSources.has(word));
}

/** "…, the ambassador said, according to CNN": who only passes on what another cue within reports is no source of it. */
function withoutReporters(
  attributions: readonly Attribution[],
  isReporting: (attribution: Attribution) => boolean,
): Attribution[] {
  const ordered = [...attributions].sort((a, b) => a.cue - b.cue);
  let nearest = 0;
  return ordered.filter(({ contents, cue }, nth) => {
    while ((ordered[nearest]?.cue ?? cue) <= cue - MAX_REPORT) nearest++;
    return ordered
      .slice(nearest, nth)
      .every(
        (other) =>
          surenessOf(other) < LEAST_WITHIN ||
          (surenessOf(other) < LEAST_UNKNOWN && !isReporting(other)) ||
          !other.contents.every((one) => contents.some((content) => isMostlyWithin(content, one))),
      );
  });
}

function isMostlyWithin(outer: TextSpan, inner: TextSpan): boolean {
  const shared = Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start);
  return shared > 0.8 * (inner.end - inner.start);
}

/** Tokens back from who passes words on to who said them. */
const MAX_REPORT = 120;
const LEAST_WITHIN = 0.5;
/** And where its verb is not known to report: "Commandos landed on the deck, according to the navy". */
const LEAST_UNKNOWN = 0.8;

/**
 * Of contents that overlap the surest; where two cues are as sure of the same, that of the nearer one. Words in marks
 * whose cue is itself reported are kept beside that report: "CNN wrote that Lind had said “…”".
 */
function surest(reading: Reading, attributions: readonly Attribution[]): Attribution[] {
  const { tokens } = reading.text;
  const ordered = attributions
    .flatMap(({ cue, contents }) =>
      contents.map((content) => ({ cue, content, distance: distance(tokens[cue], content) })),
    )
    // No cue reports itself.
    .filter((one) => one.distance >= 0)
    .sort((a, b) => b.content.confidence - a.content.confidence || a.distance - b.distance);
  // Which tokens a content has taken.
  const taken = new Uint8Array(reading.features.length);
  const kept = new Set<AttributedContent>();
  for (const { cue, content } of ordered) {
    const isReported = (): boolean =>
      taken[cue] === 1 &&
      content.confidence >= LEAST_REPORTED &&
      kindOf(reading, [content]) === "direct";
    if (take(reading, content, taken) || isReported()) kept.add(content);
  }
  return attributions
    .map((attribution) => ({
      ...attribution,
      contents: attribution.contents.filter((content) => kept.has(content)),
    }))
    .filter(({ contents }) => contents.length > 0);
}

/** How sure words in marks have to be that are reported as somebody's within a report. */
const LEAST_REPORTED = 0.8;

/** Characters from a cue to what it reports. */
function distance(cue: TextSpan | undefined, { start, end }: TextSpan): number {
  return cue === undefined ? Infinity : Math.max(start - cue.end, cue.start - end);
}

function surenessOf({ contents }: Attribution): number {
  return Math.max(...contents.map(({ confidence }) => confidence));
}

/** Takes the tokens of a content, unless one of them is taken. */
function take({ text: { tokens } }: Reading, { start, end }: TextSpan, taken: Uint8Array): boolean {
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) {
    if (taken[last] === 1) return false;
    last++;
  }
  taken.fill(1, first, last);
  return true;
}

/** One quotation; but "…," she said. "…" is two of the same speaker. */
function quotationsOf(
  reading: Reading,
  attribution: Attribution,
  frame: CueFrame | undefined,
  lexicon: QuotationLexicon,
): QuotationCandidate[] {
  const [one, other] = attribution.contents;
  const whole = [quotationOf(reading, attribution, frame, lexicon)];
  if (one === undefined || other === undefined) return whole;
  const after = reading.text.tokens[attribution.cue]?.end ?? one.end;
  const between = reading.text.text.slice(Math.max(after, one.end), other.start);
  const sentenceAt = (at: number): number | undefined => reading.text.tokens[at]?.sentence;
  const isApart =
    sentenceAt(attribution.cue) !== sentenceAt(tokenAt(reading.text.tokens, other.start));
  if (!isApart && !/[.!?]["”’'»]*\s*["“‘'«„]*$/.test(between)) return whole;
  return [one, other].map((content) =>
    quotationOf(reading, { ...attribution, contents: [content] }, frame, lexicon),
  );
}

function quotationOf(
  reading: Reading,
  attribution: Attribution,
  frame: CueFrame | undefined,
  lexicon: QuotationLexicon,
): QuotationCandidate {
  const { text, passageOf } = reading;
  const { cue, contents, source: named, sourceConfidence } = attribution;
  const source =
    named === null || isPassive(reading, cue, named)
      ? null
      : withoutVerb(reading, cue, withoutClause(text.text, named));
  const ways = frame === undefined ? null : conduitsOf(text, frame, passageOf, lexicon);
  const spans = contents
    .filter((content) => named === null || !overlaps(content, source ?? named))
    .map((content) => withoutStop(reading, withoutThat(text.text, withoutDay(text.text, content))))
    .filter(({ start, end }) => !NO_CONTENT.test(text.text.slice(start, end)))
    .map((content) => beforeConduit(text.text, content, ways?.conduits ?? []))
    .flatMap((content) =>
      content.start < (text.tokens[cue]?.start ?? 0)
        ? withoutRemarks(reading, content, lexicon)
        : [content],
    );
  const conduits = ways?.conduits.filter(
    ({ span }) =>
      !spans.some((one) => overlaps(one, span)) && (source === null || !overlaps(span, source)),
  );
  const addressee = ways?.addressee ?? null;
  return {
    kind: kindOf(reading, spans),
    spans,
    cue: spanOf(text.tokens, frame?.cue ?? { first: cue, end: cue + 1 }),
    source,
    conduits: conduits ?? [],
    addressee:
      addressee !== null && spans.some((one) => overlaps(one, addressee)) ? null : addressee,
    saidAt: null,
    method: "learnt",
    confidence: rounded(Math.min(...contents.map((content) => content.confidence))),
    sourceConfidence: rounded(source === null ? 1 - sourceConfidence : sourceConfidence),
  };
}

/** "said nothing", "saying little, left", "as the mayor said, …", "who asked not to be named" */
const NO_CONTENT =
  /^(?:(?:which|whom?|what)$|(?:nothing|little|much|something|so|as|more)(?:$|,)|(?:not )?to be (?:named|identified|quoted)|declining to|(?:his|her|their) names? [^,]{0,40}withheld)/i;

/** "said that the bridge is safe": the conjunction is not what was said. */
function withoutThat(text: string, { start, end }: TextSpan): TextSpan {
  const lead = /^that\s+/.exec(text.slice(start, start + 16))?.[0].length ?? 0;
  return start + lead < end ? { start: start + lead, end } : { start, end };
}

/** "asked a judge on Friday to dismiss it": the day is when that was asked. */
function withoutDay(text: string, { start, end }: TextSpan): TextSpan {
  const opening = text.slice(start, Math.min(end, start + MAX_DAY));
  const day = /^(?:on \p{Lu}\p{Ll}+day|today|yesterday)\s+(?=to\s)/u.exec(opening)?.[0] ?? "";
  return { start: start + day.length, end };
}

/** Characters of a day with what follows it. */
const MAX_DAY = 40;

/** "said that it is safe.": the full stop that is not in marks ends the reporter's sentence. */
function withoutStop({ text: { tokens }, passageOf }: Reading, { start, end }: TextSpan): TextSpan {
  const last = tokenAt(tokens, end - 1);
  const token = tokens[last];
  const isStop = token !== undefined && /^[.,;:]$/.test(token.text) && token.start > start;
  return isStop && passageOf[last] === -1
    ? { start, end: tokens[last - 1]?.end ?? end }
    : { start, end };
}

/** "put the port on “high alert”": a word or three in marks beside a verb that is not known to report. */
function isScare(
  { text: { tokens }, passageOf }: Reading,
  attribution: Attribution,
  lexicon: QuotationLexicon,
): boolean {
  if (surenessOf(attribution) >= LEAST_SCARE) return false;
  if (lexicon.verbs.has(tokens[attribution.cue]?.lemma ?? "")) return false;
  let marked = 0;
  for (const { start, end } of attribution.contents) {
    let at = tokenAt(tokens, start);
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) {
      if ((passageOf[at] as number) >= 0) marked++;
    }
  }
  return marked > 0 && marked <= SCARE_TOKENS;
}

/** Marks included. */
const SCARE_TOKENS = 5;
const LEAST_SCARE = 0.65;

/** "They were asked to leave": nobody's words, and none in marks. */
function isOnlyAsked(reading: Reading, { cue, contents, source }: Attribution): boolean {
  return (
    source !== null && isPassive(reading, cue, source) && kindOf(reading, contents) === "indirect"
  );
}

/** "declined to say when", "refused a comment" */
function isRefused(
  { text: { tokens } }: Reading,
  { cue }: Attribution,
  { refusals }: QuotationLexicon,
): boolean {
  const isRefusal = (at: number): boolean => refusals.has(tokens[at]?.lemma ?? "");
  return isRefusal(cue) || (tokens[cue - 1]?.lower === "to" && isRefusal(cue - 2));
}

/** "Asked about the delay, she said": who asks is not told. */
function isQuestion(reading: Reading, { cue, source }: Attribution): boolean {
  const opener = reading.text.tokens[sentenceAt(reading, cue).firstToken];
  return source === null && /^(?:asked|pressed|questioned)$/.test(opener?.lower ?? "");
}

/** "Of the weather nobody complained" */
function isNobodys({ text: { text } }: Reading, { source }: Attribution): boolean {
  const words = source === null ? "" : text.slice(source.start, source.end);
  return /^(?:nobody|nothing|no one|none)$/i.test(words);
}

/** "They were asked": who was asked did not ask. */
function isPassive({ text: { tokens } }: Reading, cue: number, source: TextSpan): boolean {
  let at = cue - 1;
  while (tokens[at]?.tag === "ADV" || /^(?:been|being|not)$/.test(tokens[at]?.lower ?? "")) at--;
  const isBe = /^(?:is|are|was|were|be|'s|’s|has|have|had)$/.test(tokens[at]?.lower ?? "");
  const isBeen = isBe && !/^ha[sd]|^have/.test(tokens[at]?.lower ?? "");
  const hasBeen = isBe && at < cue - 1 && tokens[at + 1]?.lower === "been";
  const isParticiple = tokens[cue]?.lower.endsWith("ed") || tokens[cue]?.lower === "told";
  const subjectEnd = tokens[at]?.start ?? 0;
  return (isBeen || hasBeen) && isParticiple === true && source.end <= subjectEnd;
}

/** "Lind, who chairs the board," is Lind. */
function withoutClause(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  // "The mayor, as police have said, was …"
  const as = /^.{0,80},\s+as\s+/su.exec(words)?.[0].length ?? 0;
  if (as > 0 && as < words.length) return { start: start + as, end };
  const clause =
    /[,;–—]*\s*[,;–—-]\s(?:who|whom|whose|which|where|when|speaking|referring|citing|quoting)\s.*$/su;
  const kept = words.replace(clause, "").replace(/[\s,;:–—-]+$/u, "");
  return { start, end: start + (kept.length || words.length) };
}

/** "Lind left the room, complaining that …": who speaks is the subject of the clause before. */
function withoutVerb({ text: { text, tokens } }: Reading, cue: number, source: TextSpan): TextSpan {
  const { lower = "", start = 0 } = tokens[cue] ?? {};
  if (!lower.endsWith("ing") || !/^,\s$/.test(text.slice(source.end, start))) return source;
  const first = tokenAt(tokens, source.start);
  // "disliked the service", which may be taken for an adjective
  const isVerb = (nth: number): boolean =>
    tokens[nth]?.tag === "VERB" ||
    (/ed$/.test(tokens[nth]?.lower ?? "") && tokens[nth + 1]?.tag === "DET");
  let at = first;
  while ((tokens[at]?.start ?? source.end) < source.end && !isVerb(at)) at++;
  const last = tokens[at - 1];
  return at === first || last === undefined ? source : { start: source.start, end: last.end };
}

function kindOf(
  { text: { tokens }, passages, passageOf }: Reading,
  spans: readonly TextSpan[],
): QuotationKind {
  let [inside, marked] = [true, false];
  for (const { start, end } of spans) {
    const passage = passages[passageOf[tokenAt(tokens, start)] as number];
    inside &&= passage !== undefined && passage.start <= start && end <= passage.end;
    for (
      let at = tokenAt(tokens, start);
      at < tokens.length && (tokens[at]?.start ?? end) < end;
      at++
    ) {
      marked ||= (passageOf[at] as number) >= 0;
    }
  }
  return inside ? "direct" : marked ? "mixed" : "indirect";
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
