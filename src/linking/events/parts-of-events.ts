import { SpanIndex } from "../../domain/span-index.ts";
import { enclosing, type TextSpan } from "../../domain/text-span.ts";
import type { ActionLexicon } from "../../extraction/events/lexicon.ts";
import type { ActsFor } from "../across/same-event.ts";
import type { EventDraft } from "./event-draft.ts";
import type { EventInput } from "./event-input.ts";
import { meets } from "./same-action.ts";

/** The action that another one is a part of, and the words that say so. */
export type Whole = { readonly draft: EventDraft; readonly evidence: TextSpan };

/**
 * Actions that are part of a larger one of their kind: "including 40 expelled by Germany", "part of the expulsion of
 * 200", "bringing to 52 the number …"; numbers that add up to another ("40", "35", then "75 in one day"); what members of
 * a group did, told after what all did ("European governments expelled 200. Germany expelled 40, France 35").
 */
export function wholesOf(
  drafts: readonly EventDraft[],
  input: EventInput,
  actsFor: ActsFor,
): ReadonlyMap<EventDraft, Whole> {
  const found = new Map<EventDraft, Whole>();
  const told = drafts.slice(-MAX_DRAFTS).filter(({ first }) => first.status !== "hypothetical");
  const words = new PartWords(input);
  for (const draft of told) {
    const larger = told.filter((other) => isLarger(other, draft, actsFor));
    const whole =
      words.namedAfter(draft, larger) ??
      words.namedBefore(draft, larger) ??
      words.countedIn(draft, larger, actsFor);
    if (whole !== null) found.set(draft, whole);
  }
  for (const whole of told) {
    const smaller = told.filter((other) => isLarger(whole, other, actsFor));
    const rows = words.tellsOfGroup(whole) ? ofMembers(whole, smaller, actsFor) : [];
    const parts = [
      ...addends(whole, smaller).map((part) => ({ part, evidence: spanOf(whole) })),
      ...rows.map((part) => ({ part, evidence: spanOf(part) })),
    ];
    for (const { part, evidence } of parts) {
      if (!found.has(part)) found.set(part, { draft: whole, evidence });
    }
  }
  return found;
}

/** Actions of one article that are compared with each other: the latest ones. */
const MAX_DRAFTS = 100;

/** Characters between an action and the words that make another one a part of it. */
const NEAR = 320;

/** "three of them": the words may end just after the number. */
const JUST_AFTER = 10;

class PartWords {
  readonly #text: string;
  readonly #sentences: SpanIndex<TextSpan>;
  readonly #parts: ActionLexicon["parts"];

  constructor({ text, lexicon }: EventInput) {
    this.#text = text.text;
    this.#sentences = new SpanIndex(text.sentences);
    this.#parts = lexicon.parts;
  }

  /** "expelled 140 diplomats, including 40 …", "Twelve of them were arrested": the larger one was told last before. */
  namedAfter(part: EventDraft, larger: readonly EventDraft[]): Whole | null {
    const { start, end } = spanOf(part);
    const whole = larger.filter((other) => isNearBefore(other, start)).at(-1);
    if (whole === undefined) return null;
    const from = Math.max(this.#sentenceAt(start).start, spanOf(whole).end);
    return this.#ifSaid(
      this.#parts.afterWhole,
      { start: from, end: end + JUST_AFTER },
      part,
      whole,
    );
  }

  /** "is part of the expulsion of 200": the larger one is told next in the sentence. */
  namedBefore(part: EventDraft, larger: readonly EventDraft[]): Whole | null {
    const { end } = spanOf(part);
    const sentence = this.#sentenceAt(end - 1);
    const [whole] = larger.filter(
      (other) => spanOf(other).start > end && spanOf(other).start < sentence.end,
    );
    if (whole === undefined) return null;
    const between = { start: end, end: spanOf(whole).start };
    return this.#ifSaid(this.#parts.beforeWhole, between, part, whole);
  }

  /** "bringing to 52 the number of those expelled since January", by the same who expelled them. */
  countedIn(part: EventDraft, larger: readonly EventDraft[], actsFor: ActsFor): Whole | null {
    const { end } = spanOf(part);
    const [whole] = larger.filter(
      (other) =>
        spanOf(other).start >= end &&
        spanOf(other).start - end < NEAR &&
        meets(other.actorKeys, part.actorKeys, actsFor),
    );
    if (whole === undefined) return null;
    const from = Math.max(end, this.#sentenceAt(spanOf(whole).start).start);
    return this.#ifSaid(this.#parts.totals, { start: from, end: spanOf(whole).end }, whole, whole);
  }

  /** "European governments", "the allies": the actors are a group. */
  tellsOfGroup(whole: EventDraft): boolean {
    const { start, end } = spanOf(whole);
    return this.#parts.groups.test(this.#text.slice(this.#sentenceAt(start).start, end));
  }

  #sentenceAt(place: number): TextSpan {
    const [sentence] = this.#sentences.touching({ start: place, end: place + 1 });
    return sentence ?? { start: place, end: place + 1 };
  }

  #ifSaid(words: RegExp, where: TextSpan, told: EventDraft, draft: EventDraft): Whole | null {
    const said = words.exec(this.#text.slice(where.start, where.end));
    if (said === null) return null;
    const start = where.start + said.index;
    const cue = { start, end: start + said[0].length };
    return { draft, evidence: enclosing([cue, spanOf(told)]) };
  }
}

/** Of one kind, done to the same as far as known, and more of them. */
function isLarger(other: EventDraft, part: EventDraft, actsFor: ActsFor): boolean {
  const [most, few] = [countOf(other), countOf(part)];
  return (
    other !== part &&
    isAlike(other, part) &&
    most !== null &&
    few !== null &&
    most > few &&
    meets(other.recipientKeys, part.recipientKeys, actsFor)
  );
}

/** Two or more actions told before, whose numbers make up this one's. */
function addends(whole: EventDraft, smaller: readonly EventDraft[]): readonly EventDraft[] {
  const before = smaller.filter((part) => isNearBefore(part, spanOf(whole).start));
  return before.length > 1 && sumOf(before) === countOf(whole) ? before : [];
}

/** Two or more actions told after what a group did, each by somebody else, no more than it together. */
function ofMembers(
  whole: EventDraft,
  smaller: readonly EventDraft[],
  actsFor: ActsFor,
): readonly EventDraft[] {
  const after = smaller.filter(
    (part) =>
      isNearBefore(whole, spanOf(part).start) &&
      part.actorKeys.length > 0 &&
      !meets(part.actorKeys, [...whole.actorKeys, NOBODY], actsFor),
  );
  const members = new Set(after.map(({ actorKeys }) => actorKeys.map(actsFor).sort().join()));
  const isRow = members.size > 1 && members.size === after.length;
  return isRow && sumOf(after) <= (countOf(whole) ?? 0) ? after : [];
}

/** With it a side is never unknown. */
const NOBODY = "nobody";

function sumOf(drafts: readonly EventDraft[]): number {
  return drafts.reduce((total, draft) => total + (countOf(draft) ?? 0), 0);
}

function isAlike({ first: a }: EventDraft, { first: b }: EventDraft): boolean {
  return a.type === b.type && a.mode === b.mode && a.label === b.label;
}

function isNearBefore(draft: EventDraft, place: number): boolean {
  const { end } = spanOf(draft);
  return end <= place && place - end < NEAR;
}

function countOf({ counts }: EventDraft): number | null {
  return counts[0] ?? null;
}

function spanOf({ first: { start, end } }: EventDraft): TextSpan {
  return { start, end };
}
