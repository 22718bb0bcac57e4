import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import { isReducedClause, type Phrases } from "./verb-groups.ts";

/** Members of a list that are followed; a longer one is a table, not a sentence. */
const MAX_LIST = 12;

/** "A, B and C": all of them, of whom `phrase` is the last. */
export function withJoined(shape: SentenceShape, phrase: NounPhrase): Phrases {
  const joined = [phrase];
  while (joined.length < MAX_LIST) {
    const other = joinedTo(shape, joined[0] as NounPhrase);
    if (other === null) break;
    joined.unshift(other);
  }
  return joined;
}

function joinedTo(shape: SentenceShape, phrase: NounPhrase): NounPhrase | null {
  const before = shape.before(phrase);
  const isAnd = shape.lower(before) === "and" || shape.lower(before) === "&";
  const isComma = shape.lower(before) === "," && isInList(shape, phrase);
  if (!isAnd && !isComma) return null;
  const isLast = isAnd && shape.lower(before - 1) === ",";
  const other = shape.phraseAt(isLast ? before - 2 : before - 1);
  if (other === undefined || other.isOwner || shape.isTime(other)) return null;
  // "to Ukraine, and the administration has put": another clause, no list.
  return isLast && shape.lower(shape.before(other)) !== "," ? null : other;
}

/** A comma before a phrase makes a list only where "and" follows it. */
function isInList(shape: SentenceShape, { end }: NounPhrase): boolean {
  return shape.lower(end) === "and" || (shape.lower(end) === "," && shape.lower(end + 1) === "and");
}

/** The phrase right after a verb (or after the particle of "kicked out"), with those joined to it. */
export function objectsFrom(shape: SentenceShape, from: number): Phrases {
  let at = from;
  while (isBeforeObject(shape, at)) at++;
  const phrase = shape.phraseAt(at);
  if (phrase === undefined || shape.isTime(phrase)) return [];
  // "the men they took": another clause.
  if (/^(?:they|he|she|we|i)$/.test(shape.lower(phrase.head))) return [];
  return withFollowing(shape, pastOwner(shape, phrase));
}

/** "more than", "reportedly", "convicted". */
function isBeforeObject(shape: SentenceShape, at: number): boolean {
  return (
    shape.tag(at) === "ADV" ||
    shape.lexicon.approximators.has(shape.lower(at)) ||
    (shape.phraseAt(at) === undefined && shape.isDescribing(at))
  );
}

/** "Israel's army": the phrase that is owned, not its owner. */
function pastOwner(shape: SentenceShape, phrase: NounPhrase): NounPhrase {
  return phrase.isOwner ? (shape.phraseAt(phrase.end + 1) ?? phrase) : phrase;
}

function withFollowing(shape: SentenceShape, phrase: NounPhrase): Phrases {
  if (shape.lower(phrase.end) !== "and") return [phrase];
  const next = shape.phraseAt(phrase.end + 1);
  if (next === undefined) return [phrase];
  const owned = pastOwner(shape, next);
  // "left Paris and Berlin expelled": the second one is a subject.
  return shape.isVerb(owned.end) ? [phrase] : [phrase, owned];
}

/** Phrases and the preposition that ties them to what stands before. */
export type Tied = { readonly preposition: string; readonly phrases: Phrases };

/** Words after an action within which a phrase can be tied to it. */
const MAX_TIED = 16;

/** "sanctions on Russia over Crimea": phrases after prepositions, until the next clause begins. */
export function tiedFrom(shape: SentenceShape, from: number): readonly Tied[] {
  const tied: Tied[] = [];
  const end = Math.min(shape.end, from + MAX_TIED);
  for (let at = from; at < end; ) {
    const phrase = shape.phraseAt(at);
    if (phrase === undefined) {
      if (endsClause(shape, at)) break;
      at++;
      continue;
    }
    const preposition = prepositionOf(shape, phrase);
    if (preposition !== null) {
      tied.push({ preposition, phrases: withFollowing(shape, pastOwner(shape, phrase)) });
    }
    at = phrase.end + (phrase.isOwner ? 1 : 0);
  }
  return tied;
}

/** "sanctions imposed on Eritrea" goes on; another verb begins something else. */
function endsClause(shape: SentenceShape, at: number): boolean {
  if (shape.isStop(at) || shape.lower(at) === ",") return true;
  if (shape.lexicon.relativePronouns.has(shape.lower(at))) return true;
  return shape.isVerb(at) && !isReducedClause(shape, at);
}

/** "on Russia", "in northeast Nigeria". */
function prepositionOf(shape: SentenceShape, { first }: NounPhrase): string | null {
  const at = shape.tag(first - 1) === "ADV" ? first - 2 : first - 1;
  const isTied = shape.tag(at) === "ADP" || (shape.lower(at) === "to" && at === first - 1);
  return isTied ? shape.lower(at) : null;
}
