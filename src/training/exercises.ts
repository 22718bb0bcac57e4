import type { TextSpan } from "../domain/text-span.ts";
import { FeatureList } from "../extraction/learnt/feature-list.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import {
  AttributionFinder,
  type AttributionModels,
  FEATURE_ROOM,
  sourceIn,
} from "../extraction/quotations/attribution-model.ts";
import {
  type ContentCandidate,
  hypothesesOf,
  sharedPart,
} from "../extraction/quotations/hypotheses.ts";
import {
  type Cue,
  contentFeatures,
  hypothesisFeatures,
} from "../extraction/quotations/hypothesis-features.ts";
import type { CueLemmas, Lesson } from "./cue-lemmas.ts";
import type { GoldAttribution } from "./gold.ts";

/** What comes before the ranking of hypotheses. */
export type Stages = Pick<AttributionModels, "cueLemmas" | "cues" | "labels" | "transitions"> & {
  readonly lemmas: CueLemmas;
};

/** A cue with all that it may report, with the features of each, and which of it is right. */
export type Exercise = {
  readonly article: string;
  readonly cue: Cue;
  readonly hypotheses: readonly {
    readonly features: Uint32Array;
    readonly contents: readonly number[];
  }[];
  readonly contents: readonly {
    readonly candidate: ContentCandidate;
    readonly features: Uint32Array;
  }[];
  readonly right: number;
  readonly gold: {
    readonly contents: readonly TextSpan[];
    readonly source: TextSpan | null;
    readonly isReporting: boolean;
  } | null;
  readonly source: ReturnType<typeof sourceIn>;
};

export function exercisesOf(lesson: Lesson, stages: Stages): Exercise[] {
  const { reading } = lesson;
  const finder = new AttributionFinder({
    ...stages,
    ranking: NO_MODEL,
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
    const gold = goldOf(lesson, heads.get(cue.token));
    return {
      article: lesson.id,
      cue,
      hypotheses: all.map((hypothesis) => ({
        features: collected(() =>
          hypothesisFeatures(reading, window, cue, hypothesis, lattice, list),
        ),
        contents: hypothesis.map((content) => candidates.indexOf(content)),
      })),
      contents: candidates.map((candidate) => ({
        candidate,
        features: collected(() => contentFeatures(reading, window, cue, candidate, list)),
      })),
      right: gold === null ? 0 : bestOf(all, gold.contents),
      gold,
      source: sourceIn(reading, window, lattice),
    };
  });
}

const NO_MODEL: LinearModel = { classes: 1, weights: new Int16Array(1), scale: 1 };

function goldOf(
  {
    reading: {
      text: { tokens },
    },
  }: Lesson,
  gold: GoldAttribution | undefined,
): Exercise["gold"] {
  if (gold === undefined) return null;
  const spanOf = ({ first, end }: { first: number; end: number }): TextSpan => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  return {
    contents: gold.contents.map(spanOf),
    source: gold.source === null ? null : spanOf(gold.source),
    isReporting: gold.isReporting,
  };
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
