import type {
  EventMentionCandidate,
  EventStatus,
  MentionCandidate,
} from "../../domain/candidates.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText, Token } from "../analyse.ts";
import { amountNear, countOf } from "./counts.ts";
import { type FoundDate, findDates } from "./dates.ts";
import type { ActionLexicon } from "./lexicon.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/** Finds the actions that an article tells of: by whom, to whom, how many, when, and whether they happened. */
export function findEventMentions(input: {
  readonly text: AnalysedText;
  readonly mentions: readonly MentionCandidate[];
  /** ISO date of the article, by which "on Monday" is understood. */
  readonly publishedAt: string | null;
  readonly lexicon: ActionLexicon;
}): readonly EventMentionCandidate[] {
  const { text, mentions, publishedAt, lexicon } = input;
  const dates = findDates(text.text, publishedAt);
  const bySentence = mentionsBySentence(text, mentions);
  return findTriggers(text, lexicon).flatMap((trigger) => {
    const scope: Scope = { text, trigger, lexicon, mentions: bySentence[trigger.sentence] ?? [] };
    return isDeparture(scope) ? [] : [eventMention(scope, dates)];
  });
}

/** Somebody by name, or a council, that leaves: no one was sent away. */
function isDeparture(scope: Scope): boolean {
  const { text, trigger, mentions } = scope;
  if (!trigger.isLeaving) return false;
  const head = text.tokens[trigger.head] as Token;
  const subject = subjectOf(
    scope,
    mentions.filter(({ end }) => end <= head.start),
  );
  return subject !== undefined && subject.kind === "name" && subject.agentKind === "person";
}

type Scope = {
  readonly text: AnalysedText;
  readonly trigger: Trigger;
  readonly lexicon: ActionLexicon;
  /** Of the sentence, in order. */
  readonly mentions: readonly MentionCandidate[];
};

function mentionsBySentence(
  { sentences }: AnalysedText,
  mentions: readonly MentionCandidate[],
): MentionCandidate[][] {
  const bySentence: MentionCandidate[][] = sentences.map(() => []);
  let sentence = 0;
  for (const mention of mentions) {
    while (
      sentence + 1 < sentences.length &&
      (sentences[sentence + 1]?.start ?? 0) <= mention.start
    )
      sentence++;
    bySentence[sentence]?.push(mention);
  }
  return bySentence;
}

function eventMention(scope: Scope, dates: readonly FoundDate[]): EventMentionCandidate {
  const { text, trigger, lexicon } = scope;
  const { tokens } = text;
  const span = triggerSpan(tokens, trigger);
  const { actors, recipients } = participants(scope, span);
  const near = [...recipients, ...actors];
  const date = dateNear(text, trigger, span, dates);
  const people = scope.mentions.filter((mention) =>
    recipients.some(({ start }) => start === mention.start),
  );
  const count = countOf(text, trigger, people, lexicon) ?? amountNear(text, trigger, lexicon);
  const isBare = near.length === 0 && count === null && date === null;
  return {
    ...enclosingOf(span, recipients),
    trigger: span,
    type: trigger.action.type,
    mode: trigger.action.mode,
    status: statusOf(tokens, trigger, lexicon),
    actors,
    recipients,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? null,
    count: count?.count ?? null,
    unit: count?.unit ?? null,
    place: null,
    anaphoric: trigger.isPointer && (isBare || trigger.action.label === ""),
    confidence: near.length > 0 ? 0.8 : 0.6,
  };
}

function triggerSpan(tokens: readonly Token[], { first, end }: Trigger): TextSpan {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function enclosingOf(span: TextSpan, recipients: readonly TextSpan[]): TextSpan {
  const near = recipients.filter(({ start }) => start - span.end < 40 && span.start - start < 80);
  return {
    start: Math.min(span.start, ...near.map(({ start }) => start)),
    end: Math.max(span.end, ...near.map(({ end }) => end)),
  };
}

type Participants = {
  readonly actors: readonly TextSpan[];
  readonly recipients: readonly TextSpan[];
};

function participants(scope: Scope, span: TextSpan): Participants {
  const { text, trigger, mentions } = scope;
  const head = text.tokens[trigger.head] as Token;
  const taking = mentions.filter((mention) => !isPossessive(text, mention));
  const left = taking.filter(({ end }) => end <= head.start);
  const right = taking.filter(({ start }) => start >= head.end);
  if (trigger.form === "noun") return nounParticipants(scope, left, right);
  const subject = subjectOf(scope, left);
  const inside = taking.find((mention) => overlaps(mention, span) && mention.start > head.start);
  const object = inside ?? objectOf(scope, right, span.end) ?? antecedentOf(scope, left, subject);
  const isDoneTo =
    trigger.isLeaving ||
    isPassive(text.tokens, trigger) ||
    (object === undefined && isReduced(scope));
  return isDoneTo
    ? { actors: toSpans(agentOf(scope, right)), recipients: toSpans(subject) }
    : { actors: toSpans(subject), recipients: toSpans(object) };
}

/** "the twelve diplomats whom the United States expelled": the object stands before the relative pronoun. */
function antecedentOf(
  { text, lexicon }: Scope,
  left: readonly MentionCandidate[],
  subject: MentionCandidate | undefined,
): MentionCandidate | undefined {
  if (subject === undefined) return undefined;
  const before = text.tokens[firstTokenFrom(text.tokens, subject.start) - 1];
  const relative =
    before?.tag === "DET" ? text.tokens[firstTokenFrom(text.tokens, subject.start) - 2] : before;
  if (relative === undefined || !lexicon.relatives.has(relative.lower)) return undefined;
  return left.filter(({ end }) => end <= relative.start).at(-1);
}

/** "the members expelled on Monday", "those sent home from Paris": a participle without auxiliary or object. */
function isReduced({ text: { tokens }, trigger }: Scope): boolean {
  const [head, next] = [tokens[trigger.head], tokens[trigger.head + 1]];
  const isParticiple = head !== undefined && /(?:ed|sent|told|given|thrown)$/.test(head.lower);
  return (
    isParticiple &&
    (next === undefined || ["ADP", "PUNCT", "PROPN", "ADV", "CCONJ"].includes(next.tag))
  );
}

/** "their families": the owner takes no part. */
function isPossessive({ text }: AnalysedText, { start, end }: TextSpan): boolean {
  return /^(?:their|his|her|its)$/i.test(text.slice(start, end));
}

function toSpans(mention: MentionCandidate | undefined): TextSpan[] {
  return mention === undefined ? [] : [{ start: mention.start, end: mention.end }];
}

/** "the US expulsion of the Russians", "Russia's invasion of Ukraine", "sanctions on Russia". */
function nounParticipants(
  { text, trigger }: Scope,
  left: readonly MentionCandidate[],
  right: readonly MentionCandidate[],
): Participants {
  const head = text.tokens[trigger.head] as Token;
  const owner = left.at(-1);
  const between = owner === undefined ? "" : text.text.slice(owner.end, head.start);
  const actor =
    owner !== undefined && /^(?:['’]s?)?\s(?:\p{Ll}+\s){0,2}$/u.test(between) ? owner : undefined;
  const next = right[0];
  const gap =
    next === undefined ? "" : text.text.slice(text.tokens[trigger.end - 1]?.end ?? 0, next.start);
  const isBy = /^\sby\s/u.test(gap);
  const isTarget = /^\s(?:of|against|on|to|from|with|for)\s(?:the\s)?(?:[\p{L}\d,]+\s){0,2}$/u.test(
    gap,
  );
  const by = isBy ? next : undefined;
  return { actors: toSpans(actor ?? by), recipients: toSpans(isTarget ? next : undefined) };
}

/**
 * Who acts: the nearest mention to the left that a verb follows, else the nearest that no preposition ties to
 * something else; for "by ordering …", whoever the sentence begins with. Whoever only reports the clause does not act in it.
 */
function subjectOf(scope: Scope, left: readonly MentionCandidate[]): MentionCandidate | undefined {
  const { text, trigger } = scope;
  const head = text.tokens[trigger.head] as Token;
  const previous = text.tokens[trigger.head - 1];
  const near = left.filter(
    ({ start, end }) => !isPlace(text, start) && head.start - end < MAX_SUBJECT,
  );
  if (head.lower.endsWith("ing") && previous?.lower === "by") {
    return near.find(({ end }) => isFollowedByVerb(scope, end)) ?? near[0];
  }
  const candidates = near.filter(({ end }) => !isReporter(scope, end));
  if (trigger.isLeaving) return candidates.at(-1);
  const subjects = candidates.filter(({ end }) => isFollowedByVerb(scope, end));
  return (
    subjects.at(-1) ??
    candidates.filter(({ start }) => !isTied(text, start)).at(-1) ??
    candidates.at(-1)
  );
}

/** Whether a verb of saying, or *that*, stands between a mention and the action. */
function isReporter({ text: { tokens }, trigger, lexicon }: Scope, end: number): boolean {
  for (let at = firstTokenFrom(tokens, end); at < trigger.head; at++) {
    const token = tokens[at] as Token;
    if (token.lower === "that" && token.tag !== "DET") return true;
    if (token.tag === "VERB" && lexicon.reporting.has(token.lemma)) return true;
  }
  return false;
}

function isFollowedByVerb({ text: { text, tokens }, lexicon }: Scope, end: number): boolean {
  let at = firstTokenFrom(tokens, end);
  if (lexicon.relatives.has(tokens[at]?.lower ?? "")) at++;
  const [next, after] = [tokens[at], tokens[at + 1]];
  if (next === undefined || text.slice(end, next.start).includes("\n")) return false;
  return next.tag === "VERB" || next.tag === "AUX" || (next.tag === "ADV" && after?.tag === "VERB");
}

function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "against Russia", "of Ukraine". */
function isTied({ text }: AnalysedText, start: number): boolean {
  return /\b(?:against|of|with|on|to|for|by|that)\s(?:the\s)?$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/** Characters between a subject and its verb. */
const MAX_SUBJECT = 140;
/** Characters between a verb and its object. */
const MAX_OBJECT = 60;

function objectOf(
  { text, trigger, lexicon }: Scope,
  right: readonly MentionCandidate[],
  end: number,
): MentionCandidate | undefined {
  const [next] = right;
  if (next === undefined || next.start - end > MAX_OBJECT) return undefined;
  const between = text.text.slice(end, next.start);
  if (/[.,;:!?“”"]/.test(between)) return undefined;
  const [first = ""] = between.trim().split(/\s+/);
  const isAway = trigger.action.mode === "expel" && lexicon.awayPrepositions.has(first);
  return isAway ? undefined : next;
}

function agentOf(
  { text, trigger }: Scope,
  right: readonly MentionCandidate[],
): MentionCandidate | undefined {
  const end = text.tokens[trigger.end - 1]?.end ?? 0;
  return right.find(({ start }) => {
    const between = text.text.slice(end, start);
    return (
      between.length < MAX_OBJECT && /\bby (?:the )?$/.test(between) && !/[.;:!?“”"]/.test(between)
    );
  });
}

/** "in Moscow", "at Washington's embassy", "departing Washington". */
function isPlace({ text }: AnalysedText, start: number): boolean {
  return /\b(?:in|at|near|across|from|leaving|departing)\s(?:the\s)?$/i.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

function isPassive(tokens: readonly Token[], { head, sentence }: Trigger): boolean {
  for (let at = head - 1; at >= 0 && at >= head - 4; at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) return false;
    if (/^(?:be|is|are|was|were|been|being)$/.test(token.lower)) {
      return !tokens[head]?.lower.endsWith("ing");
    }
    if (token.tag !== "ADV" && token.tag !== "AUX" && token.lower !== "not") return false;
  }
  return false;
}

function statusOf(
  tokens: readonly Token[],
  { head, sentence, form }: Trigger,
  lexicon: ActionLexicon,
): EventStatus {
  const before: string[] = [];
  for (let at = head - 1; at >= 0 && at >= head - 6; at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || /^[.;:,“”"]$/.test(token.text)) break;
    before.push(token.lower);
  }
  const has = (words: ReadonlySet<string>, reach: number): boolean =>
    before.slice(0, reach).some((word) => words.has(word));
  if (has(lexicon.negations, 3)) return "negated";
  if (before.some((word) => /^(?:deny|denies|denied|denying)$/.test(word))) return "denied";
  if (before.some((word) => /^threat/.test(word))) return "threatened";
  if (has(lexicon.hypothetical, form === "noun" ? 2 : 4)) return "hypothetical";
  if (has(lexicon.future, 4)) return "announced";
  return form === "verb" &&
    tokens[head]?.lower.endsWith("ing") &&
    /^(?:is|are|am)$/.test(before[0] ?? "")
    ? "ongoing"
    : "happened";
}

/** The date of the same sentence that stands nearest; one after the action before one ahead of it. */
function dateNear(
  { sentences }: AnalysedText,
  { sentence }: Trigger,
  span: TextSpan,
  dates: readonly FoundDate[],
): FoundDate | undefined {
  const within = sentences[sentence];
  if (within === undefined) return undefined;
  const here = datesWithin(dates, within).filter(({ isDeadline }) => !isDeadline);
  const distance = ({ start, end }: FoundDate): number =>
    start >= span.end ? start - span.end : 1.5 * Math.max(0, span.start - end);
  const exact = here.filter(({ precision }) => precision === "day");
  return [...(exact.length > 0 ? exact : here)].sort((a, b) => distance(a) - distance(b))[0];
}

function datesWithin(dates: readonly FoundDate[], { start, end }: TextSpan): FoundDate[] {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: FoundDate[] = [];
  for (let at = low; at < dates.length && (dates[at]?.start ?? 0) < end; at++)
    found.push(dates[at] as FoundDate);
  return found;
}
