import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";

/** Words to either side that are looked at; nobody writes a subject farther from its verb. */
export const WINDOW = 60;
/** Steps from one verb to the verb that governs it: "agreed to try to reach". */
export const MAX_DEPTH = 5;

/** The first token of the verb group that `verb` ends: "has not been expelled". */
export function groupStart(shape: SentenceShape, verb: number): number {
  const from = Math.max(shape.first, verb - WINDOW);
  let first = verb;
  while (first > from && isOfGroup(shape, first - 1)) first--;
  return first;
}

function isOfGroup(shape: SentenceShape, at: number): boolean {
  const tag = shape.tag(at);
  if (tag === "AUX" || tag === "ADV") return true;
  if (tag === "PART") return !/^['’]s?$/.test(shape.lower(at));
  return (
    tag === "VERB" && /^(?:have|has|had|having|be|been|being|get|got|gets)$/.test(shape.lower(at))
  );
}

/** The nearest verb to the left, in the same clause. */
export function verbBefore(shape: SentenceShape, from: number): number | undefined {
  for (let at = from; at >= Math.max(shape.first, from - WINDOW); at--) {
    if (shape.isStop(at)) return undefined;
    if (shape.isMainVerb(at)) return at;
  }
  return undefined;
}

/** Whether the verb is a passive: "were expelled", "were invited and told". */
export function isPassive(shape: SentenceShape, verb: number, depth = 0): boolean {
  if (!shape.lexicon.participles.has(shape.lower(verb))) return false;
  const start = groupStart(shape, verb);
  if (start === verb && shape.tag(verb - 1) === "CCONJ" && depth < MAX_DEPTH) {
    const other = verbBefore(shape, verb - 2);
    return other !== undefined && isPassive(shape, other, depth + 1);
  }
  for (let at = verb - 1; at >= start; at--) {
    if (isFormOfBe(shape, at)) return true;
    if (shape.tag(at) === "VERB") return false;
  }
  return false;
}

function isFormOfBe(shape: SentenceShape, at: number): boolean {
  const forms = /^(?:be|been|being|get|gets|got|getting|['’]re|['’]m|is|are|am|was|were)$/;
  return shape.tokens[at]?.lemma === "be" || forms.test(shape.lower(at));
}

/** "those expelled by Poland", "of members expelled on Monday": a participle that hangs on the noun before it. */
export function isReduced(shape: SentenceShape, verb: number, hasObject: boolean): boolean {
  const isAlone =
    shape.lexicon.participles.has(shape.lower(verb)) && groupStart(shape, verb) === verb;
  const noun = shape.phraseAt(verb - 1);
  if (!isAlone || noun === undefined || shape.isTime(noun)) return false;
  if (shape.lower(verb + 1) === "by") return true;
  const before = shape.before(noun);
  const isGoverned = isPreposition(shape, before) || shape.tag(before) === "VERB";
  return !hasObject && isGoverned && AFTER_PARTICIPLE.has(shape.tag(verb + 1));
}

/** What can follow a participle that has its object before it. */
const AFTER_PARTICIPLE: ReadonlySet<string> = new Set(["ADP", "PUNCT", "PART", "ADV", "CCONJ", ""]);

/** "after Poland expelled" begins a clause; "of Poland" does not. */
export function isPreposition(shape: SentenceShape, at: number): boolean {
  return shape.tag(at) === "ADP" && !shape.lexicon.conjunctions.has(shape.lower(at));
}

/** "troops based in the east", "a group linked to": a participle right after its noun. */
export function isReducedClause(shape: SentenceShape, verb: number): boolean {
  const isGerund = shape.lower(verb).endsWith("ing");
  return (
    (isGerund || shape.lower(verb).endsWith("ed")) &&
    shape.tag(verb) === "VERB" &&
    shape.phraseAt(verb - 1) !== undefined &&
    groupStart(shape, verb) === verb &&
    (isGerund || shape.tag(verb + 1) === "ADP")
  );
}

/** The verb after "to" that an action is about: "refused to lift", "agreed not to send". */
export function complementOf(shape: SentenceShape, from: number): number | null {
  let at = from;
  let hasTo = shape.lower(from - 1) === "to";
  while (["PART", "ADV"].includes(shape.tag(at)) || shape.lower(at) === "to") {
    hasTo ||= shape.lower(at) === "to";
    at++;
  }
  return hasTo && shape.isVerb(at) && shape.phraseAt(at) === undefined ? at : null;
}

/** Where a relative clause that ends with this verb begins, less one: "(the men) who attacked". Null when there is none. */
export function relativeStart(shape: SentenceShape, verb: number): number | null {
  if (!shape.isVerb(verb) || shape.tag(verb) === "AUX") return null;
  const start = groupStart(shape, verb);
  if (shape.lexicon.relativePronouns.has(shape.lower(start - 1))) {
    return shape.lower(start - 2) === "," ? start - 3 : start - 2;
  }
  // "the men whom the court freed": the object's clause.
  const subject = shape.phraseAt(start - 1);
  const before = subject === undefined ? "" : shape.lower(subject.first - 1);
  if (subject !== undefined && (before === "whom" || before === "which")) return subject.first - 2;
  return isReducedClause(shape, verb) ? verb - 1 : null;
}

/** Verbs of these kinds can stand at a token. */
export function isOneOf(shape: SentenceShape, at: number, verbs: ReadonlySet<string>): boolean {
  return shape.isVerb(at) && shape.verbsAt(at).some((verb) => verbs.has(verb));
}

/** Phrases are passed from function to function with those joined to them. */
export type Phrases = readonly NounPhrase[];
