import type { Token } from "../analyse.ts";
import { addScores, toProbabilities } from "../learnt/linear-model.ts";
import type { MentionLexicon } from "./lexicon.ts";
import { type NameRun, nameFeatures } from "./name-features.ts";

/** What a name may be the name of, in the order of the model's classes. */
export const NAME_KINDS = ["person", "institution", "place", "other"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name, and how probable it is that it is one of each kind: as in `NAME_KINDS`. */
export type ReadName = NameRun & { readonly probabilities: readonly number[] };

/**
 * Tells of each name what kind of thing it names (multinomial logistic regression); half of it is what all names of the article
 * with the same last word are taken for together.
 */
export function nameKinds(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  lexicon: MentionLexicon,
): ReadName[] {
  const scores = new Float64Array(NAME_KINDS.length);
  const sums = new Map<string, { readonly sum: number[]; count: number }>();
  const own = nameFeatures(tokens, runs, lexicon).map((features, nth) => {
    scores.fill(0);
    addScores(lexicon.nameKinds, features, 0, features.length, scores);
    toProbabilities(scores, scores.length);
    const last = tokens[(runs[nth] as NameRun).end - 1]?.lower ?? "";
    const all = sums.get(last) ?? { sum: NAME_KINDS.map(() => 0), count: 0 };
    for (const [kind, score] of scores.entries()) all.sum[kind] = (all.sum[kind] as number) + score;
    all.count++;
    sums.set(last, all);
    return { probabilities: [...scores], all };
  });
  return own.map(({ probabilities, all }, nth) => ({
    ...(runs[nth] as NameRun),
    probabilities: probabilities.map(
      (one, kind) => (one + (all.sum[kind] as number) / all.count) / 2,
    ),
  }));
}
