import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import {
  AttributionFinder,
  type AttributionModels,
} from "../extraction/quotations/attributions/attribution-model.ts";
import type { RuledQuotations } from "../extraction/quotations/quotations-by-rule.ts";
import type { Reading } from "../extraction/quotations/reading.ts";
import { calibrationOf } from "./calibration.ts";
import { CueLemmas, type Lesson } from "./cue-lemmas.ts";
import { exercisesOf, NO_MODEL, type Stages } from "./exercises.ts";
import { trainCues } from "./train-cues.ts";
import { trainLabels } from "./train-labels.ts";
import { type Choice, trainRanking } from "./train-ranking.ts";
import { addOutcomes, type Outcomes, trainContents, type Weighing, weigh } from "./weighing.ts";

/** Rounds over the lessons, parts that take turns in being left out, and trees. */
export type Effort = {
  readonly cueRounds: number;
  readonly labelRounds: number;
  readonly rankingRounds: number;
  readonly folds: number;
  readonly trees: number;
};

export const FULL_EFFORT: Effort = {
  ...{ cueRounds: 5, labelRounds: 8, rankingRounds: 8 },
  ...{ folds: 4, trees: 250 },
};

/** A lesson with the stages that were learnt without it, and what these leave to the ranking. */
type Unseen = {
  readonly lesson: Lesson;
  readonly stages: Stages;
  readonly exercises: readonly Choice[];
};

/**
 * Learns all models. Each stage is learnt from articles that the stages before it have not seen: these are learnt anew
 * without each part of the lessons in turn. The same lessons give the same models.
 */
export function trainAttributions(
  lessons: readonly Lesson[],
  ruledIn: (reading: Reading) => RuledQuotations,
  effort: Effort,
  tell: (line: string) => void,
): AttributionModels {
  const unseen = inTurn(lessons, effort.folds).flatMap(([learnt, others], nth) => {
    tell(`part ${nth + 1} of ${effort.folds}`);
    const stages = trainStages(learnt, effort, tell);
    return others.map((lesson) => ({ lesson, stages, exercises: exercisesOf(lesson, stages) }));
  });
  const weighings = inTurn(unseen, 2).flatMap(([learnt, others]) => {
    const ranking = rankingOf(learnt, effort);
    return others.map(({ lesson, stages }) =>
      weigh(lesson, stages.lemmas, finderOf(stages, ranking), ruledIn(lesson.reading)),
    );
  });
  const ranking = rankingOf(unseen, effort);
  tell("ranking learnt");
  const outcomes = outcomesOf(weighings, effort);
  const contents = trainContents(weighings, effort.trees);
  tell("trees learnt");
  const { lemmas: _, ...stages } = trainStages(lessons, effort, tell);
  return {
    ...{ ...stages, ranking, contents },
    quotationCalibration: calibrationOf(outcomes.quotations),
    sourceCalibration: calibrationOf(outcomes.sources),
  };
}

/** Each part in turn: the items that are not in it, and those that are. */
function inTurn<Item>(items: readonly Item[], parts: number): [Item[], Item[]][] {
  return Array.from({ length: parts }, (_, part) => [
    items.filter((_, nth) => nth % parts !== part),
    items.filter((_, nth) => nth % parts === part),
  ]);
}

function trainStages(
  lessons: readonly Lesson[],
  effort: Effort,
  tell: (line: string) => void,
): Stages {
  const lemmas = new CueLemmas(lessons);
  const cueLemmas = lemmas.model();
  const cues = trainCues(lessons, lemmas, effort.cueRounds);
  tell("  cues learnt");
  const { labels, transitions } = trainLabels(lessons, lemmas, effort.labelRounds);
  tell("  contents and sources learnt");
  return { cueLemmas, cues, labels, transitions, lemmas };
}

function rankingOf(unseen: readonly Unseen[], { rankingRounds }: Effort): LinearModel {
  return trainRanking(
    unseen.flatMap(({ exercises }) => exercises),
    rankingRounds,
  );
}

function finderOf(stages: Stages, ranking: LinearModel): AttributionFinder {
  return new AttributionFinder({
    ...{ ...stages, ranking, contents: NO_MODEL },
    ...{ quotationCalibration: [], sourceCalibration: [] },
  });
}

/** How half of the weighings come out by trees learnt from the other half, and the other way round. */
function outcomesOf(weighings: readonly Weighing[], { trees }: Effort): Outcomes {
  const outcomes: Outcomes = { quotations: [], sources: [] };
  for (const [learnt, others] of inTurn(weighings, 2)) {
    const model = trainContents(learnt, trees);
    for (const weighing of others) addOutcomes(weighing, model, outcomes);
  }
  return outcomes;
}
