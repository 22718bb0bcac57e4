import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedMention } from "../../domain/contribution.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { AboutInput } from "./about-input.ts";
import type { Evidence } from "./evidence.ts";
import { Telling, type ToldEvent, type ToldMention } from "./telling.ts";

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
/** Quotations that one speaker utters in one breath. */
const MAX_BREATH = 6;

const TALK = new Set(["REQUEST", "REJECT", "AGREE", "ACCUSE", "THREATEN", "SUPPORT", "CONSULT"]);

/** What is said of another action: nobody who speaks afterwards speaks of that saying. */
function isReaction({ type, mode }: { type: string | null; mode: string | null }): boolean {
  return type === "REJECT" || type === "SUPPORT" || (type === "ACCUSE" && mode !== "investigate");
}
const UNREAL = new Set(["hypothetical", "negated", "denied"]);

/** For each quotation the events that it may be about. What is looked at does not grow with the article. */
export function candidatesOf(input: AboutInput): readonly (readonly Candidate[])[] {
  const telling = new Telling(input.text, input.quotations, input.events, input.eventMentions);
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
  private readonly words: EventVocabulary;
  private readonly mainEvents: readonly string[];
  private readonly bySentence: ReadonlyMap<number, readonly ToldMention[]>;
  private readonly allBySentence: ReadonlyMap<number, readonly ToldMention[]>;
  private readonly byNumber: ReadonlyMap<number, readonly string[]>;
  private readonly title: ReadonlySet<string>;

  constructor(input: AboutInput, telling: Telling) {
    this.input = input;
    this.telling = telling;
    this.named = new SpanIndex(input.agents.mentions);
    this.places = input.quotations.map((quotation) => this.placeOf(quotation));
    this.breaths = this.findBreaths();
    this.words = new EventVocabulary(input.text, telling);
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
    return [...ids].flatMap((id) => {
      const told = this.telling.events.get(id);
      return told === undefined || told.isSaying ? [] : [this.candidate(nth, told)];
    });
  }

  private candidate(nth: number, told: ToldEvent): Candidate {
    const quotation = this.input.quotations[nth] as QuotationCandidate;
    const evidence: Evidence = {
      ...this.content(quotation, told),
      ...this.sentence(nth, told),
      ...this.discourse(nth, told),
      ...this.breath(nth, told),
      ...this.whole(told),
      ...this.speaker(nth, told),
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
    const numbers = this.numbersIn(quotation);
    const isSameNumber = profile.count !== null && profile.count > 1 && numbers.has(profile.count);
    const words = wordsOf(this.input.text, quotation.spans);
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
      (one) => one.start < start && (one.event === id || !isReaction(one)),
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
    };
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

  private whole({ event, mentions, share, isMain, isLead, isFirst }: ToldEvent): Evidence {
    const { type, status } = event.profile;
    const isReacting = isReaction(event.profile);
    return {
      main: flag(isMain),
      lead: flag(isLead),
      leadFirst: flag(isFirst),
      clear: Math.max(0, ...mentions.map(({ confidence }) => confidence)),
      title: flag(this.words.isNamedIn(event.id, this.title)),
      share,
      talk: flag(TALK.has(type ?? "") && !isReacting),
      reaction: flag(isReacting),
      unreal: flag(UNREAL.has(status)),
    };
  }

  private speaker(nth: number, { event: { profile } }: ToldEvent): Evidence {
    const { speaker } = this.places[nth] as Place;
    if (speaker === undefined) return {};
    const keys = this.keysOf(speaker).map(this.input.actsFor);
    const is = (locals: readonly string[], theirs: readonly string[]): boolean =>
      locals.includes(speaker) || theirs.some((key) => keys.includes(this.input.actsFor(key)));
    return {
      speakerActed: flag(is(profile.actors, profile.actorKeys)),
      speakerSuffered: flag(is(profile.recipients, profile.recipientKeys)),
    };
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
    return [...this.numbersIn(quotation)].flatMap((number) => this.byNumber.get(number) ?? []);
  }

  private numbersIn({ spans }: QuotationCandidate): ReadonlySet<number> {
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

/** Characters between an action and a quotation that it introduces without a cue. */
const NEAR = 12;

/** Letters that words of one root share ("resigned", "resignation"). */
const ROOT = 5;

function stem(word: string): string {
  return word.slice(0, ROOT);
}

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

/** Lemmas of the words that say something, in some spans. */
function wordsOf(
  { tokens, sentences }: AnalysedText,
  spans: readonly TextSpan[],
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const span of spans) {
    for (const token of tokensIn({ tokens, sentences }, span)) {
      if (/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.tag)) {
        words.add(stem(token.lemma));
        words.add(stem(token.lower));
      }
    }
  }
  return words;
}

function tokensIn(
  { tokens }: Pick<AnalysedText, "tokens" | "sentences">,
  { start, end }: TextSpan,
): AnalysedText["tokens"] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
  return tokens.slice(low, last);
}

/** The words that mean each event. */
class EventVocabulary {
  private readonly ofEvent = new Map<string, ReadonlySet<string>>();

  constructor(text: AnalysedText, { events }: Telling) {
    for (const [id, { mentions }] of events) this.ofEvent.set(id, wordsOf(text, mentions));
  }

  /** Whether one of them is among some others. */
  isNamedIn(event: string, words: ReadonlySet<string>): boolean {
    return [...(this.ofEvent.get(event) ?? [])].some((word) => words.has(word));
  }
}
