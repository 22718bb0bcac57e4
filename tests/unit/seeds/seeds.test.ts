import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLOVER_MODES } from "../../../src/domain/plover.ts";
import { type GoldQuote, goldArticles, goldEvents, goldStatements, read } from "./gold.ts";
import { seedArticles } from "./seed-articles.ts";

const articles = await seedArticles();
const texts = new Map(articles.map(({ id, text }) => [id, text]));
const gold = goldArticles();
const events = goldEvents();
const statements = goldStatements();
const quotes = gold.flatMap((article) => article.quotes.map((quote) => ({ article, quote })));

/** An article's text; no word where there is no such article, so that comparing with it fails. */
function textOf(id: string): string {
  return texts.get(id) ?? "";
}

/** The places that are not as the sentence says: an empty list is what a test expects. */
function exceptions(test: (quote: GoldQuote, text: string) => boolean): string[] {
  return quotes
    .filter(({ article, quote }) => !test(quote, textOf(article.id)))
    .map(({ article, quote }) => `${article.id}: ${quote.words}`);
}

describe("the demonstration articles", () => {
  it("are at least twelve, each with an id of its own and a gold annotation", () => {
    const ids = gold.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(new Set(ids).size).toBe(ids.length);
    const files = readdirSync(new URL("../../../seeds/articles", import.meta.url));
    expect([...new Set(gold.map(({ source }) => source))].sort()).toEqual(files.sort());
    expect([...texts.keys()].sort()).toEqual([...ids].sort());
  });

  it("name their day, and, plain texts aside, outlet, title and address", () => {
    for (const { id, url, title, publisher, publishedAt } of articles) {
      expect(publishedAt).toMatch(/^2022-\d\d-\d\d$/);
      if (id.endsWith(".txt")) continue;
      expect(url).toMatch(/^https:\/\/example\.org\//);
      expect([title, publisher]).not.toContain(null);
    }
  });

  it("are between 150 and 460 words long", () => {
    const lengths = [...texts].map(([id, text]) => ({ id, words: text.split(/\s+/).length }));
    expect(lengths.filter(({ words }) => words < 150 || words > 460)).toEqual([]);
  });
});

describe("the gold quotations", () => {
  it("stand where the gold says: spans, cues and source mentions", () => {
    expect(exceptions((quote, text) => text.slice(quote.start, quote.end) === quote.words)).toEqual(
      [],
    );
    expect(
      exceptions(({ cue }, text) => cue === null || /^[\p{L} ]+$/u.test(text.slice(...cue))),
    ).toEqual([]);
    expect(
      exceptions(({ speaker: { mention, text: words } }, text) =>
        mention === null ? words === null : text.slice(...mention) === words,
      ),
    ).toEqual([]);
    for (const { id, other } of gold) {
      for (const { start, end, words } of other) {
        expect(textOf(id).slice(start, end)).toBe(words);
      }
    }
  });

  it("have no spaces at their ends and do not overlap", () => {
    expect(exceptions(({ words }) => words === words.trim())).toEqual([]);
    for (const article of gold) {
      const overlapping = article.quotes.filter(
        ({ start }, nth) => start < (article.quotes[nth - 1]?.end ?? 0),
      );
      expect(overlapping).toEqual([]);
    }
  });

  it("stand between marks where they are direct, as far as they have marks at all", () => {
    const unmarked = exceptions(({ type, start, end }, text) => {
      if (type !== "direct") return true;
      return /[“"‘']/u.test(text[start - 1] ?? "") && /[”"’'\n]/u.test(text[end] ?? "");
    });
    // Six answers and questions of an interview, and two posts.
    expect(unmarked).toHaveLength(8);
  });

  it("number the spans of one quotation alike, with one cue and one source", () => {
    const splits = gold.flatMap(({ quotes: all }) =>
      all.filter(({ quotation }, nth) => quotation === all[nth - 1]?.quotation),
    );
    expect(splits.length).toBeGreaterThanOrEqual(6);
    for (const { quotes: all } of gold) {
      expect([...new Set(all.map(({ quotation }) => quotation))]).toEqual(
        Array.from(
          { length: new Set(all.map(({ quotation }) => quotation)).size },
          (_, nth) => nth,
        ),
      );
      for (const quote of all) {
        const first = all.find(({ quotation }) => quotation === quote.quotation);
        expect([quote.cue, quote.speaker, quote.statement]).toEqual([
          first?.cue,
          first?.speaker,
          first?.statement,
        ]);
      }
    }
  });

  it("name statements and events that the gold knows", () => {
    const known = new Set(statements.map(({ id }) => id));
    expect(quotes.filter(({ quote }) => !known.has(quote.statement))).toEqual([]);
    const acts = new Set(events.map(({ id }) => id));
    expect(quotes.flatMap(({ quote }) => quote.about).filter((id) => !acts.has(id))).toEqual([]);
  });
});

describe("the gold statements and events", () => {
  it("have ids of their own and say in which articles they stand", () => {
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const statement of statements) {
      const articles = quotes
        .filter(({ quote }) => quote.statement === statement.id)
        .map(({ article }) => article.id);
      expect([...new Set(articles)].sort()).toEqual([...statement.articles].sort());
    }
  });

  it("use PLOVER's types and modes, and point to words that tell of the event", () => {
    for (const event of events) {
      if (event.type !== null) expect(Object.keys(PLOVER_MODES)).toContain(event.type);
      const modes: readonly string[] =
        event.type === null ? [] : PLOVER_MODES[event.type as keyof typeof PLOVER_MODES];
      if (event.mode !== null) expect(modes).toContain(event.mode);
      for (const { article, start, end, words } of event.mentions) {
        expect(textOf(article).slice(start, end)).toBe(words);
      }
    }
  });
});

describe("what the demonstration shows", () => {
  it("all three kinds of quotation, each often", () => {
    const count = (type: string) => quotes.filter(({ quote }) => quote.type === type).length;
    expect(count("direct")).toBeGreaterThan(40);
    expect(count("indirect")).toBeGreaterThan(40);
    expect(count("mixed")).toBeGreaterThan(8);
  });

  it("curly, straight and single marks", () => {
    const before = quotes.map(({ article, quote }) => textOf(article.id)[quote.start - 1]);
    for (const mark of ["“", '"', "‘", "'"]) expect(before).toContain(mark);
  });

  it("sources that are names, roles, pronouns and handles, and quotations without any", () => {
    const sources = new Set(quotes.map(({ quote }) => quote.speaker.text));
    for (const source of ["Anatoly Antonov", "the ambassador", "he", "The Secretariat", null]) {
      expect(sources).toContain(source);
    }
  });

  it("one person under several spellings", () => {
    const spellings = (speaker: string) =>
      quotes
        .filter(({ quote }) => quote.speaker.canonical === speaker)
        .map(({ quote }) => quote.speaker.text);
    expect(spellings("Vassily Nebenzia").join()).toMatch(/Vassily Nebenzia.*Vasily Nebenzia/);
    expect(textOf("meridian-post-2022-03-02")).toContain("Vasily Nebenzya");
    expect(spellings("Anatoly Antonov").join()).toContain("Anatoliy Antonov");
    expect(new Set(spellings("Stéphane Dujarric")).size).toBeGreaterThan(2);
  });
});

describe("what the demonstration shows across articles", () => {
  it("one statement in at least three outlets, whole, trimmed, joined, translated anew and reported", () => {
    const variants = quotes.filter(({ quote }) => quote.statement === "st-hostile-step");
    expect(new Set(variants.map(({ article }) => article.id)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(variants.map(({ quote }) => quote.type))).toEqual(
      new Set(["direct", "indirect"]),
    );
  });

  it("one wrong attribution: Nebenzia's words given to Antonov in one outlet", () => {
    const wrong = quotes.filter(({ quote }) => {
      const statement = statements.find(({ id }) => id === quote.statement);
      return statement?.disputed === true && statement.speaker !== quote.speaker.canonical;
    });
    expect(new Set(wrong.map(({ article }) => article.source))).toEqual(
      new Set(["harbour-courier-2022-03-01.html"]),
    );
    expect(new Set(wrong.map(({ quote }) => quote.speaker.canonical))).toEqual(
      new Set(["Anatoly Antonov"]),
    );
  });

  it("a syndicated copy: most of its words stand in the original, in order", () => {
    const [original, copy] = [
      textOf("east-river-dispatch-2022-02-28"),
      textOf("lakeside-register-2022-03-01"),
    ];
    const sentences = copy.split(/(?<=[.”])\s+/u);
    const shared = sentences.filter((sentence) => original.includes(sentence));
    expect(shared.length / sentences.length).toBeGreaterThan(0.7);
  });

  it("posts, an interview, denials, scare quotes, titles and attitudes", () => {
    expect(read("articles/harbour-courier-2022-01-28.txt")).toMatch(
      /#Antonov: .*\n\n.* — .+ \(@RusEmbUSA\) January 27, 2022/u,
    );
    expect(textOf("potomac-wire-2022-03-23")).toMatch(
      / — Mariusz Kamiński \(@\w+\) March 23, 2022/u,
    );
    expect(textOf("atlantic-ledger-2022-03-04")).toMatch(/^Marchetti: /m);
    const cues = quotes.map(({ article, quote }) =>
      textOf(article.id).slice(...(quote.cue ?? [0, 0])),
    );
    for (const cue of ["denied", "deny", "according to", "adding", "told"])
      expect(cues).toContain(cue);
    const kinds = new Set(gold.flatMap(({ other }) => other.map(({ kind }) => kind)));
    expect(kinds).toEqual(new Set(["scare-quote", "title", "attitude"]));
  });

  it("also actions that are no expulsions, and two expulsions of one number", () => {
    const modes = events.map(({ mode }) => mode);
    expect(modes.filter((mode) => mode !== "expel").length).toBeGreaterThanOrEqual(8);
    const of = (count: number) =>
      events.filter((event) => event.count === count).map(({ id }) => id);
    expect(of(27)).toEqual(["departure-27", "expulsion-27-spanish"]);
    expect(of(40)).toEqual(["expulsion-40-germany", "expulsion-40-germans"]);
  });
});
