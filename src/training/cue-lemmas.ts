import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { type TokenFeatures, tagNumber } from "../extraction/learnt/token-features.ts";
import type { TokenRange } from "../extraction/quotations/noun-phrase.ts";
import type { Reading } from "../extraction/quotations/reading.ts";
import type { GoldAttribution } from "./gold.ts";

/** An article as it is learnt from. */
export type Lesson = {
  readonly id: string;
  readonly reading: Reading;
  readonly attributions: readonly GoldAttribution[];
};

const BITS = 18;
const MASK = 2 ** BITS - 1;
const VERB = tagNumber("VERB");
const LIGHT = new Set(["AUX", "DET", "PART", "ADP"].map(tagNumber));

/** How often each lemma occurs, and how often in a cue and as its head. */
export class CueLemmas {
  private readonly seen = new Uint32Array(2 ** BITS);
  private readonly within = new Uint32Array(2 ** BITS);
  private readonly heads = new Uint32Array(2 ** BITS);

  constructor(lessons: readonly Lesson[]) {
    for (const { reading, attributions } of lessons) {
      const { lemmas } = reading.features;
      for (const lemma of lemmas) count(this.seen, lemma);
      for (const { cue } of attributions) {
        for (let at = cue.first; at < cue.end; at++) count(this.within, lemmas[at] as number);
      }
    }
    for (const lesson of lessons) {
      for (const [at, { isReporting }] of this.headsOf(lesson)) {
        if (isReporting) count(this.heads, lesson.reading.features.lemmas[at] as number);
      }
    }
  }

  /** The attributions by the head of their cue: the token that most often tells one, a verb rather than a light word. */
  headsOf({ reading: { features }, attributions }: Lesson): Map<number, GoldAttribution> {
    const heads = new Map<number, GoldAttribution>();
    for (const attribution of attributions) {
      const head = this.headOf(features, attribution.cue);
      if (head >= 0 && (!heads.has(head) || attribution.isReporting)) heads.set(head, attribution);
    }
    return heads;
  }

  private headOf({ tags, lemmas }: TokenFeatures, { first, end }: TokenRange): number {
    let [head, best] = [-1, Number.NEGATIVE_INFINITY];
    for (let at = first; at < end; at++) {
      const tag = tags[at] as number;
      const bonus = tag === VERB ? 0.3 : LIGHT.has(tag) ? -0.3 : 0;
      const merit = this.rate(lemmas[at] as number) + bonus;
      if (merit > best) [head, best] = [at, merit];
    }
    return head;
  }

  /** The band of a lemma, one of its occurrences as a head left out where `isOwn`: what is learnt from must not tell itself. */
  band(lemma: number, isOwn: boolean): number {
    const own = isOwn ? 1 : 0;
    const [heads, seen] = [this.heads[lemma & MASK] as number, this.seen[lemma & MASK] as number];
    return bandOf(heads - own, seen - own);
  }

  /** The bands of all lemmas, as the program looks them up. */
  model(): LinearModel {
    const weights = Int16Array.from(this.heads, (_, at) => this.band(at, false));
    return { classes: 1, weights, scale: 1 };
  }

  private rate(lemma: number): number {
    return (
      ((this.within[lemma & MASK] as number) + 0.1) / ((this.seen[lemma & MASK] as number) + 2)
    );
  }
}

function count(counts: Uint32Array, lemma: number): void {
  counts[lemma & MASK] = (counts[lemma & MASK] as number) + 1;
}

function bandOf(heads: number, seen: number): number {
  if (heads <= 0) return 0;
  const rate = heads / Math.max(1, seen);
  if (rate < 0.02) return 1;
  if (rate < 0.15) return 2;
  if (heads < 3) return 3;
  return rate < 0.5 ? 4 : 5;
}
