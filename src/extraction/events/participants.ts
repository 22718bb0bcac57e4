import type { MentionCandidate } from "../../domain/candidates.ts";
import type { SpanIndex } from "../../domain/span-index.ts";
import { overlaps, type TextSpan } from "../../domain/text-span.ts";
import { Agents } from "./agents-in-phrases.ts";
import { objectsFrom, type Tied, tiedFrom } from "./objects.ts";
import type { NounPhrase, SentenceShape } from "./sentence-shape.ts";
import { hostsOf, reporterOf, speakerOf, subjectsOf } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";
import { complementOf, isOneOf, isPassive, isReduced, type Phrases } from "./verb-groups.ts";

export type Participants = {
  readonly actors: readonly TextSpan[];
  readonly recipients: readonly TextSpan[];
  /** The noun phrase that is acted upon, whoever it is: its number counts. */
  readonly object: NounPhrase | undefined;
};

type Roles = {
  readonly actors: Phrases;
  readonly recipients: Phrases;
  readonly object: NounPhrase | undefined;
};

/** Who acts and who is acted upon, as spans: mentions where there are such, else the names or people that the phrases tell of. */
export function participantsOf(
  shape: SentenceShape,
  trigger: Trigger,
  mentions: SpanIndex<MentionCandidate>,
): Participants {
  const agents = new Agents(shape, mentions);
  const roles =
    trigger.form === "noun" ? nounRoles(shape, trigger, agents) : verbRoles(shape, trigger, agents);
  const recipients = agents.spansOf(roles.recipients);
  const object = roles.object ?? roles.recipients[0];
  const together = agents.spansOf(roles.actors);
  if (together.length > 1 && RECIPROCAL.has(trigger.action.type ?? ""))
    return {
      actors: together,
      recipients: withoutOverlap([...together.slice(1), ...recipients]),
      object,
    };
  const actors = together.filter((one) => !recipients.some((other) => overlaps(one, other)));
  return { actors, recipients, object };
}

/** Types of action that those who take them together do to one another: "Mexico and Chile signed an agreement". */
const RECIPROCAL: ReadonlySet<string> = new Set([
  "AGREE",
  "CONSULT",
  "COOPERATE",
  "SUPPORT",
  "REJECT",
]);

function withoutOverlap(spans: readonly TextSpan[]): readonly TextSpan[] {
  return spans.filter((span, nth) => !spans.slice(0, nth).some((other) => overlaps(other, span)));
}

function verbRoles(shape: SentenceShape, trigger: Trigger, agents: Agents): Roles {
  const { head } = trigger;
  const subjects = actingSubjects(shape, head);
  if (shape.lower(head) === "must") {
    return { actors: reporterOf(shape, head), recipients: subjects, object: undefined };
  }
  const complement = complementOf(shape, trigger.end);
  const end = complement === null ? trigger.end : complement + 1;
  const own = objectsOf(shape, trigger, agents);
  const objects = own.length > 0 || complement === null ? own : objectsFrom(shape, end);
  const tied = tiedFrom(shape, end);
  const by = tied.find(({ preposition }) => preposition === "by");
  const isDoneTo =
    trigger.isLeaving ||
    isPassive(shape, head) ||
    (!INTRANSITIVE.has(trigger.action.type ?? "") &&
      isReduced(shape, head, hasOwnObject(shape, trigger)));
  if (isDoneTo) {
    const actors = by?.phrases ?? hostsOf(shape, head);
    return { actors, recipients: subjects, object: subjects[0] };
  }
  const partner = tied.find(({ preposition }) => preposition === "with")?.phrases;
  if (trigger.action.type === "CONSULT" && partner?.some((phrase) => agents.isAgent(phrase))) {
    return { actors: subjects, recipients: partner, object: partner[0] };
  }
  const known = objects.length > 0 ? objects : relativeObjects(shape, head);
  return {
    actors: subjects,
    recipients: receiversOf({ shape, trigger, end, agents }, known, tied),
    object: known[0],
  };
}

/** "shot down a balloon": an object follows, be it behind a particle. */
function hasOwnObject(shape: SentenceShape, { head, parts }: Trigger): boolean {
  const isInside = parts.some((part) => part > head && shape.phraseAt(part) !== undefined);
  return isInside || objectsFrom(shape, head + 1).length > 0;
}

type Told = {
  readonly shape: SentenceShape;
  readonly trigger: Trigger;
  /** Where the words of the action end, with the verb that it is about. */
  readonly end: number;
  readonly agents: Agents;
};

/** The object where that is somebody; else, and beside somebody whom only a description tells, whoever is tied to it. */
function receiversOf(told: Told, objects: Phrases, tied: readonly Tied[]): Phrases {
  const { shape, trigger, agents } = told;
  const { type } = trigger.action;
  const isSent = SENDING.has(type ?? "");
  const acted = objects.filter((one) => agents.isAgent(one) && !(isSent && isOwn(shape, one)));
  if (acted.some((phrase) => agents.isNamed(phrase)) || trigger.action.mode === "expel")
    return acting(objects, agents) ?? target(shape, trigger, objects, tied, agents);
  const others = target(shape, trigger, objects, tied, agents);
  const named = others.filter((one) => agents.isNamed(one) && (isSent || !isPlace(shape, one)));
  if (acted.length > 0) return [...acted, ...named];
  return others.length > 0 ? others : ahead(told);
}

/** Types of action whose object can be what one gives or sends to others: "offered its troops to Lebanon". */
const SENDING: ReadonlySet<string> = new Set([
  "AGREE",
  "AID",
  "REJECT",
  "SUPPORT",
  "MOBILIZE",
  "THREATEN",
]);

/** "its troops", "their own people": what belongs to whoever acts. */
function isOwn(shape: SentenceShape, { first }: NounPhrase): boolean {
  return /^(?:its|their|his|her|our|my)$/.test(shape.lower(first));
}

/** "three men in Paris": where, not whom. */
function isPlace(shape: SentenceShape, { first }: NounPhrase): boolean {
  return /^(?:in|at|near|on|over|during)$/.test(shape.lower(first - 1));
}

/** Words after an action in which somebody named may be meant: "willing to send material to help defend Saudi Arabia". */
const MAX_AHEAD = 18;

/** The first one named later in the clause. */
function ahead({ shape, trigger, end, agents }: Told): Phrases {
  if (WITHOUT_OTHERS.has(trigger.action.mode ?? "")) return [];
  for (let at = end; at < Math.min(shape.end, end + MAX_AHEAD); ) {
    const phrase = shape.phraseAt(at);
    if (phrase === undefined) {
      if (isClauseEnd(shape, at)) return [];
      at++;
      continue;
    }
    if (!shape.isTime(phrase) && !isOwn(shape, phrase) && agents.isNamed(phrase)) return [phrase];
    at = phrase.end + (phrase.isOwner ? 1 : 0);
  }
  return [];
}

/** Modes of actions that are not done to others. */
const WITHOUT_OTHERS: ReadonlySet<string> = new Set(["expel", "resign", "strike", "hunger"]);

function isClauseEnd(shape: SentenceShape, at: number): boolean {
  const word = shape.lower(at);
  const { conjunctions, relativePronouns, reportingVerbs } = shape.lexicon;
  return (
    shape.isStop(at) ||
    /^(?:,|and|but|after|before|if|as|while)$/.test(word) ||
    conjunctions.has(word) ||
    (relativePronouns.has(word) && word !== "that") ||
    isOneOf(shape, at, reportingVerbs)
  );
}

/** Types of action that are not done to somebody: "thousands of Kurds demonstrated in the city". */
const INTRANSITIVE: ReadonlySet<string> = new Set(["PROTEST", "CONSULT"]);

/** The subject; for "it" or "they" in what somebody says, who says it. */
function actingSubjects(shape: SentenceShape, head: number): Phrases {
  const subjects = subjectsOf(shape, head);
  const [first] = subjects;
  const speakers = first === undefined ? [] : speakerOf(shape, first);
  return speakers.length > 0 ? speakers : subjects;
}

/** What stands between the words of a pattern without being one of them, else what follows it. */
function objectsOf(shape: SentenceShape, trigger: Trigger, agents: Agents): Phrases {
  const own = new Set(trigger.parts);
  const isOwn = ({ first, end }: NounPhrase): boolean => {
    for (let at = first; at < end; at++) if (own.has(at)) return true;
    return false;
  };
  const inside = objectsFrom(shape, trigger.head + 1).filter(
    (phrase) => phrase.first < trigger.end && !isOwn(phrase),
  );
  const isClosed = trigger.action.mode === "expel" && trigger.parts.length > 2;
  const next = shape.lower(trigger.end) === "that" ? trigger.end + 1 : trigger.end;
  const after = isClosed ? [] : objectsFrom(shape, next);
  return acting(inside, agents) ?? (after.length > 0 ? after : inside);
}

function acting(phrases: Phrases, agents: Agents): Phrases | null {
  const found = phrases.filter((phrase) => agents.isAgent(phrase));
  return found.length > 0 ? found : null;
}

/** "the twelve diplomats whom the United States expelled": the object stands before the relative pronoun. */
function relativeObjects(shape: SentenceShape, head: number): Phrases {
  const [subject] = subjectsOf(shape, head);
  if (subject === undefined) return [];
  const relative = subject.first - 1;
  if (!shape.lexicon.relativePronouns.has(shape.lower(relative))) return [];
  const before = shape.lower(relative - 1) === "," ? relative - 2 : relative - 1;
  const phrase = shape.phraseAt(before);
  return phrase === undefined ? [] : [phrase];
}

/** Whoever a preposition ties to the action or to its object: "sanctions on Russia", "the release of two Russians". */
function target(
  shape: SentenceShape,
  { action, parts }: Trigger,
  objects: Phrases,
  tied: readonly Tied[],
  agents: Agents,
): Phrases {
  const last = objects.at(-1);
  const all =
    last === undefined || last.first < (parts.at(-1) ?? 0) ? tied : tiedFrom(shape, last.end);
  return targetAmong(shape, all, agents, action.mode === "expel");
}

function targetAmong(
  { lexicon }: SentenceShape,
  tied: readonly Tied[],
  agents: Agents,
  isSentAway: boolean,
): Phrases {
  const { targetPrepositions, awayPrepositions } = lexicon;
  const ranked = tied
    .map((one) => ({ ...one, rank: targetPrepositions.indexOf(one.preposition) }))
    .filter(
      ({ preposition, rank }) => rank >= 0 && !(isSentAway && awayPrepositions.has(preposition)),
    )
    .sort((a, b) => a.rank - b.rank);
  for (const { phrases } of ranked) {
    const found = acting(phrases, agents);
    if (found !== null) return found;
  }
  return [];
}

/** "the US expulsion of the Russians", "Russia's invasion of Ukraine", "carried out an attack on". */
function nounRoles(shape: SentenceShape, trigger: Trigger, agents: Agents): Roles {
  const carrier = relativeCarrier(shape, trigger.end);
  const tied = tiedFrom(shape, (carrier ?? trigger.end - 1) + 1);
  const among = tied.find(({ preposition }) => preposition === "between");
  if (among !== undefined) return { actors: among.phrases, recipients: [], object: undefined };
  const by = tied.find(({ preposition }) => preposition === "by")?.phrases ?? [];
  const others = tied.filter(({ preposition }) => preposition !== "by");
  const recipients = targetAmong(shape, others, agents, trigger.action.mode === "expel");
  const carrying = carrier === null ? carrierSubjects(shape, trigger) : subjectsOf(shape, carrier);
  const actors = agents.ownerOf(trigger.first) ?? (by.length > 0 ? by : carrying);
  const object = others[0]?.phrases[0];
  return { actors, recipients, object: recipients[0] ?? object };
}

/** Words between a noun and the verb of the clause that tells who did it. */
const MAX_RELATIVE = 6;

/** "the sanctions that Norway imposed": the verb of the clause that hangs on a noun. */
function relativeCarrier(shape: SentenceShape, end: number): number | null {
  if (!shape.lexicon.relativePronouns.has(shape.lower(end))) return null;
  for (let at = end + 1; at < end + MAX_RELATIVE; at++) {
    if (isOneOf(shape, at, shape.lexicon.carriers)) return isPassive(shape, at) ? null : at;
  }
  return null;
}

/** "launched an attack": who launched it. */
function carrierSubjects(shape: SentenceShape, { first, head }: Trigger): Phrases {
  const phrase = shape.phraseAt(head) ?? shape.phraseAt(first);
  let verb = (phrase?.first ?? first) - 1;
  if (shape.tag(verb) === "ADP" || shape.tag(verb) === "ADV") verb--;
  const isCarried =
    shape.isVerb(verb) && shape.verbsAt(verb).some((one) => shape.lexicon.carriers.has(one));
  return isCarried && !isPassive(shape, verb) ? actingSubjects(shape, verb) : [];
}
