import type { TextSpan } from "../../domain/text-span.ts";
import type { Agents } from "./agents-in-phrases.ts";
import { numberAt } from "./counts.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import type { Trigger } from "./triggers.ts";

/** One of several actions that share a verb: "France 35", "27 Spaniards". */
export type Elliptic = TextSpan & {
  readonly side: "actor" | "recipient";
  readonly party: TextSpan;
  readonly count: number;
};

/** Actions that one verb can tell of; a longer row is a table. */
const MAX_ROW = 12;

/**
 * The actions that a verb tells of beside its first one: whoever else does the same to another number ("Germany
 * expelled 40, France 35 and Italy 30"; "gapping", Ross 1970), and whoever else it is done to ("34 Frenchmen, 27
 * Spaniards and 24 Italians were told to leave").
 */
export function ellipticActions(
  shape: SentenceShape,
  trigger: Trigger,
  object: NounPhrase | undefined,
  agents: Agents,
  next: number,
): readonly Elliptic[] {
  return [...others(shape, trigger, agents, next), ...alsoDoneTo(shape, object, agents)].slice(
    0,
    MAX_ROW,
  );
}

/** "…, France 35", "and Spain about 25": a name and right after it a number that no noun follows. */
function others(shape: SentenceShape, { end }: Trigger, agents: Agents, next: number): Elliptic[] {
  const found: Elliptic[] = [];
  for (let at = end; at < next; at++) {
    if (!/^(?:,|and|;)$/.test(shape.lower(at))) continue;
    const first = shape.lower(at + 1) === "and" ? at + 2 : at + 1;
    const named = nameAndNumber(shape, first);
    if (named === null) continue;
    const [party] = agents.spansOf([named.name]);
    if (party === undefined) continue;
    const last = shape.tokens[named.end - 1];
    found.push({
      ...{ start: party.start, end: last?.end ?? party.end },
      ...{ side: "actor", party, count: named.count },
    });
  }
  return found;
}

function nameAndNumber(
  shape: SentenceShape,
  first: number,
): { readonly name: NounPhrase; readonly count: number; readonly end: number } | null {
  let end = first;
  while (shape.tag(end) === "PROPN") end++;
  if (end === first) return null;
  let at = end;
  while (shape.lexicon.approximators.has(shape.lower(at))) at++;
  const number = numberAt(shape, at);
  if (number === null || /^(?:NOUN|PROPN|ADJ|VERB|AUX)$/.test(shape.tag(number.end))) return null;
  return {
    name: { first, end, head: end - 1, isOwner: false },
    count: number.value,
    end: number.end,
  };
}

/** "34 employees of French missions, 27 Spaniards and 24 Italians": counted phrases in a row. */
function alsoDoneTo(
  shape: SentenceShape,
  object: NounPhrase | undefined,
  agents: Agents,
): Elliptic[] {
  if (object === undefined || numberAt(shape, object.first) === null) return [];
  const found: Elliptic[] = [];
  let at = pastTied(shape, object.end);
  while (found.length < MAX_ROW && /^(?:,|and)$/.test(shape.lower(at))) {
    const phrase = shape.phraseAt(shape.lower(at + 1) === "and" ? at + 2 : at + 1);
    const counted = phrase === undefined ? null : countedPhrase(shape, phrase, agents);
    if (phrase === undefined || counted === null) break;
    found.push(counted);
    at = pastTied(shape, phrase.end);
  }
  return found;
}

/** The place after "of French missions", "from Rome". */
function pastTied(shape: SentenceShape, from: number): number {
  let at = from;
  while (shape.tag(at) === "ADP" && at < shape.end) at = shape.phraseAt(at + 1)?.end ?? at + 1;
  return at;
}

function countedPhrase(shape: SentenceShape, phrase: NounPhrase, agents: Agents): Elliptic | null {
  const number = numberAt(shape, phrase.first);
  const [party] = agents.spansOf([phrase]);
  const [first, last] = [shape.tokens[phrase.first], shape.tokens[phrase.end - 1]];
  if (number === null || party === undefined || first === undefined || last === undefined)
    return null;
  return { start: first.start, end: last.end, side: "recipient", party, count: number.value };
}
