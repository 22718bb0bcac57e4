import { SOURCE_ENDINGS } from "../contract/import.ts";
import { beginsLikeArticles } from "./read-csv.ts";

/** How an input is to be read, or why it is not. */
export type Format =
  | { readonly kind: "text" | "html" | "jsonl" | "csv" | "packed" }
  | { readonly kind: "unsupported"; readonly reason: string };

const FEED = "is a feed, which is not read yet; save its articles as HTML, or write them as JSONL";
const WARC = "is a web archive, which is not read yet; write its pages as HTML files or as JSONL";
const PACKED = "is compressed in a way that is not read; unpack it, or compress it with gzip";

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map<string, Format>([
  ...readable("text"),
  ...readable("html"),
  ...readable("jsonl"),
  ...readable("csv"),
  ...readable("packed"),
  ...["rss", "atom"].map((extension) => [extension, unsupported(FEED)] as const),
  ["warc", unsupported(WARC)],
  ...["bz2", "xz", "zst", "zip"].map((extension) => [extension, unsupported(PACKED)] as const),
]);

/** Whether files of this kind are looked for in a folder. */
export function isSourceExtension(extension: string): boolean {
  return BY_EXTENSION.has(extension);
}

/** Tells the format by the file's extension, else by how the content begins. */
export function formatOf(extension: string, head: Uint8Array): Format {
  return BY_EXTENSION.get(extension) ?? sniff(head);
}

/** Beginnings of content, first match wins. What matches none is text. */
const BEGINNINGS: readonly (readonly [RegExp, Format])[] = [
  [/^WARC\/\d/, unsupported(WARC)],
  [/^\{\s*["}]/, { kind: "jsonl" }],
  [/^<(?:rss|feed|rdf:rdf)[\s>]/i, unsupported(FEED)],
  [/^<(?:!doctype html|html|head|body|article|main|section|div|meta|title|p)\b/i, { kind: "html" }],
];

function sniff(head: Uint8Array): Format {
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: "packed" };
  const beginning = skipProlog(new TextDecoder("utf-8").decode(head));
  const known = BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
  return known ?? { kind: beginsLikeArticles(beginning) ? "csv" : "text" };
}

/** Leaves out spaces, an XML declaration and comments, each of which may stand before what tells. */
function skipProlog(text: string): string {
  let rest = text.trimStart();
  for (const [open, close] of [
    ["<?xml", "?>"],
    ["<!--", "-->"],
  ] as const) {
    while (rest.startsWith(open) && rest.includes(close)) {
      rest = rest.slice(rest.indexOf(close) + close.length).trimStart();
    }
  }
  return rest;
}

function readable(kind: keyof typeof SOURCE_ENDINGS): (readonly [string, Format])[] {
  return SOURCE_ENDINGS[kind].map((ending) => [ending, { kind }]);
}

function unsupported(reason: string): Format {
  return { kind: "unsupported", reason };
}
