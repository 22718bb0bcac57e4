import type { EventMentionCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { EventDraft } from "./event-draft.ts";
import { SAYING } from "./salience.ts";

/** The action that "the move" or "the expulsion" means: of the same kind where the word says one, told before; the last one if that is near, else the one told most. */
export function pointedTo(
  drafts: readonly EventDraft[],
  index: number,
  mention: EventMentionCandidate,
  family: string | null,
  sentenceOf: (start: number) => number,
): EventDraft | undefined {
  const told = drafts.filter(
    (draft) =>
      (draft.mentions[0]?.index ?? 0) < index &&
      (isPointer(mention) ? isDecisive(draft) : canMean(draft, mention, family)),
  );
  const places = told
    .map((draft) => ({ draft, place: lastBefore(draft, mention) }))
    .filter(({ place }) => mention.start - place < NEAR)
    .map(({ draft, place }) => ({ draft, place, sentence: sentenceOf(place) }));
  // Of several that one sentence tells the first is what it is about.
  const [nearest] = places.sort((a, b) => b.sentence - a.sentence || a.place - b.place);
  if (nearest !== undefined) return nearest.draft;
  return [...told].sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

/** Characters within which a word points to the action told last. */
const NEAR = 320;

/** "the attack" can mean a shooting: a word for a type means any kind of it. */
function canMean(
  { first, family: own }: EventDraft,
  { type, mode, label }: EventMentionCandidate,
  family: string | null,
): boolean {
  if (family !== null && own === family) return true;
  return first.type === type && first.label === label && (mode === null || first.mode === mode);
}

/** "the move": the word itself names no kind of action. */
export function isPointer({ type, label }: EventMentionCandidate): boolean {
  return type === null && label === null;
}

function lastBefore({ mentions }: EventDraft, { start }: TextSpan): number {
  return Math.max(
    -1,
    ...mentions.map(({ mention }) => mention.trigger.start).filter((place) => place < start),
  );
}

/** What "the move", "the order", "the measure" can be: a deed, not a word and not an accident. */
function isDecisive({ first: { type, actors } }: EventDraft): boolean {
  return type === null ? actors.length > 0 : !SAYING.has(type);
}
