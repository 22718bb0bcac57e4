import { toArticle } from "../domain/article.ts";
import type { SourceItem } from "../domain/importer.ts";
import { binaryProblem } from "./binary.ts";
import { decodeUtf8 } from "./decode.ts";
import type { OpenedInput } from "./input.ts";
import { MAX_ARTICLE_BYTES, mebibytes } from "./limits.ts";
import { readBytes } from "./read-bytes.ts";
import { refused } from "./refused.ts";

/** A text file is one article, verbatim. Its file name is its id, so that an edited file replaces its article. */
export async function readText(input: OpenedInput): Promise<SourceItem> {
  const { source, id } = input;
  const bytes = await readBytes(input.bytes, MAX_ARTICLE_BYTES);
  if (bytes === null) {
    const most = mebibytes(MAX_ARTICLE_BYTES);
    return refused(source, "", `is longer than ${most}, the most for one article; cut it`);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const reason = "is not UTF-8 from here on; convert it: iconv -f ENCODING -t UTF-8";
    return refused(source, `byte ${decoded.offset}`, reason);
  }
  const binary = binaryProblem(bytes);
  if (binary !== null) return refused(source, "", binary);
  const { text } = decoded;
  if (text.trim() === "") return refused(source, "", "is empty but for blanks; put a text in it");
  return { kind: "article", article: toArticle({ id, text }), source, place: "" };
}
