import { readLinkedData } from "./html-linked-data.ts";
import { readIsoDate } from "./iso-date.ts";
import type { PageDocument } from "./page-dom.ts";

/** What a page says of its article. */
export type PageDescription = {
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** Whether it calls itself, or a part of it, an article. */
  readonly isArticle: boolean;
};

/** Reads Open Graph, JSON-LD, Dublin Core and plain HTML, in this order of trust. */
export function readPageDescription(document: PageDocument): PageDescription {
  const metas = metaContents(document);
  const first = (...names: string[]): string | null =>
    names.flatMap((name) => metas.get(name) ?? []).at(0) ?? null;
  const linked = readLinkedData(document);
  const dates = [
    first("article:published_time"),
    linked.publishedAt,
    ...["og:article:published_time", "datepublished", "dc.date", "dcterms.created"].map((name) =>
      first(name),
    ),
    ...["parsely-pub-date", "sailthru.date", "pubdate", "date"].map((name) => first(name)),
    ...timesOf(document),
  ];
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? null;
  return {
    url: webAddress(canonical) ?? webAddress(first("og:url")) ?? webAddress(linked.url),
    title: clip(first("og:title") ?? linked.title, MAX_TITLE),
    publisher: clip(first("og:site_name") ?? linked.publisher, MAX_PUBLISHER),
    publishedAt:
      dates.flatMap((date) => (date === null ? [] : (readIsoDate(date) ?? []))).at(0) ?? null,
    language: languageTag(
      document.documentElement?.getAttribute("lang") || first("og:locale", "content-language"),
    ),
    isArticle:
      linked.isArticle ||
      first("og:type") === "article" ||
      document.querySelector('article, [role="article"], [itemprop~="articleBody"]') !== null,
  };
}

// As long as the HTTP API takes them.
const MAX_TITLE = 2_000;
const MAX_PUBLISHER = 500;
const MAX_URL = 2_000;

/** Lower-case name, property or itemprop → contents that are not blank. */
function metaContents(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = ["property", "name", "itemprop", "http-equiv"]
      .map((attribute) => meta.getAttribute(attribute))
      .find(Boolean)
      ?.toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (!name || !content) continue;
    contents.set(name, [...(contents.get(name) ?? []), content]);
  }
  return contents;
}

/** Days that the page marks as times; one marked as its publication first. */
function timesOf(document: PageDocument): (string | null)[] {
  return [
    'time[itemprop~="datePublished"][datetime]',
    "time[pubdate][datetime]",
    "article time[datetime]",
    "header time[datetime]",
  ].map((selector) => document.querySelector(selector)?.getAttribute("datetime") ?? null);
}

/** An absolute address of the web, without its fragment; null for anything else. */
function webAddress(given: string | null): string | null {
  if (given === null || given.length > MAX_URL || !URL.canParse(given)) return null;
  const { protocol, hash } = new URL(given);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return hash === "" ? given : given.slice(0, -hash.length);
}

function languageTag(given: string | null): string | null {
  return given !== null && /^[a-z]{2,3}(?:[-_]|$)/i.test(given) ? given : null;
}

function clip(text: string | null, most: number): string | null {
  return text === null ? null : text.trim().slice(0, most) || null;
}
