import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedMention } from "../../domain/contribution.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AboutInput } from "./about-input.ts";
import type { Evidence } from "./evidence.ts";
import { Telling, type ToldEvent, type ToldMention } from "./telling.ts";
import { stem, Wording } from "./wording.ts";

/** An event that a quotation may be about, what speaks for it, and the words where that is seen. */
export type Candidate = {
  readonly event: string;
  readonly evidence: Evidence;
  readonly place: TextSpan;
};

/** Sentences before a quotation in which an event is looked for. */
const REACH = 8;
/** Events that are thought of wherever they are told: those that an article tells most of. */
const MAX_MAIN = 4;
/** Sentences after which an event is as far as it can be. */
const FAR = 10;
/** Quotations that one speaker utters in one breath. */
const MAX_BREATH = 6;

const TALK = new Set(["REQUEST", "REJECT", "AGREE", "ACCUSE", "THREATEN", "SUPPORT", "CONSULT"]);

const UNREAL = new Set(["hypothetical", "negated", "denied"]);

/** For each quotation the events that it may be about. What is looked at does not grow with the article. */
export function candidatesOf(input: AboutInput): readonly (readonly Candidate[])[] {
  const telling = new Telling(
    input.text,
    input.quotations,
    input.events,
    input.eventMentions,
    input.utterances,
  );
  const context = new Context(input, telling);
  return input.quotations.map((_, nth) => context.candidates(nth));
}

type Place = {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly speaker: string | undefined;
};

class Context {
  private readonly input: AboutInput;
  private readonly telling: Telling;
  private readonly named: SpanIndex<LinkedMention>;
  private readonly places: readonly Place[];
  private readonly breaths: readonly (readonly number[])[];
  private readonly wording: Wording;
  private readonly mainEvents: readonly string[];
  private readonly bySentence: ReadonlyMap<number, readonly ToldMention[]>;
  private readonly allBySentence: ReadonlyMap<number, readonly ToldMention[]>;
  private readonly byNumber: ReadonlyMap<number, readonly string[]>;
  private readonly title: ReadonlySet<string>;
  /** Sentences that quotations stand in. */
  private readonly quoting: ReadonlySet<number>;
  private readonly agentsBySentence = new Map<number, ReadonlySet<string>>();

  constructor(input: AboutInput, telling: Telling) {
    this.input = input;
    this.telling = telling;
    this.named = new SpanIndex(input.agents.mentions);
    this.places = input.quotations.map((quotation) => this.placeOf(quotation));
    this.quoting = new Set(this.places.flatMap(({ first, last }) => [first, last]));
    this.breaths = this.findBreaths();
    this.wording = new Wording(input.text, telling, input.topicOf);
    this.title = new Set(
      ((input.title ?? "").toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(stem),
    );
    const talked = [...telling.events.values()].filter(({ isSaying }) => !isSaying);
    this.mainEvents = talked
      .filter(({ isMain, isLead, share }) => isMain || isLead || share > 1 / MAX_MAIN)
      .slice(0, MAX_MAIN)
      .map(({ event }) => event.id);
    this.bySentence = grouped(telling.narrated, ({ sentence }) => sentence);
    this.allBySentence = grouped(telling.told, ({ sentence }) => sentence);
    this.byNumber = numbered(talked);
  }

  candidates(nth: number): Candidate[] {
    const quotation = this.input.quotations[nth] as QuotationCandidate;
    const { first, last } = this.places[nth] as Place;
    const inside = this.inside(quotation);
    const ids = new Set([
      ...inside.map(({ event }) => event),
      ...this.around(nth).map(({ event }) => event),
      ...this.toldBeside(quotation, first, last).map(({ event }) => event),
      ...this.counted(quotation),
      ...this.beside(nth).flatMap((other) => [
        ...this.inside(this.input.quotations[other] as QuotationCandidate).map(
          ({ event }) => event,
        ),
        ...this.around(other, 1).map(({ event }) => event),
      ]),
      ...this.mainEvents,
    ]);
    const told = [...ids].flatMap((id) => {
      const one = this.telling.events.get(id);
      return one === undefined || one.isSaying ? [] : [one];
    });
    return told.map((one) => this.candidate(nth, one, told));
  }

  private candidate(nth: number, told: ToldEvent, all: readonly ToldEvent[]): Candidate {
    const quotation = this.input.quotations[nth] as QuotationCandidate;
    const evidence: Evidence = {
      ...this.content(quotation, told),
      ...this.topic(quotation, told, all),
      ...this.sentence(nth, told),
      ...this.discourse(nth, told),
      ...this.breath(nth, told),
      ...this.whole(told),
      ...this.speaker(nth, told, all),
      ...this.rivalry(nth, told, all),
    };
    return { event: told.event.id, evidence, place: this.placeToShow(nth, told) };
  }

  /** What the quotation's own words say. */
  private content(quotation: QuotationCandidate, told: ToldEvent): Evidence {
    const { profile, id } = told.event;
    const inside = this.inside(quotation);
    const own = inside.filter(({ event }) => event === id);
    const real = own.filter(({ status, method }) => !UNREAL.has(status) && method !== "pointer");
    const isTalk = TALK.has(profile.type ?? "");
    const { count } = profile;
    const isSameNumber = count !== null && count > 1 && this.numbersIn(quotation.spans).has(count);
    const isNumberBeside = count !== null && count > 1 && this.numbersBeside(quotation).has(count);
    const words = this.wording.of(quotation.spans);
    const isSameUnit = profile.unit !== null && words.has(stem(profile.unit));
    const agents = new Set(
      quotation.spans.flatMap((span) => this.named.within(span)).map(({ agent }) => agent),
    );
    const names = (locals: readonly string[], keys: readonly string[]): boolean =>
      locals.some((agent) => agents.has(agent)) ||
      [...agents].some((agent) => this.keysOf(agent).some((key) => keys.includes(key)));
    return {
      told: isTalk || real.length === 0 ? 0 : clarity(real),
      toldAsTalk: flag(real.length > 0 && isTalk),
      toldAsPossible: flag(
        real.length === 0 &&
          own.some(({ status, method }) => UNREAL.has(status) && method !== "pointer"),
      ),
      pointed: flag(own.some(({ method }) => method === "pointer")),
      sameCount: flag(isSameNumber && isSameUnit),
      sameNumber: flag(isSameNumber && !isSameUnit),
      sameNumberBeside: flag(isNumberBeside && !isSameNumber),
      sameWords: this.wording.sharedWith(id, words),
      namesActor: flag(names(profile.actors, profile.actorKeys)),
      namesRecipient: flag(names(profile.recipients, profile.recipientKeys)),
      tellsOther: flag(
        own.length === 0 &&
          inside.some(
            ({ event, status, type }) =>
              event !== id && !UNREAL.has(status) && !TALK.has(type ?? ""),
          ),
      ),
    };
  }

  /** What its words usually go with. */
  private topic(
    { spans }: QuotationCandidate,
    told: ToldEvent,
    all: readonly ToldEvent[],
  ): Evidence {
    const words = this.wording.of(spans);
    const isOf = ({ event }: ToldEvent): boolean => this.wording.isTopicOf(event.id, words);
    return isOf(told) ? { topic: 1 } : { topicOfOther: flag(all.some(isOf)) };
  }

  /** What the reporter tells in the sentences of the quotation. */
  private sentence(nth: number, { event: { id } }: ToldEvent): Evidence {
    const { first, last } = this.places[nth] as Place;
    const quotation = this.input.quotations[nth] as QuotationCandidate;
    const start = quotation.spans[0]?.start ?? 0;
    const here = this.toldBeside(quotation, first, last);
    const own = here.filter(({ event }) => event === id);
    const nearest = here.findLast((mention) => mention.start < start);
    const cueEnd = quotation.cue?.end ?? null;
    const governed =
      cueEnd !== null && cueEnd <= start
        ? own.some((mention) => mention.start >= cueEnd && mention.end <= start)
        : own.some((mention) => mention.end <= start && start - mention.end < NEAR);
    return {
      beforeInSentence: flag(
        own.some((one) => one.start < start && (!one.isQuoted || one === nearest)),
      ),
      afterInSentence: flag(own.length > 0 && own.every((mention) => mention.start >= start)),
      underCue: flag(governed),
      otherInSentence: flag(own.length === 0 && here.length > 0),
    };
  }

  /** In the sentences of a quotation all that is told outside its own words, by the reporter or by somebody else. */
  private toldBeside({ spans }: QuotationCandidate, first: number, last: number): ToldMention[] {
    return this.inSentences(this.allBySentence, first, last).filter(
      (mention) => !spans.some((span) => contains(span, mention)),
    );
  }

  /** What was told before and after. */
  private discourse(nth: number, { event: { id }, mentions }: ToldEvent): Evidence {
    const { first, last, paragraph } = this.places[nth] as Place;
    const start = this.input.quotations[nth]?.spans[0]?.start ?? 0;
    // What people said of an action does not take its place in the reader's mind.
    const before = this.narratedIn(first - REACH, last).filter(
      (one) => one.start < start && (one.event === id || !one.isUtterance),
    );
    const latest = before.at(-1);
    const ownLatest = before.findLast(({ event }) => event === id);
    const isLast = latest !== undefined && latest.sentence === ownLatest?.sentence;
    const since = before.filter(
      ({ sentence, event }) => event !== id && sentence > (ownLatest?.sentence ?? -1),
    );
    const inParagraph = ({ sentence }: ToldMention): boolean =>
      this.paragraphOf(sentence) === paragraph;
    return {
      last: flag(isLast),
      lastMainly: flag(
        isLast && before.find(({ sentence }) => sentence === latest?.sentence)?.event === id,
      ),
      lastNear: flag(ownLatest !== undefined && ownLatest.sentence === first - 1),
      lastInParagraph: flag(isLast && ownLatest !== undefined && inParagraph(ownLatest)),
      before: flag(ownLatest !== undefined && first - ownLatest.sentence <= 3),
      after: flag(
        this.narratedIn(last + 1, last + 1).some(
          (mention) => mention.event === id && inParagraph(mention),
        ),
      ),
      paragraph: flag(mentions.some((mention) => !mention.isQuoted && inParagraph(mention))),
      otherNearer: flag(since.length > 0),
      otherInParagraph: flag(this.isParagraphOfOther(paragraph, first, last, id)),
      newMatter: flag(this.hasNewMatter(Math.max(ownLatest?.sentence ?? -1, first - REACH), first)),
      far: Math.min(1, (first - (ownLatest?.sentence ?? mentions[0]?.sentence ?? 0)) / FAR),
    };
  }

  /** Whether the reporter tells of other actions in a paragraph, and not of this one. */
  private isParagraphOfOther(paragraph: number, first: number, last: number, id: string): boolean {
    const told = this.narratedIn(first - REACH, last).filter(
      (one) => this.paragraphOf(one.sentence) === paragraph && !one.isUtterance,
    );
    return told.length > 0 && told.every(({ event }) => event !== id);
  }

  /** Whether the reporter says something, between an event and a quotation in its paragraph, that tells of no known action. */
  private hasNewMatter(from: number, to: number): boolean {
    for (let sentence = to - 1; sentence > from; sentence--) {
      if (this.paragraphOf(sentence) !== this.paragraphOf(to)) return false;
      if (!this.quoting.has(sentence) && !this.allBySentence.has(sentence)) return true;
    }
    return false;
  }

  /** What the same speaker says right before and after. */
  private breath(nth: number, { event: { id } }: ToldEvent): Evidence {
    const others = this.beside(nth);
    const told = others.flatMap((other) =>
      this.inside(this.input.quotations[other] as QuotationCandidate),
    );
    const around = others.flatMap((other) => {
      const { first, last } = this.places[other] as Place;
      return this.narratedIn(first, last);
    });
    const isTold = told.some(({ event }) => event === id);
    return {
      besideTold: flag(isTold),
      besideAround: flag(around.some(({ event }) => event === id)),
      besideOther: flag(!isTold && told.some(({ type }) => !TALK.has(type ?? ""))),
    };
  }

  private whole({
    event,
    mentions,
    share,
    isMain,
    isLead,
    isFirst,
    isUtterance,
  }: ToldEvent): Evidence {
    const { type, status } = event.profile;
    return {
      main: flag(isMain),
      lead: flag(isLead),
      leadFirst: flag(isFirst),
      clear: Math.max(0, ...mentions.map(({ confidence }) => confidence)),
      title: flag(this.wording.isNamedIn(event.id, this.title)),
      share,
      talk: flag(TALK.has(type ?? "") && !isUtterance),
      reaction: flag(isUtterance),
      unreal: flag(UNREAL.has(status)),
    };
  }

  private speaker(nth: number, told: ToldEvent, others: readonly ToldEvent[]): Evidence {
    const { speaker } = this.places[nth] as Place;
    if (speaker === undefined) return {};
    const [hasActed, hasSuffered] = this.partOf(speaker, told);
    const isElsewhere = others.some((other) => this.partOf(speaker, other).includes(true));
    const isBeside = told.mentions.some(
      ({ isQuoted, sentence }) => !isQuoted && this.agentsIn(sentence).has(speaker),
    );
    return {
      speakerActed: flag(hasActed),
      speakerSuffered: flag(hasSuffered),
      speakerElsewhere: flag(!hasActed && !hasSuffered && isElsewhere),
      speakerBeside: flag(isBeside && !hasActed && !hasSuffered),
    };
  }

  /** What tells an event from others of its kind: a part of the speaker in it, and a party that the sentences name. */
  private rivalry(nth: number, told: ToldEvent, all: readonly ToldEvent[]): Evidence {
    const rivals = all.filter((other) => other !== told && isOfKind(other, told));
    if (rivals.length === 0) return {};
    const { speaker, first, last } = this.places[nth] as Place;
    const hasPart = (one: ToldEvent): boolean =>
      speaker !== undefined && this.partOf(speaker, one).includes(true);
    const named = new Set<string>();
    for (let sentence = first; sentence <= last; sentence++)
      for (const agent of this.agentsIn(sentence))
        for (const key of this.keysOf(agent)) named.add(this.input.actsFor(key));
    const others = new Set(rivals.flatMap((rival) => this.parties(rival)));
    return {
      speakerOfThis: flag(hasPart(told) && !rivals.some(hasPart)),
      namesOnlyThis: flag(this.parties(told).some((key) => named.has(key) && !others.has(key))),
      namesOnlyOther: flag(
        rivals.some((rival) => {
          const own = new Set(this.parties(told));
          return this.parties(rival).some((key) => named.has(key) && !own.has(key));
        }),
      ),
    };
  }

  /** For whom those act who have a part in an event. */
  private parties({ event: { profile } }: ToldEvent): readonly string[] {
    return [...profile.actorKeys, ...profile.recipientKeys].map(this.input.actsFor);
  }

  /** Whether somebody, or whom they speak for, acted in an event, and was acted upon. */
  private partOf(speaker: string, { event: { profile } }: ToldEvent): readonly [boolean, boolean] {
    const keys = this.keysOf(speaker).map(this.input.actsFor);
    const is = (locals: readonly string[], theirs: readonly string[]): boolean =>
      locals.includes(speaker) || theirs.some((key) => keys.includes(this.input.actsFor(key)));
    return [is(profile.actors, profile.actorKeys), is(profile.recipients, profile.recipientKeys)];
  }

  private agentsIn(sentence: number): ReadonlySet<string> {
    const known = this.agentsBySentence.get(sentence);
    if (known !== undefined) return known;
    const span = this.input.text.sentences[sentence];
    const agents = new Set(
      span === undefined ? [] : this.named.within(span).map(({ agent }) => agent),
    );
    this.agentsBySentence.set(sentence, agents);
    return agents;
  }

  /** The words that show the link best: in the quotation, else the nearest before it, else the first. */
  private placeToShow(nth: number, { event: { id }, mentions }: ToldEvent): TextSpan {
    const quotation = this.input.quotations[nth] as QuotationCandidate;
    const start = quotation.spans[0]?.start ?? 0;
    const shown =
      this.inside(quotation).find(({ event }) => event === id) ??
      mentions.findLast((mention) => mention.start < start) ??
      mentions[0] ??
      quotation.spans[0];
    return { start: shown?.start ?? 0, end: shown?.end ?? 0 };
  }

  private inside({ spans }: QuotationCandidate): readonly ToldMention[] {
    return spans.flatMap((span) => this.telling.within(span));
  }

  private around(nth: number, reach = REACH): readonly ToldMention[] {
    const { first, last } = this.places[nth] as Place;
    return this.narratedIn(first - reach, last + 1);
  }

  private narratedIn(first: number, last: number): ToldMention[] {
    return this.inSentences(this.bySentence, first, last);
  }

  private inSentences(
    bySentence: ReadonlyMap<number, readonly ToldMention[]>,
    first: number,
    last: number,
  ): ToldMention[] {
    const found: ToldMention[] = [];
    for (let sentence = Math.max(0, first); sentence <= last; sentence++) {
      for (const mention of bySentence.get(sentence) ?? []) found.push(mention);
    }
    return found;
  }

  private counted(quotation: QuotationCandidate): string[] {
    return [...this.numbersBeside(quotation)].flatMap((number) => this.byNumber.get(number) ?? []);
  }

  /** Numbers in the sentences of a quotation. */
  private numbersBeside({ spans, cue }: QuotationCandidate): ReadonlySet<number> {
    const parts = [...spans, ...(cue === null ? [] : [cue])];
    const sentences = new Set(parts.map(({ start }) => this.telling.sentenceAt(start)));
    return this.numbersIn(
      [...sentences].flatMap((sentence) => this.input.text.sentences[sentence] ?? []),
    );
  }

  private numbersIn(spans: readonly TextSpan[]): ReadonlySet<number> {
    return new Set(
      spans.flatMap((span) => {
        const words = slice(this.input.text.text, span).toLowerCase();
        return [...words.matchAll(/\b(?:\d[\d,]*|[a-z]+)\b/g)].flatMap(([word]) => {
          const number = /^\d/.test(word)
            ? Number(word.replaceAll(",", ""))
            : this.input.numbers.get(word);
          return number === undefined ? [] : [number];
        });
      }),
    );
  }

  private placeOf({ spans, cue, source }: QuotationCandidate): Place {
    const parts = [...spans, ...(cue === null ? [] : [cue])];
    const starts = parts.map(({ start }) => this.telling.sentenceAt(start));
    const ends = parts.map(({ end }) => this.telling.sentenceAt(Math.max(0, end - 1)));
    const first = Math.min(...starts);
    return {
      first,
      last: Math.max(first, ...ends),
      paragraph: this.paragraphOf(first),
      speaker: source === null ? undefined : this.named.at(source)?.agent,
    };
  }

  private paragraphOf(sentence: number): number {
    const { sentences, tokens } = this.input.text;
    return tokens[sentences[sentence]?.firstToken ?? -1]?.paragraph ?? -1;
  }

  /** Quotations that one speaker utters without the reporter telling anything of its own in between. */
  private findBreaths(): number[][] {
    const breaths: number[][] = [];
    for (const [nth, place] of this.places.entries()) {
      const breath = breaths.at(-1);
      const previous = breath?.at(-1);
      if (
        breath !== undefined &&
        previous !== undefined &&
        breath.length < MAX_BREATH &&
        this.goesOn(this.places[previous] as Place, place)
      )
        breath.push(nth);
      else breaths.push([nth]);
    }
    const byQuotation: number[][] = [];
    for (const breath of breaths) for (const nth of breath) byQuotation[nth] = breath;
    return byQuotation;
  }

  private goesOn(a: Place, b: Place): boolean {
    const isSame = a.speaker === b.speaker || b.speaker === undefined || a.speaker === undefined;
    return isSame && b.first - a.last <= 1 && b.paragraph - a.paragraph <= 1;
  }

  private beside(nth: number): number[] {
    return (this.breaths[nth] ?? []).filter((other) => other !== nth);
  }

  private keysOf(agent: string): readonly string[] {
    return this.input.keysOf(agent);
  }
}

function isOfKind(
  { event: { profile: a } }: ToldEvent,
  { event: { profile: b } }: ToldEvent,
): boolean {
  return a.type === b.type && a.mode === b.mode && a.label === b.label;
}

/** Characters between an action and a quotation that it introduces without a cue. */
const NEAR = 12;

/** Words that an event was recognised in tell of it, however unsure they would be alone. */
const LEAST_CLEAR = 0.65;

function clarity(mentions: readonly ToldMention[]): number {
  return Math.max(LEAST_CLEAR, ...mentions.map(({ confidence }) => confidence));
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Events by how many they concern; of many with one number the first few. */
function numbered(events: readonly ToldEvent[]): ReadonlyMap<number, readonly string[]> {
  const counted = events.filter(({ event }) => (event.profile.count ?? 0) > 1);
  const groups = grouped(counted, ({ event }) => event.profile.count ?? 0);
  return new Map(
    [...groups].map(([count, told]) => [
      count,
      told.slice(0, MAX_MAIN).map(({ event }) => event.id),
    ]),
  );
}
