import type { PageDocument } from "./page-dom.ts";

/** What a page's JSON-LD (schema.org) says of its article; null where it is silent. */
export type LinkedData = {
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly isArticle: boolean;
};

const NOTHING: LinkedData = {
  url: null,
  title: null,
  publisher: null,
  publishedAt: null,
  isArticle: false,
};

/** Reads the first article among the page's JSON-LD blocks; a block that is broken is passed over. */
export function readLinkedData(document: PageDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = things(parsed(script.textContent ?? "")).find(isArticle);
    if (article !== undefined) return describe(article);
  }
  return NOTHING;
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A block is one thing, a list of them, or a graph of them. */
function things(value: unknown): Thing[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isThing).flatMap((thing) => {
    const graph = thing["@graph"];
    return [thing, ...(Array.isArray(graph) ? graph.filter(isThing) : [])];
  });
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Article, NewsArticle, ReportageNewsArticle, OpinionNewsArticle, BlogPosting, LiveBlogPosting … */
function isArticle(thing: Thing): boolean {
  return [thing["@type"]].flat().some((type) => /(?:Article|Posting)$/.test(String(type)));
}

function describe(article: Thing): LinkedData {
  const [publisher] = [article["publisher"]].flat();
  const page = article["mainEntityOfPage"];
  return {
    url: words(article["url"]) ?? words(isThing(page) ? page["@id"] : page),
    title: words(article["headline"]),
    publisher: words(isThing(publisher) ? publisher["name"] : publisher),
    publishedAt: words(article["datePublished"]),
    isArticle: true,
  };
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
