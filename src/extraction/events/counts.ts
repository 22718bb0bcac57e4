import type { MentionCandidate } from "../../domain/candidates.ts";
import type { SpanIndex } from "../../domain/span-index.ts";
import type { Participants } from "./participants.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import type { Trigger } from "./triggers.ts";

export type Count = { readonly count: number; readonly unit: string | null };

/** Tokens around a participant, or around an action without one, among which its number is looked for. */
const REACH = 5;

/**
 * How many are acted upon: the number in or right before the noun phrase of whoever that is, else the one before a
 * noun that counts near the trigger. One person by name or role is one.
 */
export function countOf(
  shape: SentenceShape,
  trigger: Trigger,
  { object, recipients }: Participants,
  mentions: SpanIndex<MentionCandidate>,
): Count | null {
  const inObject = object === undefined ? null : countOfObject(shape, trigger, object);
  if (inObject !== null) return inObject;
  const stated = object === undefined ? null : countAfter(shape, object);
  if (stated !== null) return stated;
  const one = mentions.at(recipients[0] ?? null);
  if (one?.agentKind === "person" && one.number === "singular" && one.kind !== "pronoun") {
    return {
      count: 1,
      unit: object === undefined ? null : unitIn(shape, object.first, object.end),
    };
  }
  const { action, head, end } = trigger;
  const direct = numberAt(shape, end) ?? numberAt(shape, head + 1);
  if (direct !== null && !isDateOrRank(shape, end, direct.end)) {
    return { count: direct.value, unit: unitIn(shape, direct.end, direct.end + 4) };
  }
  return COUNTABLE.has(action.type ?? "") ? countNear(shape, trigger) : null;
}

/** "Fourteen countries expelled 140 diplomats": the number before an action is that of those who act. */
function countOfObject(
  shape: SentenceShape,
  { head }: Trigger,
  { first, end }: NounPhrase,
): Count | null {
  const least = Math.max(first > head ? head + 1 : shape.first, first - 3);
  let from = first;
  while (from > least && shape.tag(from - 1) !== "ADP") from--;
  return countIn(shape, from, end);
}

/** "some of our people, 27 of them"; "a Russian": a number in an aside, or one by the article. */
function countAfter(shape: SentenceShape, { first, end, head }: NounPhrase): Count | null {
  if (shape.lower(end) === ",") {
    const number = numberAt(shape, end + 1);
    const isOfThem = number !== null && /^(?:of|people|in)$/.test(shape.lower(number.end));
    if (isOfThem) return { count: number.value, unit: unitIn(shape, first, end) };
  }
  const isOne = /^an?$/.test(shape.lower(first)) && isSomebody(shape, head);
  return isOne ? { count: 1, unit: unitIn(shape, first, end) } : null;
}

function isSomebody(shape: SentenceShape, head: number): boolean {
  const word = shape.lower(head);
  const isMany = /[^s]s$/.test(word) || shape.lexicon.quantities.has(word);
  return !isMany && (shape.isPeople(head) || /(?:er|or|ian|ist|ant|man|ese|ish)$/.test(word));
}

/** A number with a noun that counts, after the action or before it. */
function countNear(shape: SentenceShape, { first, end }: Trigger): Count | null {
  const near = countIn(shape, first, clauseEnd(shape, end, Math.min(shape.end, end + REACH)));
  if (near !== null && near.unit !== null) return near;
  const before = countIn(shape, Math.max(shape.first, first - 2 * REACH), first);
  return before !== null && before.unit !== null ? before : null;
}

/** Where the clause ends in which an action is told: "as genocide, two officials said". */
function clauseEnd(shape: SentenceShape, from: number, end: number): number {
  let at = from;
  while (at < end && shape.lower(at) !== "," && !shape.isStop(at)) at++;
  return at;
}

/** Types of action that are done to a number of people or with a number of things. */
const COUNTABLE: ReadonlySet<string> = new Set([
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "RETREAT",
  "AID",
]);

/** "$200 million worth of military aid": an amount of money in the same sentence. A strike is none of so many dollars. */
export function amountNear(shape: SentenceShape, trigger: Trigger): Count | null {
  if (trigger.action.type === "PROTEST" || trigger.action.type === "CONSULT") return null;
  const { tokens, lexicon } = shape;
  const from = Math.max(shape.first, trigger.first - 3 * REACH);
  const end = Math.min(shape.end, trigger.end + 3 * REACH);
  for (let at = from; at + 1 < end; at++) {
    const currency = lexicon.currencies.get(tokens[at]?.text ?? "");
    if (currency === undefined) continue;
    const number = numberAt(shape, at + 1);
    if (number !== null) return { count: number.value, unit: currency };
  }
  return null;
}

function countIn(shape: SentenceShape, from: number, end: number): Count | null {
  for (let at = from; at < end; at++) {
    const number = numberAt(shape, at);
    if (number === null || isDateOrRank(shape, at, number.end)) continue;
    const currency = shape.lexicon.currencies.get(shape.tokens[at - 1]?.text ?? "");
    const unit = currency ?? unitIn(shape, number.end, number.end + 4);
    return { count: number.value, unit };
  }
  return null;
}

/** The number that begins at a token, in digits or words, and where it ends. */
export function numberAt(
  { tokens, lexicon, end }: SentenceShape,
  at: number,
): { value: number; end: number } | null {
  const token = tokens[at];
  if (token === undefined || at >= end) return null;
  const digits = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(token.text)
    ? Number(token.text.replaceAll(",", ""))
    : lexicon.numbers.get(token.lower);
  if (digits === undefined) return null;
  const scale = lexicon.scales.get(tokens[at + 1]?.lower ?? "");
  const hyphen =
    tokens[at + 1]?.text === "-" ? lexicon.numbers.get(tokens[at + 2]?.lower ?? "") : undefined;
  if (hyphen !== undefined) return { value: digits + hyphen, end: at + 3 };
  return scale === undefined
    ? { value: digits, end: at + 1 }
    : { value: digits * scale, end: at + 2 };
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;

/** "January 30", "30 January", "2022", "one of", "27-year-old". */
function isDateOrRank({ tokens }: SentenceShape, at: number, end: number): boolean {
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[end]];
  if (isMonth(before) || isMonth(after)) return true;
  if (/^(?:19|20)\d{2}$/.test(number?.text ?? "")) return true;
  if (number?.lower === "one" && after?.lower === "of") return true;
  return (
    after?.text === "-" ||
    after?.text === "%" ||
    /^(?:percent|per|years?|months?|days?|hours?|weeks?)$/.test(after?.lower ?? "")
  );
}

function isMonth(token: SentenceShape["tokens"][number] | undefined): boolean {
  return token !== undefined && MONTH.test(token.lower) && token.tag === "PROPN";
}

function unitIn(shape: SentenceShape, from: number, end: number): string | null {
  for (let at = from; at < end; at++) {
    const unit = shape.lexicon.units.get(shape.lower(at));
    if (unit !== undefined) return unit;
  }
  return null;
}
