import type { Article } from "../../domain/article.ts";
import { dayNumber, daysInMonth } from "../../domain/calendar.ts";
import type { EventMentionCandidate, QuotationCandidate } from "../../domain/candidates.ts";
import type {
  AgentProfile,
  EventProfile,
  LinkedEventMention,
  LinkedMention,
  LocalEvent,
} from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import { contentHash } from "../../domain/hash.ts";
import type { SearchTerms } from "../../domain/search-terms.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { ActionLexicon } from "../../extraction/events/lexicon.ts";
import { agentKey } from "../across/same-agent.ts";
import type { ActsFor } from "../across/same-event.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";
import { type EventWords, eventTerms, eventTitle } from "./event-words.ts";

export type ArticleEvents = {
  readonly events: readonly LocalEvent[];
  readonly eventMentions: readonly LinkedEventMention[];
};

export type EventInput = {
  readonly article: Article;
  readonly text: AnalysedText;
  readonly eventMentions: readonly EventMentionCandidate[];
  readonly quotations: readonly QuotationCandidate[];
  readonly agents: ArticleAgents;
  readonly gazetteer: Gazetteer;
  readonly searchTerms: SearchTerms;
  readonly lexicon: ActionLexicon;
};

/** Which event mentions of one article tell of the same action. Those that only point to one follow the others. */
export function linkEvents(input: EventInput): ArticleEvents {
  const drafts: EventDraft[] = [];
  const actsFor = (key: string): string => input.gazetteer.get(key)?.state ?? key;
  const salience = new Salience(input);
  const links = new Map([
    ...linkTold(input, drafts, salience, actsFor),
    ...linkPointing(input, drafts, salience),
  ]);
  inheritActors(drafts, actsFor, input.article.text);
  return assemble(input, drafts, links);
}

type Link = {
  readonly draft: EventDraft;
  readonly reasons: readonly string[];
  readonly confidence: number;
};

/** What tells of an action by itself, by index of the mention. */
function linkTold(
  input: EventInput,
  drafts: EventDraft[],
  salience: Salience,
  actsFor: ActsFor,
): [number, Link][] {
  const parties = new Parties(input);
  return input.eventMentions.flatMap((mention, index): [number, Link][] => {
    if (mention.anaphoric || salience.isOnlyCue(mention)) return [];
    const isNew = introduces(input.article.text, mention);
    const isCompared = comparesWithOther(input.article.text, mention);
    const recipientNames = namesIn(input.article.text, mention);
    const seen = { index, mention, isNew, isCompared, recipientNames, ...parties.of(mention) };
    const same = bestMatch(drafts, seen, actsFor);
    if (same === undefined && !isWorthAnEvent(seen) && !salience.isWorthAnEvent(mention)) return [];
    const draft = same?.draft ?? newDraft(drafts);
    draft.mentions.push(seen);
    const reasons = same?.reasons ?? ["first told here"];
    return [[index, { draft, reasons, confidence: mention.confidence }]];
  });
}

/** What only points to an action. */
function linkPointing(
  { text, eventMentions }: EventInput,
  drafts: EventDraft[],
  salience: Salience,
): [number, Link][] {
  const sentences = new SpanIndex(text.sentences);
  const sentenceOf = (start: number): number =>
    sentences.touching({ start, end: start + 1 })[0]?.start ?? 0;
  return eventMentions.flatMap((mention, index): [number, Link][] => {
    if (!mention.anaphoric) return [];
    const known = pointedTo(drafts, index, mention, sentenceOf);
    const draft = known ?? (salience.isWorthAnEvent(mention) ? newDraft(drafts) : undefined);
    if (draft === undefined) return [];
    draft.mentions.push({ index, mention, ...POINTING });
    const reasons = [known === undefined ? "first told here" : "points back to it"];
    return [[index, { draft, reasons, confidence: POINTED }]];
  });
}

const POINTING = {
  ...{ isNew: false, isCompared: false },
  ...{ actors: [], recipients: [], actorKeys: [], recipientKeys: [], recipientNames: [] },
};

/** How sure it is that "the move" means the action that it is taken for. */
const POINTED = 0.6;

type Seen = {
  readonly index: number;
  readonly mention: EventMentionCandidate;
  /** Whether it speaks of somebody new: "a diplomat". */
  readonly isNew: boolean;
  /** Whether it is set beside another action: "a similar number". */
  readonly isCompared: boolean;
  /** Local agents, … */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** … and what they are called in any article; descriptions count for the state that they are of. */
  readonly actorKeys: readonly string[];
  readonly recipientKeys: readonly string[];
  /** Recipients as written, where they are written as names. */
  readonly recipientNames: readonly string[];
};

function namesIn(text: string, { recipients }: EventMentionCandidate): string[] {
  return recipients.map((span) => slice(text, span)).filter((words) => IS_NAME.test(words));
}

/** Every word begins with a capital letter. */
const IS_NAME = /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*$/u;

/** "a minister-counsellor": whoever stands behind an indefinite article was not spoken of before. */
function introduces(text: string, { count, recipients: [first] }: EventMentionCandidate): boolean {
  // "a group of diplomats" may be those who were counted before.
  if (first === undefined || count !== 1) return false;
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  return /^(?:an?|another)\s/i.test(slice(text, first)) || /\ban?\s$/i.test(before);
}

class EventDraft {
  readonly mentions: Seen[] = [];
  inheritedActors: readonly string[] = [];

  get actorKeys(): string[] {
    return unique([
      ...this.mentions.flatMap(({ actorKeys }) => actorKeys),
      ...this.inheritedActors,
    ]);
  }

  get recipientKeys(): string[] {
    return unique(this.mentions.flatMap(({ recipientKeys }) => recipientKeys));
  }

  get counts(): number[] {
    return this.mentions.flatMap(({ mention }) => mention.count ?? []);
  }

  get dates(): string[] {
    return this.mentions.flatMap(({ mention }) => mention.date ?? []);
  }

  get first(): EventMentionCandidate {
    return (this.mentions[0] as Seen).mention;
  }
}

function newDraft(drafts: EventDraft[]): EventDraft {
  const draft = new EventDraft();
  drafts.push(draft);
  return draft;
}

/** Below this, words only tell of an event that is told elsewhere too. */
const MIN_CONFIDENCE = 0.6;
/** From this on, words tell of an event although nobody in it is known by name. */
const SURE = 0.75;

/** An action without anyone in it and without a number is none that anyone looks for. */
function isWorthAnEvent({ mention, ...seen }: Seen): boolean {
  const known = seen.actorKeys.length + seen.recipientKeys.length;
  const isTold = known > 0 || mention.count !== null || mention.confidence >= SURE;
  return isTold && mention.confidence >= MIN_CONFIDENCE;
}

/** Days between the order and the departure, or two reports of it. */
const MAX_DAYS = 10;

/** Actions of one article that a mention is compared with: the latest ones. */
const MAX_DRAFTS = 100;

function bestMatch(
  drafts: readonly EventDraft[],
  seen: Seen,
  actsFor: ActsFor,
): { draft: EventDraft; reasons: string[] } | undefined {
  const latest = drafts.slice(-MAX_DRAFTS);
  const alike = latest.filter((draft) => isOfKind(draft, seen.mention));
  return alike
    .filter((draft) => canBeSame(draft, seen, actsFor, alike.length === 1 && !seen.isCompared))
    .map((draft, nth) => ({ draft, nth, ...likeness(draft, seen, actsFor) }))
    .sort((a, b) => b.score - a.score || b.nth - a.nth)[0];
}

/** Nothing tells them apart, and something ties them: they are the only ones of their kind, if nothing else does. */
function canBeSame(draft: EventDraft, seen: Seen, actsFor: ActsFor, isOnlyOne: boolean): boolean {
  const { mention } = seen;
  if (!meets(draft.actorKeys, seen.actorKeys, actsFor)) return false;
  if (!meets(draft.recipientKeys, seen.recipientKeys, actsFor)) return false;
  if (isOnlyPossible(draft) && mention.status !== "hypothetical") return false;
  if (seen.isNew && draft.counts.length + draft.recipientKeys.length > 0) return false;
  const count = compareCounts(draft, mention);
  const days = daysApart(draft.dates, mention.date);
  if (count === "other" || isFarOff(draft.dates, mention.date)) return false;
  if (goesElsewhere(draft, seen)) return false;
  // A number and a date that stand apart may be those of two actions.
  const isApart = mention.count !== null && draft.counts.length === 0 && draft.dates.length > 0;
  if (isApart && days === null) return false;
  const isOpen = isBare(seen) || draft.mentions.every(isBare) || isOnlyOne;
  return count === "same" || days !== null || shares(draft, seen, actsFor) || isOpen;
}

/** "May a state expel diplomats?" tells of no expulsion that was ordered. */
function isOnlyPossible({ mentions }: EventDraft): boolean {
  return mentions.every(({ mention }) => mention.status === "hypothetical");
}

function isOfKind({ first }: EventDraft, { type, mode, label }: EventMentionCandidate): boolean {
  return first.type === type && first.mode === mode && first.label === label;
}

/** "the attack" can mean a shooting: a word for a type means any kind of it. */
function canMean({ first }: EventDraft, { type, mode, label }: EventMentionCandidate): boolean {
  return first.type === type && first.label === label && (mode === null || first.mode === mode);
}

function isBare({ mention, actorKeys, recipientKeys }: Seen): boolean {
  return (
    mention.count === null && mention.date === null && actorKeys.length + recipientKeys.length === 0
  );
}

function likeness(
  draft: EventDraft,
  seen: Seen,
  actsFor: ActsFor,
): { score: number; reasons: string[] } {
  const { mention } = seen;
  const isSameCount = compareCounts(draft, mention) === "same";
  const days = daysApart(draft.dates, mention.date);
  // What says neither how many nor when belongs to the action that the article tells most of.
  const told = mention.count === null && mention.date === null ? draft.mentions.length / 10 : 0;
  return {
    score: (isSameCount ? 3 : 0) + (days === null ? 0 : 2) + told,
    reasons: [
      "same kind of action",
      ...(shares(draft, seen, actsFor) ? ["same participants"] : []),
      ...(isSameCount ? [`${mention.count} in both`] : []),
      ...(days === null ? [] : [days === 0 ? "same date" : `${days} days apart`]),
    ],
  };
}

function compareCounts(
  draft: EventDraft,
  { count }: EventMentionCandidate,
): "same" | "other" | "unknown" {
  if (count === null || draft.counts.length === 0) return "unknown";
  return draft.counts.some((other) => Math.abs(other - count) <= 0.1 * other) ? "same" : "other";
}

function shares(draft: EventDraft, seen: Seen, actsFor: ActsFor): boolean {
  const both = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && meets(a, b, actsFor);
  return both(draft.actorKeys, seen.actorKeys) || both(draft.recipientKeys, seen.recipientKeys);
}

function meets(a: readonly string[], b: readonly string[], actsFor: ActsFor): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const sides = new Set(b.map(actsFor));
  return a.some((key) => sides.has(actsFor(key)));
}

function daysApart(dates: readonly string[], date: string | null): number | null {
  if (date === null || date.length < 10) return null;
  const day = dayNumber(date);
  const others = dates.flatMap((other) => dayNumber(other) ?? []);
  if (day === null || others.length === 0) return null;
  return Math.min(...others.map((other) => Math.abs(other - day)));
}

/** Whether a date, which may be a month or a year, is too far from all of these. */
function isFarOff(dates: readonly string[], date: string | null): boolean {
  const when = daysOf(date ?? "");
  const others = dates.flatMap((other) => daysOf(other) ?? []);
  if (when === null || others.length === 0) return false;
  return others.every(({ from, to }) => from - when.to > MAX_DAYS || when.from - to > MAX_DAYS);
}

/** The first and the last day of a date, a month or a year. */
function daysOf(date: string): { from: number; to: number } | null {
  const from = dayNumber(`${date}-01-01`.slice(0, DAY_LENGTH));
  if (from === null) return null;
  const [year = 0, month = 12] = date.split("-").map(Number);
  if (date.length === DAY_LENGTH) return { from, to: from };
  const last = `${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`;
  return { from, to: dayNumber(last) ?? from };
}

const DAY_LENGTH = "2022-02-28".length;

/** Whether both name a place or somebody that is known by no key, and not the same: "from Moscow", "from Minsk". */
function goesElsewhere({ mentions }: EventDraft, seen: Seen): boolean {
  const names = namedOf(seen);
  const others = mentions.flatMap(namedOf);
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
}

function namedOf({ recipientKeys, recipientNames }: Seen): readonly string[] {
  return recipientKeys.length > 0 ? [] : recipientNames;
}

/** Characters within which a word points to the action told last. */
const NEAR = 320;

/** The action that "the move" or "the expulsion" means: of the same kind where the word says one, told before; the last one if that is near, else the one told most. */
function pointedTo(
  drafts: readonly EventDraft[],
  index: number,
  mention: EventMentionCandidate,
  sentenceOf: (start: number) => number,
): EventDraft | undefined {
  const told = drafts.filter(
    (draft) =>
      (draft.mentions[0]?.index ?? 0) < index &&
      (isPointer(mention) ? isDecisive(draft) : canMean(draft, mention)),
  );
  const places = told
    .map((draft) => ({ draft, place: lastBefore(draft, mention) }))
    .filter(({ place }) => mention.start - place < NEAR)
    .map(({ draft, place }) => ({ draft, place, sentence: sentenceOf(place) }));
  // Of several that one sentence tells the first is what it is about.
  const [nearest] = places.sort((a, b) => b.sentence - a.sentence || a.place - b.place);
  if (nearest !== undefined) return nearest.draft;
  return [...told].sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

/** "the move": the word itself names no kind of action. */
function isPointer({ type, label }: EventMentionCandidate): boolean {
  return type === null && label === null;
}

function lastBefore({ mentions }: EventDraft, { start }: TextSpan): number {
  return Math.max(
    -1,
    ...mentions.map(({ mention }) => mention.trigger.start).filter((place) => place < start),
  );
}

/** What "the move", "the order", "the measure" can be: a deed, not a word and not an accident. */
function isDecisive({ first: { type, actors } }: EventDraft): boolean {
  return type === null ? actors.length > 0 : !WORDS.has(type);
}

/** Types of action that are done by saying something. */
const WORDS: ReadonlySet<string> = new Set([
  "REQUEST",
  "REJECT",
  "ACCUSE",
  "THREATEN",
  "SUPPORT",
  "CONSULT",
]);

/** Words that compare with what was told before. */
const ALIKE = /\b(?:similar|same|others?|another|again|second|rest|more|further)\b/i;

/** Characters before an action in which such a word may stand. */
const ALIKE_BEFORE = 30;

function comparesWithOther(text: string, { start, end }: TextSpan): boolean {
  return ALIKE.test(text.slice(Math.max(0, start - ALIKE_BEFORE), end));
}

/** "a similar number will leave": who ordered it was said of the others. */
function inheritActors(drafts: readonly EventDraft[], actsFor: ActsFor, text: string): void {
  for (const draft of drafts) {
    if (draft.actorKeys.length > 0 || draft.first.mode !== "expel") continue;
    if (!comparesWithOther(text, draft.first)) continue;
    const alike = drafts.filter(
      (other) =>
        other !== draft &&
        other.first.mode === "expel" &&
        other.actorKeys.length > 0 &&
        draft.recipientKeys.length > 0 &&
        other.recipientKeys.length > 0 &&
        meets(other.recipientKeys, draft.recipientKeys, actsFor) &&
        !other.actorKeys.some((key) => draft.recipientKeys.includes(key)),
    );
    draft.inheritedActors = alike[0]?.actorKeys ?? [];
  }
}

function assemble(
  { article, eventMentions, agents, searchTerms, lexicon, gazetteer }: EventInput,
  drafts: readonly EventDraft[],
  links: ReadonlyMap<number, Link>,
): ArticleEvents {
  const ids = mentionIds(article, eventMentions);
  const names = new Map(
    agents.agents.map(({ profile }) => [agentKey(profile) ?? "", profile.name]),
  );
  const namesOf = participantNames(article, agents, gazetteer);
  const idOf = new Map(drafts.map((draft) => [draft, ids[draft.mentions[0]?.index ?? -1] ?? ""]));
  return {
    events: drafts.map((draft) => ({
      id: idOf.get(draft) ?? "",
      profile: profileOf(draft, article, { searchTerms, lexicon, gazetteer, names }),
    })),
    eventMentions: [...links]
      .sort(([a], [b]) => a - b)
      .map(([index, { draft, reasons, confidence }]) => {
        const mention = eventMentions[index] as EventMentionCandidate;
        const { start, end, type, mode, status, date, datePrecision, count, unit } = mention;
        return {
          ...{ id: ids[index] ?? "", start, end, text: slice(article.text, mention) },
          ...{ type, mode, status, date, datePrecision, count, unit },
          ...{ event: idOf.get(draft) ?? "", confidence, reasons },
          actorNames: namesOf(mention.actors),
          recipientNames: namesOf(mention.recipients),
          method: mention.anaphoric ? "pointer" : "pattern",
        };
      }),
  };
}

/** What participants are called: an agent by its name; a description as written, with the state that it is of. */
function participantNames(
  article: Article,
  agents: ArticleAgents,
  gazetteer: Gazetteer,
): (spans: readonly TextSpan[]) => string[] {
  const named = new SpanIndex(agents.mentions);
  const profiles = new Map(agents.agents.map(({ id, profile }) => [id, profile]));
  return (spans) =>
    unique(
      spans.flatMap((span) => {
        const profile = profiles.get(named.at(span)?.agent ?? "");
        if (profile === undefined) return [slice(article.text, span)];
        if (profile.named) return namesOf(profile.name, slice(article.text, span));
        const state = profile.roles[0]?.institutions.at(-1);
        const name = state === undefined ? undefined : gazetteer.get(state)?.name;
        return [profile.name, ...(name === undefined ? [] : [name])];
      }),
    );
}

/** A name, and as written where the two share no word: "FBI", "Burma", "Berlin". */
function namesOf(name: string, written: string): string[] {
  const wordsOf = (one: string): string[] => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Set(wordsOf(name));
  const isOther = /^\p{Lu}/u.test(written) && !wordsOf(written).some((word) => words.has(word));
  return isOther ? [name, written] : [name];
}

function profileOf(draft: EventDraft, article: Article, words: EventWords): EventProfile {
  const { type, mode, label } = draft.first;
  const exact = draft.mentions.find(({ mention }) => mention.datePrecision === "day");
  const dated = exact ?? draft.mentions.find(({ mention }) => mention.date !== null);
  const date = mostFrequentDate(draft) ?? dated?.mention.date ?? null;
  const counted =
    draft.mentions.find(({ mention }) => mention.count !== null && mention.unit !== null) ??
    draft.mentions.find(({ mention }) => mention.count !== null);
  const base = {
    type,
    mode,
    label,
    actorKeys: draft.actorKeys,
    recipientKeys: draft.recipientKeys,
    date,
    datePrecision:
      date === null ? null : date.length === 10 ? "day" : date.length === 7 ? "month" : "year",
    count: counted?.mention.count ?? null,
    unit:
      counted?.mention.unit ??
      draft.mentions.find(({ mention }) => mention.unit !== null)?.mention.unit ??
      null,
  } as const;
  return {
    ...base,
    status: draft.mentions.at(-1)?.mention.status ?? "happened",
    actors: unique(draft.mentions.flatMap(({ actors }) => actors)),
    recipients: unique(draft.mentions.flatMap(({ recipients }) => recipients)),
    place: null,
    title: eventTitle(base, words),
    terms: eventTerms(
      base,
      draft.mentions.flatMap(({ mention }) => mention.unit ?? []),
      words,
    ),
    publishedAt: article.publishedAt,
  };
}

/** The day that most mentions give, the first on a tie. */
function mostFrequentDate(draft: EventDraft): string | undefined {
  const days = draft.dates.filter((date) => date.length === 10);
  const count = (date: string): number => days.filter((other) => other === date).length;
  return unique(days).sort((a, b) => count(b) - count(a))[0];
}

function mentionIds({ id, text }: Article, mentions: readonly EventMentionCandidate[]): string[] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const words = slice(text, mention);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `eventmention-${contentHash([id, words, String(nth)])}`;
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Who holds an office acts for it: the ambassador's state, not the ambassador. */
function officeOrName(profile: AgentProfile): string | null {
  return profile.roles[0]?.institutions.at(-1) ?? agentKey(profile);
}

/** "United Nations diplomats" are accredited there; whose they are is not said. */
const ACCREDITED = /(?:diplomat|envoy|ambassador)s?$/;

/** An article of fewer sentences tells nothing at length. */
const MIN_SENTENCES = 4;
/** From this on, words tell of an event in an article, although another one is what their sentence is about. */
const TOLD_IN_PASSING = 0.5;
/** Sentences in which an article says what it is about. */
const LEAD = 2;

/** Which words tell of an event because of the place that an article gives them. */
class Salience {
  private readonly leadEnd: number;
  private readonly cues: SpanIndex<TextSpan>;
  private readonly told: ReadonlyMap<string, number>;
  private readonly isLong: boolean;

  constructor({ text, quotations, eventMentions }: EventInput) {
    this.isLong = text.sentences.length >= MIN_SENTENCES;
    this.leadEnd = text.sentences[LEAD - 1]?.end ?? 0;
    this.cues = new SpanIndex(quotations.flatMap(({ cue }) => (cue === null ? [] : [cue])));
    const told = new Map<string, number>();
    for (const mention of eventMentions)
      told.set(kindOf(mention), (told.get(kindOf(mention)) ?? 0) + 1);
    this.told = told;
  }

  /** What an article begins with, comes back to, or tells in passing is an event in it. */
  isWorthAnEvent(mention: EventMentionCandidate): boolean {
    const { type, label, status, start, confidence } = mention;
    if (!this.isLong || (type === null && label === null) || WORDS.has(type ?? "")) return false;
    if (status === "hypothetical" || status === "negated") return false;
    const isRepeated = (this.told.get(kindOf(mention)) ?? 0) > 1;
    return start < this.leadEnd || isRepeated || confidence >= TOLD_IN_PASSING;
  }

  /** "he recalled", "she conceded": to say something is no recall. */
  isOnlyCue({ trigger, type }: EventMentionCandidate): boolean {
    return (
      !WORDS.has(type ?? "") && this.cues.touching(trigger).some((cue) => contains(cue, trigger))
    );
  }
}

function kindOf({ type, mode, label }: EventMentionCandidate): string {
  return `${type} ${mode} ${label}`;
}

/** Who the participants of an event mention are. */
class Parties {
  private readonly named: SpanIndex<LinkedMention>;
  private readonly quoted: SpanIndex<TextSpan & { readonly source: TextSpan | null }>;
  private readonly profiles: ReadonlyMap<string, AgentProfile>;
  private readonly input: EventInput;

  constructor(input: EventInput) {
    this.input = input;
    this.named = new SpanIndex(input.agents.mentions);
    this.quoted = new SpanIndex(
      input.quotations.flatMap(({ spans, source }) => spans.map((span) => ({ ...span, source }))),
    );
    this.profiles = new Map(input.agents.agents.map(({ id, profile }) => [id, profile]));
  }

  of(
    mention: EventMentionCandidate,
  ): Pick<Seen, "actors" | "recipients" | "actorKeys" | "recipientKeys"> {
    const recipients = this.agents(mention.recipients);
    const recipientKeys = this.keys(recipients, agentKey);
    const isDiplomatic = mention.type === "SANCTION";
    const own = mention.mode === "expel" ? this.firstPerson(mention) : [];
    const sufferers = recipientKeys.length > 0 ? recipientKeys : own;
    const sides = new Set(isDiplomatic ? sufferers.map((key) => this.stateOf(key)) : []);
    // No state expels its own people: who seems to was read wrongly. Police arrest theirs.
    const actors = this.agents(mention.actors).filter(
      (agent) => !this.keys([agent], officeOrName).some((key) => sides.has(this.stateOf(key))),
    );
    const actorKeys = this.keys(actors, officeOrName);
    const isActing = recipientKeys.length > 0 && actorKeys.length === 0;
    const [ours, theirs] = isActing
      ? [own.filter((key) => !recipientKeys.includes(key)), []]
      : [[], own];
    return {
      actors,
      recipients,
      actorKeys: [...actorKeys, ...ours],
      recipientKeys: recipientKeys.length > 0 ? recipientKeys : theirs,
    };
  }

  private stateOf(key: string): string {
    return this.input.gazetteer.get(key)?.state ?? key;
  }

  private agents(spans: readonly TextSpan[]): string[] {
    return spans.flatMap((span) => this.named.at(span)?.agent ?? []);
  }

  /** A description counts for the state that it is of: "27 Russian diplomats" for Russia. */
  private keys(
    agents: readonly string[],
    keyOf: (profile: AgentProfile) => string | null,
  ): string[] {
    return unique(
      agents.flatMap((agent) => {
        const profile = this.profiles.get(agent);
        if (profile === undefined) return [];
        if (profile.named) return this.withState(keyOf(profile));
        const [role] = profile.roles;
        const institution = role?.institutions.at(-1);
        if (role === undefined || institution === undefined) return [];
        const isAccredited =
          this.input.gazetteer.get(institution)?.kind === "organisation" &&
          ACCREDITED.test(role.role);
        return isAccredited ? [] : institution;
      }),
    );
  }

  /** A ministry acts for its state. */
  private withState(key: string | null): string[] {
    if (key === null) return [];
    const entry = this.input.gazetteer.get(key);
    return entry?.kind === "ministry" && entry.state !== null ? [key, entry.state] : [key];
  }

  /** "Our diplomats are being kicked out", "we are expelling": the speaker's own state. */
  private firstPerson(mention: EventMentionCandidate): string[] {
    const quoted = this.quoted
      .touching(mention.trigger)
      .find((span) => contains(span, mention.trigger));
    if (quoted === undefined || quoted.source === null) return [];
    const { start, end } = mention.trigger;
    const around = this.input.article.text.slice(Math.max(0, start - 160), end + 40);
    if (!/\b(?:we|our|ours|us|my)\b/i.test(around)) return [];
    const speaker = this.named.at(quoted.source)?.agent;
    return this.profiles.get(speaker ?? "")?.roles[0]?.institutions.slice(-1) ?? [];
  }
}
