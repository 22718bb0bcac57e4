import {
  actionKind,
  type EventMentionCandidate,
  type MentionCandidate,
} from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import { Agents } from "./agents-in-phrases.ts";
import { amountNear, countOf } from "./counts.ts";
import { type FoundDate, findDates } from "./dates.ts";
import { type Elliptic, ellipticActions } from "./elliptic.ts";
import { governedBy, isOutcome, isPurpose, isSetting } from "./governing.ts";
import type { Action, ActionLexicon } from "./lexicon.ts";
import { type Participants, participantsOf } from "./participants.ts";
import { SentenceShape } from "./sentence-shape.ts";
import { isIntended, statusOf } from "./status.ts";
import type { JudgedTrigger, TriggerJudge } from "./trigger-judge.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/**
 * Finds the actions that an article tells of: by whom, to whom, how many, when, and whether they happened.
 * Participants are spans of mentions, or of names and people that `mentions` does not hold.
 */
export function findEventMentions(input: {
  readonly text: AnalysedText;
  readonly mentions: readonly MentionCandidate[];
  /** ISO date of the article, by which "on Monday" is understood. */
  readonly publishedAt: string | null;
  readonly lexicon: ActionLexicon;
  /** Says which words tell of an action; null where only rules shall. */
  readonly judge: TriggerJudge | null;
}): readonly EventMentionCandidate[] {
  const { text, mentions, publishedAt, lexicon, judge } = input;
  const dates = findDates(text.text, publishedAt);
  const index = new SpanIndex(mentions);
  return text.sentences.flatMap((_, sentence) => {
    const shape = new SentenceShape(text, sentence, lexicon);
    const triggers = findTriggers(shape);
    const places = new Map(triggers.map((trigger, nth) => [trigger, nth]));
    const judged = judge?.(shape, triggers) ?? triggers.map(unjudged);
    const told = judged.flatMap(({ trigger, isTold }, at) => {
      const nth = places.get(trigger);
      const isGoverned = nth !== undefined && isToldByOther(shape, triggers, nth);
      const next = judged[at + 1]?.trigger.first ?? shape.end;
      return eventMentions({ shape, trigger, isTold, mentions: index, isGoverned, next }, dates);
    });
    return withoutRepeats(told);
  });
}

function unjudged(trigger: Trigger): JudgedTrigger {
  return { trigger, isTold: null };
}

function isToldByOther(shape: SentenceShape, triggers: readonly Trigger[], nth: number): boolean {
  return (
    governedBy(shape, triggers, nth) ||
    isPurpose(shape, triggers[nth] as Trigger) ||
    isSetting(shape, triggers, nth) ||
    isOutcome(shape, triggers, nth)
  );
}

/** Below this a mention adds nothing to a clearer one of the same kind in its sentence: "agreed to hold *talks*". */
const CLEAR = 0.6;

function withoutRepeats(told: readonly EventMentionCandidate[]): readonly EventMentionCandidate[] {
  const clear = new Set(told.filter(({ confidence }) => confidence >= CLEAR).map(actionKind));
  return told.filter(
    (one) => one.confidence >= CLEAR || one.anaphoric || !clear.has(actionKind(one)),
  );
}

type Told = {
  readonly shape: SentenceShape;
  readonly trigger: Trigger;
  readonly isTold: boolean | null;
  readonly mentions: SpanIndex<MentionCandidate>;
  /** Whether it is only asked for, threatened, praised …: another action tells of it. */
  readonly isGoverned: boolean;
  /** Where the next action of the sentence is named. */
  readonly next: number;
};

/** What one verb or noun tells: an action, and those that share its verb. */
function eventMentions(told: Told, dates: readonly FoundDate[]): readonly EventMentionCandidate[] {
  const { shape, trigger, mentions, next } = told;
  const first = eventMention(told, dates);
  if (first === null) return [];
  if (trigger.form === "noun" || first.count === null) return [first];
  const { object } = participantsOf(shape, trigger, mentions);
  const others = ellipticActions(shape, trigger, object, new Agents(shape, mentions), next);
  return [first, ...others.map((other) => elliptic(first, other, shape, dates))];
}

function elliptic(
  first: EventMentionCandidate,
  { start, end, side, party, count }: Elliptic,
  shape: SentenceShape,
  dates: readonly FoundDate[],
): EventMentionCandidate {
  const date = dateNear(shape, { start, end }, dates);
  return {
    ...first,
    ...{ start, end, trigger: { start, end }, count },
    actors: side === "actor" ? [party] : first.actors,
    recipients: side === "recipient" ? [party] : first.recipients,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? null,
  };
}

function eventMention(told: Told, dates: readonly FoundDate[]): EventMentionCandidate | null {
  const { shape, trigger, isTold, mentions } = told;
  const parties = participantsOf(shape, trigger, mentions);
  if (isNoAction(told, parties)) return null;
  const span = spanOf(shape, trigger);
  const status = statusOf(shape, trigger);
  const action = actionOf(told, status);
  const date = dateNear(shape, span, dates);
  const count = countOf(shape, trigger, parties, mentions) ?? amountNear(shape, trigger);
  const { actors, recipients } = parties;
  const isBare = actors.length + recipients.length === 0 && count === null && date === undefined;
  return {
    ...enclosingOf(span, recipients),
    trigger: span,
    type: action.type,
    mode: action.mode,
    label: action.type === null && action.label !== "" ? action.label : null,
    status: action === trigger.action ? status : "announced",
    actors,
    recipients,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? null,
    count: count?.count ?? null,
    unit: count?.unit ?? null,
    place: null,
    anaphoric: trigger.isPointer && ((isBare && !hasComplement(told)) || action.label === ""),
    isTold,
    confidence: confidenceOf(told, parties, {
      isCounted: count !== null,
      isPossible: action === trigger.action && status === "hypothetical",
    }),
  };
}

/** "the removal of its naval attaché": whom a noun tells of itself, it does not only point to. */
function hasComplement({ shape, trigger }: Told): boolean {
  const whom = shape.phraseAt(trigger.end + 1);
  return shape.lower(trigger.end) === "of" && whom !== undefined && shape.isPeople(whom.head);
}

function isNoAction({ shape, trigger, mentions }: Told, parties: Participants): boolean {
  if (trigger.isLeaving) return isDeparture(parties, mentions);
  // "must leave" is a demand only where somebody is said to make it.
  return shape.lower(trigger.head) === "must" && parties.actors.length === 0;
}

/** Somebody by name that leaves: no one was sent away. */
function isDeparture({ recipients }: Participants, mentions: SpanIndex<MentionCandidate>): boolean {
  return recipients.some((recipient) => {
    const mention = mentions.at(recipient);
    return mention?.kind === "name" && mention.agentKind === "person";
  });
}

/** A promise to help is an agreement, aid that is not given a rejection. */
function actionOf({ shape, trigger }: Told, status: EventMentionCandidate["status"]): Action {
  const { action } = trigger;
  const { intended, negated } = shape.lexicon;
  const type = action.type ?? "";
  if (trigger.form === "noun") return action;
  if (status === "negated") return negated.get(type) ?? action;
  if (status === "hypothetical") return action;
  if (!isIntended(shape, trigger)) return action;
  return intended.get(`${type}/${action.mode}`) ?? intended.get(type) ?? action;
}

/** How sure a trigger is of itself, what each participant adds, and what it loses where another action tells of it. */
const CONFIDENCE = {
  pattern: 0.65,
  verb: 0.6,
  noun: 0.35,
  party: 0.15,
  governed: -0.4,
  possible: -0.2,
  vague: -0.3,
  countedNoun: 0.15,
  untypedNoun: -0.1,
} as const;

function confidenceOf(
  { trigger, mentions, isGoverned }: Told,
  { actors, recipients }: Participants,
  { isCounted, isPossible }: { readonly isCounted: boolean; readonly isPossible: boolean },
): number {
  const { form, isPattern, isVague, action } = trigger;
  const own = form === "noun" ? CONFIDENCE.noun : isPattern ? CONFIDENCE.pattern : CONFIDENCE.verb;
  const parties = [actors, recipients].filter(({ length }) => length > 0).length;
  // "27 Russians were due to leave", but not "they left".
  const isTold = isCounted && recipients.some((one) => isOfState(mentions.at(one)));
  const sum =
    own +
    parties * CONFIDENCE.party +
    (isVague && !isTold ? CONFIDENCE.vague : 0) +
    (form === "noun" && action.type === null ? CONFIDENCE.untypedNoun : 0) +
    (form === "noun" && isCounted && parties > 0 ? CONFIDENCE.countedNoun : 0) +
    (isGoverned ? CONFIDENCE.governed : 0) +
    (isPossible ? CONFIDENCE.possible : 0);
  return Math.round(100 * Math.min(0.95, Math.max(0.1, sum))) / 100;
}

function isOfState(mention: MentionCandidate | undefined): boolean {
  return mention !== undefined && (mention.gazetteer !== null || mention.affiliations.length > 0);
}

function spanOf(
  { tokens }: SentenceShape,
  { first, end }: { readonly first: number; readonly end: number },
): TextSpan {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Characters between the trigger and a participant that its words still enclose. */
const MAX_ENCLOSED = 40;

function enclosingOf(span: TextSpan, recipients: readonly TextSpan[]): TextSpan {
  const near = recipients.filter(
    ({ start }) => start - span.end < MAX_ENCLOSED && span.start - start < 2 * MAX_ENCLOSED,
  );
  return {
    start: Math.min(span.start, ...near.map(({ start }) => start)),
    end: Math.max(span.end, ...near.map(({ end }) => end)),
  };
}

/** The date of the same sentence that stands nearest; one after the action before one ahead of it. */
function dateNear(
  shape: SentenceShape,
  span: TextSpan,
  dates: readonly FoundDate[],
): FoundDate | undefined {
  const within = spanOf(shape, shape);
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
