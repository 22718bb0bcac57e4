import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { LinkedMention } from "../../domain/contribution.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, slice, type TextSpan } from "../../domain/text-span.ts";
import type { AboutInput } from "./about-input.ts";
import type { Telling, ToldEvent, ToldMention } from "./telling.ts";
import { stem, Wording } from "./wording.ts";

/** Sentences before a quotation in which an event is looked for. */
export const REACH = 8;

/** Events that are thought of wherever they are told: those that an article tells most of. */
const MAX_MAIN = 4;

/** Quotations that one speaker utters in one breath. */
const MAX_BREATH = 6;

/** Where a quotation stands with its cue: first and last sentence, paragraph of the first, and who speaks. */
export type Place = {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly speaker: string | undefined;
};

/** An article as seen from its quotations: what is told around each of them, by whom, and who is named there. */
export class Surroundings {
  private readonly input: AboutInput;
  readonly telling: Telling;
  readonly named: SpanIndex<LinkedMention>;
  private readonly places: readonly Place[];
  private readonly breaths: readonly (readonly number[])[];
  readonly wording: Wording;
  /** What the article is about. */
  readonly mainEvents: readonly string[];
  private readonly bySentence: ReadonlyMap<number, readonly ToldMention[]>;
  readonly allBySentence: ReadonlyMap<number, readonly ToldMention[]>;
  private readonly byNumber: ReadonlyMap<number, readonly string[]>;
  readonly title: ReadonlySet<string>;
  /** Sentences that quotations stand in. */
  readonly quoting: ReadonlySet<number>;
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
    this.bySentence = groupedBy(telling.narrated, ({ sentence }) => sentence);
    this.allBySentence = groupedBy(telling.told, ({ sentence }) => sentence);
    this.byNumber = numbered(talked);
  }

  quotation(nth: number): QuotationCandidate {
    return this.input.quotations[nth] as QuotationCandidate;
  }

  place(nth: number): Place {
    return this.places[nth] as Place;
  }

  /** For whom somebody acts who is known by a key. */
  actsFor(key: string): string {
    return this.input.actsFor(key);
  }

  /** What its own words tell of. */
  inside({ spans }: QuotationCandidate): readonly ToldMention[] {
    return spans.flatMap((span) => this.telling.within(span));
  }

  /** What the reporter tells in the sentences of a quotation, the one after and those before. */
  around(nth: number, reach = REACH): readonly ToldMention[] {
    const { first, last } = this.place(nth);
    return this.narratedIn(first - reach, last + 1);
  }

  /** What the reporter tells from one sentence to another. */
  narratedIn(first: number, last: number): ToldMention[] {
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

  /** In the sentences of a quotation all that is told outside its own words, by the reporter or by somebody else. */
  toldBeside({ spans }: QuotationCandidate, first: number, last: number): ToldMention[] {
    return this.inSentences(this.allBySentence, first, last).filter(
      (mention) => !spans.some((span) => contains(span, mention)),
    );
  }

  /** Events that concern as many as a number beside the quotation says. */
  counted(quotation: QuotationCandidate): string[] {
    return [...this.numbersBeside(quotation)].flatMap((number) => this.byNumber.get(number) ?? []);
  }

  /** Numbers in the sentences of a quotation. */
  numbersBeside({ spans, cue }: QuotationCandidate): ReadonlySet<number> {
    const parts = [...spans, ...(cue === null ? [] : [cue])];
    const sentences = new Set(parts.map(({ start }) => this.telling.sentenceAt(start)));
    return this.numbersIn(
      [...sentences].flatMap((sentence) => this.input.text.sentences[sentence] ?? []),
    );
  }

  /** Numbers in figures and in words. */
  numbersIn(spans: readonly TextSpan[]): ReadonlySet<number> {
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

  /** Who is named in a sentence. */
  agentsIn(sentence: number): ReadonlySet<string> {
    const known = this.agentsBySentence.get(sentence);
    if (known !== undefined) return known;
    const span = this.input.text.sentences[sentence];
    const agents = new Set(
      span === undefined ? [] : this.named.within(span).map(({ agent }) => agent),
    );
    this.agentsBySentence.set(sentence, agents);
    return agents;
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

  paragraphOf(sentence: number): number {
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
        this.goesOn(this.place(previous), place)
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

  /** Other quotations of the same breath. */
  beside(nth: number): number[] {
    return (this.breaths[nth] ?? []).filter((other) => other !== nth);
  }

  /** What a local agent is called in any article. */
  keysOf(agent: string): readonly string[] {
    return this.input.keysOf(agent);
  }
}

/** Events by how many they concern; of many with one number the first few. */
function numbered(events: readonly ToldEvent[]): ReadonlyMap<number, readonly string[]> {
  const counted = events.filter(({ event }) => (event.profile.count ?? 0) > 1);
  const groups = groupedBy(counted, ({ event }) => event.profile.count ?? 0);
  return new Map(
    [...groups].map(([count, told]) => [
      count,
      told.slice(0, MAX_MAIN).map(({ event }) => event.id),
    ]),
  );
}
