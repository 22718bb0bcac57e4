import type { QuotationCandidate } from "../../domain/candidates.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import {
  byPosition,
  contains,
  enclosing,
  overlaps,
  type TextSpan,
} from "../../domain/text-span.ts";
import { sharedPart } from "./attributions/hypotheses.ts";
import { beforeConduit } from "./conduits.ts";

/** How much of both a rule and the model must share to mean the same quotation. */
const ALIKE = 0.6;
const WITHIN = "words within a report";
/** Words in marks with their source beside them, without a verb. */
const SIGNED = "headline";
/** Words in marks with a colon before them that no verb of saying introduces. */
const LED = "led by a colon";
/** Rules that are kept where the model found nothing. */
const KEPT = new Set(["denial", "description", WITHIN, SIGNED, LED]);
/** And those that are kept there without having the better bounds. */
const KEPT_ALONE = new Set([
  ...KEPT,
  "reported with that",
  "answer",
  "according to",
  "clause, cue after",
  "accusation",
  "appeal",
]);

/**
 * One list of what the model and the rules found. The model says what is a quotation; where a rule found nearly the same
 * one, its bounds and conduits are the better ones; words in marks that only a rule attributes are kept.
 */
export function reconcile(
  text: string,
  learnt: readonly QuotationCandidate[],
  ruled: readonly QuotationCandidate[],
): QuotationCandidate[] {
  const byPlace = new SpanIndex(
    ruled.map((quotation) => ({ ...enclosing(quotation.spans), quotation })),
  );
  const used = new Set<QuotationCandidate>();
  const agreed = learnt.flatMap((quotation) => {
    const place = enclosing(quotation.spans);
    const same = byPlace
      .touching(place)
      .find((one) => !used.has(one.quotation) && isAlike(text, one, quotation))?.quotation;
    if (same === undefined) return [quotation];
    used.add(same);
    return [
      {
        ...same,
        ...learntBounds(text, quotation, same),
        ...better(text, quotation, same),
        ...widened(quotation, same),
      },
    ];
  });
  const taken = new SpanIndex(agreed.flatMap(({ spans }) => spans));
  const isFree = (span: TextSpan): boolean => taken.touching(span).length === 0;
  const reporting = new SpanIndex(
    agreed.flatMap(({ kind, cue }) => (cue === null || kind === "direct" ? [] : [cue])),
  );
  // Of a cue that reports a clause, words in marks that are no sentence are nothing of their own.
  const isTaken = ({ kind, cue, spans }: QuotationCandidate): boolean =>
    cue !== null &&
    !(kind === "direct" && /[.!?]/.test(text[(spans.at(-1)?.end ?? 0) - 1] ?? "")) &&
    reporting.touching(cue).some((one) => overlaps(one, cue));
  const isWithin = (span: TextSpan): boolean =>
    taken.touching(span).some((outer) => contains(outer, span) && outer.start < span.start - 1);
  const alone = ruled.filter((quotation) => {
    if (used.has(quotation)) return false;
    const { kind, method, spans, cue } = quotation;
    if (method !== WITHIN && isTaken(quotation)) return false;
    // What somebody within a report is said to have said.
    if (method === WITHIN && cue !== null && isWithin(cue)) return spans.every(isWithin);
    return (kind === "direct" || KEPT_ALONE.has(method)) && spans.every(isFree);
  });
  const all = apart(withoutCited([...agreed, ...alone]).sort(bySpans));
  const inner = new SpanIndex(alone.map(({ spans }) => enclosing(spans)));
  return withSpeakersGoingOn(
    text,
    all.map((quotation) => asReported(text, quotation, inner)),
  );
}

/** Nearly the same, the words in marks of the same cue, or one half of a split quotation. */
function isAlike(
  text: string,
  ruled: TextSpan & { readonly quotation: QuotationCandidate },
  learnt: QuotationCandidate,
): boolean {
  const place = enclosing(learnt.spans);
  const { kind, spans, method, cue } = ruled.quotation;
  // "The lawmaker who proposed the ban was threatened, police said": each has the other's cue in what is said.
  const holds = (outer: QuotationCandidate, inner: QuotationCandidate): boolean =>
    outer.spans.some((span) => inner.cue !== null && contains(span, inner.cue));
  if (holds(learnt, ruled.quotation) && holds(ruled.quotation, learnt)) return false;
  if (sharedPart(ruled, place) >= ALIKE) return true;
  const isSameCue = cue !== null && learnt.cue !== null && overlaps(cue, learnt.cue);
  // “…,” with a comma in the marks: the clause ends there.
  const isEnd = /[,.;!?]["”’'»]?$/.test(text.slice(ruled.end - 2, ruled.end));
  if (method === WITHIN && isSameCue && isEnd && contains(place, ruled)) return true;
  return (
    kind === "direct" && spans.length > 1 && spans.some((span) => sharedPart(span, place) >= ALIKE)
  );
}

/** "called the offer “an insult”": what it is said of belongs to it. */
function widened(
  learnt: QuotationCandidate,
  ruled: QuotationCandidate,
): Partial<Pick<QuotationCandidate, "spans">> {
  const [first] = learnt.spans;
  const [words] = ruled.spans;
  if (ruled.method !== WITHIN || first === undefined || words === undefined) return {};
  const { start, end } = words;
  const isOf = first.start < start - 1 && end <= first.end;
  return isOf ? { spans: [{ start: first.start, end: Math.min(first.end, end + 1) }] } : {};
}

/** "…, CNN said, citing two officials": whom somebody cites is no content of a quotation. */
function withoutCited(quotations: readonly QuotationCandidate[]): QuotationCandidate[] {
  const cited = new SpanIndex(
    quotations.flatMap(({ conduits }) =>
      conduits.flatMap(({ span, role }) => (role === "cited" ? [span] : [])),
    ),
  );
  return quotations.filter(
    ({ spans }) =>
      !spans.every((span) =>
        cited.touching(span).some((one) => overlaps(one, span) && one.start <= span.start + 4),
      ),
  );
}

/** Whose only words in marks are those of somebody else within it is indirect. */
function asReported(
  text: string,
  quotation: QuotationCandidate,
  inner: SpanIndex<TextSpan>,
): QuotationCandidate {
  const [span] = quotation.spans;
  if (quotation.kind !== "mixed" || quotation.spans.length > 1 || span === undefined) {
    return quotation;
  }
  const words = inner.within(span).find(({ start, end }) => start > span.start || end < span.end);
  if (words === undefined) return quotation;
  const { start, end } = words;
  const rest = `${text.slice(span.start, start - 1)}${text.slice(end + 1, span.end)}`;
  return /["“”„«»‘]/.test(rest) ? quotation : { ...quotation, kind: "indirect" };
}

/** "…," Lind said. "…": words in marks without a cue are those of whom the paragraph quoted before. */
function withSpeakersGoingOn(
  text: string,
  quotations: readonly QuotationCandidate[],
): QuotationCandidate[] {
  const done: QuotationCandidate[] = [];
  for (const quotation of quotations) {
    const previous = done.at(-1);
    const isOpen = quotation.cue === null && quotation.source === null;
    const between = text.slice(previous?.spans.at(-1)?.end, quotation.spans[0]?.start);
    const goesOn =
      (isOpen || (isEnded(text, quotation) && previous?.kind === "direct")) &&
      previous !== undefined &&
      !/[\n\r]/.test(between);
    done.push(
      goesOn
        ? { ...quotation, source: previous.source, sourceConfidence: previous.sourceConfidence }
        : quotation,
    );
  }
  return done;
}

/** “Let’s wait.” A spokeswoman for Lind said: a full stop within the marks, so that the cue after them begins something else. */
function isEnded(text: string, { kind, spans, cue }: QuotationCandidate): boolean {
  const end = spans.at(-1)?.end ?? 0;
  return kind === "direct" && cue !== null && cue.start >= end && text[end - 1] === ".";
}

/** A half of a split quotation that the model found too is no quotation beside the whole one: contents of one cue are apart. */
function apart(quotations: readonly QuotationCandidate[]): QuotationCandidate[] {
  const taken = new Map<number, TextSpan[]>();
  return quotations.filter(({ cue, spans }) => {
    if (cue === null) return true;
    const before = taken.get(cue.start) ?? [];
    if (spans.some((span) => before.some((one) => overlaps(one, span)))) return false;
    taken.set(cue.start, [...before, ...spans]);
    return true;
  });
}

/** In order of reading. */
export function bySpans(a: QuotationCandidate, b: QuotationCandidate): number {
  return byPosition(a.spans[0] as TextSpan, b.spans[0] as TextSpan);
}

/** Where reported speech ends is better learnt; what stands in marks, and in several pieces, rules see better. */
function learntBounds(
  text: string,
  { spans, kind }: QuotationCandidate,
  ruled: QuotationCandidate,
): Pick<QuotationCandidate, "spans" | "kind"> {
  return ruled.kind === "direct" || KEPT.has(ruled.method) || spans.length < ruled.spans.length
    ? { spans: ruled.spans, kind: ruled.kind }
    : { spans: spans.map((span) => beforeConduit(text, span, ruled.conduits)), kind };
}

/** How sure the model is, and the source of whom they name, the rule's words where both name the same. */
function better(
  text: string,
  learnt: QuotationCandidate,
  ruled: QuotationCandidate,
): Pick<QuotationCandidate, "confidence" | "source" | "sourceConfidence"> {
  const isSame =
    learnt.source !== null && ruled.source !== null && overlaps(learnt.source, ruled.source);
  // The rule saw another cue beside the words than the model, which gave them to a farther one.
  const isNearer =
    ruled.cue !== null &&
    ruled.source !== null &&
    learnt.cue !== null &&
    !overlaps(learnt.cue, ruled.cue);
  if (ruled.method === LED || (ruled.method === SIGNED && ruled.source !== null)) {
    const { source, sourceConfidence } = ruled;
    return { confidence: learnt.confidence, source, sourceConfidence };
  }
  // "one of them, Anna Holm"
  const isNaming =
    isSame &&
    learnt.source.start === ruled.source.start &&
    isNamed(text, learnt.source) &&
    !isNamed(text, ruled.source);
  const isRuled =
    !isNaming && !isCut(text, learnt, ruled) && (isSame || isNearer || learnt.source === null);
  return {
    confidence: learnt.confidence,
    source: isRuled ? ruled.source : learnt.source,
    sourceConfidence: learnt.sourceConfidence,
  };
}

/** "[Two officials briefed on] the inquiry", "the 54-year[-old]": a rule that sees only part of what the model takes for the source. */
function isCut(text: string, learnt: QuotationCandidate, ruled: QuotationCandidate): boolean {
  if (learnt.source === null || ruled.source === null) return false;
  if (!contains(learnt.source, ruled.source)) return false;
  const before = text.slice(learnt.source.start, ruled.source.start);
  return (
    /(?:-|\s(?:about|at|for|from|in|into|of|on|over|to|with)\s)$/.test(before) ||
    (text[ruled.source.end] === "-" && ruled.source.end < learnt.source.end)
  );
}

/** Whether a word with a capital stands in some words beyond the first. */
function isNamed(text: string, { start, end }: TextSpan): boolean {
  return /\s\p{Lu}/u.test(text.slice(start, end));
}
