import type { MentionCandidate } from "../../domain/candidates.ts";
import { slice } from "../../domain/text-span.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, Link } from "./draft.ts";
import { pronounFeatures } from "./pronoun-features.ts";
import { likeliest, type RankReferents } from "./referents.ts";

/** Resolves the pronouns of one article, in order of reading. */
export class PronounResolver {
  private readonly discourse: Discourse;
  private readonly rank: RankReferents;
  /** The last pronoun of each gender that was understood. */
  private readonly previous = new Map<string, { readonly draft: Draft; readonly index: number }>();

  constructor(discourse: Discourse, rank: RankReferents) {
    this.discourse = discourse;
    this.rank = rank;
  }

  /** Whom a pronoun means: who was mentioned before, in the right number and gender, and does not speak there. */
  resolve(mention: MentionCandidate, index: number): Link | null {
    const words = this.discourse.words(index).toLowerCase();
    if (/latter|former/.test(words)) return theLatter(mention, this.discourse);
    if (PLURAL.test(words)) return plural(mention, this.discourse);
    if (words === "it") return institution(mention, index, this.discourse);
    if (RELATIVE.test(words)) return relative(mention, index, words, this.discourse);
    return SINGULAR.test(words) ? this.singular(mention, index) : null;
  }

  private singular(mention: MentionCandidate, index: number): Link | null {
    const gender = mention.gender ?? "";
    const { discourse } = this;
    const candidates = this.candidates(mention, index);
    const [nearest] = candidates;
    if (nearest !== undefined && this.speaksOn(nearest, index))
      return this.understood(nearest, GOING_ON, candidates, mention, index);
    const previous = this.previous.get(gender) ?? null;
    const topic = discourse.topic();
    const features = pronounFeatures({ index, mention, candidates, previous, topic }, discourse);
    const asked = discourse.isQuoted(index) ? SPEAKING : NOT_SPEAKING;
    const question = { index, candidates, features, asked };
    const best = likeliest(question, this.rank(question), MOST_NONE);
    if (best === null) return null;
    return this.understood(best.draft, best.probability, candidates, mention, index);
  }

  private understood(
    draft: Draft,
    probability: number,
    candidates: readonly Draft[],
    mention: MentionCandidate,
    index: number,
  ): Link {
    const last = draft.mentions.at(-1);
    this.previous.set(mention.gender ?? "", { draft, index });
    return {
      draft,
      confidence: Math.round(probability * 100) / 100,
      method: "pronoun",
      reasons: reasonsFor(draft, last?.index ?? -1, candidates, mention, index, this.discourse),
    };
  }

  /** "Talvani rejected the idea. “We need no mediator,” he said": who spoke last in the paragraph, where nobody else was mentioned since. */
  private speaksOn(nearest: Draft, index: number): boolean {
    const { discourse } = this;
    const last = nearest.mentions.at(-1);
    if (!discourse.isSource(index) || last === undefined) return false;
    const [here, there] = [discourse.position(index), discourse.position(last.index)];
    return (
      discourse.lastSpeakerIn(here.paragraph) === nearest && here.sentence - there.sentence <= 2
    );
  }

  /** People mentioned before, the last mentioned first, and whom the article is most about. */
  private candidates(mention: MentionCandidate, index: number): Draft[] {
    const found = new Set<Draft>();
    const quotation = this.discourse.quotationAround(index);
    // In reported speech "he" may well be who speaks; in the speaker's own words he would be "I".
    const speaker = quotation?.kind === "direct" ? quotation.source : null;
    // "Riina has my full confidence," she said: not Riina.
    const said = this.discourse.ownWords(index);
    const saidWords = said.map((span) => slice(this.discourse.text.text, span).toLowerCase());
    const mayBe = (draft: Draft): boolean =>
      draft.kind === "person" &&
      draft.isOfKnownKind &&
      !draft.isOfOther(mention.gender) &&
      !draft.isMentionedAt(speaker) &&
      !said.some((span) => draft.isTalkedOfIn(span)) &&
      !saidWords.some((words) => isDescribedIn(draft, words));
    for (const { draft } of this.discourse.before(mention.start, MAX_BACK)) {
      if (mayBe(draft)) found.add(draft);
      if (found.size >= MAX_CANDIDATES) break;
    }
    const topic = this.discourse.topic();
    if (topic !== null && mayBe(topic)) found.add(topic);
    return [...found];
  }
}

/** Of "he" that speaks, what is known of all pronouns counts as much as what is known of those in news that speak. */
const SPEAKING = ["referents", "speakers"] as const;
const NOT_SPEAKING = ["referents"] as const;

/** "a mediator", where who speaks says “we need a mediator”. */
function isDescribedIn({ named, description }: Draft, words: string): boolean {
  return !named && description !== null && words.includes(description.toLowerCase());
}

/** How sure it is that who spoke last in a paragraph goes on. */
const GOING_ON = 0.85;

const SINGULAR = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const RELATIVE = /^(?:who|whom|which|that)$/;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/;
/** A pronoun mostly means somebody who was mentioned; those after it look for that one near. */
const MOST_NONE = 0.9;
const MAX_BACK = 200;
const MAX_CANDIDATES = 12;

/** In words: where the person was last mentioned, and who else it could have been. */
function reasonsFor(
  draft: Draft,
  last: number,
  candidates: readonly Draft[],
  { gender }: MentionCandidate,
  index: number,
  discourse: Discourse,
): string[] {
  if (last < 0) return [];
  const sentences = discourse.position(index).sentence - discourse.position(last).sentence;
  const where =
    sentences === 0
      ? "in this sentence"
      : sentences === 1
        ? "in the sentence before"
        : `${sentences} sentences before`;
  const reasons = [`last mentioned as “${discourse.words(last)}” ${where}`];
  if (draft.gender !== null && draft.gender === gender) {
    reasons.push(
      gender === "female" ? "a woman by name, title or pronoun" : "a man by name, title or pronoun",
    );
  }
  if (candidates.length === 1) reasons.push("nobody else who could be meant was mentioned");
  return reasons;
}

/** "they": the first institution or group of the same sentence, else the last that acted. */
function plural(mention: MentionCandidate, discourse: Discourse): Link | null {
  const seen = [...discourse.before(mention.start)].filter(
    ({ draft, mention: other }) =>
      draft.kind !== "person" && !(draft.isState && discourse.isPlace(other)),
  );
  const here = seen.filter(({ mention: other }) => discourse.inSameSentence(other, mention));
  const acting = seen.filter(({ index }) => discourse.isActor(index) || discourse.isSource(index));
  const best = here.at(-1) ?? acting[0] ?? seen[0];
  if (best === undefined || discourse.sentencesBetween(best.mention, mention) > MAX_SENTENCES)
    return null;
  const reason = here.length > 0 ? "subject of the sentence" : "last that acted";
  return {
    draft: best.draft,
    confidence: here.length > 0 ? 0.75 : 0.6,
    method: "pronoun",
    reasons: [`${reason}: “${discourse.words(best.index)}”`],
  };
}

const MAX_SENTENCES = 3;

/** "it said": the institution of this paragraph that acted or spoke last, else that of the one before; a thing does not speak. */
function institution(mention: MentionCandidate, index: number, discourse: Discourse): Link | null {
  if (!discourse.isSource(index)) return null;
  const here = discourse.position(index);
  const isOpening = discourse.tokens[here.first - 1]?.paragraph !== here.paragraph;
  const seen = [...discourse.before(mention.start)].filter(
    ({ draft, mention: other, index: nth }) => {
      const there = discourse.position(nth);
      const isNear =
        there.paragraph === here.paragraph ||
        (isOpening && here.sentence - there.sentence <= MAX_SENTENCES);
      return (
        isNear &&
        there.quotation < 0 &&
        draft.kind === "institution" &&
        !(draft.isState && discourse.isPlace(other))
      );
    },
  );
  const acting = seen.find(({ index: nth }) => discourse.isActor(nth) || discourse.isSource(nth));
  const best = acting ?? seen.at(-1);
  if (best === undefined) return null;
  const reason = acting === undefined ? "first of the paragraph" : "last that acted";
  return {
    draft: best.draft,
    confidence: acting === undefined ? 0.6 : 0.75,
    method: "pronoun",
    reasons: [`${reason}: “${discourse.words(best.index)}”`],
  };
}

/** "Anna Holm of Lund, who said": whoever is mentioned right before; "which" is no person. */
function relative(
  mention: MentionCandidate,
  index: number,
  words: string,
  discourse: Discourse,
): Link | null {
  const { first } = discourse.position(index);
  const near = [...discourse.before(mention.start, MAX_NEAR)].filter(
    (seen) =>
      discourse.inSameSentence(seen.mention, mention) &&
      first - discourse.position(seen.index).end <= MAX_BETWEEN &&
      (words !== "which" || seen.draft.kind !== "person"),
  );
  const best = near.find((seen) => !isBesides(seen.index, discourse)) ?? near[0];
  if (best === undefined) return null;
  return {
    ...{ draft: best.draft, confidence: 0.8, method: "relative" },
    reasons: [`stands right after “${discourse.words(best.index)}”`],
  };
}

/** Whether a mention only tells where another one is from. */
function isBesides(index: number, { positions, tokens }: Discourse): boolean {
  const before = tokens[(positions[index]?.first ?? 0) - 1]?.lower ?? "";
  return /^(?:of|from|in|at)$/.test(before);
}

/** Words between somebody and the "who" that goes on about them, and mentions that are looked at. */
const MAX_BETWEEN = 6;
const MAX_NEAR = 3;

/** "the latter": the last institution that can act, or else the last that was mentioned. */
function theLatter(mention: MentionCandidate, discourse: Discourse): Link | null {
  const seen = [...discourse.before(mention.start)];
  const best =
    seen.find(
      ({ draft, mention: other }) =>
        draft.kind === "institution" && !(draft.isState && discourse.isPlace(other)),
    ) ??
    seen.find(({ draft, mention: other }) => draft.kind === "institution" && other.kind === "name");
  if (best === undefined) return null;
  return {
    draft: best.draft,
    confidence: 0.6,
    method: "pronoun",
    reasons: [`the last institution mentioned: “${discourse.words(best.index)}”`],
  };
}
