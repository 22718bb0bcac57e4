import path from "node:path";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../src/readers/split-lines.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Read, read } from "./read.ts";

const MEBIBYTE = 1024 * 1024;

async function readLines(...lines: readonly string[]): Promise<Read> {
  return await read([path.join(temporaryFolder({ "a.jsonl": lines.join("\n") }), "a.jsonl")]);
}

async function readOne(fields: object): Promise<Read> {
  return await readLines(JSON.stringify(fields));
}

describe("a line of JSON Lines", () => {
  it("is an article with what it says of itself; other fields are ignored", async () => {
    const fields = {
      id: "wire/1",
      url: "https://example.org/1",
      title: "Envoy leaves",
      publisher: "Wire",
      publishedAt: "2022-01-28T10:00:00Z",
      language: "EN-us",
      text: " “We stay,” she said.\n",
      quotes: [{ start: 1 }],
    };
    expect((await readOne(fields)).articles).toEqual([
      {
        id: "wire/1",
        url: "https://example.org/1",
        title: "Envoy leaves",
        publisher: "Wire",
        publishedAt: "2022-01-28T10:00:00Z",
        language: "en",
        text: " “We stay,” she said.\n",
        textHash: expect.stringMatching(/^[0-9a-f]{20}$/),
      },
    ]);
  });

  it("may say date for publishedAt and lang for language, and leave out all but the text", async () => {
    const { articles } = await readLines(
      '{"text":"a","date":"2022-01-28","lang":"ru"}',
      '{"text":"date 2022-03-01 b","title":null,"date":""}',
      '{"text":"c","url":"https://example.org/c"}',
    );
    expect(articles).toMatchObject([
      { publishedAt: "2022-01-28", language: "ru", url: null },
      { publishedAt: "2022-03-01", title: null },
      { id: "https://example.org/c" },
    ]);
    expect(articles[0]?.id).toBe(articles[0]?.textHash);
  });

  it.each([
    ["2022-01-28 10:00:00+03:00", "2022-01-28T10:00:00+03:00"],
    ["20220128", "2022-01-28"],
    ["20220128T101500Z", "2022-01-28"],
    ["Fri, 28 Jan 2022 10:15:00 GMT", "2022-01-28"],
    ["January 28, 2022", "2022-01-28"],
    ["28 January 2022", "2022-01-28"],
    ["2022-01", "2022-01"],
  ])("takes the date %s as %s", async (date, publishedAt) => {
    expect((await readOne({ text: "a", date })).articles[0]?.publishedAt).toBe(publishedAt);
  });

  it.each([
    [{ title: "x" }, '"text" is missing; give it'],
    [{ text: "" }, '"text" is empty'],
    [{ text: " \n" }, '"text" is empty'],
    [{ text: 7 }, '"text" is a number; write a text in quotation marks'],
    [{ text: ["a"] }, '"text" is a list'],
    [{ text: "a", url: { href: "x" } }, '"url" is an object'],
    [{ text: "a", id: true }, '"id" is a boolean'],
    [{ text: "a", date: "next week" }, 'its date "next week" cannot be read; write YYYY-MM-DD'],
    [{ text: "a", date: "2022-02-30" }, 'its date "2022-02-30" cannot be read'],
    [[{ text: "a" }], "it is no JSON object"],
    ["text", "it is no JSON object"],
  ])("%j is no article", async (value, reason) => {
    const { refused } = await readLines('{"text":"good"}', JSON.stringify(value));
    expect(refused).toMatchObject([{ place: "line 2" }]);
    expect(refused[0]?.reason).toContain(reason);
  });

  it("may have a title of 2000 characters and no longer one", async () => {
    const [most, more] = [2000, 2001].map((length) => ({ text: "a", title: "x".repeat(length) }));
    expect((await readOne(most ?? {})).articles).toHaveLength(1);
    expect((await readOne(more ?? {})).refused[0]?.reason).toContain(
      '"title" is longer than 2000 characters; shorten it',
    );
  });

  it("with half a character is refused, since no file could hold it", async () => {
    const { refused, articles } = await readLines(
      '{"text":"a \\ud83d b"}',
      '{"text":"\\ud83d\\ude42"}',
    );
    expect(refused[0]?.reason).toContain("half a character");
    expect(articles.map(({ text }) => text)).toEqual(["🙂"]);
  });

  it("may have a number for an id", async () => {
    expect((await readOne({ id: 17, text: "a" })).articles[0]?.id).toBe("17");
  });
});

describe("a file of JSON Lines", () => {
  it("gives the other eight when line 3 of 9 is broken", async () => {
    const lines = Array.from({ length: 9 }, (_, nth) =>
      JSON.stringify({ id: `${nth + 1}`, text: "a" }),
    );
    const { articles, refused } = await readLines(...lines.with(2, '{"id":"3","text":"a"'));
    expect(articles.map(({ id }) => id).join(" ")).toBe("1 2 4 5 6 7 8 9");
    expect(refused).toMatchObject([{ place: "line 3" }]);
    expect(refused[0]?.reason).toMatch(/^is broken JSON \(.+\); write one JSON object a line$/);
  });

  it("may have blank lines, CRLF, a byte-order mark and no end of its last line", async () => {
    const { articles, refused } = await readLines(
      '\uFEFF{"id":"1","text":"a"}\r',
      "",
      ' {"id":"2","text":"b"}',
    );
    expect(articles.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(refused).toEqual([]);
  });

  it("of blank lines alone is refused", async () => {
    expect((await readLines("", " ", "")).refused).toMatchObject([{ place: "" }]);
  });

  it("names a line that is not UTF-8, and reads the rest", async () => {
    const content = Buffer.concat([
      Buffer.from('{"id":"1","text":"a"}\n{"text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":"3","text":"c"}\n'),
    ]);
    const file = path.join(temporaryFolder({ "a.jsonl": content }), "a.jsonl");
    const { articles, refused } = await read([file]);
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(refused).toMatchObject([{ source: file, place: "line 2" }]);
    expect(refused[0]?.reason).toContain("is not UTF-8 at byte 12 of the line");
  });

  it("is left after a hundred lines when none was an article", async () => {
    const { refused } = await readLines(...Array.from({ length: 5_000 }, () => "not JSON"));
    expect(refused).toHaveLength(101);
    expect(refused.at(-1)).toMatchObject({ place: "line 101" });
    expect(refused.at(-1)?.reason).toContain("none of the first 100 lines is an article");
  });

  it("is refused once when it is binary", async () => {
    const content = Buffer.from(Array.from({ length: 5_000 }, (_, nth) => (nth * 7919) % 251));
    const file = path.join(temporaryFolder({ "a.jsonl": content }), "a.jsonl");
    expect((await read([file])).refused).toMatchObject([{ place: "" }]);
  });

  it("may hold articles of 16 MiB, in lines that are longer, and none larger", async () => {
    // Each line end is two characters in JSON, so the line is half as long again as its text.
    const most = "a\n".repeat(8 * MEBIBYTE);
    const { articles, refused } = await readLines(
      JSON.stringify({ id: "1", text: most }),
      JSON.stringify({ id: "2", text: `${most}b` }),
      JSON.stringify({ id: "3", text: "c" }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(refused).toMatchObject([{ place: "line 2" }]);
    expect(refused[0]?.reason).toContain('"text" is longer than 16 MiB; cut it');
  });

  it("is read on after a line of 50 MB, which is never held as a whole", async () => {
    const long = Buffer.alloc(MEBIBYTE, "x");
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("first\n");
      for (let nth = 0; nth < 50; nth++) yield long;
      yield Buffer.from("\nlast");
    }
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const lines: string[] = [];
    for await (const { number, bytes } of splitLines(chunks(), 2 * MEBIBYTE)) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      lines.push(`${number} ${bytes === null ? "too long" : Buffer.from(bytes)}`);
    }
    expect(lines).toEqual(["1 first", "2 too long", "3 last"]);
    expect(peak).toBeLessThan(10 * MEBIBYTE);
    const { articles, refused } = await readLines(
      '{"text":"a"}',
      "x".repeat(50_000_000),
      '{"text":"b"}',
    );
    expect(articles.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(refused).toMatchObject([
      { place: "line 2", reason: "is longer than 32 MiB; an article is at most 16 MiB, so cut it" },
    ]);
  });
});
