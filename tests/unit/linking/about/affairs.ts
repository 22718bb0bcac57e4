import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Article, toArticle } from "../../../../src/domain/article.ts";
import type { GoldArticle, GoldEvent, GoldQuote } from "../../seeds/gold.ts";

const AffairsSchema = z.array(
  z.strictObject({
    affair: z.string(),
    publisher: z.string(),
    publishedAt: z.iso.date(),
    title: z.string(),
    events: z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()])),
    text: z.string(),
  }),
);

export type Affair = {
  readonly affair: string;
  readonly article: Article;
  readonly gold: GoldArticle;
  readonly events: readonly GoldEvent[];
};

/** Reads `tests/cases/about/NAME.json`: articles with what their marks say. */
export function affairs(name: "open" | "frozen" | "lessons"): readonly Affair[] {
  const file = new URL(`../../../cases/about/${name}.json`, import.meta.url);
  const cases = AffairsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return cases.map(({ affair, text: marked, events, ...fields }) => {
    const id = `${affair} ${fields.publishedAt}`;
    const { text, quotes, mentions } = unmarked(marked);
    return {
      affair,
      article: toArticle({ id, ...fields, language: "en", text }),
      gold: { id, source: name, quotes, other: [] },
      events: Object.entries(events).map(([event, [type, mode]]) => ({
        ...{
          id: event,
          type,
          mode,
          actors: [],
          recipients: [],
          count: null,
          unit: null,
          date: null,
        },
        articles: [id],
        mentions: mentions
          .filter((mention) => mention.event === event)
          .map(({ start, end, words }) => ({ article: id, start, end, words })),
      })),
    };
  });
}

const MARK = /⟦(?<about>[\w+-]+)\||\{(?<event>\w+)\||⟧|\}/gu;

function unmarked(marked: string): {
  text: string;
  quotes: GoldQuote[];
  mentions: { event: string; start: number; end: number; words: string }[];
} {
  const quotes: GoldQuote[] = [];
  const mentions: { event: string; start: number; end: number; words: string }[] = [];
  const open: { start: number; about?: string | undefined; event?: string | undefined }[] = [];
  let text = "";
  let done = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(done, match.index);
    done = match.index + match[0].length;
    const { about, event } = match.groups ?? {};
    if (about !== undefined || event !== undefined) {
      open.push({ start: text.length, about, event });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined) throw new Error(`a mark is closed that was not opened: ${marked}`);
    const span = { start: mark.start, end: text.length, words: text.slice(mark.start) };
    if (mark.event !== undefined) mentions.push({ event: mark.event, ...span });
    else quotes.push(quoteOf(span, mark.about ?? "-", text, quotes.length));
  }
  return { text: text + marked.slice(done), quotes, mentions };
}

function quoteOf(
  span: { start: number; end: number; words: string },
  about: string,
  text: string,
  nth: number,
): GoldQuote {
  return {
    ...span,
    type: text[span.start - 1] === "“" ? "direct" : "indirect",
    quotation: nth,
    cue: null,
    speaker: { mention: null, text: null, canonical: "unknown", named: false },
    statement: `${nth}`,
    about: about === "-" ? [] : about.split("+"),
  };
}
