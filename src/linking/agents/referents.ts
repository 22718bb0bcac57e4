import {
  addScores,
  type LinearModel,
  toProbabilities,
} from "../../extraction/learnt/linear-model.ts";
import type { Draft } from "./draft.ts";

/** A reference, whom it may mean, and what speaks for each of them; last, what speaks for none of them. */
export type ReferentQuestion = {
  /** Of the mention. */
  readonly index: number;
  readonly candidates: readonly Draft[];
  readonly features: readonly Uint32Array[];
  /** The models that are asked, together where there are several. */
  readonly asked: readonly (keyof ReferentModels)[];
};

/** What was learnt of whom "he", "she" and a description mean: of all references, and of those that speak in news. */
export type ReferentModels = { readonly referents: LinearModel; readonly speakers: LinearModel };

/**
 * How probable it is that each candidate is meant, and last that none of them is: log-linear ranking (Denis & Baldridge
 * 2008, "Specialized models and ranking for coreference resolution").
 */
export type RankReferents = (question: ReferentQuestion) => readonly number[];

export function referentRanker(models: ReferentModels): RankReferents {
  const score = new Float64Array(1);
  return ({ features, asked }) => {
    const scores = Float64Array.from(features, (one) => {
      score[0] = 0;
      for (const name of asked) addScores(models[name], one, 0, one.length, score);
      return score[0] / asked.length;
    });
    toProbabilities(scores, scores.length);
    return [...scores];
  };
}

/** The candidate that is most probably meant, and how probable that is; null where it is none with more than `mostNone`. */
export function likeliest(
  { candidates }: ReferentQuestion,
  probabilities: readonly number[],
  mostNone: number,
): { readonly draft: Draft; readonly probability: number } | null {
  const none = probabilities[candidates.length] ?? 0;
  let best = 0;
  for (const nth of candidates.keys()) {
    if ((probabilities[nth] ?? 0) > (probabilities[best] ?? 0)) best = nth;
  }
  const draft = candidates[best];
  if (draft === undefined || none > mostNone) return null;
  return { draft, probability: probabilities[best] ?? 0 };
}
