import { tiedFrom, withJoined } from "./objects.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import {
  groupStart,
  isOneOf,
  isPreposition,
  MAX_DEPTH,
  type Phrases,
  relativeStart,
  verbBefore,
  WINDOW,
} from "./verb-groups.ts";

/** Who or what does what the verb says, grammatically; several where they are joined by "and". */
export function subjectsOf(shape: SentenceShape, verb: number, depth = 0): Phrases {
  if (depth > MAX_DEPTH) return [];
  const start = groupStart(shape, verb);
  const before = start - 1;
  if (isInfinitive(shape, start, verb)) return infinitiveSubjects(shape, start, depth);
  if (shape.tag(before) === "CCONJ") return joinedSubjects(shape, before, verb, depth);
  if (shape.lexicon.relativePronouns.has(shape.lower(before))) return antecedent(shape, before);
  if (shape.lower(verb).endsWith("ing") && start === verb) {
    const governed = gerundSubjects(shape, before, depth);
    if (governed !== null) return governed;
  }
  const found = scanLeft(shape, before);
  return found === undefined ? [] : withJoined(shape, found);
}

function isInfinitive(shape: SentenceShape, start: number, verb: number): boolean {
  for (let at = start; at < verb; at++) if (shape.lower(at) === "to") return true;
  return false;
}

/** "planned to expel": who planned; "asked Russia to withdraw": Russia. */
function infinitiveSubjects(shape: SentenceShape, start: number, depth: number): Phrases {
  const object = shape.phraseAt(start - 1);
  const governor = verbBefore(shape, (object?.first ?? start) - 1);
  if (governor === undefined) {
    const found = scanLeft(shape, start - 1);
    return found === undefined ? [] : [found];
  }
  const isOwn = isOneOf(shape, governor, shape.lexicon.ownActVerbs);
  const isObject =
    object !== undefined && shape.canAct(object) && shape.tag(object.first - 1) !== "ADP";
  return isObject && !isOwn ? withJoined(shape, object) : subjectsOf(shape, governor, depth + 1);
}

/** "… and arrested two": who did what the verb before says. */
function joinedSubjects(
  shape: SentenceShape,
  conjunction: number,
  verb: number,
  depth: number,
): Phrases {
  const isGerund = shape.lower(verb).endsWith("ing");
  for (let at = conjunction - 1; at >= Math.max(shape.first, conjunction - WINDOW); at--) {
    if (/^[;:!?“”"]$/.test(shape.lower(at))) return [];
    if (shape.isMainVerb(at) && isGerund === shape.lower(at).endsWith("ing")) {
      return subjectsOf(shape, at, depth + 1);
    }
  }
  return [];
}

/** "rebels who attacked": whoever stands before it. */
function antecedent(shape: SentenceShape, relative: number): Phrases {
  const at = shape.lower(relative - 1) === "," ? relative - 2 : relative - 1;
  const phrase = shape.phraseAt(at);
  return phrase === undefined ? [] : [phrase];
}

/** "by ordering", ", killing ten": the subject of the verb before; after "accused Russia of spying" its object. */
function gerundSubjects(shape: SentenceShape, before: number, depth: number): Phrases | null {
  const thing = shape.phraseAt(before);
  if (thing !== undefined && !shape.canAct(thing)) {
    // "issued a statement denouncing it": who issued it.
    const issuing = verbBefore(shape, thing.first - 1);
    return issuing === thing.first - 1 ? subjectsOf(shape, issuing, depth + 1) : null;
  }
  const isLinked = ["ADP", "SCONJ"].includes(shape.tag(before)) || shape.lower(before) === ",";
  if (!isLinked) return null;
  const object = shape.phraseAt(before - 1);
  const governor = verbBefore(shape, (object?.first ?? before) - 1);
  if (governor === undefined) return null;
  const isTheirs =
    /^(?:of|from)$/.test(shape.lower(before)) &&
    object !== undefined &&
    governor === object.first - 1;
  return isTheirs ? [object] : subjectsOf(shape, governor, depth + 1);
}

/** Either the subject, or the place where the search goes on, with what serves if nothing better is found. */
type Step =
  | { readonly found: NounPhrase | undefined }
  | { readonly next: number; readonly fallback?: NounPhrase };

/** The phrase to the left that no preposition ties to something else, past appositions and relative clauses. */
function scanLeft(shape: SentenceShape, from: number): NounPhrase | undefined {
  let fallback: NounPhrase | undefined;
  let at = from;
  while (at >= Math.max(shape.first, from - WINDOW)) {
    const phrase = shape.phraseAt(at);
    const step = phrase === undefined ? pastWord(shape, at) : pastPhrase(shape, phrase);
    if ("found" in step) return step.found ?? fallback;
    fallback ??= step.fallback;
    at = step.next;
  }
  return fallback;
}

function pastPhrase(shape: SentenceShape, phrase: NounPhrase): Step {
  if (phrase.isOwner || shape.isTime(phrase)) return { next: phrase.first - 1 };
  // "of foreign affairs and trade": what is joined to it hangs on "of" too.
  const before = shape.before(withJoined(shape, phrase)[0] ?? phrase);
  if (isPreposition(shape, before)) return { next: before - 1, fallback: phrase };
  const skipped = relativeStart(shape, before);
  return skipped === null ? { found: phrase } : { next: skipped, fallback: phrase };
}

function pastWord(shape: SentenceShape, at: number): Step {
  const word = shape.lower(at);
  if (word === ")") return { next: openingOf(shape, at, "(") - 1 };
  if (word === ",") {
    const open = openingOf(shape, at, ",");
    return open === at ? { found: undefined } : { next: open - 1 };
  }
  if (shape.isStop(at) || word === "that") return { found: undefined };
  if (!shape.isVerb(at) || shape.tag(at) === "AUX") return { next: at - 1 };
  // "their right to live in the country": what hangs on a noun.
  if (shape.lower(at - 1) === "to" && shape.phraseAt(at - 2) !== undefined) return { next: at - 2 };
  const skipped = relativeStart(shape, at);
  return skipped === null ? { found: undefined } : { next: skipped };
}

/** Words between two commas or brackets that can be passed over. */
const MAX_ASIDE = 22;

/** The mark that opens what the one at `close` ends: "Antonov, the ambassador, said"; itself where there is none. */
function openingOf(shape: SentenceShape, close: number, mark: string): number {
  for (let at = close - 1; at >= Math.max(shape.first, close - MAX_ASIDE); at--) {
    if (shape.lower(at) === mark) return at;
    if (shape.isStop(at)) break;
  }
  return close;
}

/** "was summoned to the ministry and told": where one is summoned to, one is told. */
export function hostsOf(shape: SentenceShape, verb: number): Phrases {
  const conjunction = groupStart(shape, verb) - 1;
  if (shape.tag(conjunction) !== "CCONJ") return [];
  const governor = verbBefore(shape, conjunction - 1);
  if (governor === undefined || !isOneOf(shape, governor, shape.lexicon.hostingVerbs)) return [];
  const tied = tiedFrom(shape, governor + 1);
  return tied.find(({ preposition }) => preposition === "to")?.phrases ?? [];
}

/** Words between a verb of saying and the pronoun that means who says it. */
const MAX_TO_PRONOUN = 5;

/** "the rebels said on Monday they would": who says it, where a pronoun right after means them. */
export function speakerOf(shape: SentenceShape, { head, first }: NounPhrase): Phrases {
  if (!/^(?:it|he|she|they|we|i)$/.test(shape.lower(head))) return [];
  for (let at = first - 1; at >= Math.max(shape.first, first - MAX_TO_PRONOUN); at--) {
    if (isOneOf(shape, at, shape.lexicon.reportingVerbs)) return subjectsOf(shape, at);
  }
  return [];
}

/** Who says what stands at a token: the subject of a verb of saying before it, or after the comma that ends it. */
export function reporterOf(shape: SentenceShape, at: number): Phrases {
  const { reportingVerbs } = shape.lexicon;
  for (let before = at - 1; before >= Math.max(shape.first, at - WINDOW); before--) {
    if (isOneOf(shape, before, reportingVerbs)) return subjectsOf(shape, before);
  }
  for (let after = at + 1; after < Math.min(shape.end, at + WINDOW); after++) {
    if (!isOneOf(shape, after, reportingVerbs)) continue;
    const subjects = subjectsOf(shape, after);
    const isAside = subjects[0] !== undefined && shape.lower(subjects[0].first - 1) === ",";
    return isAside ? subjects : [];
  }
  return [];
}
