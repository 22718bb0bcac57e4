import type { QuotationCandidate } from "../../domain/candidates.ts";
import type {
  LinkedEventMention,
  LinkedMention,
  LinkedQuotation,
  LocalEvent,
} from "../../domain/contribution.ts";
import { SpanIndex } from "../../domain/span-index.ts";
import { contains, type TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../../extraction/analyse.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";

export type About = LinkedQuotation["about"];

export type AboutInput = {
  readonly text: AnalysedText;
  readonly quotations: readonly QuotationCandidate[];
  readonly agents: ArticleAgents;
  readonly events: readonly LocalEvent[];
  readonly eventMentions: readonly LinkedEventMention[];
};

/** How sure each way is that leads from a quotation to an event. */
const CONFIDENCE = {
  told: 0.9,
  pointed: 0.75,
  counted: 0.7,
  sentence: 0.65,
  continued: 0.55,
  paragraph: 0.5,
  before: 0.42,
  main: 0.4,
} as const;

/** Events that an analyst asks for; what is only talk about talking (agreeing, asking, meeting) is no subject beside them. */
const WEIGHTY = new Set(["SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "AID", "RETREAT", "PROTEST"]);

/**
 * For each quotation the events that it is about: those that its own words tell of (content), else those of the
 * sentence around it, of what the same speaker said just before, or of its paragraph (context).
 */
export function linkAbout(input: AboutInput): About[] {
  const context = new Context(input);
  const result: About[] = [];
  for (const [index, quotation] of input.quotations.entries()) {
    const own = context.content(quotation);
    const isDeed = own.some(({ event }) => context.isWeighty(event));
    const around = isDeed ? [] : context.around(index, quotation, result);
    result.push(around.length > 0 ? around : own);
  }
  return result;
}

class Context {
  private readonly input: AboutInput;
  private readonly types: ReadonlyMap<string, LocalEvent["profile"]>;
  private readonly quoted: SpanIndex<TextSpan>;
  private readonly sentences: SpanIndex<TextSpan>;
  private readonly paragraphs: SpanIndex<TextSpan>;
  private readonly told: SpanIndex<LinkedEventMention>;
  private readonly named: SpanIndex<LinkedMention>;

  constructor(input: AboutInput) {
    this.input = input;
    this.types = new Map(input.events.map(({ id, profile }) => [id, profile]));
    this.quoted = new SpanIndex(input.quotations.flatMap(({ spans }) => spans));
    this.sentences = new SpanIndex(input.text.sentences);
    this.paragraphs = new SpanIndex(input.text.paragraphs);
    this.told = new SpanIndex(input.eventMentions);
    this.named = new SpanIndex(input.agents.mentions);
  }

  isWeighty(event: string): boolean {
    const type = this.types.get(event)?.type ?? null;
    return type === null || WEIGHTY.has(type);
  }

  content(quotation: QuotationCandidate): About {
    const inside = this.mentionsWithin(quotation.spans);
    const told = this.weighed(inside).map((mention) =>
      this.link(mention, "content", toldOrPointed(mention)),
    );
    return told.length > 0 ? distinct(told) : this.counted(quotation);
  }

  /** "The twelve diplomats were reportedly …": a number and a unit that one event has, in its words or in its sentence. */
  private counted(quotation: QuotationCandidate): About {
    const inside = this.countedIn(quotation.spans, "content");
    if (inside.length > 0 || quotation.kind !== "indirect") return inside;
    const around = unique(quotation.spans.flatMap((span) => this.sentences.touching(span)));
    return this.countedIn(around, "context");
  }

  private countedIn(spans: readonly TextSpan[], basis: About[number]["basis"]): About {
    const { text } = this.input.text;
    const words = spans
      .map(({ start, end }) => text.slice(start, end))
      .join(" ")
      .toLowerCase();
    return this.input.events.flatMap(({ id, profile }): About => {
      const { count, unit } = profile;
      const [evidence] = spans;
      if (count === null || count < 2 || unit === null || !words.includes(unit)) return [];
      const stated = new RegExp(`\\b(?:${count}|${NUMBER_WORDS[count] ?? count})\\b`).test(words);
      if (!stated || evidence === undefined) return [];
      const { start, end } = evidence;
      const reasons = [`says ${count} ${unit}`];
      return [
        { event: id, basis, confidence: CONFIDENCE.counted, reasons, evidence: { start, end } },
      ];
    });
  }

  around(index: number, quotation: QuotationCandidate, before: readonly About[]): About {
    return (
      this.inSentence(quotation) ??
      this.continued(index, quotation, before) ??
      (quotation.kind === "mixed"
        ? null
        : (this.inParagraph(quotation) ?? this.ofDiscourse(quotation))) ??
      []
    );
  }

  private inSentence(quotation: QuotationCandidate): About | null {
    const places = [...quotation.spans, ...(quotation.cue === null ? [] : [quotation.cue])];
    const sentences = unique(places.flatMap((place) => this.sentences.touching(place)));
    return this.context(sentences, "sentence", "told in the same sentence");
  }

  private inParagraph(quotation: QuotationCandidate): About | null {
    const [first] = quotation.spans;
    const paragraph = first === undefined ? undefined : this.paragraphs.touching(first)[0];
    return paragraph === undefined
      ? null
      : this.context([paragraph], "paragraph", "told in the same paragraph");
  }

  /** What the article told of just before, else what it tells most of. */
  private ofDiscourse(quotation: QuotationCandidate): About | null {
    const [first] = quotation.spans;
    if (first === undefined) return null;
    const before = { start: Math.max(0, first.start - DISCOURSE), end: first.start };
    const near = this.told
      .within(before)
      .filter((one) => this.isWeighty(one.event) && !this.isQuoted(one));
    const last = near.at(-1);
    if (last !== undefined) return this.contextOf(last, "before", "told shortly before");
    const main = this.mainEvent();
    return main === undefined
      ? null
      : this.contextOf(main, "main", "what the article tells most of");
  }

  /** A mention of the action that most mentions of the article tell of, where one has at least half of them. */
  private mainEvent(): LinkedEventMention | undefined {
    const weighty = this.input.eventMentions.filter(({ event }) => this.isWeighty(event));
    const counts = new Map<string, number>();
    for (const { event } of weighty) counts.set(event, (counts.get(event) ?? 0) + 1);
    const [top] = [...counts].sort(([, a], [, b]) => b - a);
    if (top === undefined || top[1] * 2 < weighty.length) return undefined;
    return weighty.find(({ event }) => event === top[0]);
  }

  private contextOf(
    { event, start, end }: LinkedEventMention,
    way: keyof typeof CONFIDENCE,
    reason: string,
  ): About {
    const confidence = CONFIDENCE[way];
    return [{ event, basis: "context", confidence, reasons: [reason], evidence: { start, end } }];
  }

  private context(
    spans: readonly TextSpan[],
    way: keyof typeof CONFIDENCE,
    reason: string,
  ): About | null {
    const outside = this.mentionsWithin(spans).filter((mention) => !this.isQuoted(mention));
    const weighty = outside.filter(({ event }) => this.isWeighty(event));
    const [first] = weighty;
    if (first === undefined) return null;
    // The first is what the sentence is about; a second one only serves to tell it.
    const { start, end } = first;
    const confidence = CONFIDENCE[way];
    return [
      {
        event: first.event,
        basis: "context",
        confidence,
        reasons: [reason],
        evidence: { start, end },
      },
    ];
  }

  /** "he continued": the same speaker goes on about the same matter. */
  private continued(
    index: number,
    quotation: QuotationCandidate,
    before: readonly About[],
  ): About | null {
    const previous = this.input.quotations[index - 1];
    const about = before[index - 1];
    if (previous === undefined || about === undefined || about.length === 0) return null;
    const [speaker, other] = [this.speakerOf(quotation), this.speakerOf(previous)];
    if (speaker === undefined || speaker !== other || quotation.kind === "indirect") return null;
    if (this.paragraphsBetween(previous, quotation) > 1) return null;
    return about.slice(0, 1).map(({ event, evidence }) => ({
      event,
      basis: "context",
      confidence: CONFIDENCE.continued,
      reasons: ["the speaker goes on from words about it"],
      evidence,
    }));
  }

  private speakerOf({ source }: QuotationCandidate): string | undefined {
    if (source === null) return undefined;
    return this.named.at(source)?.agent;
  }

  private paragraphsBetween(a: QuotationCandidate, b: QuotationCandidate): number {
    const between = { start: a.spans.at(-1)?.end ?? 0, end: b.spans[0]?.start ?? 0 };
    return Math.max(0, this.paragraphs.touching({ ...between, end: between.end + 1 }).length - 1);
  }

  private mentionsWithin(spans: readonly TextSpan[]): LinkedEventMention[] {
    return unique(spans.flatMap((span) => this.told.within(span)));
  }

  private isQuoted(mention: TextSpan): boolean {
    return this.quoted.touching(mention).some((span) => contains(span, mention));
  }

  /** Only what weighs most: not what might follow where something that happened is told, nor talk beside deeds. */
  private weighed(mentions: LinkedEventMention[]): LinkedEventMention[] {
    const real = mentions.filter(({ status }) => status !== "hypothetical");
    const kept = real.length > 0 ? real : mentions;
    const weighty = kept.filter(({ event }) => this.isWeighty(event));
    const sure = weighty.length > 0 ? weighty : kept;
    const expulsions = sure.filter(({ event }) => this.types.get(event)?.mode === "expel");
    return expulsions.length > 0 ? expulsions : sure;
  }

  private link(
    mention: LinkedEventMention,
    basis: About[number]["basis"],
    confidence: number,
  ): About[number] {
    const { event, start, end, text, method } = mention;
    const reason = method === "pointer" ? `points to it with “${text}”` : `tells of it: “${text}”`;
    return { event, basis, confidence, reasons: [reason], evidence: { start, end } };
  }
}

const NUMBER_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

function toldOrPointed({ method }: LinkedEventMention): number {
  return method === "pointer" ? CONFIDENCE.pointed : CONFIDENCE.told;
}

/** Characters before a quotation within which a reader still has an action in mind. */
const DISCOURSE = 900;

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** Each event once, by its surest link. */
function distinct(links: readonly About[number][]): About {
  const best = new Map<string, About[number]>();
  for (const link of links) {
    const known = best.get(link.event);
    if (known === undefined || known.confidence < link.confidence) best.set(link.event, link);
  }
  return [...best.values()];
}
