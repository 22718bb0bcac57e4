import type { OtherKind, OtherPassage } from "../../domain/candidates.ts";
import type { AnalysedText, Sentence, Token } from "../analyse.ts";
import type { QuotationLexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import { tokenAt } from "./token-index.ts";

/** What a passage in quotation marks is that nobody says: a title, a name, or words the reporter keeps at a distance. */
export function otherPassage(
  { text, tokens }: AnalysedText,
  passage: Passage,
  lexicon: QuotationLexicon,
): OtherPassage {
  const before = tokens[tokenAt(tokens, passage.outer.start) - 1]?.lower ?? "";
  const words = text.slice(passage.start, passage.end).split(/\s+/);
  return { start: passage.start, end: passage.end, kind: kindOf(words, before, lexicon) };
}

function kindOf(words: readonly string[], before: string, lexicon: QuotationLexicon): OtherKind {
  const isCapitalised = words.every(
    (word) =>
      /^[^\p{L}]*[\p{Lu}\d]/u.test(word) ||
      /^(?:of|the|and|a|an|in|to|for|on|at|by|with)$/.test(word),
  );
  if (lexicon.ofTitles.has(before)) return isCapitalised && words.length > 1 ? "title" : "name";
  return isCapitalised && words.length >= 2 ? "title" : "scare-quote";
}

/** What somebody only hopes, fears or thinks: a clause with *that* after such a verb, outside of quotation marks. */
export function attitudes(
  { tokens, sentences }: AnalysedText,
  passageOf: Int32Array,
  lexicon: QuotationLexicon,
): OtherPassage[] {
  return sentences.flatMap((sentence) => {
    for (let at = sentence.firstToken; at + 2 < sentence.endToken; at++) {
      const token = tokens[at] as Token;
      const isAttitude = token.tag === "VERB" && lexicon.attitudes.has(token.lemma);
      if (!isAttitude || (passageOf[at] ?? -1) >= 0 || tokens[at + 1]?.lower !== "that") continue;
      return clauseFrom(tokens, at + 2, sentence);
    }
    return [];
  });
}

function clauseFrom(
  tokens: readonly Token[],
  first: number,
  { endToken, end }: Sentence,
): OtherPassage[] {
  const start = tokens[first]?.start ?? end;
  const last = tokens[endToken - 1];
  const stop = last !== undefined && /^[.!?]$/.test(last.text) ? last.start : end;
  return start < stop ? [{ start, end: stop, kind: "attitude" }] : [];
}
