/**
 * A text on one line, without characters that steer a terminal: what articles and other people's files say must not
 * be able to move the cursor, hide lines or set colours.
 */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ");
}
