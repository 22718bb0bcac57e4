import type { TextSpan } from "../../domain/text-span.ts";
import type { Token } from "../analyse.ts";
import { sentenceStart } from "./lead-ins.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import { phraseStartingAt } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import type { Reading } from "./reading.ts";
import { spanOf, tokenAt } from "./token-index.ts";

/** Tokens of the longest lead. */
const MAX_LEAD = 40;

/** What stands before words in marks and a colon, and whom it names as their speaker. */
export type ColonLead = { readonly source: TextSpan | null };

/**
 * The lead of a passage that a colon introduces without a verb of saying: "Reaction from Ana Duarte, on the radio: “…”",
 * "Lind on the new lock: “…”". One that names nobody so ("And on whether she will go: “…”") leaves the words to whom the
 * paragraph quoted before. Null where no such lead stands there; `isCue` tells the tokens that report.
 */
export function colonLead(
  reading: Reading,
  passage: Passage,
  isCue: (token: number) => boolean,
  lexicon: QuotationLexicon,
): ColonLead | null {
  const { tokens } = reading.text;
  const colon = tokenAt(tokens, passage.outer.start) - 1;
  if (tokens[colon]?.text !== ":" || tokens[colon]?.paragraph !== passage.paragraph) return null;
  const first = sentenceStart(reading.text, colon, lexicon);
  if (colon - first > MAX_LEAD) return null;
  for (let at = first; at < colon; at++) if (isCue(at)) return null;
  const source = namedIn(tokens, first, colon, lexicon);
  return source === null && !isAbout(tokens[first]) ? null : { source };
}

/** "Asked about it: “…”", "And on the lock: “…”", "Her quarrel was with the mayor: “…”": what begins so is not about its first noun. */
function isAbout(opener: Token | undefined): boolean {
  return (
    /^(?:asked|pressed|his|her|their|it|this|that)$/.test(opener?.lower ?? "") ||
    /^(?:ADP|CCONJ)$/.test(opener?.tag ?? "")
  );
}

function namedIn(
  tokens: readonly Token[],
  first: number,
  colon: number,
  { times, utterances }: QuotationLexicon,
): TextSpan | null {
  const hasVerb = tokens.slice(first, colon).some(({ tag }) => tag === "VERB" || tag === "AUX");
  for (let at = first; at < colon - 1; at++) {
    if (utterances.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "from") {
      const source = phraseStartingAt(tokens, at + 2, colon, times);
      return source === null ? null : spanOf(tokens, source);
    }
  }
  const opener = tokens[first]?.tag === "ADV" ? first + 1 : first;
  const source = phraseStartingAt(tokens, opener, colon, times);
  if (source === null || tokens[source.end - 1]?.tag !== "PROPN") return null;
  const next = tokens.slice(source.end, colon).find(({ tag }) => tag !== "PUNCT");
  const isTopic = /^(?:on|about|after|at|in)$/.test(afterBrackets(tokens, source.end)?.lower ?? "");
  return isTopic || (next === undefined && !hasVerb) ? spanOf(tokens, source) : null;
}

/** "Lind (the elder), on the lock": what comes after a comma or words in brackets. */
function afterBrackets(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  if (tokens[at]?.text === "(") while (at < from + 8 && tokens[at - 1]?.text !== ")") at++;
  return tokens[at]?.text === "," ? tokens[at + 1] : tokens[at];
}
