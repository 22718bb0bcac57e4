import { contentHash } from "./hash.ts";
import type { TextSpan } from "./text-span.ts";

/** A published document, as a reader hands it to the importer. `text` is verbatim: nothing trimmed. */
export type Article = {
  /** The given id, else the canonical URL, else the text's hash. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Name of the outlet as the source gives it. */
  readonly publisher: string | null;
  /** ISO date or date-time, as given. */
  readonly publishedAt: string | null;
  /** BCP 47 primary language, lower case. */
  readonly language: string | null;
  readonly text: string;
  readonly textHash: string;
  /**
   * Where the source gives the quotations of an article instead of its text: where they stand, ascending and disjoint, in `text`, which
   * then holds them with the words around them and nothing else.
   */
  readonly quoted?: readonly TextSpan[];
};

/** What a source may say of an article; everything but the text is optional. */
export type ArticleFields = {
  readonly id?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly text: string;
  readonly quoted?: readonly TextSpan[] | null | undefined;
};

/** A dump's own header line: `date 2022-01-28 …`. */
const DATE_HEADER = /^\s*date (\d{4}-\d{2}-\d{2})\b/;

/** Completes what a source gives: id and text hash from the content, the date from a header line. */
export function toArticle(fields: ArticleFields): Article {
  const textHash = contentHash([fields.text]);
  return {
    id: fields.id || fields.url || textHash,
    url: fields.url || null,
    title: fields.title || null,
    publisher: fields.publisher || null,
    publishedAt: fields.publishedAt || DATE_HEADER.exec(fields.text)?.[1] || null,
    language: fields.language?.toLowerCase().slice(0, 2) || null,
    text: fields.text,
    textHash,
    ...(fields.quoted ? { quoted: fields.quoted } : {}),
  };
}

/**
 * Of two versions of one article one with the text wins over one with its quotations only; then the later one, then the larger
 * hash of the text, then of what is said about it, so that the order in which they come does not matter.
 */
export function laterVersion(a: Article, b: Article): Article {
  const [keysA, keysB] = [versionKeys(a), versionKeys(b)];
  const nth = keysA.findIndex((key, index) => key !== keysB[index]);
  return (keysA[nth] ?? "") >= (keysB[nth] ?? "") ? a : b;
}

function versionKeys({
  publishedAt,
  textHash,
  url,
  title,
  publisher,
  language,
  quoted,
}: Article): string[] {
  const about = [url, title, publisher, language].map((value) => value ?? "");
  const isWhole = quoted === undefined ? "whole" : "";
  return [
    isWhole,
    publishedAt ?? "",
    textHash,
    contentHash([...about, JSON.stringify(quoted ?? [])]),
  ];
}
