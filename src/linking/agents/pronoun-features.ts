import type { MentionCandidate } from "../../domain/candidates.ts";
import { fnv1a } from "../../domain/fnv.ts";
import type { Discourse, Position } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { sourceFeatures } from "./source-features.ts";

/** A pronoun and those whom it may mean, the last mentioned first. */
export type PronounQuestion = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly candidates: readonly Draft[];
  /** Who was meant by the last pronoun of this gender, and where it stood; null where there was none. */
  readonly previous: { readonly draft: Draft; readonly index: number } | null;
  /** Who was mentioned most often so far. */
  readonly topic: Draft | null;
};

/** What speaks for and against each candidate, as hashes; last what speaks for nobody of them. */
export function pronounFeatures(question: PronounQuestion, discourse: Discourse): Uint32Array[] {
  const form = formOf(question, discourse);
  const here = discourse.position(question.index);
  const all = question.candidates.map((draft, rank) => {
    const features: string[] = [];
    addNearness(features, form, here, draft, rank, discourse);
    addPresence(features, question, draft);
    addSpeech(features, question, draft, discourse);
    features.push(...sourceFeatures(question, draft, discourse));
    return hashed(features);
  });
  const nearest = question.candidates[0]?.mentions.at(-1)?.index;
  const distance =
    nearest === undefined ? "none" : bucket(here.sentence - discourse.position(nearest).sentence);
  const nobody = [
    "nobody",
    `nobody ${form}`,
    `nobody of ${Math.min(4, question.candidates.length)}`,
    `nobody at ${distance}`,
    `nobody in a quotation ${here.quotation >= 0}`,
  ];
  return [...all, hashed(nobody)];
}

type Form = "subject" | "object" | "possessive" | "reflexive";

function formOf({ index }: PronounQuestion, discourse: Discourse): Form {
  const words = discourse.words(index).toLowerCase();
  if (words.endsWith("self")) return "reflexive";
  if (words === "he" || words === "she") return "subject";
  if (words === "his" || words === "hers") return "possessive";
  const next = discourse.tokens[discourse.position(index).end]?.tag ?? "";
  return words === "her" && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next) ? "possessive" : "object";
}

/** Where the candidate was mentioned last, and as what. */
function addNearness(
  features: string[],
  form: Form,
  here: Position,
  draft: Draft,
  rank: number,
  discourse: Discourse,
): void {
  const last = draft.mentions.at(-1);
  if (last === undefined) return;
  const there = discourse.position(last.index);
  const distance = bucket(here.sentence - there.sentence);
  const order = Math.min(5, rank);
  features.push(
    `distance ${distance}`,
    `distance ${distance} ${form}`,
    `rank ${order}`,
    `rank ${order} ${form}`,
    `rank ${order} distance ${distance}`,
    `kind ${last.mention.kind} ${distance}`,
    `place ${there.place} ${distance}`,
    `place ${there.place} ${distance} ${form}`,
    `paragraphs ${bucket(here.paragraph - there.paragraph)}`,
    `words ${wordBucket(here.first - there.end)} ${form}`,
    `joined ${isJoined(there, discourse)}`,
  );
  if (distance === "0") {
    const verbs = countVerbs(discourse, there.end, here.first);
    features.push(`same sentence ${form} ${there.place} verbs ${verbs}`);
  } else {
    const isInitial = discourse.tokens[here.first - 1]?.sentence !== here.sentence;
    const wasInitial = discourse.tokens[there.first - 1]?.sentence !== there.sentence;
    features.push(`initial ${isInitial} ${wasInitial} ${distance}`);
  }
}

/** How much the article is about the candidate, and whether the words agree. */
function addPresence(
  features: string[],
  { mention, candidates, previous, topic, index }: PronounQuestion,
  draft: Draft,
): void {
  const isSame = draft.gender !== null && draft.gender === mention.gender;
  const agreeing = candidates.filter(({ gender }) => gender === mention.gender);
  const order = isSame ? Math.min(3, agreeing.indexOf(draft)) : -1;
  const unknown = candidates.filter(({ gender }) => gender === null).length;
  features.push(
    `gender ${isSame}`,
    `gender ${isSame} of ${Math.min(3, agreeing.length)}`,
    `order among agreeing ${order}`,
    `order among agreeing ${order} of ${Math.min(3, agreeing.length)}`,
    `unknown ${!isSame} ${Math.min(3, unknown)} ${Math.min(2, agreeing.length)}`,
    `count ${bucket(draft.mentions.length)}`,
    `only ${Math.min(4, candidates.length)}`,
    `named ${draft.named}`,
    `topic ${draft === topic}`,
    `topic ${draft === topic} ${isSame}`,
    `role ${draft.roles.size > 0}`,
  );
  if (previous !== null) {
    const isPrevious = previous.draft === draft;
    features.push(
      `previous ${isPrevious}`,
      `previous ${isPrevious} ${wordBucket(index - previous.index)}`,
    );
  } else features.push("no previous");
}

/** Who speaks: one does not call oneself "he". */
function addSpeech(
  features: string[],
  { index }: PronounQuestion,
  draft: Draft,
  discourse: Discourse,
): void {
  const here = discourse.position(index);
  const last = draft.mentions.at(-1);
  const there = last === undefined ? -1 : discourse.position(last.index).quotation;
  const relation =
    here.quotation < 0
      ? there < 0
        ? "both outside"
        : "leaves"
      : there === here.quotation
        ? "same"
        : there < 0
          ? "enters"
          : "other";
  const speaker = discourse.lastSpeaker() === draft;
  const around = discourse.quotationAround(index);
  if (around !== null) {
    features.push(`in ${around.kind} words of candidate ${draft.isMentionedAt(around.source)}`);
  }
  features.push(
    `quotation ${relation}`,
    `source ${discourse.isSource(index)} last speaker ${speaker}`,
    `quotation ${relation} last speaker ${speaker}`,
  );
}

/** "Anna and Ben": one of several that stand together. */
function isJoined({ first, end }: Position, { tokens }: Discourse): boolean {
  return tokens[end]?.lower === "and" || tokens[first - 1]?.lower === "and";
}

function countVerbs({ tokens }: Discourse, from: number, to: number): number {
  let verbs = 0;
  for (let at = from; at < to && verbs < MOST_VERBS; at++) if (tokens[at]?.tag === "VERB") verbs++;
  return verbs;
}

const MOST_VERBS = 3;

export function bucket(count: number): string {
  if (count <= 2) return String(count);
  return count <= 4 ? "few" : count <= 9 ? "some" : "many";
}

function wordBucket(count: number): string {
  return count <= 3 ? "next" : count <= 8 ? "near" : count <= 20 ? "far" : "farther";
}

export function hashed(features: readonly string[]): Uint32Array {
  return Uint32Array.from(features, (feature) => fnv1a(feature));
}
