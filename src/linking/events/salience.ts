import { actionKind, type EventMentionCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, type TextSpan } from "../../domain/text-span.ts";
import type { EventInput } from "./event-input.ts";

/** Types of action that are done by saying something. */
export const SAYING: ReadonlySet<string> = new Set([
  "REQUEST",
  "REJECT",
  "ACCUSE",
  "THREATEN",
  "SUPPORT",
  "CONSULT",
]);

/** Which words tell of an event because of the place that an article gives them. */
export class Salience {
  private readonly leadEnd: number;
  private readonly cues: SpanIndex<TextSpan>;
  private readonly told: ReadonlyMap<string, number>;
  private readonly isLong: boolean;

  constructor({ text, quotations, eventMentions }: EventInput) {
    this.isLong = text.sentences.length >= MIN_SENTENCES;
    this.leadEnd = text.sentences[LEAD - 1]?.end ?? 0;
    this.cues = new SpanIndex(quotations.flatMap(({ cue }) => (cue === null ? [] : [cue])));
    const told = new Map<string, number>();
    for (const mention of eventMentions)
      told.set(actionKind(mention), (told.get(actionKind(mention)) ?? 0) + 1);
    this.told = told;
  }

  /** What an article begins with, comes back to, or tells in passing is an event in it. */
  isWorthAnEvent(mention: EventMentionCandidate): boolean {
    const { type, label, status, start, confidence, count } = mention;
    if (!this.isLong || (type === null && label === null)) return false;
    if (status === "hypothetical" || status === "negated") return false;
    const isLead = start < this.leadEnd;
    if (SAYING.has(type ?? "") && type !== "CONSULT") return isLead && this.isDeed(mention);
    const isRepeated = (this.told.get(actionKind(mention)) ?? 0) > 1;
    return isLead || isRepeated || (count ?? 0) > 1 || confidence >= TOLD_IN_PASSING;
  }

  /** "the closure": readers are taken to know of it, although the article has not told of it. */
  isKnownDeed(mention: EventMentionCandidate): boolean {
    const { type, label, status } = mention;
    const isDeed = (type !== null || label !== null) && !SAYING.has(type ?? "");
    const isReal = status !== "hypothetical" && status !== "negated";
    return (this.isLong && isDeed && isReal) || this.isWorthAnEvent(mention);
  }

  /** "called for an apology" tells what somebody did, where it is not the cue of a quotation. */
  private isDeed(mention: EventMentionCandidate): boolean {
    const isCue = this.cues.touching(mention.trigger).length > 0;
    return !isCue && mention.actors.length > 0 && mention.confidence >= LEAST_CLEAR;
  }

  /** "he recalled", "she conceded": to say something is no recall. */
  isOnlyCue({ trigger, type }: EventMentionCandidate): boolean {
    return (
      !SAYING.has(type ?? "") && this.cues.touching(trigger).some((cue) => contains(cue, trigger))
    );
  }
}

/** An article of fewer sentences tells nothing at length. */
const MIN_SENTENCES = 4;

/** From this on, words tell of an event in an article, although another one is what their sentence is about. */
const TOLD_IN_PASSING = 0.5;

/** How clearly the words that an article begins with must tell of an action that is done by saying something. */
const LEAST_CLEAR = 0.4;

/** Sentences in which an article says what it is about. */
const LEAD = 2;
