import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { slice } from "../../../src/domain/text-span.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Read, read } from "./read.ts";

const LINE = {
  date: "2022-02-28T21:15:00Z",
  url: "https://www.example.org/envoy",
  title: "Envoy leaves",
  lang: "ENGLISH",
  quotes: [{ pre: "The envoy said: “", quote: "We will be back.", post: "” She left." }],
};

async function readLines(...lines: readonly unknown[]): Promise<Read> {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  const folder = temporaryFolder({ "20220228211500.gqg.json": texts.join("\n") });
  return await read([folder]);
}

function quotesOf(article: Article | undefined): string[] {
  return article?.quoted?.map((span) => slice(article.text, span)) ?? [];
}

describe("a line of the Global Quotation Graph", () => {
  it("is an article of which its quotations are known, with the words around them", async () => {
    const { articles } = await readLines(LINE);
    expect(articles).toMatchObject([
      {
        id: "https://www.example.org/envoy",
        url: "https://www.example.org/envoy",
        title: "Envoy leaves",
        publisher: "example.org",
        publishedAt: "2022-02-28T21:15:00Z",
        language: "en",
        text: "The envoy said: “We will be back.” She left.",
      },
    ]);
    expect(quotesOf(articles[0])).toEqual(["We will be back."]);
  });

  it("has one text where the words around its quotations overlap, and a paragraph for each of the others", async () => {
    const quotes = [
      { pre: "“", quote: "We stay", post: ",” the minister of trade said on Monday, “and" },
      { pre: " the minister of trade said on Monday, “", quote: "and we fight", post: ".” Then" },
      { pre: "Later: “", quote: "Enough.", post: "”" },
    ];
    const [article] = (await readLines({ ...LINE, quotes })).articles;
    expect(article?.text).toBe(
      "“We stay,” the minister of trade said on Monday, “and we fight.” Then\n\nLater: “Enough.”",
    );
    expect(quotesOf(article)).toEqual(["We stay", "and we fight", "Enough."]);
  });

  it("has marks put around a quotation that it gives without any", async () => {
    const quotes = [{ pre: "She said: ", quote: " We stay. ", post: "Nobody left." }];
    const [article] = (await readLines({ ...LINE, quotes })).articles;
    expect(article?.text).toBe("She said:  “We stay.”Nobody left.");
    expect(quotesOf(article)).toEqual(["We stay."]);
  });

  it("may call its article by something else than an address, and leave out all but the quotations", async () => {
    const { articles } = await readLines({ url: "wire-7", quotes: [{ quote: "We stay" }] });
    expect(articles).toMatchObject([
      { id: "wire-7", url: null, title: null, publisher: null, publishedAt: null, language: null },
    ]);
  });

  it.each([
    ["GERMAN", "de"],
    ["Norwegian", "no"],
    ["zh", "zh"],
    ["Klingon", null],
  ])("in %s is in %s", async (lang, language) => {
    expect((await readLines({ ...LINE, lang })).articles[0]?.language).toBe(language);
  });

  it.each([
    [{ ...LINE, quotes: [] }, '"quotes" is empty; give it'],
    [{ ...LINE, quotes: "x" }, '"quotes" is a string; write a list'],
    [{ ...LINE, quotes: [{ pre: "a" }] }, '"quotes.0.quote" is missing'],
    [{ ...LINE, quotes: [{ quote: 7 }] }, '"quotes.0.quote" is a number'],
    [{ ...LINE, quotes: [{ quote: " " }] }, "its quotes are empty"],
    [{ ...LINE, quotes: [{ quote: "\uD800 x" }] }, "half a character"],
    [{ ...LINE, url: "" }, '"url" is empty'],
    [{ quotes: LINE.quotes }, '"url" is missing'],
    [{ ...LINE, date: "soon" }, 'its date "soon" cannot be read'],
    ['{"url": "x", "quotes": [', "is broken JSON"],
  ])(
    "that is no such line is refused by its number, and the others are read: %j",
    async (line, reason) => {
      const { articles, refused } = await readLines(LINE, line, { ...LINE, url: "other" });
      expect(articles).toHaveLength(2);
      expect(refused).toMatchObject([{ place: "line 2" }]);
      expect(refused[0]?.reason).toContain(reason);
    },
  );

  it("with hundreds of long quotations is read in time that grows with its length", async () => {
    const long = "ab".repeat(5_000);
    const quotes = Array.from({ length: 100 }, (_, nth) => ({
      ...{ pre: long, quote: `${long} ${nth}`, post: long },
    }));
    const { articles, refused } = await readLines({ ...LINE, quotes });
    expect([articles.length, refused.length]).toEqual([1, 0]);
  });
});

describe("a compressed file", () => {
  it.each([
    ["20220228211500.gqg.json.gz", JSON.stringify(LINE), LINE.url],
    ["articles.jsonl.gz", '{"id":"a","text":"“We stay,” she said."}', "a"],
    ["wire.txt.GZ", "“We stay,” she said.", "wire.txt"],
  ])("is read as what it holds: %s", async (name, content, id) => {
    const folder = temporaryFolder({ [name]: gzipSync(content) });
    const { articles, refused } = await read([folder]);
    expect(refused).toEqual([]);
    expect(articles.map((article) => article.id)).toEqual([id]);
  });

  it("is known by its content, on standard input too", async () => {
    const { articles } = await read(["-"], gzipSync(`${JSON.stringify(LINE)}\n`));
    expect(articles.map(({ id }) => id)).toEqual([LINE.url]);
  });

  it("that is cut short gives what could be read, and is named", async () => {
    const line = (nth: number): string =>
      JSON.stringify({ id: `a-${nth}`, text: `${Math.sin(nth)} `.repeat(99) });
    const lines = Array.from({ length: 500 }, (_, nth) => line(nth)).join("\n");
    const packed = gzipSync(lines);
    const folder = temporaryFolder({ "a.jsonl.gz": packed.subarray(0, packed.length - 2_000) });
    const { articles, refused } = await read([folder]);
    expect(articles.length).toBeGreaterThan(100);
    expect(refused.at(-1)?.reason).toContain("cannot be unpacked (unexpected end of file)");
  });

  it("that was compressed twice, or only says that it is compressed, is refused", async () => {
    const folder = temporaryFolder({ "a.gz.gz": gzipSync(gzipSync("a")), "b.txt.gz": "a text" });
    const { refused } = await read([folder]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      "is compressed twice; unpack it once",
      expect.stringContaining("cannot be unpacked (incorrect header check); get it again"),
    ]);
  });
});
