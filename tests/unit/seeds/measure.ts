import type {
  AgentProfile,
  Contribution,
  LinkedQuotation,
} from "../../../src/domain/contribution.ts";
import type { TextSpan } from "../../../src/domain/text-span.ts";
import type { GoldArticle, GoldEvent, GoldQuote } from "./gold.ts";

/** How much of what the gold holds was found, and what was not, in words for reading. */
type Tally = {
  readonly right: number;
  readonly of: number;
  readonly misses: readonly string[];
};

export type Measured = {
  /** Gold spans found, and found spans that are in the gold, at an overlap of at least half of both together. */
  readonly recall: Tally;
  readonly precision: Tally;
  /** Of the spans that were found: kind, and the speaker's name. */
  readonly kinds: Tally;
  readonly speakers: Tally;
  /** Passages that tell of an event: type, mode and count. */
  readonly events: Tally;
  /** Of the quotations that were found: events that they are about, and events that they were tied to. */
  readonly about: Tally;
  readonly aboutPrecision: Tally;
};

const MIN_OVERLAP = 0.5;

type Found = TextSpan & { readonly quotation: LinkedQuotation };
type Pair = { readonly gold: GoldQuote; readonly found: Found };

/** Measures what was read in one article against its gold annotation. */
export function measure(
  gold: GoldArticle,
  events: readonly GoldEvent[],
  { article, ...read }: Contribution,
): Measured {
  const found = read.quotations.flatMap((quotation) =>
    quotation.spans.map((span): Found => ({ ...span, quotation })),
  );
  const pairs = matched(article.text, gold.quotes, found);
  const neutral = pairs.filter(({ gold: { optional } }) => optional).map((pair) => pair.found);
  const scored = pairs.filter(({ gold: { optional } }) => !optional);
  const wanted = gold.quotes.filter(({ optional }) => !optional);
  const nameOf = (id: string | undefined): string =>
    read.agents.find((agent) => agent.id === id)?.profile.name ?? "nobody";
  return {
    recall: tally(
      wanted,
      (quote) => scored.some((pair) => pair.gold === quote),
      (quote) => `missed: ${quote.type} “${quote.words}”`,
    ),
    precision: tally(
      found.filter((span) => !neutral.includes(span)),
      (span) => scored.some((pair) => pair.found === span),
      ({ start, end, quotation }) =>
        `not in the gold: ${quotation.kind} “${article.text.slice(start, end)}” (${quotation.method})`,
    ),
    kinds: tally(
      scored,
      ({ gold: quote, found: { quotation } }) => quote.type === quotation.kind,
      ({ gold: quote, found: { quotation } }) =>
        `${quotation.kind}, should be ${quote.type}: “${quote.words}”`,
    ),
    speakers: tally(
      scored.filter(({ gold: { speaker } }) => speaker.named),
      (pair) => {
        const speaker = pair.found.quotation.attributions[0]?.agent;
        const agent = read.agents.find(({ id }) => id === speaker)?.profile;
        return agent !== undefined && isNamed(agent, pair.gold.speaker.canonical);
      },
      ({ gold: quote, found: { quotation } }) =>
        `${nameOf(quotation.attributions[0]?.agent)}, should be ${quote.speaker.canonical} (${quote.speaker.text}): “${quote.words}”`,
    ),
    ...measureEvents(events, scored, { article, ...read }),
  };
}

function measureEvents(
  events: readonly GoldEvent[],
  pairs: readonly Pair[],
  { article, eventMentions, ...read }: Contribution,
): Pick<Measured, "events" | "about" | "aboutPrecision"> {
  const told = events.flatMap((event) =>
    event.mentions
      .filter((mention) => mention.article === article.id)
      .map((mention) => ({ event, mention })),
  );
  const overlapping = (span: TextSpan) => overlappingIn(eventMentions, span);
  const localEvents = eventsOfGold(events, { article, eventMentions });
  const titles = new Map(read.events.map(({ id, profile }) => [id, profile.title]));
  const links = pairs.flatMap((pair) =>
    pair.found.quotation.about.map((link) => ({ ...pair, link })),
  );
  const abouts = pairs.flatMap((pair) =>
    pair.gold.about
      .filter((id) => told.some(({ event }) => event.id === id))
      .map((id) => ({ ...pair, id })),
  );
  return {
    events: tally(
      told.filter(({ event }) => event.type !== null),
      ({ event, mention }) =>
        overlapping(mention).some(
          (found) =>
            isOfKind(found, event) &&
            (found.count === null || found.count === event.count || isUncounted(event)),
        ),
      ({ event, mention }) =>
        `${event.id}: “${mention.words}”, read as ${describe(overlapping(mention))}`,
    ),
    about: tally(
      abouts,
      ({ id, found }) => found.quotation.about.some(({ event }) => localEvents(id).includes(event)),
      ({ id, gold }) => `not seen to be about ${id}: “${gold.words}”`,
    ),
    aboutPrecision: tally(
      links,
      ({ gold, link }) => gold.about.some((id) => localEvents(id).includes(link.event)),
      ({ gold, link }) =>
        `tied to “${titles.get(link.event)}” (${link.reasons.join("; ")}), should be ${gold.about.join(", ") || "nothing"}: “${gold.words}”`,
    ),
  };
}

/** The quotation of the gold that some spans of a quotation found stand for. */
export function quotationOfGold(
  text: string,
  gold: GoldArticle,
  spans: readonly TextSpan[],
): GoldQuote | undefined {
  return matched(text, gold.quotes, spans)[0]?.gold;
}

/** For an event of the gold, the events of the article whose mentions stand where the gold tells of it. */
export function eventsOfGold(
  events: readonly GoldEvent[],
  { article, eventMentions }: Pick<Contribution, "article" | "eventMentions">,
): (goldId: string) => readonly string[] {
  return (goldId) =>
    events
      .filter(({ id }) => id === goldId)
      .flatMap((event) => [
        ...event.mentions
          .filter((mention) => mention.article === article.id)
          .flatMap((mention) => overlappingIn(eventMentions, mention)),
        // The gold marks one place or two of those that tell of an event; a number tells the others.
        ...eventMentions.filter(
          (found) => event.count !== null && isOfKind(found, event) && found.count === event.count,
        ),
      ])
      .map((found) => found.event);
}

function overlappingIn(
  mentions: Contribution["eventMentions"],
  span: TextSpan,
): Contribution["eventMentions"] {
  return mentions.filter(({ start, end }) => start < span.end && span.start < end);
}

/** Nothing in it is counted, so a number in its words is one of something else. */
function isUncounted({ count, unit }: GoldEvent): boolean {
  return count === null && unit === null;
}

function isOfKind(
  { type, mode }: Contribution["eventMentions"][number],
  event: GoldEvent,
): boolean {
  return type === event.type && mode === event.mode;
}

function describe(mentions: Contribution["eventMentions"]): string {
  const words = mentions.map(({ type, mode, count }) => `${type}/${mode}/${count}`);
  return words.length === 0 ? "nothing" : words.join(", ");
}

/** Adds what was measured in several articles; misses are said with their article. */
export function total(
  parts: readonly { readonly id: string; readonly measured: Measured }[],
): Measured {
  const sum = (key: keyof Measured): Tally => ({
    right: parts.reduce((all, { measured }) => all + measured[key].right, 0),
    of: parts.reduce((all, { measured }) => all + measured[key].of, 0),
    misses: parts.flatMap(({ id, measured }) =>
      measured[key].misses.map((miss) => `${id}: ${miss}`),
    ),
  });
  return {
    recall: sum("recall"),
    precision: sum("precision"),
    kinds: sum("kinds"),
    speakers: sum("speakers"),
    events: sum("events"),
    about: sum("about"),
    aboutPrecision: sum("aboutPrecision"),
  };
}

/** The harmonic mean of what was found and of how much of it is right. */
export function f1Of(recall: Tally, precision: Tally): number {
  const right = Math.min(recall.right / recall.of, 1);
  const share = precision.right / precision.of;
  return right + share === 0 ? 0 : (2 * right * share) / (right + share);
}

function tally<T>(
  items: readonly T[],
  isRight: (item: T) => boolean,
  say: (item: T) => string,
): Tally {
  const wrong = items.filter((item) => !isRight(item));
  return { right: items.length - wrong.length, of: items.length, misses: wrong.map(say) };
}

/** Pairs each gold span with at most one found span, the best overlaps first; letters and digits count, marks and spaces do not. */
function matched<Span extends TextSpan>(
  text: string,
  gold: readonly GoldQuote[],
  found: readonly Span[],
): readonly { readonly gold: GoldQuote; readonly found: Span }[] {
  const letters = letterCounts(text);
  const count = (start: number, end: number): number =>
    end > start ? (letters[end] ?? 0) - (letters[start] ?? 0) : 0;
  const overlaps = gold.flatMap((quote) =>
    found.flatMap((span) => {
      const common = count(Math.max(quote.start, span.start), Math.min(quote.end, span.end));
      const both = count(quote.start, quote.end) + count(span.start, span.end) - common;
      return common > 0 && common / both >= MIN_OVERLAP
        ? [{ gold: quote, found: span, overlap: common / both }]
        : [];
    }),
  );
  const pairs: typeof overlaps = [];
  for (const pair of overlaps.sort((a, b) => b.overlap - a.overlap)) {
    if (pairs.some((other) => other.gold === pair.gold || other.found === pair.found)) continue;
    pairs.push(pair);
  }
  return pairs;
}

/** At each offset, how many letters and digits stand before it. */
function letterCounts(text: string): readonly number[] {
  const counts = [0];
  for (let at = 0; at < text.length; at++) {
    counts.push((counts[at] ?? 0) + (/[\p{L}\p{N}]/u.test(text[at] ?? "") ? 1 : 0));
  }
  return counts;
}

/** People by their surname, spelt in any way that folds alike; institutions by one of their names. */
function isNamed({ kind, name, aliases }: AgentProfile, canonical: string): boolean {
  const wanted = folded(canonical);
  return [name, ...aliases].some((alias) => {
    const words = folded(alias);
    return kind === "person"
      ? words.at(-1) === wanted.at(-1)
      : words.join(" ") === wanted.join(" ");
  });
}

function folded(name: string): readonly string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z]+/g) ?? []).filter((word) => word !== "the");
}
