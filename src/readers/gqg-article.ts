import { z } from "zod";
import { type Article, toArticle } from "../domain/article.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { languageNamed } from "./language-named.ts";

/** A line of the GDELT Global Quotation Graph (https://blog.gdeltproject.org/announcing-the-global-quotation-graph/). */
export const GqgLineSchema = z.object({
  date: z.string().max(64).nullish(),
  url: z.string().min(1).max(2_000),
  title: z.string().max(2_000).nullish(),
  lang: z.string().max(64).nullish(),
  quotes: z
    .array(z.object({ pre: z.string().nullish(), quote: z.string(), post: z.string().nullish() }))
    .min(1),
});
type GqgLine = z.infer<typeof GqgLineSchema>;

/** Whether a line of JSON gives the quotations of an article, rather than its text. */
export function isGqgLine(value: unknown): boolean {
  return typeof value === "object" && value !== null && "quotes" in value && !("text" in value);
}

/**
 * The article of a line: its text is the line's quotations with the words before and after them, one paragraph for each; where those
 * words overlap, as they do where quotations stand close together, one for both. Its outlet is the host of its address.
 * `publishedAt` is the line's date as it was read elsewhere.
 */
export function gqgArticle(line: GqgLine, publishedAt: string | null): Article {
  const isAddress = /^https?:\/\//i.test(line.url) && URL.canParse(line.url);
  return toArticle({
    id: line.url,
    url: isAddress ? line.url : null,
    title: line.title ?? null,
    publisher: isAddress ? new URL(line.url).hostname.replace(/^www\./, "") : null,
    publishedAt,
    language: languageNamed(line.lang ?? ""),
    ...excerpts(line.quotes),
  });
}

type Excerpts = { readonly text: string; readonly quoted: readonly TextSpan[] };

function excerpts(quotes: GqgLine["quotes"]): Excerpts {
  const pieces: string[] = [];
  const quoted: TextSpan[] = [];
  let length = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  let last = "";
  for (const { pre, quote, post } of quotes) {
    const words = quote.trim();
    if (words === "") continue;
    const lead = quote.slice(0, quote.indexOf(words));
    const [before, after] = withMarks((pre ?? "") + lead, words, post ?? "");
    const excerpt = before + words + after;
    const overlap = overlapOf(last, excerpt);
    // Quotations are in the order of the text, and each stands there once.
    const isFurther = overlap > 0 && length - overlap + before.length >= (quoted.at(-1)?.end ?? 0);
    if (!isFurther && length > 0) add(PARAGRAPH_END);
    const start = length - (isFurther ? overlap : 0) + before.length;
    add(excerpt.slice(isFurther ? overlap : 0));
    quoted.push({ start, end: start + words.length });
    last = excerpt;
  }
  return { text: pieces.join(""), quoted };
}

const PARAGRAPH_END = "\n\n";

/** Characters that two excerpts have in common, the end of one with the beginning of the next; 0 where that may be by chance. */
function overlapOf(text: string, excerpt: string): number {
  const borders = bordersOf(excerpt);
  let length = 0;
  for (let at = Math.max(0, text.length - excerpt.length); at < text.length; at++) {
    while (length > 0 && excerpt[length] !== text[at]) length = borders[length - 1] ?? 0;
    if (excerpt[length] === text[at]) length++;
  }
  return length < LEAST_OVERLAP ? 0 : length;
}

/** For each beginning of a text, how long its longest beginning is that is its end too (Knuth, Morris and Pratt). */
function bordersOf(text: string): number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < text.length; at++) {
    while (length > 0 && text[length] !== text[at]) length = borders[length - 1] ?? 0;
    if (text[length] === text[at]) length++;
    borders.push(length);
  }
  return borders;
}

const LEAST_OVERLAP = 20;

const MARK = /["“”„‟«»‹›‘’‚「」『』]/u;

/** What is quoted stood in quotation marks; where a line leaves them out they are put back. */
function withMarks(pre: string, words: string, post: string): [before: string, after: string] {
  const isMarked = MARK.test(pre.trimEnd().slice(-1)) || MARK.test(post.trimStart().slice(0, 1));
  return isMarked || MARK.test(words) ? [pre, post] : [`${pre}“`, `”${post}`];
}
