import type { SourceItem } from "../domain/importer.ts";
import { binaryProblem } from "./binary.ts";
import { decodeUtf8 } from "./decode.ts";
import type { OpenedInput } from "./input.ts";
import { readJsonArticle } from "./json-article.ts";
import { MAX_ARTICLE_BYTES, MAX_LINE_BYTES, MOST_BROKEN, mebibytes } from "./limits.ts";
import { refused } from "./refused.ts";
import { type ByteLine, splitLines } from "./split-lines.ts";

/** JSON Lines: one article a line, blank lines aside. A broken line is refused by number, and the others are read. */
export async function* readJsonl(input: OpenedInput): AsyncGenerator<SourceItem> {
  const { source, head } = input;
  const binary = beginsLikeJson(head) ? null : binaryProblem(head);
  if (binary !== null) {
    yield refused(source, "", binary);
    return;
  }
  let [articles, lines] = [0, 0];
  for await (const line of splitLines(input.bytes, MAX_LINE_BYTES)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    if (articles === 0 && lines === MOST_BROKEN) {
      const reason = `none of the first ${lines} lines is an article, so the rest was not read; write one JSON object a line`;
      yield refused(source, `line ${line.number}`, reason);
      return;
    }
    lines++;
    const item = readLine(source, line);
    if (item.kind === "article") articles++;
    yield item;
  }
  if (lines === 0) yield refused(source, "", "is empty but for blanks; put an article in it");
}

const [SPACE, OPENING_BRACE] = [0x20, 0x7b];
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

function beginsLikeJson(head: Uint8Array): boolean {
  return head.find((byte) => byte > SPACE && !BYTE_ORDER_MARK.includes(byte)) === OPENING_BRACE;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= SPACE && byte !== 0);
}

function readLine(source: string, { number, bytes }: ByteLine): SourceItem {
  const place = `line ${number}`;
  if (bytes === null) {
    const [line, article] = [mebibytes(MAX_LINE_BYTES), mebibytes(MAX_ARTICLE_BYTES)];
    const reason = `is longer than ${line}; an article is at most ${article}, so cut it`;
    return refused(source, place, reason);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const reason = `is not UTF-8 at byte ${decoded.offset} of the line; convert it: iconv -f ENCODING -t UTF-8`;
    return refused(source, place, reason);
  }
  const result = readJsonArticle(decoded.text);
  return result.ok
    ? { kind: "article", article: result.article, source, place }
    : refused(source, place, result.reason);
}
