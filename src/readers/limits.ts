const MEBIBYTE = 1024 * 1024;

/** An article, and a file that holds one, is at most this long in UTF-8. */
export const MAX_ARTICLE_BYTES = 16 * MEBIBYTE;

/** A line of JSON Lines may be longer than its article, by its escapes and by fields that are not read. */
export const MAX_LINE_BYTES = 2 * MAX_ARTICLE_BYTES;

/** Of lines or rows: a file that begins with so many broken ones is of another format, and may have millions. */
export const MOST_BROKEN = 100;

/** "16 MiB" */
export function mebibytes(bytes: number): string {
  return `${bytes / MEBIBYTE} MiB`;
}
