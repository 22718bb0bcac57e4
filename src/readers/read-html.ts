import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { toArticle } from "../domain/article.ts";
import type { SourceItem } from "../domain/importer.ts";
import { binaryProblem } from "./binary.ts";
import { decodeUtf8 } from "./decode.ts";
import { readPageDescription } from "./html-description.ts";
import { escapeStrayBrackets, pageShape } from "./html-shape.ts";
import { pageParagraphs } from "./html-text.ts";
import type { OpenedInput } from "./input.ts";
import { MAX_ARTICLE_BYTES, mebibytes } from "./limits.ts";
import { readBytes } from "./read-bytes.ts";
import { refused } from "./refused.ts";

/** A web page is one article, called by its address, else by its file: the text of its main part, with a blank line between paragraphs, and what the page says of it. */
export async function readHtml(input: OpenedInput): Promise<SourceItem> {
  const { source, id } = input;
  const bytes = await readBytes(input.bytes, MAX_ARTICLE_BYTES);
  if (bytes === null) {
    const most = mebibytes(MAX_ARTICLE_BYTES);
    return refused(source, "", `is longer than ${most}, the most for one page; cut it`);
  }
  const html = decodePage(bytes);
  if (!html.ok) {
    const reason = "is not UTF-8 from here on, and names no other encoding; convert it: iconv";
    return refused(source, `byte ${html.offset}`, reason);
  }
  const binary = binaryProblem(bytes);
  if (binary !== null) return refused(source, "", binary);
  const markup = escapeStrayBrackets(html.text);
  const wild = shapeProblem(markup);
  if (wild !== null) return refused(source, "", wild);
  const page = readPage(markup);
  if (page === null) return refused(source, "", NO_ARTICLE);
  const { description, text } = page;
  const article = toArticle({ ...description, id: description.url ?? id, text });
  return { kind: "article", article, source, place: "" };
}

const NO_ARTICLE =
  "has no article: no passage of running text was found; save the page of one article";

// A page of a newspaper has some thousand elements, nested some dozens deep. On more than this, looking for the article takes minutes.
const MAX_ELEMENTS = 50_000;
const MAX_REFERENCES = 200_000;
const MAX_DEPTH = 256;

function shapeProblem(markup: string): string | null {
  const { elements, references, depth } = pageShape(markup);
  const tooMuch = [
    { what: "elements", count: elements, most: MAX_ELEMENTS },
    { what: "elements within each other", count: depth, most: MAX_DEPTH },
    { what: "characters written as &…;", count: references, most: MAX_REFERENCES },
  ].find(({ count, most }) => count > most);
  if (tooMuch === undefined) return null;
  return `has ${tooMuch.count} ${tooMuch.what}, and a page may have ${tooMuch.most}; save its text instead`;
}

/** A page in another encoding says so within its first bytes (HTML standard, "Determining the character encoding"). */
const DECLARATION_BYTES = 1024;

function decodePage(bytes: Uint8Array): ReturnType<typeof decodeUtf8> {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded;
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const [, charset] = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]+)/i.exec(head) ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decoded;
  try {
    return { ok: true, text: new TextDecoder(charset, { fatal: true }).decode(bytes) };
  } catch {
    return decoded;
  }
}

type Page = {
  readonly description: ReturnType<typeof readPageDescription>;
  readonly text: string;
};

/** Null where the page has no article, or is too wild to find one. */
function readPage(html: string): Page | null {
  try {
    const { document } = parseHTML(html);
    const description = readPageDescription(document);
    const found = new Readability(document, {
      serializer: (content) => content,
    }).parse();
    if (found?.content == null) return null;
    const { text, linked } = pageParagraphs(found.content);
    if (!isRunningText(text, linked, description.isArticle)) return null;
    const title = description.title ?? (found.title?.slice(0, MAX_TITLE) || null);
    return { description: { ...description, title }, text };
  } catch (error) {
    // What is no document at all, Readability does not take.
    if (error instanceof Error) return null;
    throw error;
  }
}

const MAX_TITLE = 2_000;

// What isProbablyReaderable of Readability takes for a paragraph.
const MIN_CHARACTERS = 140;

/** Running text has sentences, and is not mainly links. A page that calls itself an article may be short. */
function isRunningText(text: string, linked: number, isArticle: boolean): boolean {
  const hasSentence = /[.!?…。！？؟]["'”’»)\]]*(?:\s|$)/u.test(text);
  return hasSentence && linked * 2 < text.length && (isArticle || text.length >= MIN_CHARACTERS);
}
