import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";
import { leadEnd } from "./lead-ins.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt } from "./noun-phrase.ts";
import { tokenAt } from "./token-index.ts";

/** Characters of the longest line that can be a headline. */
const MAX_HEADLINE = 140;
/** Words of the longest source before a colon. */
const MAX_NAME = 6;
const NAME =
  /^(\p{Lu}[\p{L}.’'-]*(?: (?!(?:on|to|about|at)\s)[\p{L}.’'-]+){0,5})(?: (?:on|to|about|at) [^:.!?]{1,40})?:\s+(?=\p{Lu}|\d)/u;

/** Lines without a full stop whose source stands before a colon, their words without marks: "Lake Town mayor: Dam will hold". */
export function findHeadlines(
  { text, tokens, paragraphs }: AnalysedText,
  lexicon: QuotationLexicon,
): QuotationCandidate[] {
  return paragraphs.flatMap((line) => {
    if (line.end - line.start > MAX_HEADLINE) return [];
    const start = leadEnd(text, line, lexicon);
    const words = text.slice(start, line.end).trimEnd();
    const match = NAME.exec(words);
    const [lead = "", name = ""] = match ?? [];
    const content = { start: start + lead.length, end: start + words.length };
    if (match === null || /[.:;,?!]["”’]?$/.test(words) || !isClause(text, content)) return [];
    const first = tokenAt(tokens, start);
    const end = tokenAt(tokens, start + name.length);
    const phrase = phraseStartingAt(tokens, first, end, lexicon.times);
    const isNamed =
      phrase !== null &&
      phrase.end === end &&
      name.split(" ").length <= MAX_NAME &&
      !lexicon.labels.has(name.toLowerCase()) &&
      tokens.slice(first, end).some(({ tag }) => tag === "PROPN" || tag === "NOUN");
    return isNamed ? [headline({ start, end: start + name.length }, content)] : [];
  });

  function isClause(whole: string, { start, end }: TextSpan): boolean {
    const from = tokenAt(tokens, start);
    const words = tokens.slice(from, from + MAX_HEADLINE).filter((token) => token.start < end);
    const hasVerb = words.some(({ tag }) => tag === "VERB" || tag === "AUX");
    return words.length >= 3 && hasVerb && !/^["“‘'«„]/.test(whole.slice(start, start + 1));
  }
}

function headline(source: TextSpan, content: TextSpan): QuotationCandidate {
  return {
    kind: "indirect",
    spans: [content],
    cue: null,
    source,
    conduits: [],
    addressee: null,
    saidAt: null,
    method: "headline",
    confidence: 0.7,
    sourceConfidence: 0.8,
  };
}
