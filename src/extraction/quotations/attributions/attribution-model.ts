import { overlaps, type TextSpan } from "../../../domain/text-span.ts";
import { FeatureList } from "../../learnt/feature-list.ts";
import { addScores, type LinearModel, toProbabilities } from "../../learnt/linear-model.ts";
import { TreeModel } from "../../learnt/tree-model.ts";
import type { RuledQuotations } from "../quotations-by-rule.ts";
import type { Reading } from "../reading.ts";
import { contentEvidence, EVIDENCE } from "./content-evidence.ts";
import { type CueBands, cueFeatures } from "./cue-features.ts";
import { type ContentCandidate, type Hypothesis, hypothesesOf } from "./hypotheses.ts";
import { type Cue, contentFeatures, hypothesisFeatures } from "./hypothesis-features.ts";
import { OWN, ownFeatures, RelativeFeatures } from "./label-features.ts";
import { LABEL_COUNT, LABELS, Lattice } from "./lattice.ts";
import {
  type Proposal,
  type ProposedContent,
  type ProposedSource,
  proposedContents,
} from "./proposals.ts";
import { LONGEST_WINDOW, type Window, windowAround } from "./window.ts";

/** What was learnt of how news attributes words to people; see `seeds/models/README.md`. */
export type AttributionModels = {
  /** How often a lemma is the head of a cue: see `cueBands`. */
  readonly cueLemmas: LinearModel;
  /** Whether a token is the head of a cue of speech, or of another attitude. */
  readonly cues: LinearModel;
  /** What each token around a cue is: see `LABELS`. */
  readonly labels: LinearModel;
  /** The score of each label after each other. */
  readonly transitions: Float64Array;
  /** How well contents fit a cue. */
  readonly ranking: LinearModel;
  /** How probable each content is, seen beside those of other cues and beside what rules find. */
  readonly contents: LinearModel;
  /** How often quotations and sources with a raw confidence are right: points, ascending, equally far apart from 0 to 1. */
  readonly quotationCalibration: readonly number[];
  readonly sourceCalibration: readonly number[];
};

/** A cue with what it reports. */
export type Attribution = {
  /** The token that is the head of the cue. */
  readonly cue: number;
  /** Ascending and disjoint. */
  readonly contents: readonly AttributedContent[];
  readonly source: TextSpan | null;
  /** How probable it is that the source is the right one. */
  readonly sourceConfidence: number;
  /** How probable it is that this is an attitude that nobody uttered: "hopes that". */
  readonly attitude: number;
};

/** Words that a cue reports, with how probable it is that they are a quotation and their bounds about right. */
export type AttributedContent = TextSpan & { readonly confidence: number };

/** Cues less probable than this are not looked at. */
const LEAST_CUE = 0.05;
/** Room for the features of a token, a content or a hypothesis. */
export const FEATURE_ROOM = 128;

/** Finds cues, and for each what it reports and who speaks. */
export class AttributionFinder {
  private readonly models: AttributionModels;
  readonly lattice = new Lattice(LONGEST_WINDOW);
  private readonly list = new FeatureList(FEATURE_ROOM);
  private readonly cueScores = new Float64Array(3);
  private readonly labelScores = new Float64Array(LABEL_COUNT);
  private readonly rank = new Float64Array(1);
  private readonly bands: CueBands;
  private readonly contents: TreeModel;

  constructor(models: AttributionModels) {
    this.models = models;
    this.bands = cueBands(models.cueLemmas);
    this.contents = new TreeModel(models.contents);
  }

  attributions(reading: Reading, ruled: RuledQuotations): Attribution[] {
    const proposals = this.proposals(reading);
    const evidence = this.evidence(reading, proposals, ruled);
    let at = 0;
    return proposals.flatMap((proposal) => {
      const probabilities = proposal.contents.map(() => {
        const probability = this.contents.probability(evidence, at);
        at += EVIDENCE;
        return probability;
      });
      return this.attribution(proposal, probabilities) ?? [];
    });
  }

  /** What each cue may report as it looks from there, in order of reading; cues that certainly report nothing are left out. */
  proposals(reading: Reading): Proposal[] {
    const own = this.ownScores(reading);
    return this.cues(reading)
      .map((cue) => this.proposal(reading, own, cue))
      .filter(({ contents }) => contents.length > 0);
  }

  /** What speaks for each content of the proposals: see `contentEvidence`. */
  evidence(reading: Reading, proposals: readonly Proposal[], ruled: RuledQuotations): Int16Array {
    return contentEvidence(reading, proposals, ruled, this.bands);
  }

  /** The tokens that may be cues, in order of reading. */
  cues(reading: Reading): Cue[] {
    const cues: Cue[] = [];
    const scores = this.cueScores;
    for (let token = 0; token < reading.features.length; token++) {
      cueFeatures(reading, token, this.bands, this.list);
      scores.fill(0);
      addScores(this.models.cues, this.list.hashes, 0, this.list.count, scores);
      toProbabilities(scores, 3);
      const [, speech, attitude] = scores as unknown as [number, number, number];
      if (speech + attitude > LEAST_CUE) cues.push({ token, speech, attitude });
    }
    return cues;
  }

  /** What the labels of each token score whatever the cue is, `LABEL_COUNT` for each token. */
  ownScores(reading: Reading): Float64Array {
    const own = ownFeatures(reading, this.bands);
    const all = new Float64Array(reading.features.length * LABEL_COUNT);
    for (let at = 0; at < reading.features.length; at++) {
      const scores = all.subarray(at * LABEL_COUNT, (at + 1) * LABEL_COUNT);
      addScores(this.models.labels, own, at * OWN, OWN, scores);
    }
    return all;
  }

  /** Labels the tokens around a cue; the probabilities are then in the lattice. */
  label(reading: Reading, own: Float64Array, cue: number): Window {
    const window = windowAround(reading, cue);
    const relative = new RelativeFeatures(reading, window, this.bands);
    const { labels, transitions } = this.models;
    const scores = this.labelScores;
    for (let nth = 0; nth < window.length; nth++) {
      const first = (window.tokens[nth] as number) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        scores[label] = own[first + label] as number;
      }
      relative.of(nth, this.list);
      addScores(labels, this.list.hashes, 0, this.list.count, scores);
      if (nth === window.cue) onlyOutside(scores);
      this.lattice.scores.set(scores, nth * LABEL_COUNT);
    }
    this.lattice.run(window.length, transitions);
    return window;
  }

  private proposal(reading: Reading, own: Float64Array, cue: Cue): Proposal {
    const window = this.label(reading, own, cue.token);
    const hypotheses = hypothesesOf(reading, window, this.lattice);
    const probabilities = this.probabilities(reading, window, cue, hypotheses);
    return {
      cue,
      contents: proposedContents(hypotheses, probabilities, window),
      nothing: probabilities[0] as number,
      source: sourceIn(reading, window, this.lattice),
    };
  }

  private attribution(
    { cue, contents, source }: Proposal,
    probabilities: readonly number[],
  ): Attribution | null {
    const chosen = choose(contents, probabilities);
    const [first] = contents;
    if (first === undefined) return null;
    const attitude = (first.alike * cue.attitude) / (cue.speech + cue.attitude);
    if (chosen.length === 0 && attitude < LEAST_ATTITUDE) return null;
    const { quotationCalibration, sourceCalibration } = this.models;
    const told =
      chosen.length > 0 ? chosen : [{ content: first, probability: probabilities[0] as number }];
    return {
      cue: cue.token,
      contents: told.map(({ content: { start, end }, probability }) => ({
        ...{ start, end },
        confidence: calibrated(quotationCalibration, probability),
      })),
      source: source?.span ?? null,
      sourceConfidence: calibrated(sourceCalibration, source?.probability ?? 0),
      attitude,
    };
  }

  /** How probable each hypothesis is. */
  private probabilities(
    reading: Reading,
    window: Window,
    cue: Cue,
    hypotheses: readonly Hypothesis[],
  ): Float64Array {
    const probabilities = new Float64Array(hypotheses.length);
    const scores = new Map<ContentCandidate, number>();
    for (const [nth, hypothesis] of hypotheses.entries()) {
      hypothesisFeatures(reading, window, cue, hypothesis, this.lattice, this.list);
      let score = this.rankOf();
      for (const content of hypothesis) {
        let own = scores.get(content);
        if (own === undefined) {
          contentFeatures(reading, window, cue, content, this.list);
          own = this.rankOf();
          scores.set(content, own);
        }
        score += own;
      }
      probabilities[nth] = score;
    }
    toProbabilities(probabilities, probabilities.length);
    return probabilities;
  }

  /** The score of the features just collected. */
  private rankOf(): number {
    this.rank[0] = 0;
    addScores(this.models.ranking, this.list.hashes, 0, this.list.count, this.rank);
    return this.rank[0];
  }
}

/** Bands of how often a lemma is the head of a cue of speech, from 0, never, to 5, mostly. */
function cueBands({ weights }: LinearModel): CueBands {
  return (lemma) => weights[lemma & (weights.length - 1)] as number;
}

/** A cue is no content and no source of itself. */
export function onlyOutside(scores: Float64Array): void {
  scores.fill(-50);
  scores[LABELS.outside] = 0;
}

/** The contents that are probable enough, ascending; of those that overlap the better one, whose exact bounds count too. */
export function choose(
  contents: readonly ProposedContent[],
  probabilities: readonly number[],
): ChosenContent[] {
  const weighed = contents
    .map((content, nth) => ({ content, nth, probability: probabilities[nth] as number }))
    .filter(({ probability }) => probability >= LEAST_CHOSEN)
    .sort((a, b) => meritOf(b) - meritOf(a) || a.content.start - b.content.start);
  const chosen: ChosenContent[] = [];
  for (const one of weighed) {
    if (chosen.every(({ content }) => !overlaps(content, one.content))) chosen.push(one);
  }
  return chosen.sort((a, b) => a.content.start - b.content.start);
}

/** A content with its place among those proposed. */
type ChosenContent = {
  readonly content: ProposedContent;
  readonly nth: number;
  readonly probability: number;
};

function meritOf({ content, probability }: ChosenContent): number {
  return probability + EXACT * content.exact;
}

/** How much exact bounds count beside bounds that are about right. */
const EXACT = 0.1;
const LEAST_CHOSEN = 0.25;
/** Attitudes less probable than this are not told. */
export const LEAST_ATTITUDE = 0.5;

/** The most probable first token of a source, and the tokens after it that probably belong to it. */
function sourceIn(
  { text: { tokens } }: Reading,
  window: Window,
  lattice: Lattice,
): ProposedSource | null {
  let first = -1;
  let probability = LEAST_SOURCE;
  for (let at = 0; at < window.length; at++) {
    const here = lattice.marginal(at, LABELS.source);
    if (here < probability) continue;
    first = at;
    probability = here;
  }
  if (first < 0) return null;
  let last = first;
  while (lattice.marginal(last + 1, LABELS.sourceOn) > 0.5 * within(lattice, last)) last++;
  const [start, end] = [
    tokens[window.tokens[first] as number],
    tokens[window.tokens[last] as number],
  ];
  return { span: { start: start?.start ?? 0, end: end?.end ?? 0 }, probability };
}

const LEAST_SOURCE = 0.15;

function within(lattice: Lattice, at: number): number {
  return Math.min(1, lattice.marginal(at, LABELS.source) + lattice.marginal(at, LABELS.sourceOn));
}

/** Reads a value off the line through points that are equally far apart from 0 to 1. */
function calibrated(points: readonly number[], raw: number): number {
  if (points.length < 2) return raw;
  const place = Math.min(1, Math.max(0, raw)) * (points.length - 1);
  const before = Math.min(points.length - 2, Math.floor(place));
  const [low, high] = [points[before] as number, points[before + 1] as number];
  return low + (high - low) * (place - before);
}
