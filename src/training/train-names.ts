import { randomNumbers, shuffled } from "../domain/random-numbers.ts";
import {
  type GoldMention,
  goldMentions,
  type ReferenceGold,
} from "../evaluation/references/gold.ts";
import type { Token } from "../extraction/analyse.ts";
import { addScores, type LinearModel, toProbabilities } from "../extraction/learnt/linear-model.ts";
import type { MentionWords } from "../extraction/mentions/lexicon.ts";
import { type NameRun, nameFeatures } from "../extraction/mentions/name-features.ts";
import { NAME_KINDS, type NameKind } from "../extraction/mentions/name-kinds.ts";
import { LinearLearner } from "./linear-learner.ts";

/** A name as it is learnt from: its features, and of what it is the name. */
export type NameLesson = { readonly features: Uint32Array; readonly kind: number };

const KINDS: Readonly<Record<string, NameKind>> = {
  person: "person",
  organization: "institution",
  place: "place",
};

/** The names of an article with the kind that the gold mentions give them. */
export function nameLessons(
  gold: ReferenceGold,
  tokens: readonly Token[],
  runs: readonly NameRun[],
  lexicon: MentionWords,
): NameLesson[] {
  const mentions = goldMentions(gold);
  const features = nameFeatures(tokens, runs, lexicon);
  return runs.map((run, nth) => ({
    features: features[nth] as Uint32Array,
    kind: NAME_KINDS.indexOf(kindOf(gold, mentions, tokens, run)),
  }));
}

/** That of the largest mention whose head, or the name of which that is a part, ends with the run or before it. */
function kindOf(
  { tokens: goldTokens }: ReferenceGold,
  mentions: readonly GoldMention[],
  tokens: readonly Token[],
  { first, end }: NameRun,
): NameKind {
  const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  const own = mentions.find(({ core }) =>
    core.some((at) => {
      const [from, to] = goldTokens[at] ?? [0, 0];
      return start <= from && to <= stop;
    }),
  );
  return KINDS[own?.type ?? ""] ?? "other";
}

const BITS = 17;
const ROUNDS = 16;
const DROPOUT = 0.3;

/** Learns of what a name is the name (multinomial logistic regression). The same lessons give the same model. */
export function trainNames(lessons: readonly NameLesson[]): LinearModel {
  const learner = new LinearLearner(NAME_KINDS.length, {
    bits: BITS,
    dropout: DROPOUT,
    random: randomNumbers(1),
  });
  const scores = new Float64Array(NAME_KINDS.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, kind } of shuffled(lessons, round + 1)) {
      const some = features.slice();
      const count = learner.thin(some, 0, some.length);
      scores.fill(0);
      addScores(learner.model, some, 0, count, scores);
      toProbabilities(scores, scores.length);
      scores[kind] = (scores[kind] as number) - 1;
      learner.step(some, 0, count, scores);
    }
    if (round >= ROUNDS / 3) learner.keep();
  }
  return learner.average();
}
