import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { goldArticles } from "../seeds/gold.ts";
import { type Read, read } from "./read.ts";

async function readPage(html: string | Uint8Array): Promise<Read> {
  return await read([path.join(temporaryFolder({ "page.html": html }), "page.html")]);
}

async function articleOf(head: string, body: string): Promise<Article | undefined> {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return (await readPage(html)).articles[0];
}

const STORY = "<article><p>“We stay,” she said.</p></article>";

describe("a web page", () => {
  it("gives its main text, with what it says of itself", async () => {
    const head = `<title>Envoy leaves | Wire</title>
      <link rel="canonical" href="https://example.org/envoy#top">
      <meta property="og:title" content="Envoy leaves"><meta property="og:site_name" content="The Wire">
      <meta property="article:published_time" content="2022-01-28T09:30:00Z">`;
    const body = `<nav><a href="/">Home</a></nav>
      <article><h1>Envoy leaves</h1>
        <p>“We <em>will</em>
           stay,” said the
           ambassador.</p><p>He left&nbsp;on Friday.<br>Nobody came.</p></article><footer>All rights reserved.</footer>`;
    const html = `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
    const { articles } = await readPage(html);
    expect(articles).toMatchObject([
      {
        id: "https://example.org/envoy",
        url: "https://example.org/envoy",
        title: "Envoy leaves",
        publisher: "The Wire",
        publishedAt: "2022-01-28T09:30:00Z",
        language: "en",
        text: "“We will stay,” said the ambassador.\n\nHe left\u00a0on Friday.\nNobody came.",
      },
    ]);
  });

  it("is read as the gold annotation of the demonstration page expects it", async () => {
    const gold = goldArticles().filter(({ source }) => source.endsWith(".html"));
    expect(gold).toHaveLength(1);
    for (const { id, source, quotes } of gold) {
      const file = new URL(`../../../seeds/articles/${source}`, import.meta.url);
      const [article] = (await read([fileURLToPath(file)])).articles;
      expect(article?.id).toBe(id);
      expect(quotes.map(({ start, end }) => article?.text.slice(start, end))).toEqual(
        quotes.map(({ words }) => words),
      );
    }
  });

  it("is called by its file when it names no address", async () => {
    expect(await articleOf("", STORY)).toMatchObject({ id: "page.html", url: null });
  });

  it("may describe itself in JSON-LD, in a graph as well", async () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": ["NewsArticle"],
          headline: "Envoy leaves",
          datePublished: "2022-01-28",
          publisher: { name: "Wire" },
          mainEntityOfPage: { "@id": "https://example.org/envoy" },
        },
      ],
    };
    const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
    const head = script("{broken") + script(JSON.stringify(data));
    expect(await articleOf(head, STORY)).toMatchObject({
      id: "https://example.org/envoy",
      title: "Envoy leaves",
      publisher: "Wire",
      publishedAt: "2022-01-28",
    });
  });

  it.each([
    ['<meta property="article:published_time" content="2022-01-28">', "", "2022-01-28"],
    ['<meta name="date" content="28 January 2022">', "", "2022-01-28"],
    ["", '<time datetime="2022-01-28T10:00Z">', "2022-01-28T10:00Z"],
    ['<meta name="date" content="today">', '<time datetime="2022-01-28">', "2022-01-28"],
    ['<meta name="date" content="today">', "", null],
  ])("with %s and %s was published on %s", async (head, time, publishedAt) => {
    const body = STORY.replace("<article>", `<article>${time}</time>`);
    expect((await articleOf(head, body))?.publishedAt).toBe(publishedAt);
  });

  it("takes no address that is none of the web", async () => {
    const article = await articleOf('<link rel="canonical" href="javascript:alert(1)">', STORY);
    expect(article?.url).toBeNull();
  });

  it("keeps the lines of what is preformatted, and nothing of scripts", async () => {
    const body =
      "<article><pre>“Stay,”\n  she said.</pre><script>alert('He said.')</script></article>";
    expect((await articleOf("", body))?.text).toBe("“Stay,”\nshe said.");
  });

  it("may be in the encoding that it declares", async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body>${STORY.replace("stay", "\u00ff")}`;
    const [article] = (await readPage(Buffer.from(html.replaceAll(/[“”]/g, '"'), "latin1")))
      .articles;
    expect(article?.text).toBe('"We я," she said.');
  });
});

describe("a page is refused", () => {
  it.each([
    ["nothing", ""],
    ["a greeting", "<p>Hello</p>"],
    ["a menu", "<nav><a href='/a'>News</a> <a href='/b'>Sport</a></nav>"],
    [
      "headlines that lead elsewhere",
      "<article><ul>" +
        "<li><a href='/x'>Ten ships were seen, and more.</a></li>".repeat(30) +
        "</ul></article>",
    ],
    ["a list of words", `<div>${"<p>tides boats ferries</p>".repeat(20)}</div>`],
  ])("when all it has is %s", async (_, body) => {
    const { articles, refused } = await readPage(
      `<!doctype html><html><body>${body}</body></html>`,
    );
    expect(articles).toEqual([]);
    expect(refused).toMatchObject([
      { place: "", reason: expect.stringContaining("has no article: no passage of running text") },
    ]);
  });

  it("when it is in no known encoding", async () => {
    const html = Buffer.from(`<p>caf\u00e9</p>`, "latin1");
    expect((await readPage(html)).refused).toMatchObject([
      { place: "byte 6", reason: expect.stringContaining("is not UTF-8") },
    ]);
  });

  it.each([
    ["deeply nested", "<div>".repeat(40_000), "40000 elements within each other"],
    ["nested beside what it closes", "<b></i>".repeat(40_000), "40000 elements within each other"],
    ["huge", "<p>x</p>".repeat(60_000), "60001 elements"],
    ["all brackets", "<".repeat(3_000_000), "3000000 characters written as &…;"],
    ["all open tags", "<a ".repeat(1_000_000), "has no article"],
    ["all comments", "<!--".repeat(1_000_000), "has no article"],
  ])("soon, when it is %s", async (_, body, reason) => {
    const started = performance.now();
    const { refused } = await readPage(`<p>${body}`);
    expect(refused[0]?.reason).toContain(reason);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
