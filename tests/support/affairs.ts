import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Article, toArticle } from "../../src/domain/article.ts";
import type { TextSpan } from "../../src/domain/text-span.ts";
import type { GoldArticle, GoldEvent } from "../unit/seeds/gold.ts";

const AgentSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["person", "institution", "group"]),
  named: z.boolean(),
});
const EventSchema = z.strictObject({
  type: z.string().nullable(),
  mode: z.string().nullable(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  date: z.string().nullable(),
  count: z.number().nullable(),
});
const AffairSchema = z.strictObject({
  affair: z.string().min(1),
  agents: z.record(z.string(), AgentSchema),
  events: z.record(z.string(), EventSchema),
  articles: z.array(
    z.strictObject({
      publisher: z.string(),
      publishedAt: z.iso.date(),
      title: z.string(),
      text: z.array(z.string()).min(1),
    }),
  ),
});

export type AffairAgent = z.infer<typeof AgentSchema>;
type AffairEvent = z.infer<typeof EventSchema>;

/** What the marks around some words say: which statement they report, whose, and of which events. */
export type AffairQuote = TextSpan & {
  readonly words: string;
  readonly statement: string;
  readonly speaker: string;
  readonly about: readonly string[];
};
type AffairMention = TextSpan & { readonly words: string; readonly event: string };
type AffairArticle = {
  readonly article: Article;
  readonly quotes: readonly AffairQuote[];
  readonly mentions: readonly AffairMention[];
};
export type Affair = {
  readonly affair: string;
  readonly agents: Readonly<Record<string, AffairAgent>>;
  readonly events: Readonly<Record<string, AffairEvent>>;
  readonly articles: readonly AffairArticle[];
};

/** An article of an affair as the gold of the demonstration articles has it. */
export function asGold({ affair, agents, events, articles }: Affair): {
  readonly affair: string;
  readonly article: Article;
  readonly gold: GoldArticle;
  readonly events: readonly GoldEvent[];
}[] {
  return articles.map(({ article, quotes, mentions }) => ({
    ...{ affair, article },
    gold: {
      ...{ id: article.id, source: affair, other: [] },
      quotes: quotes.map(({ start, end, words, statement, speaker, about }, quotation) => ({
        ...{ start, end, words, quotation, statement, cue: null, about: [...about] },
        type: /[“"]/.test(article.text[start - 1] ?? "") ? "direct" : "indirect",
        speaker: {
          ...{ mention: null, text: null, canonical: agents[speaker]?.name ?? speaker },
          named: agents[speaker]?.named === true,
        },
      })),
    },
    events: Object.entries(events).map(([id, { type, mode, count }]) => ({
      ...{ id, type, mode, count, unit: null, date: null, actors: [], recipients: [] },
      articles: [article.id],
      mentions: mentions
        .filter(({ event }) => event === id)
        .map(({ start, end, words }) => ({ article: article.id, start, end, words })),
    })),
  }));
}

const FOLDER = fileURLToPath(new URL("../cases/affairs/", import.meta.url));

/** The invented affairs of `tests/cases/affairs/open` or `frozen`, in the order of their file names. */
export function affairsOf(part: "open" | "frozen"): Affair[] {
  return readdirSync(path.join(FOLDER, part))
    .sort()
    .map((name) => readAffair(path.join(FOLDER, part, name)));
}

/** Reads a file of an affair; a mark that names nobody and nothing that the file lists is an error. */
export function readAffair(file: string): Affair {
  const { articles, ...affair } = AffairSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const read = articles.map(({ text, ...fields }, nth) => {
    const { text: plain, quotes, mentions } = unmarked(text.join("\n\n"));
    const id = `${affair.affair} ${nth + 1}`;
    return { article: toArticle({ id, ...fields, language: "en", text: plain }), quotes, mentions };
  });
  for (const { quotes, mentions } of read) {
    const events = [...quotes.flatMap(({ about }) => about), ...mentions.map(({ event }) => event)];
    for (const event of events)
      if (affair.events[event] === undefined) throw new Error(`${file}: no event ${event}`);
    for (const { speaker } of quotes)
      if (affair.agents[speaker] === undefined) throw new Error(`${file}: no agent ${speaker}`);
  }
  return { ...affair, articles: read };
}

/** `⟦statement|speaker|event+event|words⟧`, and `{event|words}`. */
const MARK = /⟦([^|⟧]*)\|([^|⟧]*)\|([^|⟧]*)\|([^⟧]*)⟧|\{([^|}]*)\|([^}]*)\}/gu;

function unmarked(marked: string): {
  text: string;
  quotes: AffairQuote[];
  mentions: AffairMention[];
} {
  const quotes: AffairQuote[] = [];
  const mentions: AffairMention[] = [];
  let text = "";
  let done = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, statement, speaker = "", about, said, event, told = ""] = match;
    text += marked.slice(done, match.index);
    done = match.index + whole.length;
    const words = said ?? told;
    const span = { start: text.length, end: text.length + words.length, words };
    text += words;
    if (event !== undefined) mentions.push({ ...span, event });
    else
      quotes.push({
        ...span,
        ...{ statement: statement ?? "", speaker },
        about: about === undefined || about === "-" ? [] : about.split("+"),
      });
  }
  return { text: text + marked.slice(done), quotes, mentions };
}
