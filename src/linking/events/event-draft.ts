import type { EventMentionCandidate } from "../../domain/candidates.ts";

/** A mention of an action, and what its words say of it. */
export type Seen = {
  readonly index: number;
  readonly mention: EventMentionCandidate;
  /** Whether it speaks of somebody new: "a diplomat". */
  readonly isNew: boolean;
  /** Whether it is set beside another action: "a similar number". */
  readonly isCompared: boolean;
  /** Of what family its words are ("deal": "signed a treaty", "the agreement"), or null. */
  readonly family: string | null;
  /** Whether it is told as long past. */
  readonly isPast: boolean;
  /** Local agents, … */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** … and what they are called in any article; descriptions count for the state that they are of. */
  readonly actorKeys: readonly string[];
  readonly recipientKeys: readonly string[];
  /** Recipients as written, where they are written as names. */
  readonly recipientNames: readonly string[];
};

/** An action as far as the mentions read so far tell of it. */
export class EventDraft {
  readonly mentions: Seen[] = [];
  inheritedActors: readonly string[] = [];

  get actorKeys(): string[] {
    return [
      ...new Set([...this.mentions.flatMap(({ actorKeys }) => actorKeys), ...this.inheritedActors]),
    ];
  }

  get recipientKeys(): string[] {
    return [...new Set(this.mentions.flatMap(({ recipientKeys }) => recipientKeys))];
  }

  get counts(): number[] {
    return this.mentions.flatMap(({ mention }) => mention.count ?? []);
  }

  get dates(): string[] {
    return this.mentions.flatMap(({ mention }) => mention.date ?? []);
  }

  /** The family of the first of its words that are of one. */
  get family(): string | null {
    return this.mentions.find(({ family }) => family !== null)?.family ?? null;
  }

  get isPast(): boolean {
    return this.mentions.some(({ isPast }) => isPast);
  }

  get first(): EventMentionCandidate {
    return (this.mentions[0] as Seen).mention;
  }
}

/** Why a mention is one of an action. */
export type EventLink = {
  readonly draft: EventDraft;
  readonly reasons: readonly string[];
  readonly confidence: number;
};
