import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Read, read } from "./read.ts";

const MEBIBYTE = 1024 * 1024;

async function readTable(content: string | Uint8Array, name = "a.csv"): Promise<Read> {
  return await read([path.join(temporaryFolder({ [name]: content }), name)]);
}

function rows(...lines: readonly string[]): Promise<Read> {
  return readTable(lines.join("\n"));
}

describe("a row of a table", () => {
  it("is an article with what its columns say; other columns are ignored", async () => {
    const { articles, refused } = await rows(
      "id,url,title,author,publisher,publishedAt,language,text",
      'wire/1,https://example.org/1,"Envoy leaves, at last",Ann Lee,Wire,2022-01-28,EN-us,"“We stay,” she said.',
      "",
      'He left with ""no regrets""."',
    );
    expect(refused).toEqual([]);
    expect(articles).toEqual([
      {
        id: "wire/1",
        url: "https://example.org/1",
        title: "Envoy leaves, at last",
        publisher: "Wire",
        publishedAt: "2022-01-28",
        language: "en",
        text: '“We stay,” she said.\n\nHe left with "no regrets".',
        textHash: expect.stringMatching(/^[0-9a-f]{20}$/),
      },
    ]);
  });

  it("needs nothing but a text, which is kept verbatim", async () => {
    const { articles } = await rows("TEXT , Date,lang", '" date 2022-03-01 b ",,', "c,20220128,ru");
    expect(articles).toMatchObject([
      { text: " date 2022-03-01 b ", publishedAt: "2022-03-01", language: null, title: null },
      { text: "c", publishedAt: "2022-01-28", language: "ru" },
    ]);
    expect(articles[0]?.id).toBe(articles[0]?.textHash);
  });

  it.each([
    ["1,", '"text" is empty'],
    ["1,a,b", "has 3 cells where the first row has 2; put a cell that holds the delimiter"],
    ["1", "has 1 cells where the first row has 2"],
    ['1,"He said "no" again."', 'has a quotation mark (") within a cell'],
    ['1,He said "no" again.', 'has a quotation mark (") within a cell'],
  ])("that is %s is refused by number, and the others are read", async (row, reason) => {
    const { articles, refused } = await rows("id,text", "first,a", row, "last,b,,");
    expect(articles.map(({ id }) => id)).toEqual(["first", "last"]);
    expect(refused).toMatchObject([{ place: "row 3" }]);
    expect(refused[0]?.reason).toContain(reason);
  });

  it("is counted as a spreadsheet counts it, whatever lines and blank rows stand before", async () => {
    const { refused } = await rows("id,date,text", '1,,"a', 'b"', "", "4,next week,c");
    expect(refused).toMatchObject([{ place: "row 4" }]);
    expect(refused[0]?.reason).toContain('its date "next week" cannot be read');
  });

  it("that is not UTF-8 is refused, and the others are read", async () => {
    const latin = Buffer.from("2,caf\xe9\n", "latin1");
    const { articles, refused } = await readTable(
      Buffer.concat([Buffer.from("id,text\n1,café\n"), latin, Buffer.from("3,c\n")]),
    );
    expect(articles.map(({ text }) => text)).toEqual(["café", "c"]);
    expect(refused).toMatchObject([{ place: "row 3" }]);
    expect(refused[0]?.reason).toContain('is not UTF-8 in its column "text"');
  });

  it.each(['2,"b', '"2"b,c'])(
    "whose quotation mark is never closed, like %s, ends the table",
    async (row) => {
      const { articles, refused } = await rows("id,text", "1,a", row, "3,c");
      expect(articles.map(({ id }) => id)).toEqual(["1"]);
      expect(refused).toMatchObject([{ place: "row 3" }]);
      expect(refused[0]?.reason).toContain("is never closed, so nothing after it was read");
    },
  );

  it("may hold an article of 16 MiB, and ends the table when it is longer than any article", async () => {
    const most = "x".repeat(16 * MEBIBYTE);
    const { articles, refused } = await rows(
      ...["id,text", `1,${most}`, `2,${most}y`, "3,c"],
      `4,"${"z".repeat(33 * MEBIBYTE)}"`,
    );
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(refused).toMatchObject([{ place: "row 3" }, { place: "row 5" }]);
    expect(refused[0]?.reason).toContain('"text" is longer than 16 MiB; cut it');
    expect(refused[1]?.reason).toContain("is longer than 32 MiB");
  });
});

describe("a table", () => {
  it.each([
    ["with a byte-order mark and CRLF", '\uFEFF"id","text"\r\n"1","a"\r\n'],
    ["with semicolons", "id;text\n1;a"],
    ["with tabs", "id\ttext\n1\ta\n"],
    ["with blank lines around", "\n\nid,text\n\n1,a\n\n"],
  ])("may come %s", async (_, content) => {
    const { articles, refused } = await readTable(content);
    expect(refused).toEqual([]);
    expect(articles).toMatchObject([{ id: "1", text: "a" }]);
  });

  it("may be compressed, called .tsv, or come on standard input with a first row that tells", async () => {
    expect((await readTable(gzipSync("id,text\n1,a"), "a.csv.gz")).articles).toHaveLength(1);
    expect((await readTable("id\ttext\n1\ta", "a.tsv")).articles).toHaveLength(1);
    expect((await read(["-"], 'title,"text"\n1,a\n2,b')).articles).toHaveLength(2);
    const [prose] = (await read(["-"], "Text, of which we say more below\nand so on")).articles;
    expect(prose?.text).toBe("Text, of which we say more below\nand so on");
  });

  it.each([
    ["title,content\na,b", 'names no column "text" (but "title", "content"); the first row names'],
    ["text,title,Text\na,b,c", 'names two columns "text"; rename one of them'],
  ])("that begins %j is refused once", async (content, reason) => {
    const { articles, refused } = await readTable(content);
    expect([articles, refused.map(({ place }) => place)]).toEqual([[], ["row 1"]]);
    expect(refused[0]?.reason).toContain(reason);
  });

  it.each(["id,text\n", "\n \n"])("without articles, like %j, is refused", async (content) => {
    const { refused } = await readTable(content);
    expect(refused).toHaveLength(1);
  });

  it("is left after a hundred rows when none was an article", async () => {
    const { refused } = await rows("id,text", ...Array.from({ length: 5_000 }, () => "1,a,b"));
    expect(refused).toHaveLength(101);
    expect(refused.at(-1)).toMatchObject({ place: "row 102" });
    expect(refused.at(-1)?.reason).toContain("none of the first 100 rows is an article");
  });
});
