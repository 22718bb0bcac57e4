import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { type AttributionModels, choose } from "../extraction/quotations/attribution-model.ts";
import { type ContentCandidate, sharedPart } from "../extraction/quotations/hypotheses.ts";
import { calibrationOf, type Outcome } from "./calibration.ts";
import { CueLemmas, type Lesson } from "./cue-lemmas.ts";
import { type Exercise, exercisesOf, type Stages } from "./exercises.ts";
import { trainCues } from "./train-cues.ts";
import { trainLabels } from "./train-labels.ts";
import { probabilitiesOf, trainRanking } from "./train-ranking.ts";

/** Rounds over the lessons, and parts that take turns in being left out. */
export type Effort = {
  readonly cueRounds: number;
  readonly labelRounds: number;
  readonly rankingRounds: number;
  readonly folds: number;
};

export const FULL_EFFORT: Effort = { cueRounds: 5, labelRounds: 8, rankingRounds: 8, folds: 4 };

/**
 * Learns all models. What ranks hypotheses and what tells how sure they are is learnt from articles that the earlier stages
 * have not seen: these are learnt anew without each part of the lessons in turn. The same lessons give the same models.
 */
export function trainAttributions(
  lessons: readonly Lesson[],
  effort: Effort,
  tell: (line: string) => void,
): AttributionModels {
  const exercises: Exercise[] = [];
  for (const [nth, [learnt, unseen]] of inTurn(lessons, effort.folds).entries()) {
    tell(`part ${nth + 1} of ${effort.folds}`);
    const stages = trainStages(learnt, effort, tell);
    for (const lesson of unseen) exercises.push(...exercisesOf(lesson, stages));
  }
  const { rankingRounds } = effort;
  const outcomes: Outcomes = { quotations: [], sources: [] };
  for (const [learnt, unseen] of halvesOf(exercises)) {
    const model = trainRanking(learnt, rankingRounds);
    for (const exercise of unseen) addOutcomes(exercise, model, outcomes);
  }
  const ranking = trainRanking(exercises, rankingRounds);
  tell(`ranking learnt from ${exercises.length} cues`);
  const { lemmas: _, ...stages } = trainStages(lessons, effort, tell);
  return {
    ...{ ...stages, ranking },
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

/** The exercises of every second article, and the others: what is learnt from, and what is unseen; then the other way round. */
function halvesOf(exercises: readonly Exercise[]): [Exercise[], Exercise[]][] {
  const byArticle = new Map<string, Exercise[]>();
  for (const exercise of exercises) {
    const own = byArticle.get(exercise.article) ?? [];
    byArticle.set(exercise.article, own);
    own.push(exercise);
  }
  return inTurn([...byArticle.values()], 2).map(([learnt, unseen]) => [
    learnt.flat(),
    unseen.flat(),
  ]);
}

type Outcomes = { readonly quotations: Outcome[]; readonly sources: Outcome[] };

function addOutcomes(exercise: Exercise, model: LinearModel, into: Outcomes): void {
  const { cue, gold, source, hypotheses } = exercise;
  const { contents, probability } = choose(
    hypotheses.map((one) => one.contents.map((nth) => candidateOf(exercise, nth))),
    probabilitiesOf(exercise, model),
  );
  const raw = (probability * cue.speech) / (cue.speech + cue.attitude);
  for (const content of contents) {
    const isAlike = gold?.contents.some((one) => sharedPart(one, content) >= 0.5) ?? false;
    if (isAlike && gold?.isReporting === false) continue;
    into.quotations.push({ raw, isRight: isAlike });
    if (!isAlike || gold === null || gold.source === null) continue;
    const isRight = source !== null && sharedPart(source.span, gold.source) > 0.3;
    into.sources.push({ raw: source?.probability ?? 0, isRight });
  }
}

function candidateOf({ contents }: Exercise, nth: number): ContentCandidate {
  return (contents[nth] as Exercise["contents"][number]).candidate;
}
