import type { TextSpan } from "../../../src/domain/text-span.ts";
import type { MarkedArticle } from "../../../src/training/train-triggers.ts";
import { resources } from "../../support/reading.ts";

/** A text in which words in curly brackets are marked as telling of an action and words in square ones are quoted. */
export function markedArticle(written: string): MarkedArticle {
  const marked: TextSpan[] = [];
  const quoted: TextSpan[] = [];
  let text = "";
  for (const [, plain = "", open, words = ""] of written.matchAll(
    /([^{[]*)(?:([{[])([^}\]]*)[}\]])?/g,
  )) {
    text += plain;
    const span = { start: text.length, end: text.length + words.length };
    if (open === "{") marked.push(span);
    if (open === "[") quoted.push(span);
    text += words;
  }
  const { analyse } = resources.reading;
  return { text: analyse(text), mentions: [], quotations: [], quoted, marked };
}
