import type { TextSpan } from "../domain/text-span.ts";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { TreeModel } from "../extraction/learnt/tree-model.ts";
import {
  type AttributionFinder,
  choose,
} from "../extraction/quotations/attributions/attribution-model.ts";
import { EVIDENCE } from "../extraction/quotations/attributions/content-evidence.ts";
import { sharedPart } from "../extraction/quotations/attributions/hypotheses.ts";
import { ALIKE, type Proposal } from "../extraction/quotations/attributions/proposals.ts";
import type { RuledQuotations } from "../extraction/quotations/quotations-by-rule.ts";
import { spanOf } from "../extraction/quotations/token-index.ts";
import type { Outcome } from "./calibration.ts";
import type { CueLemmas, Lesson } from "./cue-lemmas.ts";
import { trainTrees } from "./train-trees.ts";

/** What is proposed for an article, with the evidence for each content and how right it is. */
export type Weighing = {
  readonly proposals: readonly Proposal[];
  readonly evidence: Int16Array;
  /** The part that it shares with what was said; nothing where that is less than `ALIKE`. */
  readonly rights: Float32Array;
  /** The source that each cue has in truth, in the order of the proposals. */
  readonly sources: readonly (TextSpan | null)[];
};

export type Outcomes = { readonly quotations: Outcome[]; readonly sources: Outcome[] };

/** What the right words are worth where another cue reports them. */
const OF_OTHERS = 0.8;
/** The part of two sources that is shared where they are the same. */
const SAME_SOURCE = 0.3;

/** Weighs an article that the finder has not learnt from. */
export function weigh(
  lesson: Lesson,
  lemmas: CueLemmas,
  finder: AttributionFinder,
  ruled: RuledQuotations,
): Weighing {
  const { reading, attributions } = lesson;
  const { tokens } = reading.text;
  const proposals = finder.proposals(reading);
  const said = attributions
    .filter(({ isReporting }) => isReporting)
    .map((attribution) => ({
      attribution,
      contents: attribution.contents.map((content) => spanOf(tokens, content)),
    }));
  const heads = lemmas.headsOf(lesson);
  return {
    proposals,
    evidence: finder.evidence(reading, proposals, ruled),
    rights: Float32Array.from(
      proposals.flatMap(({ cue, contents }) => {
        const own = heads.get(cue.token);
        return contents.map((content) =>
          Math.max(
            0,
            ...said.map(({ attribution, contents: those }) => {
              const shared = Math.max(...those.map((one) => sharedPart(one, content)));
              const part = attribution === own ? 1 : OF_OTHERS;
              return shared >= ALIKE ? part * shared : 0;
            }),
          ),
        );
      }),
    ),
    sources: proposals.map(({ cue }) => {
      const source = heads.get(cue.token)?.source ?? null;
      return source === null ? null : spanOf(tokens, source);
    }),
  };
}

/** Learns what evidence tells of contents. */
export function trainContents(weighings: readonly Weighing[], trees: number): LinearModel {
  const rows = weighings.reduce((sum, { rights }) => sum + rights.length, 0);
  const features = new Int16Array(rows * EVIDENCE);
  const rights = new Float32Array(rows);
  let at = 0;
  for (const weighing of weighings) {
    features.set(weighing.evidence, at * EVIDENCE);
    rights.set(weighing.rights, at);
    at += weighing.rights.length;
  }
  return trainTrees({ features, width: EVIDENCE, rights }, trees);
}

/** What trees that have not seen the article make of it, and whether that is right. */
export function addOutcomes(
  { proposals, evidence, rights, sources }: Weighing,
  model: LinearModel,
  into: Outcomes,
): void {
  const trees = new TreeModel(model);
  let row = 0;
  for (const [nth, { contents, source }] of proposals.entries()) {
    const first = row;
    const probabilities = contents.map(() => trees.probability(evidence, EVIDENCE * row++));
    const isRight = (chosen: { readonly nth: number }): boolean =>
      (rights[first + chosen.nth] as number) > 0;
    const chosen = choose(contents, probabilities);
    for (const one of chosen) {
      into.quotations.push({ raw: one.probability, isRight: isRight(one) });
    }
    const truth = sources[nth] ?? null;
    if (truth === null || !chosen.some(isRight)) continue;
    const isSame = source !== null && sharedPart(source.span, truth) > SAME_SOURCE;
    into.sources.push({ raw: source?.probability ?? 0, isRight: isSame });
  }
}
