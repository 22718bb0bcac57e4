import { intervalOf } from "../../src/evaluation/interval.ts";
import { affairsOf } from "../support/affairs.ts";
import { affairGraph } from "./affair-graph.ts";
import {
  type AffairScore,
  COUNTED,
  type Counted,
  scoreAffair,
  type Tally,
} from "./score-affair.ts";
import { triggersBesides } from "./trigger-lessons.ts";

/**
 * How much of the invented affairs of `tests/cases/affairs` the graph has as an attentive reader has it. By which words an
 * open one tells of actions is judged by what the others taught.
 */
export async function affairResult(
  part: "open" | "frozen",
): Promise<Readonly<Record<string, number | string | null>>> {
  const scores: AffairScore[] = [];
  const modelFor = triggersBesides();
  for (const affair of affairsOf(part)) {
    scores.push(scoreAffair(affair, await affairGraph(affair, modelFor(affair.affair))));
  }
  return figuresOf(scores);
}

/** In percent, of how many; intervals over affairs. */
function figuresOf(
  scores: readonly AffairScore[],
): Readonly<Record<string, number | string | null>> {
  const percent = (what: Counted) => (some: readonly AffairScore[]) => {
    const { right, of } = sumOf(some, what);
    return of === 0 ? null : Math.round((1000 * right) / of) / 10;
  };
  return Object.fromEntries(
    COUNTED.flatMap((what) => {
      const interval = intervalOf(scores, percent(what))?.join(" to ");
      return [
        [what, percent(what)(scores)],
        [`${what}, 95 % interval`, `${interval}, of ${sumOf(scores, what).of}`],
      ];
    }),
  );
}

function sumOf(scores: readonly AffairScore[], what: Counted): Tally {
  return {
    right: scores.reduce((sum, score) => sum + score[what].right, 0),
    of: scores.reduce((sum, score) => sum + score[what].of, 0),
    wrong: scores.flatMap((score) => score[what].wrong),
  };
}
