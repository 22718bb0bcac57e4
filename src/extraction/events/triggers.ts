import type { Action, Pattern } from "./lexicon.ts";
import type { SentenceShape } from "./sentence-shape.ts";
import { groupStart, isPassive } from "./verb-groups.ts";

/** Words that name an action. Positions are token indexes; `end` is after the last word of a pattern. */
export type Trigger = {
  readonly action: Action;
  readonly form: "verb" | "noun";
  /** The verb, or the last word of the noun. */
  readonly head: number;
  readonly first: number;
  readonly end: number;
  /** Whether several words had to fit. */
  readonly isPattern: boolean;
  /** "the expulsion", "the move": it may point to an action told elsewhere. */
  readonly isPointer: boolean;
  /** Whoever leaves is who is acted upon. */
  readonly isLeaving: boolean;
  /** "they left": by itself this means nothing; told of an expulsion, it is one. */
  readonly isVague: boolean;
  /** The tokens that had to fit. */
  readonly parts: readonly number[];
};

/** An action that is only pointed to: "the move". */
export const POINTER: Action = {
  type: null,
  mode: null,
  label: "",
  verbs: [],
  nouns: [],
  patterns: [],
  topic: [],
};

/** Words between the parts of a pattern: "asked over 27 Russian diplomats accredited in New York to leave". */
const MAX_GAP = 14;
/** Words before a noun or particle that ends a pattern: "dispatched $200 million worth of military aid". */
const MAX_OBJECT = 9;
/** Words between who leaves and the verb. */
const MAX_SUBJECT = 12;

/** Finds the words that name actions: patterns first, then verbs, then nouns; none twice. */
export function findTriggers(shape: SentenceShape): Trigger[] {
  const triggers: Trigger[] = [];
  const taken = idioms(shape);
  for (let at = shape.first; at < shape.end; at++) {
    if (taken.has(at)) continue;
    const found =
      gerundAt(shape, at) ??
      patternAt(shape, at) ??
      leavingAt(shape, at) ??
      verbAt(shape, at) ??
      nounAt(shape, at);
    if (found === null || isTakenUp(found, taken)) continue;
    for (const part of found.parts) taken.add(part);
    triggers.push(found);
  }
  return triggers;
}

/** "lifted a *night curfew*": a noun of which a pattern has a word. */
function isTakenUp({ form, parts }: Trigger, taken: ReadonlySet<number>): boolean {
  return form === "noun" && parts.some((part) => taken.has(part));
}

/** Places of the words that name no action here: "news conference", "declined to comment". */
function idioms(shape: SentenceShape): Set<number> {
  const places = new Set<number>();
  for (let at = shape.first; at < shape.end; at++) {
    for (let nth = at; nth < at + idiomLength(shape, at); nth++) places.add(nth);
  }
  return places;
}

/** How many words the longest idiom has that begins at a token; 0 where none does. */
function idiomLength(shape: SentenceShape, at: number): number {
  const { idioms } = shape.lexicon;
  const byWord = [shape.lower(at), shape.tokens[at]?.lemma ?? ""];
  const found = byWord
    .flatMap((word) => idioms.get(word) ?? [])
    .filter((idiom) => idiom.every((words, nth) => isWord(shape, at + nth, words)));
  return Math.max(0, ...found.map(({ length }) => length));
}

function patternAt(shape: SentenceShape, at: number): Trigger | null {
  if (!shape.isVerb(at) || shape.isDescribing(at)) return null;
  for (const verb of shape.verbsAt(at)) {
    for (const pattern of shape.lexicon.byPattern.get(verb) ?? []) {
      const parts = matchPattern(shape, at, pattern);
      if (parts === null) continue;
      const end = Math.max(...parts) + 1;
      return {
        action: pattern.action,
        ...{ form: "verb", head: at, first: at, end, parts },
        ...{ isPattern: parts.length > 1, isPointer: false },
        isLeaving: isOrderedToLeave(pattern),
        isVague: isOrderedToLeave(pattern) && !isToldOfDiplomats(shape, at),
      };
    }
  }
  return null;
}

/** "the closing of the consulate", "the shooting down of a drone": the noun of a verb, and what its pattern needs behind "of". */
function gerundAt(shape: SentenceShape, at: number): Trigger | null {
  const of = [at + 1, at + 2].find((place) => shape.lower(place) === "of");
  if (of === undefined || !shape.lower(at).endsWith("ing") || !isOpened(shape, at)) return null;
  if (namedAt(shape, at, null) !== null) return null;
  const action = shape
    .verbsAt(at)
    .map((verb) => gerundAction(shape, verb, at, of))
    .find((found) => found !== undefined);
  if (action === undefined) return null;
  const parts = Array.from({ length: of - at }, (_, nth) => at + nth);
  return { ...ownTrigger(action, "noun", at), end: of, parts };
}

function gerundAction(
  shape: SentenceShape,
  verb: string,
  at: number,
  of: number,
): Action | undefined {
  const hasParticle = of > at + 1;
  const pattern = shape.lexicon.byPattern.get(verb)?.find(({ parts }) => {
    if (hasParticle && parts[1]?.words.has(shape.lower(of - 1)) !== true) return false;
    const behind = parts.slice(hasParticle ? 2 : 1).map(({ words }) => ({ words, hasGap: true }));
    return matchParts(shape, of + 1, behind) !== null;
  });
  return pattern?.action ?? (hasParticle ? undefined : shape.lexicon.byVerb.get(verb));
}

/** "last Friday's sitting": no noun follows that it could describe. */
function isNominalised(shape: SentenceShape, at: number): boolean {
  const isFollowed = ["NOUN", "PROPN", "ADJ", "DET", "NUM"].includes(shape.tag(at + 1));
  return shape.lower(at).endsWith("ing") && isOpened(shape, at) && !isFollowed;
}

/** An article, an owner or an adjective makes a noun of a verb. */
function isOpened(shape: SentenceShape, at: number): boolean {
  return (
    ["DET", "ADJ", "NUM"].includes(shape.tag(at - 1)) ||
    /^(?:his|her|its|their|our|my|your|['’]s?)$/.test(shape.lower(at - 1))
  );
}

/** "have to leave", "must leave", "move out": no one is named who orders it. */
function isOrderedToLeave({ action, parts }: Pattern): boolean {
  const first = parts[0]?.words ?? new Set<string>();
  return (
    action.mode === "expel" &&
    ["have", "must", "move", "suppose", "due"].some((word) => first.has(word))
  );
}

/** The places of all parts, each gap as short as it can be. */
function matchPattern(shape: SentenceShape, at: number, pattern: Pattern): number[] | null {
  const rest = matchParts(shape, at + 1, pattern.parts.slice(1));
  return rest === null ? matchPassive(shape, at, pattern) : [at, ...rest];
}

/** "the border was closed", "talks have been called off": the noun that ends a pattern stands before its verb. */
function matchPassive(shape: SentenceShape, at: number, { parts }: Pattern): number[] | null {
  const [object, ...particles] = [...parts.slice(1)].reverse();
  if (object === undefined || !isPassive(shape, at)) return null;
  const after = matchParts(shape, at + 1, particles.reverse());
  const before = subjectOf(shape, at, object.words);
  return after === null || before === null ? null : [at, ...after, before];
}

/** The nearest head of a noun phrase before a passive that is one of some words: "the assets of four banks were frozen". */
function subjectOf(shape: SentenceShape, verb: number, words: ReadonlySet<string>): number | null {
  const start = groupStart(shape, verb);
  for (let at = start - 1; at >= Math.max(shape.first, start - MAX_SUBJECT); at--) {
    if (shape.isStop(at) || shape.isMainVerb(at)) return null;
    const isNoun = shape.tag(at) === "NOUN" && shape.phraseAt(at)?.head === at;
    if (isNoun && isWord(shape, at, words)) return at;
  }
  return null;
}

/** Whether somebody whom one expels stands before the verb. */
function isToldOfDiplomats(shape: SentenceShape, at: number): boolean {
  for (let back = at - 1; back >= Math.max(shape.first, at - MAX_SUBJECT); back--) {
    if (shape.lexicon.leaving.surely.has(shape.lower(back))) return true;
  }
  return false;
}

function matchParts(shape: SentenceShape, next: number, parts: Pattern["parts"]): number[] | null {
  const [part, ...others] = parts;
  if (part === undefined) return [];
  const places = part.hasGap ? across(shape, next, part.words) : adjacent(shape, next, part.words);
  for (const place of places) {
    const rest = matchParts(shape, place + 1, others);
    if (rest !== null) return [place, ...rest];
  }
  return null;
}

function adjacent(shape: SentenceShape, next: number, words: ReadonlySet<string>): number[] {
  if (isWord(shape, next, words)) return [next];
  const isSmall =
    ["ADV", "PART"].includes(shape.tag(next)) &&
    !shape.lexicon.status.negations.has(shape.lower(next));
  return isSmall && isWord(shape, next + 1, words) ? [next + 1] : [];
}

function across(shape: SentenceShape, next: number, words: ReadonlySet<string>): number[] {
  const reach = words.has("to") || words.has("out") ? MAX_GAP : MAX_OBJECT;
  const places: number[] = [];
  for (let at = next; at < Math.min(shape.end, next + reach); at++) {
    if (isWord(shape, at, words) && !isWhen(shape, at)) places.push(at);
    const isClause =
      shape.lower(at) === "that" ||
      (shape.tag(at) === "VERB" && !/(?:ed|ing|en)$/.test(shape.lower(at)));
    if (/^[;:!?()]$/.test(shape.lower(at)) || isClause) break;
  }
  return places;
}

/** "called her counterpart on Tuesday": when, not on whom. */
function isWhen(shape: SentenceShape, at: number): boolean {
  return shape.lower(at) === "on" && shape.lexicon.times.has(shape.lower(at + 1));
}

function isWord(shape: SentenceShape, at: number, words: ReadonlySet<string>): boolean {
  if (at >= shape.end) return false;
  const token = shape.tokens[at];
  return token !== undefined && (words.has(token.lower) || words.has(token.lemma));
}

/** "27 people … are leaving us": an expulsion where diplomats and their like leave. */
function leavingAt(shape: SentenceShape, at: number): Trigger | null {
  const { leaving } = shape.lexicon;
  if (!shape.isVerb(at) || !shape.verbsAt(at).some((verb) => leaving.verbs.has(verb))) return null;
  for (let back = at - 1; back >= shape.first && at - back <= MAX_SUBJECT; back--) {
    if (/^[.;:!?“”"]$/.test(shape.lower(back))) return null;
    if (!leaving.who.has(shape.lower(back))) continue;
    const isVague = !leaving.surely.has(shape.lower(back));
    return { ...ownTrigger(leaving.action, "verb", at), isLeaving: true, isVague };
  }
  return null;
}

/** One word that names an action by itself. */
export function ownTrigger(action: Action, form: Trigger["form"], at: number): Trigger {
  return {
    ...{ action, form, head: at, first: at, end: at + 1, parts: [at] },
    ...{ isPattern: false, isPointer: false, isLeaving: false },
    isVague: false,
  };
}

function verbAt(shape: SentenceShape, at: number): Trigger | null {
  if (!shape.isVerb(at) || shape.phraseAt(at) !== undefined || shape.isDescribing(at)) return null;
  for (const verb of shape.verbsAt(at)) {
    const action = shape.lexicon.byVerb.get(verb);
    if (action !== undefined) return ownTrigger(action, "verb", at);
  }
  return null;
}

function nounAt(shape: SentenceShape, at: number): Trigger | null {
  if (!["NOUN", "PROPN", "ADJ"].includes(shape.tag(at)) && shape.tag(at) !== "VERB") return null;
  const { pointers } = shape.lexicon;
  const joined = hyphenated(shape, at);
  const words = joined === null ? 1 : 3;
  const noun = namedAt(shape, at, joined);
  const token = shape.tokens[at];
  const isNoun = ["NOUN", "PROPN"].includes(shape.tag(at)) || isNominalised(shape, at);
  const name = joined ?? shape.lower(at);
  const isPointer =
    isNoun &&
    (noun !== null || pointers.has(name) || pointers.has(token?.lemma ?? "")) &&
    isDefinite(shape, at);
  if ((noun === null && !isPointer) || isName(shape, at)) return null;
  const count = noun?.count ?? words;
  if (!isNoun && count === 1) return null;
  const parts = Array.from({ length: count }, (_, nth) => at + nth);
  return {
    ...ownTrigger(noun?.action ?? POINTER, "noun", at),
    ...{ head: at + count - 1, end: at + count, parts, isPattern: count > 1, isPointer },
  };
}

/** "the Host Country Agreement", "in March": a name, not an action. */
function isName(shape: SentenceShape, at: number): boolean {
  const isCapital = (nth: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(shape.tokens[nth]?.text ?? "") && nth >= shape.first && nth < shape.end;
  if (!isCapital(at)) return false;
  if (shape.lexicon.times.has(shape.lower(at))) return true;
  return at > shape.first && (isCapital(at - 1) || shape.tag(at - 1) === "DET");
}

function namedAt(
  shape: SentenceShape,
  at: number,
  joined: string | null,
): { readonly action: Action; readonly count: number } | null {
  const { byNoun } = shape.lexicon;
  const hyphened = joined === null ? undefined : byNoun.get(joined)?.[0];
  if (hyphened !== undefined) return { action: hyphened.action, count: 3 };
  for (const key of new Set([shape.lower(at), shape.tokens[at]?.lemma ?? ""])) {
    for (const { name, complement, action } of byNoun.get(key) ?? []) {
      const isNamed = name.slice(1).every((words, nth) => isWord(shape, at + nth + 1, words));
      if (isNamed && matchParts(shape, at + name.length, complement) !== null) {
        return { action, count: name.length };
      }
    }
  }
  return null;
}

function hyphenated({ tokens, end }: SentenceShape, at: number): string | null {
  const [first, mark, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || last === undefined || at + 2 >= end || mark?.text !== "-") return null;
  return mark.start === first.end && last.start === mark.end
    ? `${first.lower}-${last.lower}`
    : null;
}

function isDefinite(shape: SentenceShape, at: number): boolean {
  for (let back = at - 1; back >= Math.max(shape.first, at - 3); back--) {
    if (/^(?:the|this|that|these|those|another|such|their|its)$/.test(shape.lower(back)))
      return true;
    if (shape.tag(back) !== "ADJ" && shape.tag(back) !== "PROPN" && shape.tag(back) !== "NOUN")
      return false;
  }
  return false;
}
