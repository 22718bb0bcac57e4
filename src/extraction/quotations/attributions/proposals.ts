import type { TextSpan } from "../../../domain/text-span.ts";
import { type ContentCandidate, type Hypothesis, sharedPart } from "./hypotheses.ts";
import type { Cue } from "./hypothesis-features.ts";
import type { Window } from "./window.ts";

/** What a cue may report, as it looks from that cue alone. */
export type Proposal = {
  readonly cue: Cue;
  /** The most probable first; they may overlap. */
  readonly contents: readonly ProposedContent[];
  /** How probable it is that it reports nothing. */
  readonly nothing: number;
  readonly source: ProposedSource | null;
};

export type ProposedContent = TextSpan & {
  /** Tokens. */
  readonly first: number;
  readonly last: number;
  /** How probable the labels find it, and how probable the ranking finds it, and one much like it. */
  readonly labelled: number;
  readonly exact: number;
  readonly alike: number;
  /** How probable one is that lies around it, and one that lies within it. */
  readonly longer: number;
  readonly shorter: number;
};

export type ProposedSource = { readonly span: TextSpan; readonly probability: number };

/** Contents less probable than this, and those that come after so many others, are not weighed. */
const LEAST_ALIKE = 0.03;
const MOST_CONTENTS = 8;
/** How much exact bounds count beside bounds that are about right. */
const EXACT = 0.3;
/** The part of two contents that is shared where their bounds are about the same. */
export const ALIKE = 0.5;

/** The contents of the hypotheses; for each count the probabilities of all hypotheses that hold one much like it. */
export function proposedContents(
  hypotheses: readonly Hypothesis[],
  probabilities: Float64Array,
  window: Window,
): ProposedContent[] {
  const candidates = [...new Set(hypotheses.flat())];
  const exact = new Map<ContentCandidate, number>();
  for (const [nth, hypothesis] of hypotheses.entries()) {
    for (const one of hypothesis) {
      exact.set(one, (exact.get(one) ?? 0) + (probabilities[nth] as number));
    }
  }
  return candidates
    .map((one) => proposed(one, exact, alikeOf(one, hypotheses, probabilities), window))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike + EXACT * b.exact - (a.alike + EXACT * a.exact) || a.start - b.start)
    .slice(0, MOST_CONTENTS);
}

function alikeOf(
  content: ContentCandidate,
  hypotheses: readonly Hypothesis[],
  probabilities: Float64Array,
): number {
  let alike = 0;
  for (const [nth, hypothesis] of hypotheses.entries()) {
    if (hypothesis.some((one) => sharedPart(one, content) >= ALIKE)) {
      alike += probabilities[nth] as number;
    }
  }
  return alike;
}

function proposed(
  content: ContentCandidate,
  all: ReadonlyMap<ContentCandidate, number>,
  alike: number,
  { tokens }: Window,
): ProposedContent {
  const { start, end, probability } = content;
  let [longer, shorter] = [0, 0];
  for (const [other, exact] of all) {
    if (other === content) continue;
    if (other.start <= start && end <= other.end) longer += exact;
    else if (start <= other.start && other.end <= end) shorter += exact;
  }
  return {
    ...{ start, end, alike, longer, shorter },
    first: tokens[content.first] as number,
    last: tokens[content.last] as number,
    labelled: probability,
    exact: all.get(content) as number,
  };
}
