import type { QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains } from "../../domain/text-span.ts";
import { tokensIn } from "../../extraction/quotations/token-index.ts";
import type { Response } from "../contribute.ts";
import type { AboutInput } from "./about-input.ts";
import type { About } from "./link-about.ts";

/** Verbs, in their dictionary form, that answer something that was said or done. */
export type ResponseVerbs = ReadonlyMap<string, Pick<Response, "kind" | "confidence">>;

/** Quotations before a reply among which the one that it answers is looked for. */
const REACH = 4;

/** For each quotation what it denies, condemns or replies to: what another speaker said just before, else the event that it is about. */
export function linkResponses(
  input: AboutInput,
  about: readonly About[],
  verbs: ResponseVerbs,
): Response[][] {
  const named = new SpanIndex(input.agents.mentions);
  const speakerOf = ({ source }: QuotationCandidate): string | undefined => named.at(source)?.agent;
  return input.quotations.map((quotation, index) => {
    const { cue } = quotation;
    const evidence = cue ?? quotation.spans[0];
    if (cue === null || evidence === undefined) return [];
    const words = tokensIn(input.text.tokens, cue).filter((token) => contains(cue, token));
    const [found] = words.flatMap(({ lemma }) => verbs.get(lemma) ?? []);
    if (found === undefined) return [];
    const { kind, confidence } = found;
    const answered = answeredBy(input, index, kind, speakerOf);
    if (answered !== null) return [{ target: { quotation: answered }, kind, confidence, evidence }];
    return (about[index] ?? [])
      .slice(0, 1)
      .map(({ event }) => ({ target: { event }, kind, confidence, evidence }));
  });
}

function answeredBy(
  { quotations, text }: AboutInput,
  index: number,
  kind: Response["kind"],
  speakerOf: (quotation: QuotationCandidate) => string | undefined,
): number | null {
  const reply = quotations[index] as QuotationCandidate;
  const reach = kind === "denial" ? REACH : 2;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const earlier = quotations[at] as QuotationCandidate;
    const speaker = speakerOf(earlier);
    if (speaker === undefined || speaker === speakerOf(reply)) continue;
    const between = text.text.slice(earlier.spans.at(-1)?.end ?? 0, reply.spans[0]?.start ?? 0);
    if (between.length < MAX_DISTANCE && (between.match(/\n/g) ?? []).length <= 3) return at;
  }
  return null;
}

/** Characters between what was said and the reply to it. */
const MAX_DISTANCE = 600;
