import type { LinkedQuotation } from "../../domain/contribution.ts";
import type { AboutInput } from "./about-input.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type AboutWeights, EVIDENCE, EVIDENCE_NAMES, type EvidenceName } from "./evidence.ts";
import { marginsOf } from "./margins.ts";

export type About = LinkedQuotation["about"];

/**
 * For each quotation the events that it is about, surest first. Everything that may tie the two (`EVIDENCE`) adds its
 * weight to the score of the event, and so does having more of it than the others; the events of an article, and being about none of them, compete (a conditional
 * logit, McFadden 1974).
 */
export function linkAbout(input: AboutInput, weights: AboutWeights): About[] {
  return candidatesOf(input).map((candidates) => {
    const scores = scoresOf(candidates, weights);
    const probabilities = probabilitiesOf(scores, weights);
    return chosen(candidates, probabilities, weights).map((at) =>
      linkOf(candidates[at] as Candidate, scores[at] as Score, probabilities[at] ?? 0),
    );
  });
}

/** How clearly a quotation must tell of an event to be about it whatever else is said. */
const TOLD = 0.65;
/** A quotation is about nothing where that is likelier than this: a little more than even, as missing links cost as much as wrong ones. */
const EVEN = 0.6;
/** Events that one quotation can be about. */
const MAX_EVENTS = 4;

/** What each kind of evidence adds to the score of an event. */
type Score = ReadonlyMap<EvidenceName, number>;

function scoresOf(candidates: readonly Candidate[], { weights, margins }: AboutWeights): Score[] {
  const more = marginsOf(candidates.map(({ evidence }) => evidence));
  return candidates.map(
    ({ evidence }, nth) =>
      new Map(
        EVIDENCE_NAMES.map((name) => [
          name,
          (evidence[name] ?? 0) * weights[name] + (more[nth]?.[name] ?? 0) * margins[name],
        ]),
      ),
  );
}

/** How likely each event is what the quotation is about; what is missing to 1 is that it is none of them. */
function probabilitiesOf(scores: readonly Score[], { none }: AboutWeights): number[] {
  const sums = scores.map((score) => [...score.values()].reduce((sum, one) => sum + one, 0));
  const highest = Math.max(none, ...sums);
  const parts = sums.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((all, part) => all + part, Math.exp(none - highest));
  return parts.map((part) => part / sum);
}

/** Places of the likeliest one, unless it is about none; of others that its own words tell of and that are nearly as likely. */
function chosen(
  candidates: readonly Candidate[],
  probabilities: readonly number[],
  { share }: AboutWeights,
): number[] {
  const none = 1 - probabilities.reduce((sum, one) => sum + one, 0);
  const best = Math.max(0, ...probabilities);
  const all = candidates.map((_, at) => at);
  const told = (at: number): number => candidates[at]?.evidence.told ?? 0;
  // Beside what the words themselves tell of, what stands around them is no more than its setting.
  const isTelling = all.some((at) => told(at) >= TOLD);
  const first = probabilities.indexOf(best);
  const isNear = (at: number): boolean =>
    none < EVEN &&
    (probabilities[at] ?? 0) >= share * best &&
    (isInWords(candidates[at]) || (at === first && !isTelling));
  return all
    .filter((at) => isNear(at) || told(at) >= TOLD)
    .sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b)
    .slice(0, MAX_EVENTS);
}

const CONTENT: ReadonlySet<EvidenceName> = new Set([
  "told",
  "toldAsPossible",
  "toldAsTalk",
  "pointed",
  "sameCount",
  "sameNumber",
]);
const MAX_REASONS = 3;

function isInWords(candidate: Candidate | undefined): boolean {
  return EVIDENCE_NAMES.some((name) => CONTENT.has(name) && (candidate?.evidence[name] ?? 0) > 0);
}

function linkOf(candidate: Candidate, score: Score, confidence: number): About[number] {
  const { event, evidence, place } = candidate;
  const speaking = [...score]
    .filter(([name, added]) => added > 0 && (evidence[name] ?? 0) > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_REASONS);
  return {
    event,
    basis: isInWords(candidate) ? "content" : "context",
    confidence: Math.round(100 * confidence) / 100,
    reasons: speaking.map(([name]) => EVIDENCE[name]),
    evidence: place,
  };
}
