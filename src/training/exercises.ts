import type { TextSpan } from "../domain/text-span.ts";
import { FeatureList } from "../extraction/learnt/feature-list.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import {
  AttributionFinder,
  type AttributionModels,
  FEATURE_ROOM,
} from "../extraction/quotations/attributions/attribution-model.ts";
import {
  type ContentCandidate,
  hypothesesOf,
  sharedPart,
} from "../extraction/quotations/attributions/hypotheses.ts";
import {
  contentFeatures,
  hypothesisFeatures,
} from "../extraction/quotations/attributions/hypothesis-features.ts";
import { spanOf } from "../extraction/quotations/token-index.ts";
import type { CueLemmas, Lesson } from "./cue-lemmas.ts";
import type { GoldAttribution } from "./gold.ts";
import type { Choice } from "./train-ranking.ts";

/** What comes before the ranking of hypotheses. */
export type Stages = Pick<AttributionModels, "cueLemmas" | "cues" | "labels" | "transitions"> & {
  readonly lemmas: CueLemmas;
};

/** For each cue all that it may report, with the features of each, and which of it is right. */
export function exercisesOf(lesson: Lesson, stages: Stages): Choice[] {
  const { reading } = lesson;
  const finder = new AttributionFinder({
    ...stages,
    ranking: NO_MODEL,
    contents: NO_MODEL,
    quotationCalibration: [],
    sourceCalibration: [],
  });
  const own = finder.ownScores(reading);
  const heads = stages.lemmas.headsOf(lesson);
  const list = new FeatureList(FEATURE_ROOM);
  const collected = (collect: () => void): Uint32Array => {
    collect();
    return list.copy();
  };
  return finder.cues(reading).map((cue) => {
    const window = finder.label(reading, own, cue.token);
    const { lattice } = finder;
    const all = hypothesesOf(reading, window, lattice);
    const candidates = [...new Set(all.flat())];
    return {
      hypotheses: all.map((hypothesis) => ({
        features: collected(() =>
          hypothesisFeatures(reading, window, cue, hypothesis, lattice, list),
        ),
        contents: hypothesis.map((content) => candidates.indexOf(content)),
      })),
      contents: candidates.map((candidate) => ({
        features: collected(() => contentFeatures(reading, window, cue, candidate, list)),
      })),
      right: bestOf(all, goldOf(lesson, heads.get(cue.token))),
    };
  });
}

/** For what is not learnt yet. */
export const NO_MODEL: LinearModel = { classes: 1, weights: new Int16Array(0), scale: 1 };

function goldOf({ reading }: Lesson, gold: GoldAttribution | undefined): TextSpan[] {
  return (gold?.contents ?? []).map((content) => spanOf(reading.text.tokens, content));
}

/** The hypothesis that is most alike. */
function bestOf(
  hypotheses: readonly (readonly ContentCandidate[])[],
  gold: readonly TextSpan[],
): number {
  let [best, most] = [0, 0.1];
  for (const [nth, hypothesis] of hypotheses.entries()) {
    let merit = 0;
    for (const content of hypothesis) {
      const shared = Math.max(...gold.map((one) => sharedPart(one, content)));
      merit += shared >= 0.5 ? shared : shared - 1;
    }
    if (hypothesis.length > 0 && merit > most) [best, most] = [nth, merit];
  }
  return best;
}
