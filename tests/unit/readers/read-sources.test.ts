import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { read } from "./read.ts";

const PAGE = `<html lang="en"><head><link rel="canonical" href="https://example.org/p"></head>
<body><article><p>“We stay,” she said.</p></article></body></html>`;

describe("a folder", () => {
  it("is read with all below it, by name, whatever is hidden or of another kind aside", async () => {
    const folder = temporaryFolder({
      "b.txt": "second",
      "a/z.jsonl": '{"id":"one","text":"first"}\n',
      "c/page.html": PAGE,
      "c/.draft.txt": "hidden",
      ".git/x.txt": "hidden",
      "README.md": "how to",
      "data.json": "{}",
    });
    const { articles, refused, skipped } = await read([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["one", "b.txt", "https://example.org/p"]);
    expect(refused).toEqual([]);
    expect(skipped.map((file) => path.relative(folder, file))).toEqual(["README.md", "data.json"]);
  });

  it("keeps files of one name apart by their folders", async () => {
    const folder = temporaryFolder({ "2021/report.txt": "first", "2022/report.txt": "second" });
    const { articles } = await read([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["2021/report.txt", "2022/report.txt"]);
  });

  it("does not run in circles where links do", async () => {
    const folder = temporaryFolder({ "a/one.txt": "text" });
    symlinkSync(folder, path.join(folder, "a", "back"));
    symlinkSync(path.join(folder, "a"), path.join(folder, "again"));
    const { articles, refused } = await read([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["a/one.txt"]);
    expect(refused).toEqual([]);
  });

  it("names a link that leads nowhere, and reads the rest", async () => {
    const folder = temporaryFolder({ "b.txt": "text" });
    symlinkSync("gone.txt", path.join(folder, "a.txt"));
    const { articles, refused } = await read([folder]);
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([
      {
        source: path.join(folder, "a.txt"),
        place: "",
        reason: "is not there; check the path, or where the link leads",
      },
    ]);
  });

  it("is named when there is no article in it", async () => {
    const folder = temporaryFolder({ "notes.md": "x" });
    mkdirSync(path.join(folder, "deeper"));
    expect((await read([folder])).refused).toEqual([
      {
        source: folder,
        place: "",
        reason: "is a folder without articles; put .txt, .html, .jsonl or .csv files in it",
      },
    ]);
  });
});

describe("a file", () => {
  it("may be given as a file: URL", async () => {
    const file = path.join(temporaryFolder({ "a b.txt": "text" }), "a b.txt");
    expect((await read([pathToFileURL(file).href])).articles[0]?.id).toBe("a b.txt");
  });

  it("is known by its content where its name does not tell", async () => {
    const folder = temporaryFolder({
      notes: "Plain words.",
      lines: '{"id":"l","text":"words"}',
      page: `\uFEFF<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>${PAGE}`,
    });
    const { articles } = await read(["notes", "lines", "page"].map((f) => path.join(folder, f)));
    expect(articles.map(({ id }) => id)).toEqual(["notes", "l", "https://example.org/p"]);
  });

  it("is refused when another one of the same name was read from another folder", async () => {
    const folder = temporaryFolder({ "a/x.txt": "first", "b/x.txt": "second" });
    const [first = "", second = ""] = ["a/x.txt", "b/x.txt"].map((file) => path.join(folder, file));
    const { articles, refused } = await read([first, second, first]);
    expect(articles.map(({ text }) => text)).toEqual(["first", "first"]);
    expect(refused).toMatchObject([{ source: second }]);
    expect(refused[0]?.reason).toContain(`has the same name as ${first}`);
  });

  it.each([
    ["feed.rss", "is a feed, which is not read yet"],
    ["crawl.warc", "is a web archive, which is not read yet"],
    ["articles.jsonl.xz", "is compressed in a way that is not read; unpack it"],
  ])("%s is refused with what to do", async (name, reason) => {
    const folder = temporaryFolder({ [name]: "x" });
    const { refused } = await read([folder]);
    expect(refused).toMatchObject([{ source: path.join(folder, name), place: "" }]);
    expect(refused[0]?.reason).toContain(reason);
  });

  it.each([
    ["feed.xml", '<?xml version="1.0"?><rss version="2.0"></rss>', "is a feed"],
    ["crawl", "WARC/1.1\r\nWARC-Type: warcinfo", "is a web archive"],
    ["packed", Buffer.from([0x1f, 0x8b, 8, 0]), "is compressed and cannot be unpacked"],
  ])("%s is known by its content for what is not read yet", async (name, content, reason) => {
    const file = path.join(temporaryFolder({ [name]: content }), name);
    expect((await read([file])).refused[0]?.reason).toContain(reason);
  });
});

it("an address is refused with what to do", async () => {
  expect((await read(["https://example.org/news"])).refused).toEqual([
    {
      source: "https://example.org/news",
      place: "",
      reason:
        "is an address, which is not read yet; save the page (curl -o page.html ADDRESS) and name the file",
    },
  ]);
});

describe("standard input", () => {
  it("is JSON Lines, a page or a text, as it looks", async () => {
    const lines = '\n{"id":"a","text":"one"}\n{"id":"b","text":"two"}';
    expect((await read(["-"], lines)).articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect((await read(["-"], PAGE)).articles[0]?.id).toBe("https://example.org/p");
    const [text] = (await read(["-"], "date 2022-01-28 Words.")).articles;
    expect(text).toMatchObject({ publishedAt: "2022-01-28", text: "date 2022-01-28 Words." });
    // Nothing else names it, so the same text is the same article.
    expect(text?.id).toBe(text?.textHash);
  });

  it("is refused when nothing comes", async () => {
    expect((await read(["-"], "")).refused).toEqual([
      { source: "-", place: "", reason: "is empty; put an article in it" },
    ]);
  });
});
