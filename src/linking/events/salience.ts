import type { EventMentionCandidate } from "../../domain/candidates.ts";
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
      told.set(kindOf(mention), (told.get(kindOf(mention)) ?? 0) + 1);
    this.told = told;
  }

  /** What an article begins with, comes back to, or tells in passing is an event in it. */
  isWorthAnEvent(mention: EventMentionCandidate): boolean {
    const { type, label, status, start, confidence } = mention;
    if (!this.isLong || (type === null && label === null) || SAYING.has(type ?? "")) return false;
    if (status === "hypothetical" || status === "negated") return false;
    const isRepeated = (this.told.get(kindOf(mention)) ?? 0) > 1;
    return start < this.leadEnd || isRepeated || confidence >= TOLD_IN_PASSING;
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

/** Sentences in which an article says what it is about. */
const LEAD = 2;

function kindOf({ type, mode, label }: EventMentionCandidate): string {
  return `${type} ${mode} ${label}`;
}
